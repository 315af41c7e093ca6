import { describe, expect, test } from 'vitest';
import { issueNumber } from '../../lib/audit/review/case.ts';
import { type Decision, type Note, stateOf } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import { toCsv } from '../../lib/export/csv.ts';
import { ExportFile, toJson } from '../../lib/export/json.ts';
import { type ListRow, listColumns, type Reviewed, toList } from '../../lib/export/list.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const reportId = 'www.example.gov.cn/2023.html';
const titles = new Map([[applicationsRowSum.id, applicationsRowSum.title]]);

/** Two wrong totals: 一、本年新收 2 for 1, 予以公开 0 for 1. */
function review({ decisions = [], notes = [], ...changes }: Partial<Reviewed> = {}): Reviewed {
  const report = soundReport({
    tablesChange: {
      applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 2], granted: [1, 0, 0, 0, 0, 0, 0] }),
    },
  });
  return {
    reportId,
    url: 'http://www.example.gov.cn/2023.html',
    correction: null,
    auditedAt: new Date(2024, 1, 3, 9, 5, 0).getTime(),
    report,
    audit: audit(report, [applicationsRowSum], { reportId }),
    decisions,
    notes,
    hidden: 0,
    ...changes,
  };
}

const findings = review().audit.findings;
const [first, second] = findings;
if (first === undefined || second === undefined) throw new Error('both totals are wrong');
const dismissed: Decision = {
  ...first,
  reportId,
  judgement: 'false-alarm',
  reason: 'layout',
  remark: '合并格',
  scope: 'finding',
  due: null,
  author: '甲',
  rev: 1,
  at: 1,
};
const note = (anchor: Note['anchor'], text: string): Note => ({
  id: text,
  reportId,
  anchor,
  text,
  author: '甲',
  rev: 1,
  at: 1,
});
const list = (...reviews: Reviewed[]) => toList(reviews, { titles, author: '乙' });

describe('the list', () => {
  test('has a row for every finding, with its numbers as numbers', () => {
    const rows = list(review());
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      序号: 1,
      问题编号: issueNumber(first),
      单位名称: '河口县青石镇人民政府',
      '地区/层级': '乡镇',
      报告年度: 2023,
      发布日期: '2024-01-20',
      检查人: '乙',
      位置: '表三 收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 总计',
      原文或填报值: 2,
      核算过程: '1 + 0 + 0 + 0 + 0 + 0 = 1',
      差额: 1,
      规则编号: 'applications-row-sum',
      等级: '实质',
      判定: '不一致（未处理）',
    });
  });

  test('gives a problem the same number every time', () => {
    expect(list(review()).map((row) => row.问题编号)).toEqual(list(review()).map((row) => row.问题编号));
    expect(first.place).not.toBe(second.place);
  });

  test('puts false alarms last, with reason and remark, and leaves none out', () => {
    const given = review({ decisions: [dismissed] });
    expect(stateOf(first, given.decisions)).toBe('false-alarm');
    const rows = list(given);
    expect(rows.map((row) => row.判定)).toEqual(['不一致（未处理）', '不一致（误报）']);
    expect(rows[1]?.备注).toBe('合并单元格或特殊版式；合并格');
  });

  test('puts notes on findings beside them, and the others on rows of their own', () => {
    const cell = { kind: 'cell', table: 'applications', row: 'received', col: 'total', text: '2', value: 2 } as const;
    const rows = list(review({ notes: [note({ kind: 'finding', place: first.place }, '问一下'), note(cell, '此格')] }));
    expect(rows.map((row) => row.备注)).toEqual(['问一下', '', '此格']);
    expect(rows[2]).toMatchObject({ 序号: 3, 问题类型: '备注', 原文或填报值: 2 });
  });

  test('shows the office as corrected', () => {
    const correction = { office: '乙镇人民政府', year: 2022, officeClass: null };
    expect(list(review({ correction }))[0]).toMatchObject({ 单位名称: '乙镇人民政府', 报告年度: 2022 });
  });
});

describe('CSV', () => {
  /** One row with nothing in it but these cells, as it is written. */
  const lineOf = (cells: Partial<ListRow>): string => {
    const row = { ...blank };
    for (const column of listColumns) row[column] = cells[column] ?? null;
    return toCsv([row]).split('\r\n')[1] ?? '';
  };
  const [blankRow] = list(review());
  if (blankRow === undefined) throw new Error('there is a row');
  const blank: ListRow = blankRow;

  test('begins with the byte order mark and the columns, and ends every line with CRLF', () => {
    const text = toCsv(list(review()));
    expect(text.startsWith('\ufeff序号,问题编号,单位名称,地区/层级,报告年度,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
  });

  test.each(['=1+1', '+86', '-1 件', '@sum', '＝1', '＋1', '－1', '＠a'])('%s stays a text', (text) => {
    expect(lineOf({ 序号: text })).toBe(`'${text}${','.repeat(20)}`);
  });

  test('a tab or a carriage return at the start can lead no formula in', () => {
    expect(lineOf({ 序号: '\t=1' })).toBe(`"'\t=1"${','.repeat(20)}`);
    expect(toCsv([{ ...blank, 备注: '\r=1' }])).toContain(`"'\r=1"`);
  });

  test('a negative number stays a number', () => {
    expect(lineOf({ 差额: -1 })).toBe(`${','.repeat(13)}-1${','.repeat(7)}`);
  });

  test('commas, quotes and line breaks stay inside their field', () => {
    expect(toCsv([{ ...blank, 备注: '甲,"乙"\n丙' }])).toContain(',"甲,""乙""\n丙"\r\n');
  });

  test('a time is written as a spreadsheet reads it', () => {
    expect(toCsv(list(review()))).toContain(',2024-02-03 09:05:00,');
  });
});

describe('JSON', () => {
  test('holds reports, audits, decisions and notes, and can be read back', () => {
    const given = review({ decisions: [dismissed], notes: [note({ kind: 'report' }, '=HYPERLINK("x")')] });
    const file = ExportFile.parse(JSON.parse(toJson([given], new Date(0))));
    expect(file).toMatchObject({ format: 'gouji-reviews', version: 1, exportedAt: '1970-01-01T00:00:00.000Z' });
    expect(file.reviews[0]).toEqual({ ...given, decisions: file.reviews[0]?.decisions });
    expect(file.reviews[0]?.decisions).toMatchObject([{ place: first.place, judgement: 'false-alarm' }]);
  });
});
