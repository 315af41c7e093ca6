import { expect, test } from 'vitest';
import { auditBytes } from '../../lib/node/audit-file.ts';
import { renderReport } from '../portal/render.ts';
import { qingshiTown } from '../portal/reports/qingshi-town-2023.ts';
import { sanheTown } from '../portal/reports/sanhe-town-2023.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pageOf = (report: typeof qingshiTown) => renderReport(report, 'modern').get(report.path) ?? '';

test('a report gives one line with the shape that archives rely on', () => {
  const [line, ...others] = auditBytes(bytes(pageOf(sanheTown)), 'a/b.html');
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    source: 'a/b.html',
    isReport: true,
    office: sanheTown.expected.office,
    level: 'town',
    officeClass: 'town',
    year: 2023,
    edition: '2021',
    statements: [
      {
        variable: 'received',
        value: 6,
        section: 1,
        quote: '全年新收政府信息公开申请6件',
        agreesWith: 'received',
      },
      { variable: 'naturalPerson', value: 5, section: 1, quote: '其中自然人5件', agreesWith: 'received.naturalPerson' },
      { variable: 'business', value: 1, section: 1, quote: '商业企业1件', agreesWith: 'received.business' },
      { variable: 'carriedOut', value: 0, section: 1, quote: '没有结转下年度', agreesWith: 'carriedOut' },
      {
        variable: 'normativeDocuments.inForce',
        value: 1,
        section: 1,
        quote: '现行有效的行政规范性文件1件',
        agreesWith: 'normativeDocuments.inForce',
      },
    ],
    checks: { inconsistent: 2, suspect: 0, unchecked: 0 },
  });
  if (!line || !('findings' in line)) throw new Error('a report has findings');
  const [finding] = line.findings;
  expect(finding).toMatchObject({ verdict: 'inconsistent', severity: 'substantive', cause: 'c1' });
  expect(finding?.place).toMatch(/^[0-9a-f]{32}$/);
  expect(Object.keys(finding?.calculation ?? {})).toEqual(['terms', 'result', 'computed', 'reported', 'difference']);
});

test('the same bytes give the same line, twenty times', () => {
  const lines = Array.from({ length: 20 }, () => JSON.stringify(auditBytes(bytes(pageOf(sanheTown)), 'a.html')));
  expect(new Set(lines).size).toBe(1);
});

test('two reports in one page give two lines, numbered', () => {
  const second = {
    ...qingshiTown,
    title: qingshiTown.title.replace('2023', '2022'),
    intro: [],
    parts: { ...qingshiTown.parts, 6: ['无其他事项。'] },
  };
  const articleOf = (html: string) => html.slice(html.indexOf('<h1>'), html.indexOf('<div class="print"'));
  const lines = auditBytes(
    bytes(
      `<html><body><div>${articleOf(pageOf(qingshiTown))}</div><div>${articleOf(pageOf(second))}</div></body></html>`,
    ),
    'a.html',
  );
  expect(lines.map((line) => line.source)).toEqual(['a.html#1', 'a.html#2']);
  expect(lines.map((line) => 'year' in line && line.year)).toEqual([2023, 2022]);
});

test('a page that is none says why', () => {
  expect(auditBytes(bytes('<p>通知</p>'), 'a.html')).toEqual([
    { source: 'a.html', isReport: false, reason: expect.stringMatching(/没有找到/) },
  ]);
});

test('what has no reader yet is an error, not an empty report', () => {
  expect(() => auditBytes(bytes('PK'), 'a.docx')).toThrow('暂不能读取');
});

test('standard input is a page where it begins like one, and a text where it does not', () => {
  expect(auditBytes(bytes(pageOf(qingshiTown)), '-')[0]).toMatchObject({ isReport: true });
  expect(
    auditBytes(
      bytes(
        '河口县青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n说明。\n二、主动公开政府信息情况\n说明。\n三、收到和处理政府信息公开申请情况',
      ),
      '-',
    )[0],
  ).toMatchObject({
    isReport: true,
    year: 2023,
  });
});
