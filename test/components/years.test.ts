import { describe, expect, test } from 'vitest';
import { cut } from '../../components/finding/side-by-side.tsx';
import { withGaps } from '../../components/panel/year-list.tsx';
import type { YearLine } from '../../lib/audit/years/years.ts';

const flow = { received: 0, carriedIn: 0, completed: 0, carriedOut: 0 };
const line = (year: number): YearLine => ({
  reportId: String(year),
  url: '',
  year,
  published: null,
  flow,
  join: null,
  repeated: null,
});
const shown = (...years: number[]) =>
  withGaps(years.map(line)).map((one) => (typeof one === 'number' ? -one : one.year));

describe('the list of years', () => {
  test('names the years that are not stored between those that are, and the one before all', () => {
    expect(shown(2024, 2021)).toEqual([2024, -2023, -2022, 2021, -2020]);
    expect(shown(2024)).toEqual([2024, -2023]);
    expect(shown()).toEqual([]);
  });

  test('does not list a century', () => {
    expect(shown(2024, 1924).length).toBeLessThan(10);
  });
});

describe('a text side by side with another', () => {
  const pieces = (...marked: [number, number][]) =>
    cut('一二三四五六', marked).map(({ piece, isShared }) => (isShared ? `[${piece}]` : piece));

  test('is cut where what it shares begins and ends, whole again when put together', () => {
    expect(pieces([1, 2], [4, 6])).toEqual(['一', '[二]', '三四', '[五六]']);
    expect(pieces()).toEqual(['一二三四五六']);
  });

  test('is cut once where stretches overlap, touch or come in any order', () => {
    expect(pieces([3, 5], [0, 2], [1, 4], [2, 3])).toEqual(['[一二]', '[三四]', '[五]', '六']);
  });
});
