import { describe, expect, test } from 'vitest';
import { overlaps, positionBubble } from '../../lib/page/position-bubble.ts';

const view = { left: 0, top: 1_000, width: 1_200, height: 800 };
const size = { width: 400, height: 300 };
const cell = (left: number, top: number) => ({ left, top, width: 40, height: 24 });
const at = (place: ReturnType<typeof cell>, subject: ReturnType<typeof cell>[] = []) => ({
  ...positionBubble(size, place, subject, view),
  ...size,
});

describe('the bubble', () => {
  test('goes below its cell where there is room', () => {
    expect(at(cell(300, 1_100))).toMatchObject({ left: 300, top: 1_132 });
  });

  test('goes above a cell at the foot of the view', () => {
    expect(at(cell(300, 1_700))).toMatchObject({ left: 300, top: 1_392 });
  });

  test('goes beside a column that it speaks about', () => {
    const column = Array.from({ length: 30 }, (_, row) => cell(300, 1_010 + row * 26));
    const bubble = at(cell(300, 1_764), column);
    expect(column.some((area) => overlaps(area, bubble))).toBe(false);
    expect(bubble.left).toBe(348);
  });

  test('is seen whole, also where it must cover something', () => {
    const everything = [{ left: 0, top: 1_000, width: 1_200, height: 800 }];
    const { left, top } = positionBubble(size, cell(1_150, 1_400), everything, view);
    expect(left).toBeGreaterThanOrEqual(view.left);
    expect(left + size.width).toBeLessThanOrEqual(view.left + view.width);
    expect(top).toBeGreaterThanOrEqual(view.top);
    expect(top + size.height).toBeLessThanOrEqual(view.top + view.height);
  });

  test('goes to the corner of the view where the page has no place for it', () => {
    expect(positionBubble(size, null, [], view)).toEqual({ left: 792, top: 1_008 });
  });
});
