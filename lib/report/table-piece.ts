import type { ReadRow } from './align.ts';
import type { SourceTable } from './grid.ts';
import type { TableName } from './labels.ts';
import type { Header, Table } from './report.ts';

/** What one table element (or one run of tabbed lines) holds of a table of the form. `ref` is that element. */
export interface TablePiece<R> {
  name: TableName;
  from: 'cells' | 'text';
  headers: Header[];
  rows: ReadRow<R>[];
  strangeRows: string[];
  captions: string[];
}

/** Whether a source has cells of its own, or is text that had to be put into rows. */
export const printedAs = <R>({ from, isTorn }: SourceTable<R>): 'cells' | 'text' =>
  from === 'cells' && isTorn !== true ? 'cells' : 'text';

/** A whole table with the page's own cells beside its rows. */
export interface ReadTable<R> {
  table: Table;
  rows: ReadRow<R>[];
}

/** Pieces of one table put together in reading order; a row that comes twice stands where it came first. */
export function joinPieces<R>(pieces: readonly TablePiece<R>[], section: number): ReadTable<R> | undefined {
  const [first] = pieces;
  if (!first) return undefined;
  const rows = new Map<string, ReadRow<R>>();
  for (const piece of pieces) for (const row of piece.rows) if (!rows.has(row.row.key)) rows.set(row.row.key, row);
  const headers = new Map(pieces.flatMap((piece) => piece.headers.map((header) => [header.text, header])));
  const table: Table = {
    name: first.name,
    section,
    from: first.from,
    headers: [...headers.values()],
    rows: [...rows.values()].map(({ row }) => row),
    strangeRows: [...new Set(pieces.flatMap((piece) => piece.strangeRows))],
    captions: [...new Set(pieces.flatMap((piece) => piece.captions))],
  };
  return { table, rows: [...rows.values()] };
}
