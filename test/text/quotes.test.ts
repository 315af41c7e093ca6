import { describe, expect, test } from 'vitest';
import { findAll, findQuote, quotePlace, sentenceOf } from '../../lib/text/quotes.ts';

const report = {
  blocks: [
    { section: 0, text: '本镇。' },
    { section: 1, text: '本镇主动公开，本镇答复。' },
    { section: 2, text: '本镇另述。' },
    { section: 1, text: '本镇 ２０２４ 年（本级）工作' },
  ],
};

describe('the place of a quote', () => {
  test('counts the quote within its part only', () => {
    expect(quotePlace(report, 0, 0, 2)).toEqual({ section: 0, quote: '本镇', occurrence: 1 });
    expect(quotePlace(report, 1, 7, 9)).toEqual({ section: 1, quote: '本镇', occurrence: 2 });
    expect(quotePlace(report, 3, 0, 2)).toEqual({ section: 1, quote: '本镇', occurrence: 3 });
  });

  test('leads back to the stretch it was made from', () => {
    for (const stretch of [
      { block: 1, start: 7, end: 9 },
      { block: 3, start: 0, end: 2 },
      { block: 2, start: 2, end: 4 },
    ])
      expect(findQuote(report, quotePlace(report, stretch.block, stretch.start, stretch.end))).toEqual(stretch);
  });

  test('counts a quote that overlaps itself at each beginning', () => {
    const doubled = { blocks: [{ section: 1, text: '工作工作工作' }] };
    expect(quotePlace(doubled, 0, 2, 6)).toEqual({ section: 1, quote: '工作工作', occurrence: 2 });
    expect(findQuote(doubled, { section: 1, quote: '工作工作', occurrence: 2 })).toEqual({
      block: 0,
      start: 2,
      end: 6,
    });
  });

  test('quotes at most 200 characters, and counts what it quotes', () => {
    const long = { blocks: [{ section: 1, text: `${'甲'.repeat(200)}乙${'甲'.repeat(200)}丙` }] };
    const place = quotePlace(long, 0, 201, 402);
    expect(place).toEqual({ section: 1, quote: '甲'.repeat(200), occurrence: 2 });
    expect(findQuote(long, place)).toEqual({ block: 0, start: 201, end: 401 });
  });

  test('is found nowhere once the text says something else', () => {
    expect(findQuote(report, { section: 1, quote: '本镇', occurrence: 4 })).toBeUndefined();
    expect(findQuote(report, { section: 1, quote: '', occurrence: 1 })).toBeUndefined();
  });
});

describe('a search over all blocks', () => {
  test('sees through white space, width and brackets, and hits the printed text', () => {
    const [hit] = findAll(report, /2024年\(本级\)/g);
    expect(hit).toMatchObject({ block: 3, start: 3, end: 13, text: '２０２４ 年（本级）' });
  });

  test('finds every match in reading order', () => {
    expect(findAll(report, /本镇/g).map(({ block, start }) => [block, start])).toEqual([
      [0, 0],
      [1, 0],
      [1, 7],
      [2, 0],
      [3, 0],
    ]);
  });

  test('keeps the place of characters that fold to several', () => {
    const blocks = [{ section: 1, text: '面积㎡\u{fa6c}……结束' }];
    expect(findAll({ blocks }, /结束/g)).toMatchObject([{ start: 6, end: 8 }]);
  });

  test('gives the sentence that a hit stands in', () => {
    const blocks = [{ section: 1, text: '前一句。依据《条例》，编制本报告；后一句' }];
    expect(findAll({ blocks }, /编制|后/g).map(sentenceOf)).toEqual(['依据《条例》、编制本报告', '后一句']);
  });

  test('of a page that is nothing but hits, the first 500 are enough', () => {
    const blocks = [{ section: 1, text: '20XX年'.repeat(200_000) }];
    const hits = findAll({ blocks }, /20XX年/g);
    expect(hits).toHaveLength(500);
    expect(hits.at(-1)).toMatchObject({ start: 499 * 5, end: 500 * 5 });
  });

  test('a pattern that matches nothing everywhere has no hits', () => {
    expect(findAll(report, /\d*/g).map(({ text }) => text)).toEqual(['２０２４']);
  });
});
