import type { ListValue } from '../list.ts';

/** In points, at the size that cells are written in. */
const linePoints = 15;
/** Longer texts are read in the cell itself: no row is taller than a screen. */
const mostLines = 16;

/**
 * How tall a row has to be for its texts to be seen, in points. Not every program reckons it when it opens a file; those
 * that do may correct it, for it is not written as a person's wish.
 */
export function rowPoints(row: readonly ListValue[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, value] of row.entries())
    if (typeof value === 'string' && value !== '') lines = Math.max(lines, linesOf(value, widths[index] ?? 1));
  return Math.min(lines, mostLines) * linePoints;
}

function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const sign of text) {
    const wide = sign > '\u2e7f' ? 2 : 1;
    if (sign === '\n' || used + wide > width) {
      lines += 1;
      used = 0;
    }
    if (sign !== '\n') used += wide;
    if (lines >= mostLines) return lines;
  }
  return lines;
}
