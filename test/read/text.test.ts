import { describe, expect, test } from 'vitest';
import { readText } from '../../lib/read/text.ts';
import { applicationRows, sectionHeading } from '../../lib/report/labels.ts';
import { figuresOf } from '../../lib/report/table.ts';

const title = '河口县青石镇人民政府2023年政府信息公开工作年度报告';
const header = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t申请人情况\t\t\t\t\t\t\t总计',
  '\t\t自然人\t法人或其他组织',
  '\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
];

const sectionHeadings = [1, 2, 3, 4, 5, 6].map(sectionHeading);

/** A text with the given lines under part three. */
function readLines(...lines: string[]) {
  const parts = [1, 2, 3, 4, 5, 6].flatMap((section) => [
    sectionHeading(section),
    ...(section === 3 ? lines : ['本部分说明。']),
  ]);
  const [reading] = readText([title, ...parts].join('\n\n'), 'a.txt').readings;
  if (!reading) throw new Error('the text is a report');
  return reading.report;
}
const rowsOf = (...lines: string[]) => figuresOf(readLines(...header, ...lines)).applications ?? {};

test.each([
  ['|', '+----+----+'],
  ['|', '|---|---|'],
  ['│', '├──┼──┤'],
])('a table drawn with %s and %s is read', (bar, border) => {
  const drawn = (cells: readonly (string | number)[]) => `${bar}${cells.join(bar)}${bar}`;
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const lines = [
    drawn(['申请人情况', ...columns]),
    drawn([applicationRows.received, 5, 1, 0, 0, 0, 0, 6]),
    drawn([applicationRows.carriedIn, 1, 0, 0, 0, 0, 2, 3]),
  ].flatMap((line) => [border, line]);
  expect(figuresOf(readLines(...lines, border)).applications).toMatchObject({
    received: [5, 1, 0, 0, 0, 0, 6],
    carriedIn: [1, 0, 0, 0, 0, 2, 3],
  });
});

test('the number of a page, 3 / 8, parts no table', () => {
  const row = (label: string) => `${label}\t1\t0\t0\t0\t0\t0\t1`;
  const { received, carriedIn, carriedOut } = applicationRows;
  expect(rowsOf(row(received), row(carriedIn), '3 / 8', row(carriedOut))).toMatchObject({
    carriedOut: [1, 0, 0, 0, 0, 0, 1],
  });
});

describe('a row of figures without cells', () => {
  const other = `${applicationRows.carriedIn}\t0\t0\t0\t0\t0\t0\t0`;
  test('the first is 自然人, the last 总计, and blanks at the ends mean nothing', () => {
    expect(rowsOf(`${applicationRows.received}\t\t5\t1\t0\t0\t0\t0\t6\t\t`, other)).toMatchObject({
      received: [5, 1, 0, 0, 0, 0, 6],
    });
  });
  test('a blank between figures is a blank', () => {
    expect(rowsOf(`${applicationRows.received}\t5\t1\t\t0\t0\t0\t6`, other)).toMatchObject({
      received: [5, 1, null, 0, 0, 0, 6],
    });
  });
  test('a surplus figure is dropped where it makes no difference which', () => {
    expect(rowsOf(`${applicationRows.received}\t1\t0\t0\t0\t0\t0\t0\t1`, other)).toMatchObject({
      received: [1, 0, 0, 0, 0, 0, 1],
    });
  });
  test('a surplus figure is not dropped where it does', () => {
    const report = readLines(...header, `${applicationRows.received}\t1\t0\t2\t0\t0\t0\t0\t1`, other);
    expect(report.tables.applications?.rows[0]).toMatchObject({ key: 'received', aligned: false, cells: [] });
    expect(report.doubts).toEqual([`“${applicationRows.received}”一行有 8 个数字，无法与各列对齐`]);
  });
  test('a missing figure leaves the row unread', () => {
    expect(
      readLines(...header, `${applicationRows.received}\t0\t0\t0\t0\t0\t0\t`, other).tables.applications?.rows[0],
    ).toMatchObject({ aligned: false });
  });
});

describe('a table of bars', () => {
  const table2 = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '3', '1', '9'],
  ];
  const read = (line: (cells: string[]) => string) => {
    const lines = sectionHeadings.flatMap((heading, index) => [
      heading,
      ...(index === 1 ? table2.map(line) : ['本部分说明。']),
    ]);
    const [reading] = readText([title, ...lines].join('\n'), 'a.txt').readings;
    return reading && figuresOf(reading.report).disclosure;
  };
  test.each<[string, (cells: string[]) => string]>([
    ['between the cells and behind the last', (cells) => `${cells.join(' | ')} |`],
    ['around every cell', (cells) => `| ${cells.join(' | ')} |`],
    ['that are wide', (cells) => cells.join('｜')],
  ])('%s', (_, line) =>
    expect(read(line)).toEqual({
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 3, repealed: 1, inForce: 9 },
    }),
  );
  test('a single line of bars stays text', () => {
    const way = '首页 | 政务公开 | 年报';
    expect(readLines(way).blocks.map(({ text }) => text)).toContain(way);
  });
});

test('one cell may hold a group and its first row', () => {
  const figures = '0\t0\t0\t0\t0\t0';
  const rows = rowsOf(
    `${applicationRows.carriedIn}\t0\t${figures}`,
    `三、本年度办理结果（一）予以公开\t4\t${figures.slice(2)}\t4`,
    `（六）其他处理1.${applicationRows['other.notCorrected']}\t0\t${figures}`,
    `3.其他\t2\t${figures.slice(2)}\t2`,
  );
  expect(rows).toMatchObject({ granted: [4, 0, 0, 0, 0, 0, 4], 'other.rest': [2, 0, 0, 0, 0, 0, 2] });
});

describe('lines of a PDF', () => {
  test('a paragraph that a page break tore is one', () => {
    const report = readLines(
      '我镇建立健全政府信息公开申请的登记、审核、办理和答复制度，并且根',
      '据实际情况及时调整流程。',
    );
    expect(report.blocks.map(({ text }) => text)).toContain(
      '我镇建立健全政府信息公开申请的登记、审核、办理和答复制度，并且根据实际情况及时调整流程。',
    );
  });
  test('page numbers are no text, and radicals are characters', () => {
    const report = readLines('- 3 -', '⼈⺠群众通过⻔户网站提出申请。');
    expect(report.blocks.map(({ text }) => text)).toContain('人民群众通过门户网站提出申请。');
    expect(report.blocks.map(({ text }) => text)).not.toContain('- 3 -');
  });
});
