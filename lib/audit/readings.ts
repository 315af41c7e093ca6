import {
  applicantColumns,
  applicationRows,
  columnLabel,
  outcomeGroups,
  rowLabel,
  type TableName,
} from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';
import { findCell, findRow } from '../report/table.ts';
import type { Place } from './finding.ts';
import { cellPlace } from './place.ts';

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
export type Sum = readonly { sign: 1 | -1; table: TableName; row: string; col: string }[];

export const applications = (row: string, col = 'total', sign: 1 | -1 = 1): Sum => [
  { sign, table: 'applications', row, col },
];
const proceedings = (row: string, col: string, sign: 1 | -1 = 1): Sum => [{ sign, table: 'proceedings', row, col }];

const isGroup = (key: string): key is keyof typeof outcomeGroups => Object.hasOwn(outcomeGroups, key);

/** 总计 of an outcome: its row, or the rows of its group. */
export function outcome(report: Report, key: string, col = 'total'): Sum {
  const table = report.tables.applications;
  if (!isGroup(key) || (table && findRow(table, key))) return applications(key, col);
  const rows = Object.keys(applicationRows).filter((row) => row.startsWith(`${key}.`));
  return rows.filter((row) => !table || findRow(table, row)).flatMap((row) => applications(row, col));
}

const organisations = Object.keys(applicantColumns).filter((column) => column !== 'naturalPerson');

/** Every reading that the wording of a statement allows, likeliest first; empty where no table holds such a thing. */
export function sumsOf(report: Report, statement: Statement): [string, Sum][] {
  const { variable, also, strict, value } = statement;
  const sums = (variable ?? '').split(' + ').map((part) => sumsOfPart(report, part, strict));
  const [first = [], ...others] = sums;
  const joined = others.reduce(
    (left, right) =>
      left.flatMap(([name, sum]) =>
        right.map(([other, more]): [string, Sum] => [`${name} + ${other}`, [...sum, ...more]]),
      ),
    first,
  );
  // None at all means none of any kind: 没有行政诉讼 is not true of one kind only.
  const likely = value === 0 && /(?:^|\+ )suits\./.test(variable ?? '') ? joined.slice(0, 1) : joined;
  if (variable === 'granted' && isToldApart(report, statement)) return likely.slice(0, 1);
  return [...likely, ...decidedOnly(statement, likely), ...also.flatMap((other) => sumsOfPart(report, other, false))];
}

/** Where 部分公开 has a number of its own, 予以公开 does not include it. */
function isToldApart(report: Report, { block }: Statement): boolean {
  const statements = readStatements(report);
  const blocks =
    toldApart.get(statements) ??
    new Set(statements.flatMap(({ variable, block }) => (variable === 'partlyGranted' ? block : [])));
  toldApart.set(statements, blocks);
  return blocks.has(block);
}

// Asked for every 予以公开 of a report.
const toldApart = new WeakMap<readonly Statement[], ReadonlySet<number>>();

/** 审结12件 leaves out what is pending. */
function decidedOnly({ quote, family }: Statement, sums: readonly [string, Sum][]): [string, Sum][] {
  if (family !== 'dispute' || !/(?<!未)审结/.test(quote)) return [];
  return sums.map(([name, sum]): [string, Sum] => [
    `${name} - pending`,
    [...sum, ...sum.map((term) => ({ ...term, col: 'pending', sign: -1 as const }))],
  ]);
}

/** received.naturalPerson + carriedIn.naturalPerson */
const named = (rows: string, column: string): string =>
  rows
    .split(' + ')
    .map((row) => `${row}.${column}`)
    .join(' + ');

function sumsOfPart(report: Report, variable: string, strict: boolean): [string, Sum][] {
  const [received, completed] = [applications('received'), applications('completed')];
  switch (variable) {
    case 'received':
      return strict
        ? [['received', received]]
        : [
            ['received', received],
            ['received + carriedIn', [...received, ...applications('carriedIn')]],
          ];
    case 'completed':
      return [
        ['completed', completed],
        // What came this year and was answered this year; what was withdrawn is not answered.
        ['received - carriedOut', [...received, ...applications('carriedOut', 'total', -1)]],
        ['completed - carriedIn', [...completed, ...applications('carriedIn', 'total', -1)]],
        [
          'completed - other',
          [...completed, ...outcome(report, 'other').map((term) => ({ ...term, sign: -1 as const }))],
        ],
      ];
    case 'granted':
      return [
        ['granted', applications('granted')],
        ['granted + partlyGranted', [...applications('granted'), ...applications('partlyGranted')]],
      ];
    case 'organisations':
      return ['received', 'received + carriedIn', 'completed'].map((rows) => [
        named(rows, 'organisations'),
        rows.split(' + ').flatMap((row) => organisations.flatMap((column) => applications(row, column))),
      ]);
    default:
      return sumsOfCell(report, variable);
  }
}

function sumsOfCell(report: Report, variable: string): [string, Sum][] {
  const [row = '', col = ''] = variable.split('.');
  if (variable === 'carriedIn' || variable === 'carriedOut') return [[variable, applications(variable)]];
  if (Object.hasOwn(applicantColumns, variable))
    return ['received', 'received + carriedIn', 'completed'].map((rows) => [
      named(rows, variable),
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

export function reckon(report: Report, sum: Sum): number | null {
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
export const readingsOf = (report: Report, statement: Statement): Reading[] =>
  sumsOf(report, statement).flatMap(([name, sum]) => toReading(report, name, sum) ?? []);

/** A sum with its figure, undefined where the tables give none. */
function toReading(report: Report, name: string, sum: Sum): Reading | undefined {
  const value = reckon(report, sum);
  const [first] = sum;
  if (value === null || !first) return undefined;
  // Most readings are only held against a number: their words and place are asked for where none fits.
  return {
    name,
    value,
    get words() {
      return describeSum(sum);
    },
    get place() {
      return cellPlace(report, first.table, first.row, first.col);
    },
  };
}

/** A sum in words: “一、本年新收政府信息公开申请数量”加“二、上年结转…”, “（三）不予公开”各项之和. */
export function describeSum(sum: Sum): string {
  const parts = [
    ...Map.groupBy(sum, ({ row, col }) =>
      isGroup(row.split('.')[0] ?? '') && row.includes('.') ? `${row.split('.')[0]}/${col}` : row,
    ).values(),
  ];
  return parts.map((terms, index) => describeTerms(terms, index)).join('');
}

function describeTerms(terms: Sum, index: number): string {
  const [first] = terms;
  if (!first) return '';
  const { sign, table, row, col } = first;
  const joint = index === 0 ? '' : sign < 0 ? '减' : '加';
  const [group = ''] = row.split('.');
  if (terms.length > 1 && isGroup(group)) return `${joint}“${outcomeGroups[group]}”各项之和`;
  const column = terms.length > 1 ? '法人或其他组织' : columnLabel(table, col);
  const shown = table === 'applications' && col === 'total' ? '' : ` ${column}`;
  // 一、本年新收: the rest of the label every reader of table 3 knows.
  return `${joint}“${rowLabel(table, row).replace(/政府信息公开申请数量$/, '')}${shown}”`;
}

/** The reading that a statement fits once cases still pending are left out, with their number. */
export function withoutPending(
  report: Report,
  statement: Statement,
): { words: string; total: number; pending: number } | undefined {
  for (const [name, sum] of sumsOf(report, statement)) {
    if (!name.includes('.total')) continue;
    const total = reckon(report, sum);
    const pending = reckon(
      report,
      sum.map((term) => ({ ...term, col: 'pending' })),
    );
    if (total === null || pending === null || pending === 0) continue;
    if (total - pending === statement.value) return { words: describeSum(sum), total, pending };
  }
  return undefined;
}
