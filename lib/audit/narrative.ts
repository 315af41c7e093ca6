import { applicantColumns, columnLabel, rowLabel } from '../report/labels.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';
import { quotePlace } from '../text/quotes.ts';
import type { Place } from './finding.ts';
import { applications, outcome, type Reading, readingsOf, reckon, sumsOf } from './readings.ts';
import { type Check, inapplicable, unchecked, type Violation, violation } from './rule.ts';
import { baseOf } from './shares.ts';

/**
 * What a statement agrees with: the name of a reading, null for none, `unchecked` where nothing can be held against it: no
 * table, another year, a vague number, or words that may mean something wider or narrower than the table.
 */
export function agreementOf(report: Report, statement: Statement): string | null {
  const { variable, kind, year, vague, loose } = statement;
  if (kind === 'share') return agreementOfShare(report, statement);
  if (variable === null || year !== null || vague || kind === 'change') return 'unchecked';
  const stated = amountOf(statement);
  // Told by the reading that is meant first: where that has no figure, the others fit by chance or not at all.
  let isTabled: boolean | undefined;
  for (const [name, sum] of sumsOf(report, statement)) {
    const value = sum.length === 0 ? null : reckon(report, sum);
    if (value === stated) return name;
    isTabled ??= value !== null;
  }
  return loose || !isTabled ? 'unchecked' : null;
}

function agreementOfShare(report: Report, share: Statement): string | null {
  const { fits, base } = baseOf(report, share);
  return fits?.name ?? (base === undefined || share.loose ? 'unchecked' : null);
}

/** Fees are printed in 万元. */
export const amountOf = ({ variable, unit, value }: Statement): number =>
  variable === 'fees.amount' && unit === '元' ? value / 10_000 : value;

/** Rules about the narrative compare every statement of theirs with the tables; `judge` words what agrees with nothing. */
export function* compareStatements(
  report: Report,
  concerns: (statement: Statement) => boolean,
  judge: (statement: Statement, readings: readonly Reading[]) => Violation,
): Generator<Check> {
  const statements = readStatements(report).filter(
    (statement) =>
      statement.variable !== null &&
      statement.year === null &&
      (statement.kind === 'count' || statement.kind === 'none') &&
      concerns(statement),
  );
  if (statements.length === 0) return yield inapplicable;
  const places = new Set<string>();
  for (const statement of statements) {
    const agreement = agreementOf(report, statement);
    if (agreement === 'unchecked') {
      yield unchecked(`“${statement.quote}”：没有可以对照的表中数据`, [placeOf(report, statement)]);
      continue;
    }
    if (agreement !== null) {
      yield { kind: 'consistent' };
      continue;
    }
    const key = JSON.stringify([statement.variable, statement.quote, statement.section]);
    if (places.has(key)) continue;
    places.add(key);
    yield violation(judge(statement, readingsOf(report, statement)));
  }
}

export const placeOf = (report: Report, { block, start, end }: Statement): Place =>
  quotePlace(report, block, start, end);

/** The sentence of a disagreement: what the text says, the readings tried, and how far the nearest is. */
export function describeDisagreement(
  report: Report,
  statement: Statement,
  readings: readonly Reading[],
): Pick<Violation, 'message' | 'where' | 'explanations'> {
  const stated = amountOf(statement);
  const tried = uniqueBy(readings, ({ value, words }) => `${value} ${words}`).slice(0, 3);
  const [nearest] = readings
    .map(({ value }) => value)
    .sort((one, other) => Math.abs(one - stated) - Math.abs(other - stated));
  const says = statement.kind === 'none' ? `“${statement.quote}”` : `“${statement.quote}”（${stated}）`;
  const [first] = tried;
  return {
    message: `“${nameOfPart(report, statement.section)}”写${says}，表中${tried.map(({ words, value }) => `${words}为 ${value}`).join('，')}，${tried.length > 1 ? `均不一致，与最接近的 ${nearest} ` : '不一致，'}相差 ${round(Math.abs((nearest ?? 0) - stated))}`,
    where: first ? [placeOf(report, statement), first.place] : [placeOf(report, statement)],
    explanations: explainDifference(report, statement, readings),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Figures that a stated number may have been mistaken for, each tested against the tables. */
function explainDifference(report: Report, statement: Statement, readings: readonly Reading[]): string[] {
  const stated = amountOf(statement);
  if (stated === 0) return [];
  const slips = readings.flatMap(({ words, value }) => describeSlip(stated, value, words) ?? []);
  return [...new Set([...slips, ...findLeftOut(report, stated, readings), ...findCopied(report, statement)])].slice(
    0,
    3,
  );
}

/** 21 for 12, 120 for 12: what a hand does. */
function describeSlip(stated: number, value: number, words: string): string | undefined {
  const [one, other] = [String(stated), String(value)];
  if (value !== 0 && (stated === value * 10 || value === stated * 10))
    return `${stated} 与${words} ${value} 差一个数位，可能多写或少写了一位`;
  const isSwapped =
    one.length === other.length && one !== other && [...one].sort().join('') === [...other].sort().join('');
  return isSwapped ? `${stated} 与${words} ${value} 数字相同、顺序不同，可能写颠倒了` : undefined;
}

/** 差 36，恰为尚未审结: a flow that one of the two counts and the other does not. */
function findLeftOut(report: Report, stated: number, readings: readonly Reading[]): string[] {
  return readings.flatMap(({ words, value, place }) => {
    if (!('row' in place) || place.table !== 'applications') return [];
    const difference = Math.abs(value - stated);
    return ['carriedIn', 'carriedOut'].flatMap((row) => {
      const label = rowLabel('applications', row);
      if (difference === 0 || words.includes(label) || reckon(report, applications(row)) !== difference) return [];
      return `与${words}相差 ${difference}，恰为“${label}”的数量`;
    });
  });
}

/** A single column or a single row of the group, copied for the whole. */
function findCopied(report: Report, { variable, ...statement }: Statement): string[] {
  if (
    variable === null ||
    !/^(?:received|completed|carriedIn|carriedOut|granted|partlyGranted|refused|unavailable|declined|other)$/.test(
      variable,
    )
  )
    return [];
  const stated = amountOf({ variable, ...statement });
  const columns = Object.keys(applicantColumns).flatMap((column) =>
    reckon(report, outcome(report, variable, column)) === stated
      ? `${stated} 恰为“${columnLabel('applications', column)}”一列的数字，可能只计了这一列`
      : [],
  );
  const parts = outcome(report, variable);
  const rows =
    parts.length < 2
      ? []
      : parts.flatMap((term) =>
          reckon(report, [term]) === stated
            ? `${stated} 恰为“${rowLabel('applications', term.row)}”一行的数字，可能只计了这一行`
            : [],
        );
  return [...columns, ...rows];
}
