import {
  columnLabel,
  disclosureColumns,
  disclosureForm,
  organisationsSubtotal,
  rowLabel,
  type TableName,
  tableNames,
  tableTitles,
} from '../report/labels.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { findRow } from '../report/table.ts';
import type { Place } from './finding.ts';
import { cellPlace } from './place.ts';
import { type Check, unchecked } from './rule.ts';

/** A cell of figures and the row that it stands in. */
export interface FormCell {
  row: string;
  cell: Cell;
}

/** One check for each of the three tables; a table that is missing, or has no cell that could be read, is unchecked. */
export function* checkEachTable(
  report: Report,
  check: (table: Table, cells: readonly FormCell[]) => Check,
): Generator<Check> {
  for (const name of tableNames) {
    const table = report.tables[name];
    const cells = table === null ? [] : formCells(table);
    if (table === null || cells.length === 0) yield unchecked(`缺少可核对的“${tableTitles[name]}”`);
    else yield check(table, cells);
  }
}

/**
 * The cells that the form provides, in reading order. Left out: printed subtotals, and what no form asks for, such as
 * the third cell of 行政事业性收费 and a group's own line where its rows are printed one by one.
 */
export function formCells(table: Table): readonly FormCell[] {
  const cells = known.get(table) ?? listFormCells(table);
  known.set(table, cells);
  return cells;
}

// Four rules look at every cell.
const known = new WeakMap<Table, readonly FormCell[]>();

function listFormCells(table: Table): FormCell[] {
  const splitOther = findRow(table, 'other.rest') !== undefined || findRow(table, 'other.notCorrected') !== undefined;
  return table.rows
    .filter(({ key }) => !key.endsWith('.subtotal') && !(key === 'other' && splitOther))
    .flatMap(({ key, cells }) =>
      cells.filter(({ col }) => hasCell(table.name, key, col)).map((cell) => ({ row: key, cell })),
    );
}

const hasCell = (table: TableName, row: string, col: string): boolean =>
  table === 'disclosure' ? disclosureCells.has(`${row}/${col}`) : col !== organisationsSubtotal;

/** Every cell of table 2 that one of the forms has, as row/column. */
const disclosureCells: ReadonlySet<string> = new Set(
  Object.values(disclosureForm).flatMap((form) =>
    Object.entries(form).flatMap(([row, columns]) => columns.map((col) => `${row}/${col}`)),
  ),
);

/** A cell's name as a reader of the report knows it: 行政许可 本年处理决定数量. */
export function cellName(table: TableName, row: string, col: string): string {
  const column =
    row === 'procurement' && col === 'amount' ? disclosureColumns.procurementAmount : columnLabel(table, col);
  return `${rowLabel(table, row)} ${column.replace(/（单位.*$/, '')}`;
}

/** The first cells by name with what they print, and how many there are: “规章 本年制发件数”（3件）等 5 格. */
export function listCells(table: Table, cells: readonly FormCell[], most = 3): string {
  const named = cells
    .slice(0, most)
    .map(({ row, cell }) => `“${cellName(table.name, row, cell.col)}”${cell.text === '' ? '' : `（${cell.text}）`}`);
  return cells.length > most ? `${named.join('、')}等 ${cells.length} 格` : `${named.join('、')} ${cells.length} 格`;
}

/** Where a finding about several cells of a table points: the first eight, in reading order. */
export function placesOf(
  report: Report,
  table: Table,
  [first, ...others]: readonly [FormCell, ...FormCell[]],
): [Place, ...Place[]] {
  const place = ({ row, cell }: FormCell) => cellPlace(report, table.name, row, cell.col);
  return [place(first), ...others.slice(0, 7).map(place)];
}

/** Whether any cell is there, for the compiler as for the reader. */
export const isAny = (cells: readonly FormCell[]): cells is readonly [FormCell, ...FormCell[]] => cells.length > 0;
