import { applicationColumns, flowRows } from './labels.ts';
import type { Cell, Report, Row, Table } from './report.ts';

/** The row with this key, undefined where the table does not print it. */
export function findRow({ rows }: Table, key: string): Row | undefined {
  for (const row of rows) if (row.key === key) return row;
  return undefined;
}

/** The cell of a row, undefined where the row has no such column or could not be aligned. */
export function findCell(table: Table, row: string, col: string): Cell | undefined {
  for (const cell of findRow(table, row)?.cells ?? []) if (cell.col === col) return cell;
  return undefined;
}

/** The outcome rows of table 3 that （七）总计 adds up: no flows, no printed subtotals. */
export const outcomeRows = (table: Table): Row[] =>
  table.rows.filter((row) => !flowRows.has(row.key) && !row.key.endsWith('.subtotal'));

/** Every row × column with its number, null where blank or unreadable; the shape of audit-output's `figures`. */
export interface Figures {
  applications: Record<string, (number | null)[]> | null;
  proceedings: Record<string, (number | null)[]> | null;
  disclosure: Record<string, Record<string, number | null>> | null;
}

/** The numbers of a report as plain data: what the page prints, nothing repaired. */
export function figuresOf({ tables }: Report): Figures {
  return {
    applications: tables.applications && listRows(tables.applications, Object.keys(applicationColumns)),
    proceedings:
      tables.proceedings && listRows(tables.proceedings, ['upheld', 'corrected', 'otherResult', 'pending', 'total']),
    disclosure:
      tables.disclosure &&
      Object.fromEntries(
        tables.disclosure.rows.map((row) => [
          row.key,
          Object.fromEntries(row.cells.map((cell) => [cell.col, cell.value])),
        ]),
      ),
  };
}

function listRows(table: Table, columns: readonly string[]): Record<string, (number | null)[]> {
  return Object.fromEntries(
    table.rows
      .filter((row) => !row.key.endsWith('.subtotal'))
      .map((row) => [row.key, columns.map((col) => row.cells.find((cell) => cell.col === col)?.value ?? null)]),
  );
}
