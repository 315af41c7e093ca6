/** Where a quote nearly stands: a stretch of the text, end exclusive, and the edits that make it the quote. */
export interface Approximation {
  start: number;
  end: number;
  edits: number;
}

/** Quote × text beyond which no search is made: some ten milliseconds. */
const mostSteps = 4_000_000;

/**
 * The stretch of `text` that is nearest to `quote`, undefined where none is within `mostEdits` insertions, deletions
 * and replacements, or where another place elsewhere is as near (no clear winner), or where the work would be too much.
 */
export function findNearest(text: string, quote: string, mostEdits: number): Approximation | undefined {
  if (quote === '' || text.length * quote.length > mostSteps) return undefined;
  const ends = nearEnds(text, quote, mostEdits);
  const best = ends.reduce<Approximation | undefined>(
    (found, end) => (found === undefined || end.edits < found.edits ? end : found),
    undefined,
  );
  if (best === undefined) return undefined;
  const rival = ends.some(
    ({ start, end, edits }) => edits <= best.edits + 1 && (end <= best.start || start >= best.end),
  );
  return rival ? undefined : best;
}

/** Sellers' algorithm: for each end in the text, the cheapest match that ends there, with where it begins. */
function nearEnds(text: string, quote: string, mostEdits: number): Approximation[] {
  const found: Approximation[] = [];
  let costs = Array.from({ length: quote.length + 1 }, (_, row) => row);
  let starts = new Array<number>(quote.length + 1).fill(0);
  for (let end = 1; end <= text.length; end += 1) {
    const nextCosts = [0];
    const nextStarts = [end];
    for (let row = 1; row <= quote.length; row += 1) {
      const replaced = (costs[row - 1] ?? 0) + (quote[row - 1] === text[end - 1] ? 0 : 1);
      const inserted = (costs[row] ?? 0) + 1;
      const deleted = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, inserted, deleted);
      nextCosts.push(cost);
      nextStarts.push(
        (cost === replaced ? starts[row - 1] : cost === inserted ? starts[row] : nextStarts[row - 1]) ?? 0,
      );
    }
    costs = nextCosts;
    starts = nextStarts;
    const edits = costs[quote.length] ?? Infinity;
    if (edits <= mostEdits) found.push({ start: starts[quote.length] ?? 0, end, edits });
  }
  return found;
}

/** How much of the longer text the two share, 0 to 1, by edits over the whole of both. */
export function likeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

function distance(left: string, right: string): number {
  let costs = Array.from({ length: right.length + 1 }, (_, row) => row);
  for (let index = 1; index <= left.length; index += 1) {
    const next = [index];
    for (let row = 1; row <= right.length; row += 1)
      next.push(
        Math.min(
          (costs[row - 1] ?? 0) + (left[index - 1] === right[row - 1] ? 0 : 1),
          (costs[row] ?? 0) + 1,
          (next[row - 1] ?? 0) + 1,
        ),
      );
    costs = next;
  }
  return costs[right.length] ?? 0;
}
