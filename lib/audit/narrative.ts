import {
  applicantColumns,
  applicationColumns,
  applicationRows,
  columnLabel,
  outcomeGroups,
  rowLabel,
  type TableName,
} from '../report/labels.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';
import { findCell, findRow } from '../report/table.ts';
import { quotePlace } from '../text/quotes.ts';
import type { Place } from './finding.ts';
import { cellPlace } from './place.ts';
import { type Check, inapplicable, unchecked, type Violation, violation } from './rule.ts';

/** One way to read what a sentence counts: its name in keys of the tables, in words, and the tables' figure. */
export interface Reading {
  name: string;
  words: string;
  value: number;
  /** The cell to look at. */
  place: Place;
}

/**
 * A reading out of cells: keys joined by + and −. Null where a cell is missing or no number: what can't be read is no
 * witness. Blanks count 0.
 */
type Sum = readonly { sign: 1 | -1; table: TableName; row: string; col: string }[];

const applications = (row: string, col = 'total', sign: 1 | -1 = 1): Sum => [{ sign, table: 'applications', row, col }];
const proceedings = (row: string, col: string, sign: 1 | -1 = 1): Sum => [{ sign, table: 'proceedings', row, col }];

const isGroup = (key: string): key is keyof typeof outcomeGroups => Object.hasOwn(outcomeGroups, key);

/** 总计 of an outcome: its row, or the rows of its group. */
function outcome(report: Report, key: string, col = 'total'): Sum {
  const table = report.tables.applications;
  if (!isGroup(key) || (table && findRow(table, key))) return applications(key, col);
  const rows = Object.keys(applicationRows).filter((row) => row.startsWith(`${key}.`));
  return rows.filter((row) => !table || findRow(table, row)).flatMap((row) => applications(row, col));
}

const organisations = Object.keys(applicantColumns).filter((column) => column !== 'naturalPerson');

/** Every reading that the wording of a statement allows, likeliest first; empty where no table holds such a thing. */
function sumsOf(report: Report, { variable, also, strict }: Statement): [string, Sum][] {
  const sums = (variable ?? '').split(' + ').map((part) => sumsOfPart(report, part, strict));
  const [first = [], ...others] = sums;
  const joined = others.reduce(
    (left, right) =>
      left.flatMap(([name, sum]) =>
        right.map(([other, more]): [string, Sum] => [`${name} + ${other}`, [...sum, ...more]]),
      ),
    first,
  );
  return [...joined, ...also.flatMap((other) => sumsOfPart(report, other, false))];
}

function sumsOfPart(report: Report, variable: string, strict: boolean): [string, Sum][] {
  const [received, carriedIn, completed] = [
    applications('received'),
    applications('carriedIn'),
    applications('completed'),
  ];
  const named: Record<string, [string, Sum][]> = {
    received: strict
      ? [['received', received]]
      : [
          ['received', received],
          ['received + carriedIn', [...received, ...carriedIn]],
        ],
    completed: [
      ['completed', completed],
      // What came this year and was answered this year; what was withdrawn is not answered.
      ['received - carriedOut', [...received, ...applications('carriedOut', 'total', -1)]],
      ['completed - carriedIn', [...completed, ...applications('carriedIn', 'total', -1)]],
      [
        'completed - other',
        [...completed, ...outcome(report, 'other').map((term) => ({ ...term, sign: -1 as const }))],
      ],
    ],
    granted: [
      ['granted', applications('granted')],
      ['granted + partlyGranted', [...applications('granted'), ...applications('partlyGranted')]],
    ],
    organisations: ['received', 'received + carriedIn', 'completed'].map((rows) => [
      `${rows} organisations`,
      rows.split(' + ').flatMap((row) => organisations.flatMap((column) => applications(row, column))),
    ]),
  };
  const special = Object.hasOwn(named, variable) ? named[variable] : undefined;
  return special ?? sumsOfCell(report, variable);
}

function sumsOfCell(report: Report, variable: string): [string, Sum][] {
  const [row = '', col = ''] = variable.split('.');
  if (variable === 'carriedIn' || variable === 'carriedOut') return [[variable, applications(variable)]];
  if (Object.hasOwn(applicantColumns, variable))
    return ['received', 'received + carriedIn', 'completed'].map((rows) => [
      `${rows} ${variable}`,
      rows.split(' + ').flatMap((each) => applications(each, variable)),
    ]);
  if (row === 'suits')
    return [
      [
        `directSuit.${col} + suitAfterReview.${col}`,
        [...proceedings('directSuit', col), ...proceedings('suitAfterReview', col)],
      ],
      [`directSuit.${col}`, proceedings('directSuit', col)],
      [`suitAfterReview.${col}`, proceedings('suitAfterReview', col)],
    ];
  if (['review', 'directSuit', 'suitAfterReview'].includes(row)) return [[variable, proceedings(row, col)]];
  if (isGroup(row) || Object.hasOwn(applicationRows, variable)) return [[variable, outcome(report, variable)]];
  return disclosureColumnsOf(report, row, col).map((key) => [
    `${row}.${key}`,
    [{ sign: 1, table: 'disclosure', row, col: key }],
  ]);
}

/** The 2019 form counts 制发 as 新制作 or 新公开, and what is in force as 对外公开总数量. */
function disclosureColumnsOf(report: Report, row: string, col: string): string[] {
  const table = report.tables.disclosure;
  if (table === null) return [col];
  const twins: Record<string, string[]> = {
    issued: ['issued', 'made', 'newlyPublished'],
    inForce: ['inForce', 'totalPublished'],
  };
  return (twins[col] ?? [col]).filter((key) => findCell(table, row, key) !== undefined);
}

function reckon(report: Report, sum: Sum): number | null {
  let total = 0;
  for (const { sign, table, row, col } of sum) {
    const printed = report.tables[table];
    const cell = printed && findCell(printed, row, col);
    if (!cell || cell.reading === 'placeholder' || cell.reading === 'unreadable') return null;
    total += sign * (cell.value ?? 0);
  }
  return Math.round(total * 1e6) / 1e6;
}

/** The readings of a statement that the tables give a figure for. */
export function readingsOf(report: Report, statement: Statement): Reading[] {
  return sumsOf(report, statement).flatMap(([name, sum]) => {
    const value = reckon(report, sum);
    const [first] = sum;
    if (value === null || !first) return [];
    return { name, words: describeSum(sum), value, place: cellPlace(report, first.table, first.row, first.col) };
  });
}

/** A sum in words: “一、本年新收政府信息公开申请数量”加“二、上年结转…”. */
function describeSum(sum: Sum): string {
  const rows = [...Map.groupBy(sum, ({ row }) => row).values()];
  return rows.map((terms, index) => describeTerms(terms, index)).join('');
}

function describeTerms(terms: Sum, index: number): string {
  const [first] = terms;
  if (!first) return '';
  const { sign, table, row, col } = first;
  const column = terms.length > 1 ? '法人或其他组织' : columnLabel(table, col);
  const shown = table === 'applications' && col === 'total' ? '' : ` ${column}`;
  return `${index === 0 ? '' : sign < 0 ? '减' : '加'}“${rowLabel(table, row)}${shown}”`;
}

/**
 * What a statement agrees with: the name of a reading, null for none, `unchecked` where nothing can be held against it: no
 * table, another year, a vague number, or words that may mean something wider or narrower than the table.
 */
export function agreementOf(report: Report, statement: Statement): string | null {
  const { variable, kind, year, vague, loose } = statement;
  if (kind === 'share') return agreementOfShare(report, statement);
  if (variable === null || year !== null || vague) return 'unchecked';
  const readings = readingsOf(report, statement);
  const fitting = readings.find(({ value }) => value === amountOf(statement));
  if (fitting) return fitting.name;
  return loose || readings.length === 0 ? 'unchecked' : null;
}

/** The total that a share is a share of, and the one that it fits; both undefined where the text and tables give none. */
export function baseOf(report: Report, share: Statement): { fits?: Reading; base?: Reading } {
  const { part } = share;
  if (part === null) return {};
  const bases = [...statedBases(report, part), ...tabledBases(report, part)].filter(
    ({ value }) => value >= part.value && value > 0,
  );
  const fits = bases.find(({ value }) => isRounded((part.value / value) * 100, share.value, share.decimals));
  const [base] = bases;
  return { ...(fits && { fits }), ...(base && { base }) };
}

function agreementOfShare(report: Report, share: Statement): string | null {
  const { fits, base } = baseOf(report, share);
  return fits?.name ?? (base === undefined || share.loose ? 'unchecked' : null);
}

/** Rounded half up or cut off, both are common. */
function isRounded(exact: number, stated: number, decimals: number): boolean {
  const unit = 10 ** -decimals;
  return Math.abs(exact - stated) <= unit / 2 + 1e-9 || (exact >= stated && exact - stated < unit);
}

function statedBases(report: Report, part: Statement): Reading[] {
  const stated = readStatements(report).filter(
    (other) => other === part.part || (other.block === part.block && other.family === 'deed' && part.family !== null),
  );
  const ordered = part.part ? [part.part, ...stated] : stated;
  return ordered.map((other) => ({
    name: other.variable ?? '',
    words: other.quote,
    value: other.value,
    place: placeOf(report, other),
  }));
}

function tabledBases(report: Report, { family }: Statement): Reading[] {
  if (family !== 'outcome' && family !== 'applicant') return [];
  const sums: [string, Sum][] = [
    ['completed', applications('completed')],
    ['received', applications('received')],
    ['received + carriedIn', [...applications('received'), ...applications('carriedIn')]],
  ];
  return sums.flatMap(([name, sum]) => {
    const value = reckon(report, sum);
    const [first] = sum;
    if (value === null || !first) return [];
    return { name, words: describeSum(sum), value, place: cellPlace(report, first.table, first.row, first.col) };
  });
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
    (statement) => statement.variable !== null && statement.kind !== 'share' && concerns(statement),
  );
  if (statements.length === 0) return yield inapplicable;
  const places = new Set<string>();
  for (const statement of statements) {
    const agreement = agreementOf(report, statement);
    if (agreement === 'unchecked') {
      if (statement.year === null)
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
  const nearest = Math.min(...readings.map(({ value }) => Math.abs(value - stated)));
  const says = statement.kind === 'none' ? `“${statement.quote}”` : `“${statement.quote}”（${stated}）`;
  const [first] = tried;
  return {
    message: `“${nameOfPart(report, statement.section)}”写${says}，表中${tried.map(({ words, value }) => `${words}为 ${value}`).join('，')}，${tried.length > 1 ? '均' : ''}不一致，${tried.length > 1 ? '最接近的' : ''}相差 ${round(nearest)}`,
    where: first ? [placeOf(report, statement), first.place] : [placeOf(report, statement)],
    explanations: explainDifference(report, statement, readings),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Figures that a stated number may have been mistaken for, each tested: a single column, last year's or pending cases. */
function explainDifference(report: Report, statement: Statement, readings: readonly Reading[]): string[] {
  const stated = amountOf(statement);
  const [first] = readings;
  if (!first || stated === 0) return [];
  const place = first.place;
  const found: string[] = [];
  if ('row' in place && place.table === 'applications')
    for (const column of Object.keys(applicationColumns)) {
      if (column === 'total' || column === place.col) continue;
      if (reckon(report, applications(place.row, column)) === stated)
        found.push(
          `${stated} 恰为“${rowLabel('applications', place.row)}”中“${columnLabel('applications', column)}”一列的数字，可能只计了这一列`,
        );
    }
  for (const { words, value } of readings)
    for (const [row, label] of [
      ['carriedIn', '上年结转'],
      ['carriedOut', '结转下年度继续办理'],
    ] as const)
      if (
        Math.abs(value - stated) !== 0 &&
        reckon(report, applications(row)) === Math.abs(value - stated) &&
        'row' in place &&
        place.table === 'applications' &&
        !words.includes(label)
      )
        found.push(`与${words}相差 ${Math.abs(value - stated)}，恰为“${label}”的数量`);
  return found.slice(0, 3);
}

/** The reading that a statement fits once cases still pending are left out, with their number. */
export function withoutPending(report: Report, statement: Statement): { words: string; pending: number } | undefined {
  for (const [name, sum] of sumsOf(report, statement)) {
    if (!name.includes('.total')) continue;
    const total = reckon(report, sum);
    const pending = reckon(
      report,
      sum.map((term) => ({ ...term, col: 'pending' })),
    );
    if (total === null || pending === null || pending === 0) continue;
    if (total - pending === statement.value) return { words: describeSum(sum), pending };
  }
  return undefined;
}
