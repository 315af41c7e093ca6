import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { type BlankTable, blankForm } from '../../lib/report/blank-form.ts';
import { entryKey, entryOf, isCopied, objectionTo } from '../../lib/report/entry.ts';
import { sectionHeading, tableSections } from '../../lib/report/labels.ts';

const keysOf = ({ name, lines }: BlankTable): string[] =>
  lines.flat().flatMap((cell) => ('col' in cell ? [entryKey(name, cell.row, cell.col)] : []));

describe.each([
  ['2019', 22, 161, 15],
  ['2021', 10, 175, 15],
] as const)('the blank form of %s', (edition, ...cells) => {
  const tables = blankForm(edition);

  test('has a place for every figure, each once', () => {
    expect(tables.map((table) => keysOf(table).length)).toEqual(cells);
    expect(new Set(tables.flatMap(keysOf)).size).toBe(tables.flatMap(keysOf).length);
  });

  test('has lines that are equally long', () => {
    for (const { name, lines } of tables.slice(1)) {
      const width = name === 'applications' ? 10 : 15;
      const open: { rows: number; cols: number }[] = [];
      for (const line of lines) {
        const spanning = open.filter(({ rows }) => rows > 0).reduce((sum, { cols }) => sum + cols, 0);
        expect(spanning + line.reduce((sum, { cols }) => sum + cols, 0)).toBe(width);
        for (const cell of open) cell.rows -= 1;
        open.push(...line.map(({ rows, cols }) => ({ rows: rows - 1, cols })));
      }
    }
  });

  test('is read back to the last figure, and as what was typed', () => {
    const figures = Object.fromEntries(tables.flatMap(keysOf).map((key, index) => [key, String(index + 1)]));
    const cell = (table: BlankTable, at: BlankTable['lines'][number][number]): string =>
      'label' in at
        ? `<th colspan="${at.cols}" rowspan="${at.rows}">${at.label}</th>`
        : `<td colspan="${at.cols}">${figures[entryKey(table.name, at.row, at.col)]}</td>`;
    const html = tables
      .map(
        (table) =>
          `<h2>${sectionHeading(tableSections[table.name])}</h2><table>${table.lines
            .map((line) => `<tr>${line.map((at) => cell(table, at)).join('')}</tr>`)
            .join('')}</table>`,
      )
      .join('');
    const year = edition === '2019' ? 2020 : 2023;
    const page = `<h1>合水县青石镇人民政府${year}年政府信息公开工作年度报告</h1><p>发布日期：2024-01-20</p>${html}`;
    const { readings } = readHtml(parseHtml(page), { address: 'http://a.gov.cn/1.pdf', title: '', isEntered: true });
    const [reading] = readings;
    expect(reading?.report.isEntered).toBe(true);
    expect(reading && entryOf(reading.report)).toEqual({
      office: '合水县青石镇人民政府',
      year: String(year),
      published: '2024-01-20',
      edition,
      figures,
    });
  });
});

test('a table of which nothing was typed was not copied', () => {
  const entry = {
    office: '甲镇',
    year: '2023',
    published: '',
    edition: '2021' as const,
    figures: { 'applications/received/total': ' ' },
  };
  expect(isCopied(entry, 'applications')).toBe(false);
  expect(isCopied({ ...entry, figures: { 'applications/received/total': '0' } }, 'applications')).toBe(true);
  expect(isCopied({ ...entry, figures: { 'applications/received/total': '0' } }, 'proceedings')).toBe(false);
});

test('office and year are asked for', () => {
  const entry = { office: '甲镇', year: '2023', published: '', edition: '2021' as const, figures: {} };
  expect(objectionTo(entry)).toBe(null);
  expect(objectionTo({ ...entry, office: ' ' })).toBe('entryNeedsOffice');
  expect(objectionTo({ ...entry, year: '23' })).toBe('entryNeedsYear');
});
