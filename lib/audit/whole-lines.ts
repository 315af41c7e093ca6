import { applicantColumns, columnLabel, rowLabel } from '../report/labels.ts';
import {
  addsUpTo,
  type Change,
  type Correction,
  type Entry,
  isTroubled,
  keyOf,
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

export function correctLines(entries: ReadonlyMap<string, Entry>): Correction[] {
  const cells = [...entries.values()].filter(({ table }) => table === 'applications');
  const rows = Map.groupBy(cells, ({ row }) => row);
  const totals = cells.filter(({ col }) => col === 'total');
  const found = [
    ...['received', 'carriedIn', 'carriedOut'].map((row) => leaveOut(rows.get(row) ?? [])),
    exchangeCarried(rows.get('carriedIn') ?? [], entries),
    ...[...rows.values()].flatMap((row) => [shift(row, 1), shift(row, -1)]),
    updateTotals(rows.get('completed') ?? [], '行'),
    updateTotals(totals, '列'),
  ];
  return found.filter((correction) => correction !== undefined);
}

/** The balances, and nothing but them, fail by just what one flow carries. */
function leaveOut(row: readonly Entry[]): Correction | undefined {
  const flow = row.filter((entry) => isTroubled(entry) && entry.figure > 0);
  const correction = tryChanges(flow.map((entry) => ({ entry, to: 0 })));
  const areBalances = correction?.clears.every(({ signs }) => [...signs.keys()].some((entry) => !row.includes(entry)));
  if (!correction || !areBalances) return undefined;
  const figures = flow.map(({ table, col, figure }) => `${columnLabel(table, col)} ${figure}`);
  return { ...correction, clause: `${nameRow(row)}未计入收支（所差恰为${list(figures)}）` };
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
  return { ...correction, clause: `${rows}两行互换（${list(figures)}）` };
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
  return correction && { ...correction, clause: `${nameRow(row)}一行错了一列：${tellLine(changes, '行')}` };
}

/** Several totals of one line that no longer are what they add up. */
function updateTotals(totals: readonly Entry[], line: '行' | '列'): Correction | undefined {
  const changes = totals.flatMap((entry): Change[] => {
    const sum = entry.sums.find((own) => own.residual !== 0 && addsUpTo(own, entry) && spans(own, line));
    return sum ? [wantedBy(sum, entry)] : [];
  });
  const correction = changes.length < fewestCells ? undefined : tryChanges(changes);
  if (!correction) return undefined;
  const name = line === '行' ? nameRow(totals) : '“总计”';
  return { ...correction, clause: `${name}一${line}未随各项更新：${tellLine(changes, line)}` };
}

/** Whether the sum runs across the line: down the columns into a row of totals, along the rows into a column of them. */
const spans = ({ signs, result }: { signs: ReadonlyMap<Entry, number>; result: Entry }, line: '行' | '列'): boolean =>
  [...signs.keys()].every(({ row, col }) => (line === '行' ? col === result.col : row === result.row));

const tellLine = (changes: readonly Change[], line: '行' | '列'): string =>
  list(
    changes.map(({ entry: { table, row, col, figure }, to }) => {
      const name = line === '行' ? columnLabel(table, col) : rowLabel(table, row);
      return `${name}应为 ${to}（填报 ${figure}）`;
    }),
  );

const list = (cells: readonly string[]): string =>
  cells.length > mostCells ? `${cells.slice(0, mostCells).join('、')}等 ${cells.length} 格` : cells.join('、');

const nameRow = ([entry]: readonly Entry[]): string => (entry ? `“${rowLabel(entry.table, entry.row)}”` : '');
