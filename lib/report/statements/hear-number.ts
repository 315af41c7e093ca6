import type { Statement } from '../statements.ts';
import { bindEach, bindNumber } from './bind-number.ts';
import { hearPercentage } from './hear-percentage.ts';
import { isCounter, type ProseNumber } from './numbers.ts';
import { isStranger, makeStatement, type Progress, says } from './progress.ts';
import type { Binding, Said } from './said.ts';
import type { ProseToken } from './tokens.ts';

export function hearNumber(progress: Progress, number: ProseNumber, at: number): void {
  const after = followers(progress.tokens, at);
  if (number.unit === '%') hearPercentage(progress, number);
  else if (isCounter(number.unit) || number.unit.endsWith('元')) hearCount(progress, number, after);
  const { clause } = progress;
  clause.own = [];
  clause.far = [];
  clause.start = number.end;
  progress.years = [];
}

/** Words up to the next number or mark. */
function followers(tokens: readonly ProseToken[], at: number): ProseToken[] {
  const rest = tokens.slice(at + 1, at + 8);
  const end = rest.findIndex((token) => token.kind === 'number' || token.kind === 'mark' || token.kind === 'year');
  return end === -1 ? rest : rest.slice(0, end);
}

function hearCount(progress: Progress, number: ProseNumber, after: readonly ProseToken[]): void {
  const { clause, text } = progress;
  // A number that neither unit nor mark follows is part of a name: 12345热线.
  if (number.unit === '' && !/^(?:$|[、;。:()!?]|其中)/.test(text.slice(number.end, number.end + 2))) return;
  const said: Said = { ...progress, own: clause.own, far: clause.far, ownStart: clause.start };
  const shared = bindShared(progress, said, number, after);
  if (shared.length > 0) for (const binding of shared) state(progress, number, binding);
  else {
    // 较上年增加12件 is a difference, and counts nothing.
    const isDifference = clause.own.some((token) => token.kind === 'word' && token.meaning.kind === 'change');
    const binding = isDifference ? null : (bindNumber(said, number, after) ?? bindSum(progress, said));
    if (binding === null && clause.own.some(isStranger)) progress.topic = 'other';
    state(progress, number, binding);
  }
}

/** 行政复议、行政诉讼均为0 gives each its 0; 予以公开、不予公开分别为3件、2件 gives each its own, and so with years. */
function bindShared(progress: Progress, said: Said, number: ProseNumber, after: readonly ProseToken[]): Binding[] {
  const { own, far } = said;
  if (says(own, 'each')) {
    const [first, ...rest] = bindEach(said, [...far, ...own], number);
    if (first && rest.length > 0) {
      progress.queue = rest;
      return [first];
    }
    const [year, ...years] = progress.years;
    const binding = year === undefined || years.length === 0 ? null : bindNumber(said, number, after);
    if (binding) {
      progress.queue = years.map((later) => ({ ...binding, year: later }));
      return [{ ...binding, year }];
    }
  }
  const next = own.every((token) => token.kind === 'mark') ? progress.queue.shift() : undefined;
  if (next) return [next];
  progress.queue = [];
  if (number.value !== 0 || !says(own, 'all')) return [];
  const each = bindEach(said, [...far, ...own], number);
  return each.length > 1 ? each : [];
}

/** 新收8件，上年结转2件，共计10件; 网上申请5件，来信申请3件，合计8件. */
function bindSum(progress: Progress, { own, text, ownStart }: Said): Binding | null {
  if (!own.every((token) => token.kind === 'word' && token.meaning.kind === 'also') || own.length === 0) return null;
  if (!/^(?:共|合|总|两项)/.test(text.slice(ownStart))) return null;
  const said = progress.found.filter(({ sentence, year }) => sentence === progress.sentence && year === null);
  const [carriedIn, received] = said.slice(-2).toReversed();
  const sum: Binding = { variable: 'received + carriedIn', family: 'deed', also: [], loose: false, strict: true };
  if (carriedIn?.variable === 'carriedIn' && received?.variable === 'received' && !received.loose) return sum;
  const areChannels = said.length > 1 && said.every(({ family }) => family === 'channel');
  return areChannels ? { ...sum, variable: 'received', also: ['completed'], strict: false } : null;
}

/** What may be part of a number: its own kinds of parts, and, of a number that counts something else, whatever is not bound either. */
function canHave(
  total: Statement,
  { family, variable, end }: Pick<Statement, 'family' | 'variable'> & { end?: number | undefined },
): boolean {
  if (variable === null) return total.family === 'published' || total.variable === null;
  const [kind = ''] = total.variable?.split('.') ?? [];
  // 收到12件，其中10件已答复: some of those that came.
  if (family === 'deed')
    return (
      total.variable === 'received' && (variable === 'received' || (variable === 'completed' && end !== undefined))
    );
  if (total.family === 'deed' || total.family === 'flow')
    return ['flow', 'applicant', 'channel', 'outcome'].includes(family ?? '');
  if (total.family === 'outcome')
    return family === 'outcome' && (variable === total.variable || variable.startsWith(`${kind}.`));
  if (total.family !== 'dispute') return false;
  if (family === 'ruling') return total.variable?.includes(' + ') === true || variable.startsWith(`${kind}.`);
  return (
    family === 'dispute' &&
    (total.variable?.includes(' + ') === true || (kind === 'suits' && /Suit|suitAfter/.test(variable)))
  );
}

const unbound = {
  variable: null,
  family: null,
  also: [],
  loose: false,
  strict: false,
  end: undefined,
  year: undefined,
};

function state(progress: Progress, number: ProseNumber, binding: Binding | null): void {
  if (binding === null && (number.unit === '' || number.isChinese)) {
    progress.clause.last = null;
    return;
  }
  const { clause } = progress;
  const total = clause.totals.findLast((total) => canHave(total, binding ?? unbound));
  const { end = number.end, year, ...bound } = binding ?? unbound;
  const statement = makeStatement(progress, number.start, end, {
    ...bound,
    value: number.value,
    decimals: number.decimals,
    unit: number.unit,
    kind: 'count',
    vague: number.vague,
    part: total ?? null,
  });
  if (year !== undefined) statement.year = year === progress.report.year ? null : year;
  progress.found.push(statement);
  progress.taken = end;
  clause.last = statement;
}
