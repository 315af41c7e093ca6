import { columnLabel, rowLabel, type TableName } from '../report/labels.ts';
import type { Cell, Row } from '../report/report.ts';
import { locateCell } from './locate.ts';
import type { Reading } from './reading.ts';
import { type Box, boxOf } from './target.ts';

/**
 * What was read at one place of a table. `as`: a row's label, the label of a row whose figures could not be put under
 * columns, or how a figure was read; `label` names the row and column of the form that it was taken for, `value` is null
 * for all but numbers.
 */
export interface ReadSpot {
  box: Box;
  as: 'row' | 'unaligned' | Cell['reading'];
  label: string;
  value: number | null;
}

/** All that was read of a report's tables, where it stands: a person sees whether each figure went under its own column. */
export const readSpotsOf = (reading: Reading): ReadSpot[] =>
  Object.values(reading.report.tables)
    .filter((table) => table !== null)
    .flatMap(({ name, rows }) => rows.flatMap((row) => spotsOfRow(reading, name, row)));

function spotsOfRow(reading: Reading, table: TableName, { key, aligned, cells }: Row): ReadSpot[] {
  const row = spotAt(
    reading,
    { table, row: key },
    { as: aligned ? 'row' : 'unaligned', label: rowLabel(table, key), value: null },
  );
  const figures = cells.flatMap(({ col, reading: as, value }) =>
    // A figure that stands nowhere of its own would be drawn over its row's label.
    reading.nodes.cells.has(`${table}/${key}/${col}`)
      ? spotAt(
          reading,
          { table, row: key, col },
          { as, label: `${rowLabel(table, key)} ${columnLabel(table, col)}`, value },
        )
      : [],
  );
  return [...row, ...figures];
}

function spotAt(
  reading: Reading,
  place: { table: TableName; row: string; col?: string },
  read: Omit<ReadSpot, 'box'>,
): ReadSpot[] {
  const box = boxOf(locateCell(reading, place));
  return box === null ? [] : [{ box, ...read }];
}
