import { applicantColumns, applicationColumns, applicationRows, columnLabel, rowLabel } from '../../report/labels.ts';
import {
  addsUpTo,
  type Change,
  type Correction,
  type Entry,
  isTroubled,
  keyOf,
  type Sum,
  tellPrinted,
  tryChanges,
  wantedBy,
} from './ledger.ts';

/*
 * Rows and columns of table 3 that are wrong as a whole, over all their cells at once; told as the one mistake that each
 * of them is.
 */

/** Two figures are told cell by cell, and say more so. */
const fewestCells = 3;

/** A sentence names so many of a line's cells, and counts the others. */
const mostCells = 4;

type Line = '行' | '列';

export function correctLines(entries: ReadonlyMap<string, Entry>): Correction[] {
  const cells = [...entries.values()].filter(({ table }) => table === 'applications').sort(inFormOrder);
  const rows = Map.groupBy(cells, ({ row }) => row);
  const columns = Map.groupBy(cells, ({ col }) => col);
  const found = [
    ...['received', 'carriedIn', 'carriedOut'].map((row) => leaveOut(rows.get(row) ?? [])),
    exchangeCarried(rows.get('carriedIn') ?? [], entries),
    ...[...rows.values()].flatMap((row) => [restate(row, '行'), shift(row, 1), shift(row, -1)]),
    ...[...columns.values()].map((column) => restate(column, '列')),
  ];
  return found.filter((correction) => correction !== undefined);
}

const inFormOrder = (one: Entry, other: Entry): number =>
  rowOrder.indexOf(one.row) - rowOrder.indexOf(other.row) ||
  columnOrder.indexOf(one.col) - columnOrder.indexOf(other.col);
const rowOrder = Object.keys(applicationRows);
const columnOrder = Object.keys(applicationColumns);

/** The balances, and nothing but them, fail by just what one flow carries. */
function leaveOut(row: readonly Entry[]): Correction | undefined {
  const flow = row.filter((entry) => isTroubled(entry) && entry.figure > 0);
  const correction = tryChanges(flow.map((entry) => ({ entry, to: 0 })));
  const areBalances = correction?.clears.every(({ signs }) => [...signs.keys()].some((entry) => !row.includes(entry)));
  if (!correction || !areBalances) return undefined;
  const figures = flow.map(({ table, col, figure }) => `${columnLabel(table, col)} ${figure}`);
  const clause = `${nameRow(row)}未计入收支（所差恰为${list(figures)}）`;
  return { ...correction, line: { clause, isTelling: true } };
}

/** 结转 entered on the other side of the balance. */
function exchangeCarried(carriedIn: readonly Entry[], entries: ReadonlyMap<string, Entry>): Correction | undefined {
  const pairs = carriedIn.filter(isTroubled).flatMap((entry): [Entry, Entry][] => {
    const other = entries.get(keyOf({ ...entry, row: 'carriedOut' }));
    return other && other.figure !== entry.figure ? [[entry, other]] : [];
  });
  const correction = tryChanges(
    pairs.flatMap(([entry, other]): Change[] => [
      { entry, to: other.figure },
      { entry: other, to: entry.figure },
    ]),
  );
  if (!correction) return undefined;
  const figures = pairs.map(([one, other]) => `${columnLabel(one.table, one.col)} ${one.figure} 与 ${other.figure}`);
  const rows = `${nameRow(carriedIn)}与${nameRow(pairs.map(([, other]) => other))}`;
  return { ...correction, line: { clause: `${rows}两行互换（${list(figures)}）`, isTelling: true } };
}

/** Every figure under an applicant moved by one column. */
function shift(row: readonly Entry[], by: 1 | -1): Correction | undefined {
  const cells = row.filter(({ col }) => Object.hasOwn(applicantColumns, col));
  const pushedOut = by > 0 ? cells.at(-1) : cells[0];
  if (pushedOut?.figure !== 0 || !cells.some(isTroubled)) return undefined;
  const changes = cells
    .map((entry, index) => ({ entry, to: cells[index - by]?.figure ?? 0 }))
    .filter(({ entry, to }) => entry.figure !== to);
  const correction = changes.length < fewestCells ? undefined : tryChanges(changes);
  const clause = `${nameRow(row)}一行错了一列：${tellLine(changes, '行')}`;
  return correction && { ...correction, line: { clause, isTelling: true } };
}

/** What the sums across a line make of it: totals not brought up to date, or a row forgotten altogether. */
function restate(cells: readonly Entry[], line: Line): Correction | undefined {
  const [first] = cells;
  const changes = cells.flatMap((entry): Change[] => {
    const sum = entry.sums.find((own) => own.residual !== 0 && crosses(own, line));
    return sum ? [wantedBy(sum, entry)] : [];
  });
  const correction = changes.length < fewestCells ? undefined : tryChanges(changes);
  if (!first || !correction) return undefined;
  const name = line === '行' ? nameRow(cells) : `“${columnLabel(first.table, first.col)}”`;
  const areTotals = changes.every(({ entry }) =>
    correction.clears.some((sum) => addsUpTo(sum, entry) && crosses(sum, line)),
  );
  const clause = `${name}一${line}${areTotals ? '未随各项更新' : ''}：${tellLine(changes, line)}`;
  return { ...correction, line: { clause, isTelling: areTotals } };
}

/** Whether a sum runs across the line: down a column where the line is a row, along a row where it is a column. */
const crosses = ({ signs, result }: Sum, line: Line): boolean =>
  [...signs.keys()].every(({ row, col }) => (line === '行' ? col === result.col : row === result.row));

const tellLine = (changes: readonly Change[], line: Line): string =>
  list(
    changes.map(({ entry, to }) => {
      const name = line === '行' ? columnLabel(entry.table, entry.col) : rowLabel(entry.table, entry.row);
      return `${name}应为 ${to}（${tellPrinted(entry)}）`;
    }),
  );

const list = (cells: readonly string[]): string =>
  cells.length > mostCells ? `${cells.slice(0, mostCells).join('、')}等 ${cells.length} 格` : cells.join('、');

const nameRow = ([entry]: readonly Entry[]): string => (entry ? `“${rowLabel(entry.table, entry.row)}”` : '');
