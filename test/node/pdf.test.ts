import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPdf } from '../../lib/node/audit-file.ts';
import { parseHtml } from '../../lib/node/dom.ts';
import { readPdf } from '../../lib/node/pdf.ts';
import { readHtml } from '../../lib/read/html.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { type Office, openOffice } from '../export/office.ts';
import { printable } from '../portal/printable.ts';
import type { PortalReport } from '../portal/report-data.ts';
import { dongxiangTax } from '../portal/reports/dongxiang-tax-2020.ts';
import { qingshiTown } from '../portal/reports/qingshi-town-2023.ts';

/* PDF files as LibreOffice makes them: it cuts rows in two at the end of a page. Those of a browser are read end to end. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const print = (html: string): Promise<Uint8Array> =>
  office.convert({ name: 'report.html', content: html }, 'pdf:writer_pdf_Export', 'HTML (StarWriter)');

test.each<[string, PortalReport]>([
  ['the form of 2021', qingshiTown],
  ['the form of 2019', dongxiangTax],
])('a report in %s is read to the last figure', async (_, report) => {
  const html = printable(report, 'modern');
  const { reports } = await readPdf(await print(html), 'report.pdf');
  const [wanted] = readHtml(parseHtml(html), { address: 'report.html', title: '' }).readings;
  expect(reports.map(figuresOf)).toEqual(wanted ? [figuresOf(wanted.report)] : []);
  expect(reports[0]).toMatchObject({ year: report.expected.year, identity: { name: report.expected.office } });
});

test('a letter is no report, and half a file is said to be one', async () => {
  const letter = await print('<!DOCTYPE html><meta charset="utf-8"><p>关于做好年度报告编制工作的通知</p>');
  expect(await auditPdf(letter, 'letter.pdf')).toEqual([
    { source: 'letter.pdf', isReport: false, reason: '没有找到年度报告的章节标题或表格' },
  ]);
  await expect(readPdf(letter.subarray(0, 2_000), 'half.pdf')).rejects.toThrow('不是完整的 PDF 文件');
});
