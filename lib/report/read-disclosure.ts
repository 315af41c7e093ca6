import { alignFigures, type Columns, type ReadRow, toRow } from './align.ts';
import { isFigure } from './cells.ts';
import type { SourceCell, SourceTable } from './grid.ts';
import {
  isDisclosureCaption,
  isDisclosureCorner,
  matchApplicationRow,
  matchDisclosureColumn,
  matchDisclosureRow,
  matchProceedingRow,
} from './match-label.ts';
import type { Header } from './report.ts';
import { printedAs, type TablePiece } from './table-piece.ts';

/**
 * Reads what a source table holds of table 2; undefined where it holds none of it. Each block has a header row of its
 * own, which holds until the next, also behind a page break (`before`); the form leaves cells empty where a block has
 * fewer columns.
 */
export function readDisclosure<R>(
  source: SourceTable<R>,
  before?: Columns,
): (TablePiece<R> & { columns: Columns | undefined }) | undefined {
  const piece: TablePiece<R> = {
    name: 'disclosure',
    from: printedAs(source),
    headers: [],
    rows: [],
    strangeRows: [],
    captions: [],
  };
  let columns = before;
  for (const cells of source.rows) {
    const header = readHeader(cells);
    if (header) {
      piece.headers.push(...header);
      columns = header.map(({ key }) => key);
      continue;
    }
    const caption = cells.find(({ text }) => isDisclosureCaption(text));
    // Of the block that was cut nothing is left behind the next caption.
    if (caption && columns === before) columns = undefined;
    if (caption) piece.captions.push(caption.text.replace(/\s+/g, ''));
    else if (columns && (columns !== before || isKnownRow(cells, columns))) readRow(piece, source, cells, columns);
  }
  const isRead = piece.headers.some(({ key }) => key !== null) || piece.rows.length > 0;
  return isRead ? { ...piece, columns } : undefined;
}

/** A row that goes on with the block before it: one of table 2, with a figure for each column. */
function isKnownRow<R>(cells: readonly SourceCell<R>[], columns: Columns): boolean {
  const label = cells.findLastIndex(({ text }) => matchDisclosureRow(text) !== undefined);
  const figures = label < 0 ? [] : cells.slice(label + 1).filter(({ text }) => text.trim() !== '');
  return figures.length === columns.length && figures.every(({ text }) => isFigure(text));
}

/** 信息内容 and the columns of a block; undefined for any other row. */
function readHeader<R>(cells: readonly SourceCell<R>[]): Header[] | undefined {
  const corner = cells.findIndex(({ text }) => isDisclosureCorner(text));
  const known = cells.filter(({ text }) => matchDisclosureColumn(text) !== undefined && !/^\d/.test(text.trim()));
  if (corner < 0 && known.length < 2) return undefined;
  return cells
    .slice(corner + 1)
    .map(({ text }) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '')
    .map((text) => ({ key: matchDisclosureColumn(text) ?? null, text }));
}

function readRow<R>(
  piece: TablePiece<R>,
  source: SourceTable<R>,
  cells: readonly SourceCell<R>[],
  columns: Columns,
): void {
  const labelAt = cells.findLastIndex(({ text }) => matchDisclosureRow(text) !== undefined);
  const at = labelAt >= 0 ? labelAt : cells.findLastIndex(({ text }) => !isFigure(text));
  const label = cells[at];
  const figures = cells.slice(at + 1);
  if (!label || figures.length === 0) return;
  const key = matchDisclosureRow(label.text);
  if (key) piece.rows.push(readFigures(key, label, figures, columns, source.from));
  else if (!isOfOtherTable(label.text) && figures.some(({ text }) => /\d/.test(text)))
    piece.strangeRows.push(label.text.replace(/\s+/g, ''));
}

/** One element may hold two tables. */
const isOfOtherTable = (label: string): boolean =>
  matchApplicationRow(label, 'other') !== undefined || matchProceedingRow(label) !== undefined;

/** A cell of its own for the unit: 345.57 | 万元 */
const isUnitOrNothing = /^(?:万元|元|件|项|宗|个)?$/;

function readFigures<R>(
  key: string,
  label: SourceCell<R>,
  figures: readonly SourceCell<R>[],
  columns: Columns,
  from: SourceTable<R>['from'],
): ReadRow<R> {
  const leftOut = figures.slice(columns.length).every(({ text }) => isUnitOrNothing.test(text.trim()));
  const within = leftOut ? figures.slice(0, columns.length) : figures;
  const aligned =
    from === 'cells' && leftOut
      ? alignFigures(within, columns.length, from)
      : alignFigures(figures, columns.length, from);
  return toRow(key, label, figures, columns, aligned);
}
