import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { countLeft, mostBars, type Picture, sizeOf, tellPicture, toSvg } from '../../lib/export/picture.ts';

const picture = (change: Partial<Picture> = {}): Picture => ({
  title: '按期公布',
  segments: [
    { name: '按期', tone: 'good' },
    { name: '逾期', tone: 'alert' },
  ],
  bars: [
    { label: '2023', counts: [3, 1] },
    { label: '2024', counts: [2, 0] },
  ],
  formula: null,
  left: '540 more',
  ...change,
});
const widths = (svg: string) => [...svg.matchAll(/width="([\d.]+)" height="16"/g)].map(([, width]) => Number(width));

describe('a picture as SVG', () => {
  test('draws bars as long as their numbers, and prints the numbers', () => {
    const svg = toSvg(picture());
    expect(widths(svg)).toEqual([285, 95, 190]);
    expect(svg).toContain('4（3 · 1）');
    expect(svg).toContain('2（2 · 0）');
  });

  test('has a title and says all its numbers to who can’t see it', () => {
    expect(toSvg(picture())).toContain('<title>按期公布</title>');
    expect(tellPicture(picture())).toBe('2023：按期 3，逾期 1；2024：按期 2，逾期 0');
    expect(toSvg(picture())).toContain(`<desc>${tellPicture(picture())}</desc>`);
  });

  test('keeps hostile text as text, and refers to nothing outside itself', () => {
    const hostile = '</text><script>alert(1)</script><image href="http://x.example/"/>\u202e\u0000\ud800';
    const svg = toSvg(picture({ title: hostile, bars: [{ label: hostile, counts: [1, 1] }], formula: hostile }));
    const names = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));
    expect(names).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'text']));
    for (const unwanted of ['\u0000', '\u202e', ' href="', 'style="']) expect(svg).not.toContain(unwanted);
    expect(svg.isWellFormed()).toBe(true);
    expect(parseFragment(svg).childNodes).toHaveLength(1);
  });

  test('draws nothing of no length where there is nothing to count', () => {
    expect(toSvg(picture({ bars: [{ label: '2023', counts: [0, 0] }] }))).not.toContain('NaN');
  });

  test('leaves out what would be no picture any more, and says how many', () => {
    const bars = Array.from({ length: 600 }, (_, at) => ({ label: `局 ${at}`, counts: [1, 0] }));
    expect(widths(toSvg(picture({ bars })))).toHaveLength(mostBars);
    expect(countLeft(bars)).toBe(540);
    expect(toSvg(picture({ bars }))).toContain('540 more');
    expect(toSvg(picture())).not.toContain('540 more');
    expect(sizeOf(picture({ bars })).height).toBeLessThan(2_000);
  });
});
