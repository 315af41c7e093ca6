import { describe, expect, test } from 'vitest';
import { issueNumber } from '../../lib/audit/review/case.ts';
import type { Decision } from '../../lib/audit/review/review.ts';
import { columnsOf, issueColumns } from '../../lib/export/issue-columns.ts';
import { toWorkbook } from '../../lib/export/issue-workbook.ts';
import { type CellValue, type ReadSheet, readSheets } from '../../lib/export/xlsx/read-sheets.ts';
import { cutNotice, mostInCell, sheetXml } from '../../lib/export/xlsx/sheet.ts';
import { bookOf, faultyReview, fileOf, findings, reportId, sentCase } from './issue-book.ts';

const [first, second] = findings;

const decision = (changes: Partial<Decision>): Decision => ({
  ...first,
  reportId,
  judgement: 'false-alarm',
  reason: 'layout',
  remark: '合并格',
  scope: 'finding',
  due: null,
  author: '甲',
  rev: 1,
  at: new Date(2024, 1, 3, 10, 0, 0).getTime(),
  ...changes,
});

const sheetNamed = (sheets: readonly ReadSheet[], name: string): ReadSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** A sheet's lines by their titles. */
function linesOf({ rows }: ReadSheet): Record<string, CellValue | undefined>[] {
  const titles = [...(rows.get(1) ?? [])].flatMap(([column, cell]) =>
    cell.kind === 'text' ? [[column, cell.text] as const] : [],
  );
  return [...rows]
    .filter(([row]) => row > 1)
    .map(([, cells]) => Object.fromEntries(titles.map(([column, title]) => [title, cells.get(column)])));
}

const read = (...reviews: Parameters<typeof bookOf>) => readSheets(fileOf(bookOf(...reviews))).sheets;
const listOf = (...reviews: Parameters<typeof bookOf>) => linesOf(sheetNamed(read(...reviews), '问题清单'));
const text = (text: string): CellValue => ({ kind: 'text', text });
const number = (number: number): CellValue => ({ kind: 'number', number });

/** Days since 1899-12-30, as a spreadsheet counts them. */
const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('the workbook', () => {
  test('has six sheets in their order', () => {
    expect(read(faultyReview()).map(({ name }) => name)).toEqual([
      '说明',
      '问题清单',
      '单位×年度',
      '检查记录',
      '误报与待核实',
      '规则与依据',
    ]);
  });

  test('lists every finding with its numbers as numbers and its days as days', () => {
    const [line] = listOf(faultyReview());
    expect(line).toMatchObject({
      序号: number(1),
      问题编号: text(issueNumber(first)),
      报告年度: number(2023),
      发布日期: number(serial(2024, 1, 20)),
      检查时间: number(serial(2024, 2, 3) + (9 * 60 + 5) / (24 * 60)),
      原文或填报值: number(2),
      差额: number(1),
      等级: text('实质'),
    });
  });

  test('has the columns of the ledger to the right, with what is in it already', () => {
    const cases = [sentCase(first, { responsibleOffice: '甲局', result: 'partly', closed: true })];
    const [line, other] = listOf(faultyReview({ cases }));
    expect(line).toMatchObject({
      责任单位: text('甲局'),
      下发日期: number(serial(2024, 2, 5)),
      整改结果: text('部分'),
      是否销号: text('是'),
    });
    expect(other?.责任单位).toBeUndefined();
    expect(issueColumns.slice(-11).map(({ title }) => title)).toEqual([
      ...['责任单位', '责任人', '下发日期', '整改时限', '整改措施', '整改结果'],
      ...['完成日期', '复核人', '复核日期', '复核结果', '是否销号'],
    ]);
  });

  test('keeps false alarms out of the list, counts them, and lists them by themselves with their reason', () => {
    const sheets = read(faultyReview({ decisions: [decision({})] }));
    expect(linesOf(sheetNamed(sheets, '问题清单')).map((line) => line.问题编号)).toEqual([text(issueNumber(second))]);
    const about = linesOf(sheetNamed(sheets, '说明'));
    expect(about.find((line) => line.项目?.kind === 'text' && line.项目.text === '问题清单')?.内容).toEqual(
      text('1 行。判为误报的 1 条不在其中，列在“误报与待核实”'),
    );
    expect(linesOf(sheetNamed(sheets, '误报与待核实'))).toMatchObject([
      {
        问题编号: text(issueNumber(first)),
        判定: text('误报'),
        误报原因: text('合并单元格或特殊版式'),
        说明: text('合并格'),
      },
    ]);
  });

  test('says whom a pending finding was asked of and until when', () => {
    const due = { whom: '办公室', until: '2024-02-20' };
    const pending = decision({ judgement: 'pending', reason: null, due });
    const sheets = read(faultyReview({ decisions: [pending] }));
    expect(linesOf(sheetNamed(sheets, '误报与待核实'))).toMatchObject([
      { 判定: text('待核实'), 向谁核实: text('办公室'), 再看日期: number(serial(2024, 2, 20)) },
    ]);
    expect(linesOf(sheetNamed(sheets, '问题清单'))).toHaveLength(2);
  });

  test('lists what a name list asks for and was not seen, even where no report is', () => {
    const absent = { state: 'absent', url: '', office: '乙镇', year: 2022, reason: '名单应报', at: 0 } as const;
    const { sheets } = readSheets(fileOf({ ...bookOf(), unread: [absent] }));
    expect(linesOf(sheetNamed(sheets, '检查记录'))).toEqual([
      expect.objectContaining({ 单位名称: text('乙镇'), 报告年度: number(2022), 状态: text('○ 应报未见') }),
    ]);
    expect(linesOf(sheetNamed(sheets, '说明'))).toContainEqual({
      项目: text('范围'),
      内容: text('年度报告 0 份，单位 0 家；名单应报而本机未见 1 份'),
    });
  });

  test('lists pages that could not be read with their reason, and counts them', () => {
    const unread = [
      { state: 'failed' as const, url: 'http://x.gov.cn/1', office: '丙局', year: 2022, reason: '网页打不开', at: 1 },
    ];
    const sheets = readSheets(fileOf({ ...bookOf(faultyReview()), unread })).sheets;
    expect(linesOf(sheetNamed(sheets, '检查记录'))).toMatchObject([
      { 序号: number(1), 不一致: number(2) },
      { 序号: number(2), 单位名称: text('丙局'), 状态: text('未能读取'), 未能核对的项目: text('网页打不开') },
    ]);
  });

  test('names the snapshot and its fingerprint where there is one', () => {
    const sha256 = 'ab'.repeat(32);
    const [line] = listOf(faultyReview({ snapshot: { sha256, at: 1 } }));
    expect(line?.['快照SHA-256']).toEqual(text(sha256));
    expect(listOf(faultyReview())[0]?.['快照SHA-256']).toBeUndefined();
  });

  test('keeps the titles in view, and fits the width of an A3 sheet on its side', () => {
    const [, list] = toWorkbook(bookOf(faultyReview()));
    const xml = list ? [...sheetXml(list, [])].join('') : '';
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  test('gives the same bytes for the same list', () => {
    expect(Buffer.from(fileOf(bookOf(faultyReview()))).equals(fileOf(bookOf(faultyReview())))).toBe(true);
  });
});

describe('texts', () => {
  const titled = (title: string) => listOf(faultyReview({}, { title }))[0]?.报告标题;

  test.each(["=cmd|' /C calc'!A0", '＝1+1', '-1 件', '@sum', '😀 <b>&amp;"\'', '_x0041_', '甲\n乙\t丙', ' 前后 '])(
    '%s comes back as it was, a text',
    (title) => {
      expect(titled(title)).toEqual(text(title));
    },
  );

  test('what XML can not hold comes back too', () => {
    const strange = 'a\u0000b\u0008c\u001fd\r\ne\ud800f\uffffg_x000D_h';
    expect(titled(strange)).toEqual(text(strange));
  });

  test('no cell of a workbook is a formula', () => {
    const title = '=1+1';
    const sheets = toWorkbook(bookOf(faultyReview({}, { title })));
    expect(sheets.flatMap(({ rows }) => rows.flat()).filter((value) => value === title)).not.toEqual([]);
    expect(titled(title)).toEqual(text(title));
  });

  test('a text that no cell can hold is cut with a notice, and not through a character', () => {
    const cut = titled('😀'.repeat(20_000));
    const whole = cut?.kind === 'text' ? cut.text : '';
    expect(whole.length).toBeLessThanOrEqual(mostInCell);
    expect(whole.endsWith(cutNotice)).toBe(true);
    expect(whole.isWellFormed()).toBe(true);
    expect(titled('长'.repeat(mostInCell))).toEqual(text('长'.repeat(mostInCell)));
  });
});

describe('a preset', () => {
  const preset = {
    name: '区里的台账',
    columns: [
      { key: 'responsibleOffice', title: '承办单位' },
      { key: '等级', title: '类别' },
      { key: 'gone', title: '已取消的列' },
    ],
    severities: { substantive: '扣分' },
  };

  test('chooses, orders and names the columns, and never loses the number', () => {
    expect(columnsOf(preset).map(({ title }) => title)).toEqual(['承办单位', '类别', '问题编号']);
  });

  test('calls the severities what the office calls them', () => {
    const { sheets } = readSheets(fileOf({ ...bookOf(faultyReview()), preset }));
    expect(linesOf(sheetNamed(sheets, '问题清单'))[0]).toMatchObject({ 类别: text('扣分') });
  });
});
