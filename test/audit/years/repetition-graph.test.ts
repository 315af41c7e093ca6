import { describe, expect, test } from 'vitest';
import { repetitionGraph } from '../../../lib/audit/years/repetition-graph.ts';
import type { SimilarText } from '../../../lib/audit/years/similar-texts.ts';

const similar = (office: string | null, other: string | null, share: number, year = 2023): SimilarText => ({
  reportId: `${office}/${year}`,
  address: `${office}`,
  office,
  year,
  place: 'p',
  message: '',
  share,
  other: { address: 'http://www.example.gov.cn/', office: other, year },
});

describe('who shares text with whom', () => {
  test('is a link between two offices, told once though each names the other', () => {
    expect(repetitionGraph([similar('甲局', '乙局', 0.8), similar('乙局', '甲局', 0.9)])).toEqual({
      offices: ['乙局', '甲局'],
      links: [{ from: 0, to: 1, share: 0.9, pairs: 1 }],
      left: 0,
    });
  });

  test('counts the years in which they do', () => {
    const [link] = repetitionGraph([similar('甲局', '乙局', 0.8, 2022), similar('甲局', '乙局', 0.7, 2023)]).links;
    expect(link).toMatchObject({ share: 0.8, pairs: 2 });
  });

  test('leaves out what an office repeats of its own, and who is not known', () => {
    const none = [similar('甲局', '甲局', 0.9), similar(null, '乙局', 0.9), similar('甲局', null, 0.9)];
    expect(repetitionGraph(none)).toEqual({ offices: [], links: [], left: 0 });
  });

  test('has those that are joined side by side', () => {
    const { offices } = repetitionGraph([
      similar('甲局', '丁局', 0.9),
      similar('乙局', '丙局', 0.8),
      similar('丁局', '戊局', 0.75),
    ]);
    expect(offices.slice(0, 3).sort()).toEqual(['丁局', '戊局', '甲局'].sort());
  });

  test('has room for the most alike, and says how many found none', () => {
    const many = Array.from({ length: 50 }, (_, at) => similar(`甲${at}局`, `乙${at}局`, 1 - at / 100));
    const { offices, links, left } = repetitionGraph(many);
    expect([offices.length, links.length, left]).toEqual([36, 18, 64]);
    expect(links.at(-1)?.share).toBeCloseTo(0.83);
  });

  test('takes any name for a name', () => {
    const { offices } = repetitionGraph([similar('__proto__', 'constructor', 0.9)]);
    expect([...offices].sort()).toEqual(['__proto__', 'constructor']);
  });

  test('copes with a chain of a thousand offices', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) => similar(`${at}局`, `${at + 1}局`, 0.9));
    expect(repetitionGraph(chain).offices).toHaveLength(36);
  });
});
