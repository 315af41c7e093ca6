import type { Facts } from './facts.ts';
import type { Office } from './offices.ts';
import type { Random } from './random.ts';

/**
 * A sentence with slots for facts. `untrue` replaces facts, for a sentence that a fault makes untrue. Plain data, so that
 * a report can be copied and spoilt.
 */
export interface Telling {
  template: string;
  untrue: Facts;
}
/** Sentences printed as one paragraph. */
export type Paragraph = Telling[];

/** How a report writes its numbers. */
export const numeralStyles = [
  'plain',
  'plain',
  'plain',
  'plain',
  'spaced',
  'spaced',
  'fullWidth',
  'comma',
  'chinese',
] as const;
export type NumeralStyle = (typeof numeralStyles)[number];

export const plain = (template: string): Telling => ({ template, untrue: {} });

const slot = /\{([A-Za-z.]+)\}/g;

/** The facts that a sentence names. */
export const slotsOf = ({ template }: Telling): string[] => [...template.matchAll(slot)].map(([, name = '']) => name);

export function tell({ template, untrue }: Telling, facts: Facts, style: NumeralStyle): string {
  return template.replace(slot, (_, name: string) => {
    const fact = untrue[name] ?? facts[name];
    if (fact === undefined) throw new Error(`No fact “${name}” for “${template}”`);
    return typeof fact === 'string' || /year/i.test(name) ? String(fact) : numeral(fact, style);
  });
}

export function numeral(value: number, style: NumeralStyle): string {
  if (style === 'spaced') return ` ${value} `;
  if (style === 'fullWidth')
    return [...String(value)]
      .map((sign) => (sign === '.' ? sign : String.fromCharCode(0xff10 + Number(sign))))
      .join('');
  if (style === 'comma') return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  if (style === 'chinese' && Number.isInteger(value) && value < 100) return chinese(value);
  return String(value);
}

/** 两件, but 十二件 and 二十件. */
const digits = [...'零一二三四五六七八九'];
function chinese(value: number): string {
  if (value < 10) return value === 2 ? '两' : (digits[value] ?? '');
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : digits[tens]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
}

const objects = [
  '政府信息公开申请',
  '政府信息公开申请',
  '依申请公开政府信息申请',
  '政府信息依申请公开申请',
  '信息公开申请',
  '依申请公开事项',
  '依申请公开信息申请',
];
const counters = ['件', '件', '件', '件', '条', '份', '起', '宗', '例', '项', '次', '件次'];

/**
 * Chooses the words of a report once (its name for itself and for an application, its counter), and makes sentences of
 * templates with them: {u} the office, {o} applications, {c} their counter.
 */
export function speaker(random: Random, office: Office): (template: string) => Telling {
  const counter = random.pick(counters);
  const object = random.pick(objects);
  return (template) =>
    plain(
      template
        .replace(/\{u\}/g, () => random.pick(office.selves))
        .replace(/\{o\}/g, () => (random.chance(0.7) ? object : random.pick(objects)))
        .replace(/\{c\}/g, counter)
        .replace(/\{area\}/g, office.area)
        .replace(/\{above\}/g, office.place.city)
        .replace(/\{short\}/g, office.short),
    );
}
export type Speak = ReturnType<typeof speaker>;
