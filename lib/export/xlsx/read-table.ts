import { type CellValue, readSheets } from './read-sheets.ts';

/** A line of a sheet with its number there, from 1; blank cells are empty texts. */
export interface SheetRow {
  row: number;
  cells: string[];
}

/** No list of ours is wider; a cell far to the right would make a line of thousands. */
const widest = 60;

/** Every sheet of a workbook as lines of text. Throws a WorkbookError. */
export const readTables = (bytes: Uint8Array): SheetRow[][] =>
  readSheets(bytes).sheets.map(({ rows }) =>
    [...rows]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({ row, cells: toTexts([...cells].filter(([column]) => column <= widest)) })),
  );

function toTexts(cells: readonly [number, CellValue][]): string[] {
  const last = cells.reduce((most, [column]) => Math.max(most, column), 0);
  const texts = new Map(cells.map(([column, cell]) => [column, toText(cell)]));
  return Array.from({ length: last }, (_, index) => texts.get(index + 1) ?? '');
}

function toText(cell: CellValue): string {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? String(cell.number) : '';
}
