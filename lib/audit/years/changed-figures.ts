import { readFigure } from '../../report/cells.ts';
import { columnLabel, rowLabel, type TableName, tableTitles } from '../../report/labels.ts';
import type { Report } from '../../report/report.ts';
import { changedCells } from './changes-between.ts';

/** A cell that reads another number than before, both as printed. */
export interface ChangedFigure {
  table: TableName;
  row: string;
  col: string;
  from: string;
  to: string;
  difference: number;
}

/** Numbers that became others. A cell that is no number on either side is left out: it may have been read otherwise. */
export const changedFigures = (before: Report, after: Report): ChangedFigure[] =>
  changedCells(before, after).flatMap(({ from, to, ...cell }): ChangedFigure[] => {
    if (from === null || to === null) return [];
    const [one, other] = [readFigure(from).value, readFigure(to).value];
    if (one === null || other === null || one === other) return [];
    return [{ ...cell, from, to, difference: Math.round(Math.abs(other - one) * 1e6) / 1e6 }];
  });

/** 表三 （一）予以公开 总计 */
export const nameFigure = ({ table, row, col }: ChangedFigure): string =>
  `${tableTitles[table].slice(0, 2)} ${rowLabel(table, row)} ${columnLabel(table, col)}`;
