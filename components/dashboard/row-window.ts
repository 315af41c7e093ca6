/** A row to draw, or the height of those left out before the next, counted in rows. */
export type Piece = { index: number } | { skipped: number };

/** Lists up to this length are drawn whole. */
export const mostRowsDrawn = 200;
const margin = 12;

/**
 * What to draw of a long list: the rows in sight with some above and below, and the row that has the focus wherever it
 * is, since what is taken out of the page loses the focus.
 */
export function piecesInSight({
  count,
  first,
  inSight,
  focused,
}: {
  count: number;
  first: number;
  inSight: number;
  focused: number;
}): Piece[] {
  if (count <= mostRowsDrawn) return Array.from({ length: count }, (_, index) => ({ index }));
  const from = Math.max(0, first - margin);
  const to = Math.min(count, first + inSight + margin);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (focused >= 0 && focused < from) drawn.unshift(focused);
  if (focused >= to && focused < count) drawn.push(focused);
  const pieces = drawn.flatMap((index, at): Piece[] => {
    const skipped = index - (drawn[at - 1] ?? -1) - 1;
    return skipped > 0 ? [{ skipped }, { index }] : [{ index }];
  });
  const left = count - 1 - (drawn.at(-1) ?? -1);
  return left > 0 ? [...pieces, { skipped: left }] : pieces;
}
