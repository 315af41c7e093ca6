import { readFigure } from '../lib/report/cells.ts';
import type { Table } from '../lib/report/report.ts';

/** The table with one cell printed as given, read as the reader reads it. The cell must be there. */
export function withCell(table: Table, row: string, col: string, text: string): Table {
  const known = table.rows.some(({ key, cells }) => key === row && cells.some((cell) => cell.col === col));
  if (!known) throw new Error(`no cell ${row} ${col}`);
  return mapCells(table, (key, cell) => (key === row && cell === col ? text : undefined));
}

/** The table with every cell printed anew where `print` gives a text. */
export function mapCells(table: Table, print: (row: string, col: string) => string | undefined): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const text = print(row.key, cell.col);
        return text === undefined ? cell : { col: cell.col, text, ...readFigure(text) };
      }),
    })),
  };
}

/** The table without a row. */
export const withoutRow = (table: Table, row: string): Table => ({
  ...table,
  rows: table.rows.filter(({ key }) => key !== row),
});

/** The table with a header printed otherwise. */
export const withHeader = (table: Table, key: string, text: string): Table => ({
  ...table,
  headers: table.headers.map((header) => (header.key === key ? { ...header, text } : header)),
});

/** The table with a row's label printed otherwise. */
export const withLabel = (table: Table, row: string, label: string): Table => ({
  ...table,
  rows: table.rows.map((printed) => (printed.key === row ? { ...printed, label } : printed)),
});
