import { expect, test } from 'vitest';
import { listedKey, parseYears } from '../../../lib/audit/offices/name-list.ts';

test('an office’s whole name has its place once', () => {
  const wholes: [string | null, string, string][] = [
    [null, '河口县教育局', '河口县教育局'],
    ['河口县', '教育局', '河口县教育局'],
    ['河口县', '河口县教育局', '河口县教育局'],
    ['烟台市蓬莱区', '蓬莱区教育局', '烟台市蓬莱区教育局'],
  ];
  for (const [place, name, whole] of wholes) expect(listedKey({ name, place })).toBe(whole);
});

test('years are read one by one, as a span, or not at all', () => {
  expect(parseYears('2023年度')).toEqual([2023]);
  expect(parseYears('2021—2023')).toEqual([2021, 2022, 2023]);
  expect(parseYears('２０２３、2020；2023')).toEqual([2020, 2023]);
  for (const strange of ['', '明年', '23', '2007', '2023-2021', '2021-', '9'.repeat(300)])
    expect(parseYears(strange)).toBe(null);
});
