import { readFigure } from './cells.ts';
import type { SourceCell, SourceTable } from './grid.ts';
import type { Cell, Row } from './report.ts';

/** A row as read, with the page's own cells: `refs` beside `row.cells`, `label` the cell that names the row. */
export interface ReadRow<R> {
  row: Row;
  label: R;
  refs: R[];
}

/** Columns of a table as its header gives them, in reading order; null stands for a column that the form does not know. */
export type Columns = readonly (string | null)[];

/** A figure that is a picture, or stands in a field of a form. */
const drawn = { value: null, reading: 'unreadable', note: null } as const;

const isBlank = (cell: { text: string }): boolean => readFigure(cell.text).reading === 'blank';

/**
 * Puts the figures of a row under `count` columns; undefined where they can't be put there with certainty.
 * In cells a row that has just as many as there are columns is taken as it stands, and `bySlot` (the cells under the
 * header's own columns) comes next. In text the first figure is the first column's and the last one the last's, blanks
 * at both ends mean nothing, and one figure too many is dropped only where it makes no difference which. In lines only
 * the number of figures tells: there must be as many as columns.
 */
export function alignFigures<R>(
  figures: readonly SourceCell<R>[],
  count: number,
  from: SourceTable<R>['from'],
  bySlot?: readonly SourceCell<R>[],
): readonly SourceCell<R>[] | undefined {
  if (from !== 'text' && figures.length === count) return figures;
  if (from === 'lines') return undefined;
  if (bySlot && covers(bySlot, figures)) return bySlot;
  const run = trimBlanks(figures);
  if (run.length === count) return run;
  const printed = run.filter((cell) => !isBlank(cell));
  if (printed.length === count) return printed;
  return printed.length === count + 1 ? dropSurplus(printed) : undefined;
}

/** All printed figures of the row stand in the slots, each in one. */
function covers<R>(slots: readonly SourceCell<R>[], figures: readonly SourceCell<R>[]): boolean {
  const taken = new Set(slots);
  if (taken.size !== slots.length || slots.some((cell) => !figures.includes(cell))) return false;
  return figures.every((cell) => taken.has(cell) || isBlank(cell));
}

function trimBlanks<R>(figures: readonly SourceCell<R>[]): readonly SourceCell<R>[] {
  const first = figures.findIndex((cell) => !isBlank(cell));
  return first < 0 ? [] : figures.slice(first, figures.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** One figure too many between the first and the last: dropped where all of these are equal. */
function dropSurplus<R>(printed: readonly SourceCell<R>[]): readonly SourceCell<R>[] | undefined {
  const inner = printed.slice(1, -1).map(({ text }) => text.trim());
  return new Set(inner).size === 1 ? [...printed.slice(0, 1), ...printed.slice(2)] : undefined;
}

/** The row of a table from its label and figures; a figure under an unknown column is left out. */
export function toRow<R>(
  key: string,
  label: SourceCell<R>,
  figures: readonly SourceCell<R>[],
  columns: Columns,
  aligned: readonly SourceCell<R>[] | undefined,
): ReadRow<R> {
  const cells: Cell[] = [];
  const refs: R[] = [];
  for (const [index, source] of (aligned ?? []).entries()) {
    const col = columns[index] ?? null;
    if (col === null) continue;
    const isDrawn = source.drawn && isBlank(source);
    cells.push({ col, text: source.text, ...(isDrawn ? drawn : readFigure(source.text)) });
    refs.push(source.ref);
  }
  const printed = figures.filter((cell) => !isBlank(cell)).map(({ text }) => text);
  return {
    row: { key, label: label.text.replace(/\s+/g, ''), cells, aligned: aligned !== undefined, figures: printed },
    label: label.ref,
    refs,
  };
}
