import { alignFigures, type Columns, type ReadRow, toRow } from './align.ts';
import { isFigure } from './cells.ts';
import type { expandGrid, SourceCell, SourceTable } from './grid.ts';
import {
  type ApplicationRow,
  applicationColumns,
  type OutcomeGroup,
  organisationsSubtotal,
  subtotalRow,
} from './labels.ts';
import {
  isOutcomesTitle,
  isSubtotal,
  isWholeLabel,
  matchApplicationColumn,
  matchApplicationRow,
  matchGroup,
} from './match-label.ts';
import type { Header } from './report.ts';
import { printedAs, type TablePiece } from './table-piece.ts';

type Grid<R> = ReturnType<typeof expandGrid<R>>;

/** The columns as a header gives them: in reading order, and, where spans were right, the grid column of each. */
interface ApplicationHeader {
  headers: Header[];
  columns: Columns;
  slots: readonly number[] | undefined;
  /** The grid columns right of 总计, which the form does not have: 备注. */
  beyond?: readonly number[];
}

/** What a piece of table 3 leaves to the next: its columns, and the group of outcomes that it ended in. */
export interface ApplicationsLeft {
  columns: Columns;
  group: OutcomeGroup | undefined;
}

const officialOrder: readonly string[] = Object.keys(applicationColumns);
const enoughRows = 2;

/**
 * Reads what a source table holds of table 3; undefined where it holds none of it. `before` is the piece before it, for
 * a table that goes on after a page break without its header, or within a group of outcomes.
 */
export function readApplications<R>(
  printed: SourceTable<R>,
  grid: Grid<R>,
  before: ApplicationsLeft | undefined,
): (TablePiece<R> & ApplicationsLeft) | undefined {
  const source = { ...printed, rows: joinTornRows(printed.rows) };
  const ends = source.rows.map((cells) => goesOn(cells, before));
  const named = source.rows.map((cells, index) => ends[index] === true || cells.some(({ text }) => namesRow(text)));
  const firstRow = named.indexOf(true);
  if (named.filter(Boolean).length < enoughRows && !ends.includes(true)) return undefined;
  const header =
    readHeader(source, grid, firstRow) ?? (before && { headers: [], columns: before.columns, slots: undefined });
  if (!header) return undefined;

  const rows: ReadRow<R>[] = [];
  const unfilled: ReadRow<R>[] = [];
  const strangeRows: string[] = [];
  let group = before?.group;
  for (const [index, cells] of source.rows.entries()) {
    if (index < firstRow || isHeaderRow(cells)) continue;
    for (const cell of cells) group = matchGroup(cell.text) ?? (startsNewItem(cell.text) ? undefined : group);
    const labelAt = findLabel(cells, group);
    const label = cells[labelAt];
    if (!label) continue;
    const remarks = header.beyond?.flatMap((column) => grid[index]?.[column] ?? []) ?? [];
    const figures = cells.slice(labelAt + 1).filter((cell) => !remarks.includes(cell));
    const key =
      matchApplicationRow(label.text, group) ?? keyOfRest(label.text, group) ?? keyOfGroupRow(label.text, group);
    // 1. and 2. of （六）其他处理 are named by no other row: the group is open even where its cell is missing.
    if (key?.startsWith('other.')) group = 'other';
    if (key === undefined) {
      if (isRowOfFigures(figures, header.columns.length, source.from)) strangeRows.push(label.text.replace(/\s+/g, ''));
      continue;
    }
    if (figures.length === 0) {
      // A zero that is merged over several rows is none of this row's own cells; the row stands there all the same.
      if (source.from === 'cells' && source.isTorn !== true && matchApplicationRow(label.text, group) === key)
        unfilled.push(toRow(key, label, [], header.columns, undefined));
      continue;
    }
    const slots = header.slots?.flatMap((column) => grid[index]?.[column] ?? []);
    const aligned = alignFigures(figures, header.columns.length, source.from, slots);
    rows.push(toRow(key, label, figures, header.columns, aligned));
  }
  const filled = new Set(rows.map(({ row }) => row.key));
  return {
    name: 'applications',
    from: printedAs(source),
    headers: header.headers,
    rows: settleSubtotals([...rows, ...unfilled.filter(({ row }) => !filled.has(row.key))]),
    strangeRows,
    captions: [],
    columns: header.columns,
    group,
  };
}

/** Beside a label that no row has: figures, or as many blank cells as there are columns. */
const isRowOfFigures = <R>(cells: readonly SourceCell<R>[], columns: number, from: SourceTable<R>['from']): boolean =>
  cells.filter(({ text }) => /\d/.test(text) && isFigure(text)).length >= 3 ||
  (from === 'cells' && cells.length === columns && cells.every(({ text }) => isFigure(text)));

/**
 * A label torn over two rows, of which one has the figures and the other nothing, is one row again; the lower one stays,
 * empty, so that every row keeps its place in the grid.
 */
function joinTornRows<R>(rows: SourceTable<R>['rows']): SourceTable<R>['rows'] {
  const joined = [...rows];
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const [upper, lower] = [joined[at] ?? [], joined[at + 1] ?? []];
    const [above, below] = [labelAt(upper), labelAt(lower)];
    const [first, second] = [upper[above], lower[below]];
    if (!first || !second || isWholeLabel(first.text) || !isWholeLabel(first.text + second.text)) continue;
    const isAbove = isFilled(upper.slice(above + 1));
    if (isAbove === isFilled(lower.slice(below + 1))) continue;
    const label = { ...(isAbove ? first : second), text: first.text + second.text };
    joined[at] = [...upper.slice(0, above), label, ...(isAbove ? upper.slice(above + 1) : lower.slice(below + 1))];
    joined[at + 1] = [];
  }
  return joined;
}

const labelAt = <R>(cells: readonly SourceCell<R>[]): number => cells.findLastIndex(({ text }) => !isFigure(text));
const isFilled = <R>(cells: readonly SourceCell<R>[]): boolean => cells.some(({ text }) => /\d/.test(text));

/** The last rows behind a page break: a label with as many figures as table 3 had columns before it. */
function goesOn<R>(cells: readonly SourceCell<R>[], before: ApplicationsLeft | undefined): boolean {
  if (before === undefined) return false;
  const label = cells.findLastIndex(({ text }) => !isFigure(text));
  const figures = cells.slice(label + 1);
  const isFull = figures.length === before.columns.length && figures.some(({ text }) => /\d/.test(text));
  return isFull && matchApplicationRow(cells[label]?.text ?? '', before.group) !== undefined;
}

/** 总计 heads a column as well: alone it begins no data. */
function namesRow(text: string): boolean {
  const row = matchApplicationRow(text, undefined);
  return row !== undefined && row !== 'completed';
}

/** A header, at the top or repeated after a page break. */
const isHeaderRow = <R>(cells: readonly SourceCell<R>[]): boolean =>
  cells.some(({ text }) => text.length > 2 && /^(?:申请人情况|自然人|商业企业)$/.test(text.replace(/\s+/g, '')));
const startsNewItem = (text: string): boolean => /^\s*(?:四、|（七）|\(七\))/.test(text);

/** The rightmost label of a row: all to its right are figures. */
function findLabel<R>(cells: readonly SourceCell<R>[], group: OutcomeGroup | undefined): number {
  const known = cells.findLastIndex(({ text }) => matchApplicationRow(text, group) !== undefined || isSubtotal(text));
  if (known >= 0) return known;
  return cells.findLastIndex(
    ({ text }) => !isFigure(text) && !isOutcomesTitle(text) && matchApplicationColumn(text) === undefined,
  );
}

/** 3.其他处理 is the third row of （六）其他处理, and no name of a group. */
const keyOfRest = (label: string, group: OutcomeGroup | undefined): ApplicationRow | undefined =>
  group === 'other' && /^\s*[(（]?3/.test(label) && /其[他它]/.test(label) ? 'other.rest' : undefined;

/** A row that a group's own name or 小计 heads: its subtotal. （六）其他处理 in one row is settled at the end. */
function keyOfGroupRow(label: string, group: OutcomeGroup | undefined): string | undefined {
  const named = matchGroup(label);
  if (named) return subtotalRow(named);
  return isSubtotal(label) && group ? subtotalRow(group) : undefined;
}

/** （六）其他处理 with figures is the row itself where no rows 1 to 3 follow, else their subtotal. */
function settleSubtotals<R>(rows: readonly ReadRow<R>[]): ReadRow<R>[] {
  const parted = rows.some(({ row }) => row.key.startsWith('other.') && row.key !== subtotalRow('other'));
  if (parted) return [...rows];
  return rows.map((read) =>
    read.row.key === subtotalRow('other') ? { ...read, row: { ...read.row, key: 'other' } } : read,
  );
}

function readHeader<R>(source: SourceTable<R>, grid: Grid<R>, end: number): ApplicationHeader | undefined {
  const start = source.rows.findIndex((cells) =>
    cells.some(({ text }) => text.includes('申请人') || matchApplicationColumn(text) === 'naturalPerson'),
  );
  if (start < 0 || start >= end) return undefined;
  const bySlots = source.from === 'lines' ? undefined : readHeaderBySlots(grid.slice(start, end));
  return bySlots ?? readHeaderByLabels(source.rows.slice(start, end).flat());
}

/** Captions over several columns, and the corner: no column is called so. */
const groupHeader = /^(?:申请人情况|法人或(?:者)?其他组织|.*勾稽.*|.*第一项加第二项.*)$/;
const organisations = /^法人或(?:者)?其他组织$/;
const isOrganisation = (column: string): boolean => column !== 'naturalPerson' && column !== 'total';
const bare = (text: string): string => text.replace(/\s+/g, '');

/** A header that names fewer of the seven columns is none; one that lacks or renames some is a deviation to report. */
const enoughColumns = 5;

/**
 * By grid column: the texts from top to bottom name the column, however they are torn. A column between the others that
 * the form does not know keeps its place. Undefined unless enough are known, the first and the last among them, each once,
 * and where the spans are at odds with the caption over the organisations: browsers put 总计 over another column then.
 */
function readHeaderBySlots<R>(lines: Grid<R>): ApplicationHeader | undefined {
  const headers: Header[] = [];
  const found: { key: string | null; column: number }[] = [];
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const hasCaption = lines.some((line) => line.some((cell) => cell && organisations.test(bare(cell.text))));
  for (let column = 0; column < width; column += 1) {
    const texts = [...new Set(lines.map((line) => line[column]))].flatMap((cell) => (cell ? bare(cell.text) : []));
    const text = texts.filter((part) => !groupHeader.test(part)).join('');
    const key = matchApplicationColumn(texts.join(''));
    if (hasCaption && key && isOrganisation(key) !== texts.some((part) => organisations.test(part))) return undefined;
    if (text !== '') headers.push({ key: key ?? null, text });
    if (text !== '') found.push({ key: key ?? null, column });
  }
  if (isOneRenamed(found.map(({ key }) => key)))
    return { headers, columns: found.map(({ key }) => key), slots: found.map(({ column }) => column) };
  const isKnown = ({ key }: { key: string | null }) => key !== null;
  const columns = found.slice(found.findIndex(isKnown), found.findLastIndex(isKnown) + 1);
  const keys = columns.flatMap(({ key }) => key ?? []);
  const ends = keys.includes('naturalPerson') && keys.includes('total');
  if (!ends || keys.length < enoughColumns || new Set(keys).size !== keys.length) return undefined;
  const beyond = found.slice(found.findLastIndex(isKnown) + 1).map(({ column }) => column);
  return { headers, columns: columns.map(({ key }) => key), slots: columns.map(({ column }) => column), beyond };
}

/** All seven in the form's order, but that one has another name: 公民 for 自然人. */
const isOneRenamed = (keys: readonly (string | null)[]): boolean =>
  keys.length === officialOrder.length &&
  keys.every((key, index) => key === null || key === officialOrder[index]) &&
  keys.filter((key) => key === null).length === 1;

/** By the labels alone, where spans are lost: all seven must be printed, and stand in the form's order. */
function readHeaderByLabels<R>(cells: readonly SourceCell<R>[]): ApplicationHeader | undefined {
  const headers = cells
    .map(({ text }) => bare(text))
    .filter((text) => text !== '' && !groupHeader.test(text))
    .map((text): Header => ({ key: matchApplicationColumn(text) ?? null, text }));
  const printed = new Set(headers.map(({ key }) => key));
  if (!officialOrder.every((key) => printed.has(key))) return undefined;
  const columns = printed.has(organisationsSubtotal)
    ? [...officialOrder.slice(0, -1), organisationsSubtotal, 'total']
    : officialOrder;
  return { headers, columns, slots: undefined };
}
