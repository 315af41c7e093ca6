import { describe, expect, test } from 'vitest';
import { findListOnPage, type PageLink } from '../../../lib/audit/offices/list-on-page.ts';
import type { NameList, OfficePair } from '../../../lib/audit/offices/name-list.ts';

const listOf = (listId: string, names: string[], years: number[]): NameList => ({
  listId,
  name: listId,
  years,
  isRemoved: false,
  author: '',
  rev: 1,
  at: 1,
  offices: names.map((name) => ({ name, place: null, years: null, addresses: [] })),
});
const link = (office: string, year: number | null): PageLink => ({
  url: `http://www.hekou.gov.cn/${office}/${year}.html`,
  office,
  year,
});
const county = listOf('河口县', ['河口县教育局', '河口县财政局', '河口县卫健局'], [2022, 2023]);
const other = listOf('青石县', ['青石县教育局', '青石县财政局', '河口县教育局'], [2023]);

describe('a page that lists reports', () => {
  test('is held against the list that most of its offices stand on, for the latest year of both', () => {
    const links = [
      link('河口县教育局', 2023),
      link('河口县财政局', 2023),
      link('河口县卫健局', 2022),
      link('河口县教育局', 2024),
    ];
    expect(findListOnPage(links, [other, county], [])).toEqual({
      list: county,
      year: 2023,
      due: 3,
      absent: ['河口县卫健局'],
      near: [],
    });
  });

  test('says which names may be those of an absent office, and joins none', () => {
    const links = [link('河口县教育局', 2023), link('河口县财政局', 2023), link('河口县卫生健康局', 2023)];
    const found = findListOnPage(links, [county], []);
    expect([found?.absent, found?.near]).toEqual([['河口县卫健局'], ['河口县卫生健康局']]);
    const pair: OfficePair = {
      listed: '河口县卫健局',
      seen: '河口县卫生健康局',
      judgement: 'same',
      author: '',
      rev: 1,
      at: 1,
    };
    expect(findListOnPage(links, [county], [pair])).toMatchObject({ absent: [], near: [] });
  });

  test('counts a link without a year for any', () => {
    const links = [link('河口县教育局', 2023), link('河口县财政局', 2023), link('河口县卫健局', null)];
    expect(findListOnPage(links, [county], [])?.absent).toEqual([]);
  });

  test('is not held against a list of which it names one office, or no year', () => {
    expect(findListOnPage([link('河口县教育局', 2023), link('河口县教育局', 2022)], [county], [])).toBe(null);
    expect(findListOnPage([link('河口县教育局', 2020), link('河口县财政局', 2020)], [county], [])).toBe(null);
    expect(findListOnPage([], [county], [])).toBe(null);
  });
});
