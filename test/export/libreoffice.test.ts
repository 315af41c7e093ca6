import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueNumber } from '../../lib/audit/review/case.ts';
import { audit } from '../../lib/audit/run.ts';
import { toCsv } from '../../lib/export/csv.ts';
import { toDocx } from '../../lib/export/docx.ts';
import { toList } from '../../lib/export/list.ts';
import { readLedger } from '../../lib/export/read-ledger.ts';
import { type CellValue, type ReadSheet, readSheets } from '../../lib/export/xlsx/read-sheets.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { bookOf, faultyReview, fileOf, findings, sentCase } from './issue-book.ts';
import { type Office, openOffice } from './office.ts';
import { hostileReview } from './reviews.ts';

const withinMs = 600_000;
const rows = process.env.LONG ? 10_000 : 1_000;
/** A text file in UTF-8, commas and quotes, every column as it looks. */
const asCsv = 'CSV:44,34,76,1,,0,false,true';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, withinMs);
afterAll(() => office?.close());

const hostile = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example/","点此")',
  '＝1+1',
  '＋86',
  '@SUM(A1)',
  '-1 件',
  "'引号",
  '😀👨‍👩‍👧 𠀀',
  '<script>alert(1)</script> &amp; "引"',
  '_x000D_ 与 _x0041_',
  '第一行\n第二行',
  '2026-03-01',
  '007',
  '1E5',
  'TRUE',
];
/** Two findings each, and one of a total that is less than its parts. */
const titled = (title: string, index: number) => {
  const report = soundReport({
    title,
    tablesChange: { applications: applicationsTable('2021', { received: [5, 0, 0, 0, 0, 0, 2] }) },
  });
  const reportId = `www.example.gov.cn/${index}.html`;
  return faultyReview({
    reportId,
    url: `http://www.example.gov.cn/年报?${index}`,
    report,
    audit: audit(report, [applicationsRowSum], { reportId }),
  });
};

const list = (bytes: Uint8Array): ReadSheet => {
  const sheet = readSheets(bytes).sheets.find(({ name }) => name === '问题清单');
  if (sheet === undefined) throw new Error('no list');
  return sheet;
};
const column = ({ rows: lines }: ReadSheet, title: string): (CellValue | undefined)[] => {
  const at = [...(lines.get(1) ?? [])].find(([, cell]) => cell.kind === 'text' && cell.text === title)?.[0] ?? 0;
  return [...lines].filter(([row]) => row > 1).map(([, cells]) => cells.get(at));
};
const text = (text: string): CellValue => ({ kind: 'text', text });

describe('LibreOffice', () => {
  test(
    'gives texts back as the texts that they were, whatever they look like',
    async () => {
      const file = { name: '清单.xlsx', content: fileOf(bookOf(...hostile.map(titled))) };
      const back = list(await office.convert(file, 'xlsx'));
      expect(column(back, '报告标题')).toEqual(hostile.map(text));
    },
    withinMs,
  );

  test(
    'shows control characters as nothing that acts',
    async () => {
      const content = fileOf(bookOf(titled('甲\u0000\u0007\u001b乙\r\n丙', 0)));
      const [title] = column(list(await office.convert({ name: '清单.xlsx', content }, 'xlsx')), '报告标题');
      const said = title?.kind === 'text' ? title.text : '';
      expect(said.replace(/[^甲乙丙]/g, '')).toBe('甲乙丙');
    },
    withinMs,
  );

  test(
    'takes numbers for numbers, days for days, addresses for links, and knows the choices',
    async () => {
      const cases = [sentCase(findings[0])];
      const content = fileOf(bookOf(faultyReview({ cases }), titled('负数', 1)));
      const opened = new TextDecoder().decode(await office.convert({ name: '清单.xlsx', content }, 'fods'));
      const expected = [
        'office:value-type="float" office:value="-3"',
        'office:value-type="date" office:date-value="2024-02-05"',
        'office:value-type="date" office:date-value="2024-02-03T09:05:00"',
        'xlink:href="http://www.example.gov.cn/%E5%B9%B4%E6%8A%A5?1"',
        'cell-content-is-in-list(&quot;已整改&quot;;&quot;部分&quot;;&quot;未整改&quot;;&quot;不属实&quot;)',
        'cell-content-is-in-list(&quot;是&quot;;&quot;否&quot;)',
        'table:target-range-address="问题清单.A1:问题清单.AH4"',
        'table:display-filter-buttons="true"',
        'style:scale-to-X="1"',
        'fo:page-width="16.5354in" fo:page-height="11.6929in"',
      ];
      expect(expected.filter((part) => !opened.includes(part))).toEqual([]);
      expect(opened.includes('table:formula')).toBe(false);
    },
    withinMs,
  );

  test(
    'a text as long as a page is cut with a notice, and nothing else is harmed',
    async () => {
      const content = fileOf(bookOf(titled('长'.repeat(100 * 1024), 0), titled('后一份', 1)));
      const titles = column(list(await office.convert({ name: '清单.xlsx', content }, 'xlsx')), '报告标题');
      expect(titles[0]?.kind === 'text' ? titles[0].text.slice(-8) : '').toBe('JSON 导出）');
      expect(titles[1]).toEqual(text('后一份'));
    },
    withinMs,
  );

  test(
    `opens ${rows} rows and gives every cell back`,
    async () => {
      const made = fileOf(bookOf(...Array.from({ length: rows }, (_, index) => titled(`报告 ${index}`, index))));
      const back = list(await office.convert({ name: '清单.xlsx', content: made }, 'xlsx'));
      expect(back.rows.size).toBe(rows + 1);
      const own = list(made);
      for (const title of ['序号', '问题编号', '报告标题', '网址', '发布日期', '核算过程', '差额', '等级'])
        expect(column(back, title), title).toEqual(column(own, title));
    },
    withinMs,
  );

  test(
    'a ledger that it filled, saved as its own format and back, is read like ours',
    async () => {
      const [first, second] = findings;
      const ledger = {
        responsibleOffice: '甲局',
        measures: '已更正\n并重新发布',
        result: 'done',
        doneOn: '2024-02-20',
      } as const;
      const content = fileOf(bookOf(faultyReview({ cases: [sentCase(first, ledger), sentCase(second)] })));
      const ods = await office.convert({ name: '台账.xlsx', content }, 'ods');
      const back = await office.convert({ name: '台账.ods', content: ods }, 'xlsx');
      const days = { sentOn: '2024-02-05', deadline: '2024-03-01' };
      expect(readLedger(back, [])).toEqual({
        rows: [
          { number: issueNumber(first), ledger: { ...days, ...ledger } },
          { number: issueNumber(second), ledger: days },
        ],
        problems: [],
      });
    },
    withinMs,
  );

  test(
    'a ledger that somebody typed as a table of texts is read like ours',
    async () => {
      const number = issueNumber(findings[0]);
      const content = `\ufeff整改台账,,\r\n责任单位,问题编号,完成日期\r\n甲局,${number},2024年2月20日\r\n`;
      const typed = await office.convert({ name: '台账.csv', content }, 'xlsx', asCsv);
      expect(readLedger(typed, []).rows).toEqual([
        { number, ledger: { responsibleOffice: '甲局', doneOn: '2024-02-20' } },
      ]);
    },
    withinMs,
  );

  test(
    'opens the CSV with texts as texts, behind an apostrophe where they could be formulas, and numbers as numbers',
    async () => {
      const titles = [...hostile.filter((title) => !/^(?:007|1E5|TRUE|2026-03-01)$/.test(title)), '长'.repeat(20_000)];
      const csv = toCsv(toList(titles.map(titled), { titles: new Map(), author: '' }));
      const sheet = readSheets(await office.convert({ name: '清单.csv', content: csv }, 'xlsx', asCsv)).sheets[0];
      if (sheet === undefined) throw new Error('no sheet');
      const isTempting = (title: string) => /^[=+\-@＝＋－＠]/.test(title);
      expect(column(sheet, '报告标题')).toEqual(titles.map((title) => text(isTempting(title) ? `'${title}` : title)));
      expect(column(sheet, '差额')).toEqual(titles.map(() => ({ kind: 'number', number: -3 })));
    },
    withinMs,
  );

  test(
    'opens the draft of a 通报 with its parts, its list as a table, and hostile text as text',
    async () => {
      const review = hostileReview();
      const draft = await toDocx([review], { titles: new Map(), author: '丙', at: new Date(0) });
      const content = new Uint8Array(await draft.arrayBuffer());
      const bytes = await office.convert({ name: '通报.docx', content }, 'txt:Text (encoded):UTF8');
      const words = new TextDecoder().decode(bytes);
      const heads = ['一、总体情况', '二、主要问题', '三、整改要求', '附件：问题清单'];
      const places = heads.map((head) => words.indexOf(head));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(places[0]).toBeGreaterThan(0);
      expect(words).toContain('<img src=x onerror="alert(1)">');
      for (const finding of review.audit.findings.slice(1)) expect(words).toContain(issueNumber(finding));
      const [dismissed] = review.audit.findings;
      if (dismissed) expect(words).not.toContain(issueNumber(dismissed));
    },
    withinMs,
  );
});
