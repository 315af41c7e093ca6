import { describe, expect, test } from 'vitest';
import { BubblePosition } from '../../lib/page/bubble-position.ts';

const view = { left: 0, top: 0, width: 1_000, height: 800 };
const place = { left: 300, top: 200, width: 100, height: 20 };
const size = { width: 300, height: 150 };
const nothing = () => [];

describe('a bubble that is open', () => {
  test('keeps its distance from its place while the page is scrolled', () => {
    const position = new BubblePosition();
    const { left, top } = position.at(size, place, nothing, view);
    const scrolled = { ...view, top: 500 };
    expect(position.at(size, { ...place, top: 620 }, nothing, scrolled)).toEqual({ left, top: top + 420 });
  });

  test('moves only as far as it takes to be seen whole where it has grown', () => {
    const position = new BubblePosition();
    const low = { ...place, top: 600 };
    const { left } = position.at({ width: 300, height: 100 }, low, nothing, view);
    expect(position.at({ width: 300, height: 300 }, low, nothing, view)).toEqual({ left, top: 492 });
  });

  test('is placed anew when it is opened elsewhere, and off what it speaks about', () => {
    const position = new BubblePosition();
    const first = position.at(size, place, nothing, view);
    position.forget();
    const below = { left: 300, top: 220, width: 100, height: 200 };
    expect(position.at(size, place, () => [below], view)).not.toEqual(first);
  });
});
