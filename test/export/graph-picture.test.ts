import { describe, expect, test } from 'vitest';
import { drawGraph } from '../../lib/export/graph-picture.ts';

const words = { title: '文字相同的单位', left: '另有 3 个单位没有画出' };
const graph = { offices: ['甲局', '乙局', '丙局'], links: [{ from: 0, to: 2, share: 0.875, pairs: 2 }], left: 0 };

describe('the ring of offices', () => {
  test('names each, and draws a line for each two', () => {
    const { svg } = drawGraph(graph, words);
    for (const office of graph.offices) expect(svg).toContain(`>${office}</text>`);
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(svg).not.toContain(words.left);
  });

  test('says in words what it shows', () => {
    expect(drawGraph(graph, words).alt).toBe('甲局 — 丙局：87.5%（2）');
  });

  test('draws the line of those more alike thicker', () => {
    const widthOf = (share: number) =>
      Number(
        /stroke-width="([\d.]+)"/.exec(
          drawGraph({ ...graph, links: [{ from: 0, to: 1, share, pairs: 1 }] }, words).svg,
        )?.[1],
      );
    expect(widthOf(0.9)).toBeGreaterThan(widthOf(0.5));
  });

  test('is as high as the names of its offices reach', () => {
    const heightOf = (...offices: string[]) => drawGraph({ ...graph, offices, links: [] }, words).height;
    const ring = Array.from({ length: 36 }, (_, at) => `河口县第${at}街道办事处`);
    expect(heightOf('甲局', '乙局')).toBeLessThan(200);
    expect(heightOf('甲局', '乙局', '丙局')).toBeLessThan(heightOf(...ring));
    const { svg, height } = drawGraph({ ...graph, offices: ring, links: [] }, words);
    const centres = [...svg.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.min(...centres)).toBeGreaterThan(64);
    expect(Math.max(...centres)).toBeLessThan(height - 44);
  });

  test('says who is not drawn', () => {
    expect(drawGraph({ ...graph, left: 3 }, words).svg).toContain(`>${words.left}</text>`);
  });

  test('holds hostile names as text, and refers to nothing', () => {
    const hostile = ['<script>alert(1)</script>', '"/><image href="http://evil.example/"/>', '\u0000\uffff&amp;'];
    const { svg } = drawGraph({ ...graph, offices: hostile }, words);
    for (const harm of ['<script', '<image', 'href="', '\u0000', '\uffff']) expect(svg).not.toContain(harm);
    expect(svg).toContain('&lt;script&gt;');
  });
});
