import { describe, expect, test } from 'vitest';
import { arrange, groupByOffice, wholeView } from '../../lib/audit/offices/matrix.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import { drawMatrix, type MatrixWords } from '../../lib/export/matrix-picture.ts';
import { soundSummary, tallyOf } from '../summary-maker.ts';

const summary = (office: string, year: number, undecided: number, unchecked = 0): Summary =>
  soundSummary({
    reportId: `${office}${year}`,
    office,
    year,
    checks: { consistent: 9, inconsistent: undecided, suspect: 0, unchecked },
    tallies: undecided === 0 ? [] : [tallyOf({ count: undecided })],
  });
const words: MatrixWords = {
  title: '单位 × 年度',
  nameOf: (office) => office ?? '未能读出',
  yearOf: (year) => String(year ?? '年度未知'),
  kindOf: (kind) => kind,
  changed: '有变化',
  unchecked: '?n 未能核对',
  cellOf: ({ kind, count }) => `${kind} ${count}`,
  left: (count) => `另有 ${count} 个`,
};
const arranged = (...summaries: Summary[]) => arrange(groupByOffice(summaries), wholeView, '2024-05-01');
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

describe('the matrix as a picture', () => {
  test('has a line for each office, with the shape and the numbers of each year', () => {
    const { svg, alt } = drawMatrix(arranged(summary('甲局', 2023, 3, 4), summary('乙局', 2022, 0)), words, 60);
    const texts = textsIn(svg);
    expect(texts.slice(texts.indexOf('2023'))).toEqual(['2023', '2022', '乙局', '○', '✓', '甲局', '▲3 ?4', '○']);
    expect(alt.split('\n')).toEqual([
      '乙局：2023 missing 0；2022 consistent 0',
      '甲局：2023 undecided 3；2022 missing 0',
    ]);
  });

  test('stays within its width, however many the years', () => {
    const years = Array.from({ length: 12 }, (_, at) => summary('甲局', 2008 + at, 12, 34));
    const { svg, width } = drawMatrix(arranged(...years), words, 60);
    const ends = [...svg.matchAll(/<text x="(\d+)" y="\d+"[^>]*>▲12 \?34</g)].map(([, x]) => Number(x));
    expect(ends).toHaveLength(12);
    expect(Math.max(...ends) + 50).toBeLessThanOrEqual(width);
  });

  test('says how many offices it leaves out', () => {
    const many = Array.from({ length: 5 }, (_, at) => summary(`${at}局`, 2023, 0));
    const { svg, height } = drawMatrix(arranged(...many), words, 3);
    expect(textsIn(svg)).toContain('另有 2 个');
    expect(textsIn(svg)).not.toContain('3局');
    expect(drawMatrix(arranged(...many), words, 60).height).toBeGreaterThan(height);
  });

  test('holds a hostile name as text', () => {
    const { svg } = drawMatrix(arranged(summary('<script>alert(1)</script>', 2023, 0)), words, 60);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });
});
