import { describe, expect, test } from 'vitest';
import { piecesInSight } from '../../../components/dashboard/row-window.ts';

/** How many rows are drawn or skipped, and which are drawn: all must add up to the list. */
function tell(asked: Parameters<typeof piecesInSight>[0]) {
  const pieces = piecesInSight(asked);
  const drawn = pieces.flatMap((piece) => ('index' in piece ? piece.index : []));
  const skipped = pieces.flatMap((piece) => ('skipped' in piece ? piece.skipped : []));
  const height = drawn.length + skipped.reduce((sum, count) => sum + count, 0);
  return { drawn, skipped, height };
}

describe('a long list', () => {
  test('is drawn where it is in sight, and as high as it is', () => {
    const { drawn, skipped, height } = tell({ count: 5_000, first: 1_000, inSight: 20, focused: 1_005 });
    expect([drawn[0], drawn.at(-1)]).toEqual([988, 1_031]);
    expect(skipped).toEqual([988, 3_968]);
    expect(height).toBe(5_000);
  });

  test('keeps the row that has the focus, far above or far below', () => {
    const above = tell({ count: 5_000, first: 1_000, inSight: 20, focused: 3 });
    expect([above.drawn[0], above.drawn[1], above.skipped, above.height]).toEqual([3, 988, [3, 984, 3_968], 5_000]);
    const below = tell({ count: 5_000, first: 0, inSight: 20, focused: 4_999 });
    expect([below.drawn[0], below.drawn.at(-1), below.skipped, below.height]).toEqual([0, 4_999, [4_967], 5_000]);
  });

  test('that shrank under the reader still stands for all its rows', () => {
    expect(tell({ count: 300, first: 4_000, inSight: 20, focused: 0 }).height).toBe(300);
  });
});

test('a short list is drawn whole', () => {
  expect(tell({ count: 200, first: 150, inSight: 20, focused: 0 })).toMatchObject({ skipped: [], height: 200 });
});
