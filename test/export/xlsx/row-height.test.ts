import { expect, test } from 'vitest';
import { rowPoints } from '../../../lib/export/xlsx/row-height.ts';

const line = 15;

test('a row is as tall as its longest text needs, a Chinese character taking two places', () => {
  expect(rowPoints(['短', 12, null], [10, 10, 10])).toBe(line);
  expect(rowPoints(['一二三四五', 'abcdefghij'], [10, 10])).toBe(line);
  expect(rowPoints(['一二三四五六', 'abcdefghij'], [10, 10])).toBe(2 * line);
  expect(rowPoints(['甲\n乙\n丙'], [10])).toBe(3 * line);
});

test('no text makes a row taller than a screen', () => {
  expect(rowPoints(['长'.repeat(32_000)], [10])).toBe(16 * line);
});
