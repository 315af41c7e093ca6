import {
  isOutcomesTitle,
  matchApplicationColumn,
  matchApplicationRow,
  matchDisclosureColumn,
  matchDisclosureRow,
  matchGroup,
  matchProceedingColumn,
} from '../../report/match-label.ts';
import type { PlacedCell, TableBlock } from './layout.ts';

/*
 * A table that a page break cut in two is one again, and so is a row that it tore: half of a label below the figures of
 * the whole. Figures are never put together.
 */

/** Edges of the two halves differ by no more. */
const near = 4;
/** The three tables of the form have some sixty together. */
const mostRows = 300;

/** The table that goes on on the next page, where its header may stand once more; null where the next one is another. */
export function joinTables(above: TableBlock, next: TableBlock): TableBlock | null {
  const below = { ...next, rows: next.rows.slice(repeatedRows(above, next)) };
  const first = below.rows[0];
  if (!isBelow(above, next) || first === undefined || above.rows.length > mostRows) return null;
  const lowest = above.rows.flatMap((cells, row) => cells.filter((cell) => row + cell.rows >= above.rows.length));
  const over = (cell: PlacedCell): PlacedCell | undefined =>
    lowest.find(({ left, right }) => isNear(left, cell.left) && isNear(right, cell.right));
  const pairs = first.map((lower) => ({ lower, upper: over(lower) }));
  const isTorn = isTornRow(pairs) || isTornHeader(pairs) || isRest(pairs);
  const isHeaderTorn = isTornBeside(pairs);
  const longer = new Map<PlacedCell, PlacedCell>();
  const kept: PlacedCell[] = [];
  for (const { upper, lower } of pairs)
    if (upper !== undefined && (isTorn || isHeaderTorn || goesOnBeside(upper, lower)))
      longer.set(upper, append(upper, lower, isTorn));
    else kept.push(lower);
  for (const cell of lowest)
    if (cell.right <= next.left + near || cell.left >= next.right - near)
      longer.set(cell, { ...cell, rows: cell.rows + below.rows.length - (isTorn ? 1 : 0) });
  const upperRows = above.rows.map((cells) => cells.map((cell) => longer.get(cell) ?? cell));
  const rows = [...upperRows, ...(isTorn ? [] : [kept]), ...below.rows.slice(1)];
  return { ...below, left: above.left, right: above.right, rows: withColumns(rows) };
}

/** The same edges, or one of them: beside a cell that goes over the whole page nothing may be drawn. */
const isBelow = (above: TableBlock, next: TableBlock): boolean =>
  (isNear(above.left, next.left) && next.right <= above.right + near) ||
  (isNear(above.right, next.right) && next.left >= above.left - near);

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= near;

/** How many rows of the header stand again at the head of the next page. */
function repeatedRows(above: TableBlock, next: TableBlock): number {
  const isAgain = (cells: readonly PlacedCell[], index: number): boolean =>
    rowWords(cells) !== '' && rowWords(cells) === rowWords(above.rows[index] ?? []);
  const other = next.rows.findIndex((cells, index) => !isAgain(cells, index));
  return Math.max(other, 0);
}

interface Pair {
  upper: PlacedCell | undefined;
  lower: PlacedCell;
}

const append = (upper: PlacedCell, lower: PlacedCell, isTorn: boolean): PlacedCell => ({
  ...upper,
  rows: upper.rows + lower.rows - (isTorn ? 1 : 0),
  lines: [...upper.lines, ...lower.lines],
  isWrapped: [...upper.isWrapped, ...lower.isWrapped],
});

/** Whether the first row below is the rest of the last one above: together they name a row of the form, which has its figures once. */
function isTornRow(pairs: readonly Pair[]): boolean {
  const isWhole = pairs.some(({ upper, lower }) => upper === undefined || (isFigure(lower) && isFilled(upper)));
  const label = pairs.findLast(
    ({ upper, lower }) => ![upper, lower].some(isFigure) && (isFilled(upper) || isFilled(lower)),
  );
  if (isWhole || label?.upper === undefined || !isFilled(label.lower)) return false;
  const [above, below] = [wordsOf(label.upper), wordsOf(label.lower)];
  if (!isRow(above + below)) return false;
  return !isRow(above) || (!isRow(below) && !pairs.some(({ lower }) => isFigure(lower)));
}

/** Nothing stands in the first row below: what was in the last one above had room there. */
const isRest = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ upper, lower }) => upper !== undefined && !isFilled(lower));

/** A cell beside several rows goes on beside those below, and may have been torn with its label: （五）不予处 above 理. */
function goesOnBeside(upper: PlacedCell, lower: PlacedCell): boolean {
  if (!isFilled(lower)) return lower.rows > 1;
  return !isGroup(wordsOf(upper)) && isGroup(wordsOf(upper) + wordsOf(lower));
}

const isGroup = (words: string): boolean => matchGroup(words) !== undefined || isOutcomesTitle(words);

/** Whether the two rows are one of the header: 结果 above 维持, and beside it 结果 above 纠正. */
function isTornHeader(pairs: readonly Pair[]): boolean {
  const both = pairs.flatMap(({ upper, lower }) =>
    upper !== undefined && isFilled(upper) && isFilled(lower) ? wordsOf(upper) + wordsOf(lower) : [],
  );
  const isWhole = pairs.some(({ upper, lower }) => upper === undefined || isFigure(upper) || isFigure(lower));
  return !isWhole && both.length > 1 && both.every(isColumn);
}

/** Whether a part of the header was torn beside another that begins a new row there: 结果 above 维持, 复议后起诉 above 结果维持. */
function isTornBeside(pairs: readonly Pair[]): boolean {
  const torn = pairs.filter(
    ({ upper, lower }) =>
      upper !== undefined && isFilled(lower) && !isColumn(wordsOf(upper)) && isColumn(wordsOf(upper) + wordsOf(lower)),
  );
  return torn.length > 1 && !pairs.some(({ lower }) => isFigure(lower));
}

const isColumn = (words: string): boolean =>
  (matchApplicationColumn(words) ?? matchDisclosureColumn(words) ?? matchProceedingColumn(words)) !== undefined;

const isFilled = (cell: PlacedCell | undefined): boolean =>
  cell !== undefined && (cell.lines.length > 0 || cell.hasPicture);
const isFigure = (cell: PlacedCell | undefined): boolean => cell !== undefined && /^[\d.,，-]+$/.test(wordsOf(cell));
const isRow = (words: string): boolean =>
  (matchApplicationRow(words, 'other') ?? matchDisclosureRow(words) ?? matchGroup(words)) !== undefined;

const rowWords = (cells: readonly PlacedCell[]): string => cells.map(wordsOf).join('');
const wordsOf = ({ lines }: PlacedCell): string => lines.map(({ text }) => text).join('');

/** The halves may have different columns, where only one has the header: they are counted anew by their edges. */
function withColumns(rows: readonly (readonly PlacedCell[])[]): PlacedCell[][] {
  const edges: number[] = [];
  const places = rows.flat().flatMap(({ left, right }) => [left, right]);
  for (const place of places.sort((one, other) => one - other))
    if (place - (edges.at(-1) ?? -near - 1) > near) edges.push(place);
  const edgeAt = (place: number): number => edges.findLastIndex((edge) => edge <= place + near / 2);
  return rows.map((cells) =>
    cells.map((cell) => ({ ...cell, cols: Math.max(1, edgeAt(cell.right) - edgeAt(cell.left)) })),
  );
}
