import { addSentence, type Fault, placeOf, tellingsOf } from '../fault.ts';
import type { Case } from '../generate.ts';
import type { Random } from '../random.ts';
import { plain, slotsOf, type Telling } from '../telling.ts';

/** The narrative: one number of one sentence is not what the tables, or the sentence itself, give. */
const family = ['narrative-*'];

/** Every number that a table or a usual sum of its figures gives: a wrong number must be none of them. */
function explainable(report: Case): Set<number> {
  const figures = Object.values(report.tables).flatMap((table) =>
    table === null || table === 'image'
      ? []
      : Object.values(table.figures).flatMap((cells) => (cells ?? []).map(Number)),
  );
  const sums = Object.values(report.facts).filter((fact) => typeof fact === 'number');
  const known = [...new Set([...figures, ...sums])].filter((n) => n < 100_000);
  const near = known.length > 60 ? known.slice(0, 60) : known;
  return new Set([...known, ...near.flatMap((a) => near.flatMap((b) => [a + b, Math.abs(a - b)]))]);
}

function wrongNumber(report: Case, random: Random, right: number, isMore = false): number {
  const known = explainable(report);
  for (let reach = 3; reach < 5000; reach += 1) {
    const wrong = right + random.int(isMore ? 1 : -Math.min(right, reach), reach);
    if (wrong > 2 && !known.has(wrong)) return wrong;
  }
  return right + 7001;
}

/** Makes one number untrue in one sentence that names one of these facts; `isMore`: by too much, never by too little. */
function lie(isFit: (name: string, telling: Telling) => boolean, isMore = false) {
  return (report: Case, random: Random) => {
    const candidates = tellingsOf(report).flatMap(({ telling, section }) =>
      slotsOf(telling)
        .filter((name) => isFit(name, telling))
        .map((name) => ({ telling, section, name })),
    );
    if (candidates.length === 0) return null;
    const { telling, section, name } = random.pick(candidates);
    const right = report.facts[name];
    telling.untrue =
      typeof right === 'number'
        ? { [name]: wrongNumber(report, random, right, isMore) }
        : { [name]: shifted(String(right), random) };
    return { at: [placeOf(report, telling, section)] };
  };
}

/** Another percentage, with as many digits. */
function shifted(share: string, random: Random): string {
  const digits = share.split('.')[1]?.replace('%', '').length ?? 0;
  const value = Number.parseFloat(share);
  const wrong = value > 50 ? value - random.int(4, 30) : value + random.int(4, 30);
  return `${wrong.toFixed(digits)}%`;
}

const isBalance = (telling: Telling): boolean => {
  const names = slotsOf(telling);
  return (
    ['carriedIn', 'completed', 'carriedOut'].every((name) => names.includes(name)) &&
    names.some((name) => /^(?:received|due)$/.test(name))
  );
};
/** Sentences whose numbers are the parts of a total beside them. */
const isList = (telling: Telling): boolean =>
  slotsOf(telling).some((name) => /granted|refused|unavailable|answered|declined/.test(name));

export const narrativeFaults: readonly Fault[] = [
  {
    rule: 'narrative-received',
    name: '收到的数量写错',
    // 办理 12 件 may speak of what was completed.
    alike: ['narrative-balance', 'narrative-completed'],
    also: family,
    spoil: lie((name, telling) => /^(?:received|due)$/.test(name) && !isList(telling)),
  },
  {
    rule: 'narrative-received',
    name: '表中有申请，文中称未收到',
    also: family,
    spoil(report, random) {
      if (Number(report.facts.received) === 0) return null;
      const told = tellingsOf(report).find(({ telling }) =>
        slotsOf(telling).some((name) => /^(?:received|due)$/.test(name)),
      );
      if (!told) return null;
      const none = [
        '{year}年，本机关未收到政府信息公开申请。',
        '{year}年没有收到政府信息公开申请。',
        '全年未收到公民、法人或其他组织的政府信息公开申请。',
        '本年度共收到政府信息公开申请0件。',
      ];
      told.telling.template = random.pick(none);
      return { at: [placeOf(report, told.telling, told.section)] };
    },
  },
  {
    rule: 'narrative-received',
    name: '表中无申请，文中称收到',
    also: family,
    spoil(report, random) {
      if (Number(report.facts.due) !== 0) return null;
      const told = tellingsOf(report).find(
        ({ telling }) => /申请|依申请公开/.test(telling.template) && /未|没有|零|无|0/.test(telling.template),
      );
      if (!told) return null;
      const number = random.int(1, 9);
      told.telling.template = random.pick([
        `{year}年共收到政府信息公开申请${number}件，均已按时答复。`,
        `全年受理政府信息公开申请${number}件。`,
        `{year}年新收依申请公开${number}件，上年无结转。`,
      ]);
      return { at: [placeOf(report, told.telling, told.section)] };
    },
  },
  {
    rule: 'narrative-completed',
    name: '办结的数量写错',
    alike: ['narrative-balance'],
    also: family,
    spoil: lie((name, telling) => name === 'completed' && !isList(telling)),
  },
  {
    rule: 'narrative-carry-over',
    name: '结转的数量写错',
    alike: ['narrative-balance'],
    also: family,
    spoil: lie((name) => name === 'carriedIn' || name === 'carriedOut'),
  },
  {
    rule: 'narrative-balance',
    name: '一句之内收支不平',
    also: family,
    spoil: lie((name, telling) => {
      // What was carried in is a part of all that was due, and weighs only beside what was received.
      const weighs = slotsOf(telling).includes('received')
        ? /^(?:received|carriedIn|completed|carriedOut)$/
        : /^(?:completed|carriedOut)$/;
      return weighs.test(name) && isBalance(telling);
    }),
  },
  {
    rule: 'narrative-outcomes',
    name: '办理结果的数量写错',
    alike: ['narrative-percentage', 'narrative-breakdown'],
    also: family,
    spoil: lie((name) => /^(?:granted|partlyGranted|answered|refused|unavailable|declined|other)(?:\.|$)/.test(name)),
  },
  {
    rule: 'narrative-percentage',
    name: '占比写错',
    also: ['narrative-outcomes'],
    spoil: lie(
      (name, telling) =>
        /^(?:roughS|s)hare\./.test(name) || (name === 'growth' && slotsOf(telling).includes('received')),
    ),
  },
  {
    rule: 'narrative-proceedings',
    name: '复议诉讼的数量写错',
    alike: ['narrative-breakdown'],
    also: family,
    // What stems from an earlier year's application need not be all that the table counts.
    spoil: lie(
      (name, telling) =>
        /^(?:review|suits|directSuit|suitAfterReview)\./.test(name) && !slotsOf(telling).includes('lastYear'),
    ),
  },
  {
    rule: 'narrative-proceedings',
    name: '表中有复议诉讼，文中称未发生',
    also: family,
    spoil(report, random) {
      const { 'review.total': reviews = 0, 'suits.total': suits = 0 } = report.facts;
      if (Number(reviews) + Number(suits) === 0) return null;
      for (const part of [1, 5, 6] as const)
        report.parts[part] = report.parts[part]?.map((paragraph) =>
          paragraph.filter((telling) => !/复议|诉讼/.test(telling.template)),
        );
      const telling = plain(
        random.pick([
          '本年度未发生因政府信息公开引发的行政复议和行政诉讼。',
          '{year}年，没有因政府信息公开申请行政复议、提起行政诉讼的情况。',
          '全年未引发政府信息公开行政复议、行政诉讼案件。',
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
  {
    rule: 'narrative-disclosure',
    name: '规范性文件、许可、处罚、收费的数量写错',
    alike: ['narrative-breakdown'],
    also: family,
    spoil: lie((name) => /^(?:documents|licences|penalties|coerciveMeasures|fees)/.test(name)),
  },
  {
    rule: 'narrative-all-completed',
    name: '有结转而称全部办结',
    also: family,
    spoil(report, random) {
      if (Number(report.facts.carriedOut) === 0) return null;
      const told = tellingsOf(report).find(({ telling }) => slotsOf(telling).includes('carriedOut'));
      if (!told) return null;
      told.telling.template = random.pick([
        '{year}年收到政府信息公开申请{received}件，已全部办结。',
        '全年共收到政府信息公开申请{received}件，均已办结，办结率100%。',
        '{year}年新收政府信息公开申请{received}件，办结率100%。',
      ]);
      return { at: [placeOf(report, told.telling, told.section)] };
    },
  },
  {
    rule: 'narrative-breakdown',
    name: '渠道、申请人各项之和与总数不符',
    alike: ['narrative-received'],
    also: family,
    spoil: lie(
      (name, telling) =>
        /^(?:online|letter|visit|naturalPerson|organisations)(?:Due)?$/.test(name) &&
        slotsOf(telling).some((other) => /^(?:received|due)$/.test(other)),
      // Less may have come another way.
      true,
    ),
  },
  {
    rule: 'narrative-breakdown',
    name: '其中各项之和与总数不符',
    also: family,
    spoil(report, random) {
      const [a, b, c] = [random.int(20, 400), random.int(20, 400), random.int(5, 90)];
      const slip = random.pick([random.int(10, 15), -random.int(10, 15)]);
      const telling = plain(
        random.pick([
          `全年主动公开政府信息${a + b + c + slip}条，其中政策文件类${a}条、民生信息类${b}条、其他${c}条。`,
          `共发布信息${a + b - random.int(10, 18)}条，其中网站发布${a}条，微信公众号发布${b}条。`,
          `公开各类信息${a + b + c + slip}条，包括工作动态${a}条、公示公告${b}条、其他信息${c}条。`,
        ]),
      );
      return { at: [addSentence(report, 1, telling, random)] };
    },
  },
  {
    rule: 'narrative-contradiction',
    name: '两处数量不同',
    // The second number is wrong by the table too.
    alike: ['narrative-received'],
    also: family,
    spoil(report, random) {
      const told = tellingsOf(report).find(({ telling }) => slotsOf(telling).includes('received'));
      if (!told || Number(report.facts.received) === 0) return null;
      const telling: Telling = {
        template: random.pick([
          '{year}年收到政府信息公开申请{received}件。',
          '全年新收政府信息公开申请{received}件，均依法办理。',
        ]),
        untrue: { received: wrongNumber(report, random, Number(report.facts.received)) },
      };
      report.parts[6]?.unshift([telling]);
      return { at: [placeOf(report, telling, 6), placeOf(report, told.telling, told.section)] };
    },
  },
  {
    rule: 'narrative-contradiction',
    name: '没有表格可对照，两处数量不同',
    also: ['table-as-image', ...family],
    spoil(report, random) {
      const told = tellingsOf(report).find(({ telling }) => slotsOf(telling).includes('received'));
      if (!told || Number(report.facts.received) === 0) return null;
      report.tables.applications = 'image';
      const telling: Telling = {
        template: '{year}年收到政府信息公开申请{received}件，均依法办理。',
        untrue: { received: wrongNumber(report, random, Number(report.facts.received)) },
      };
      report.parts[6]?.unshift([telling]);
      return { at: [placeOf(report, telling, 6), placeOf(report, told.telling, told.section)] };
    },
  },
  {
    rule: 'vague-number',
    name: '法定数字用约数',
    also: family,
    spoil(report, random) {
      const received = Number(report.facts.received);
      const told = tellingsOf(report).find(({ telling }) =>
        slotsOf(telling).some((name) => /^(?:received|due)$/.test(name)),
      );
      if (!told || received < 15) return null;
      const round = Math.floor(received / 10) * 10;
      told.telling.template = random.pick([
        `{year}年收到政府信息公开申请${round}余件。`,
        `全年共受理政府信息公开申请近${round + 10}件。`,
        `收到依申请公开申请约${round}件，均已答复。`,
        `{year}年办理政府信息公开申请${round}多件。`,
      ]);
      return { at: [placeOf(report, told.telling, told.section)] };
    },
  },
];
