import { defineRule, unchecked } from '../audit/rule.ts';
import { checkSum } from '../audit/sums.ts';
import {
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  columnLabel,
  flowRows,
  outcomeGroups,
} from '../report/labels.ts';
import type { Table } from '../report/report.ts';
import { findRow, outcomeRows } from '../report/table.ts';

/** Outcomes that every edition prints; without one of them the sum of the printed ones proves nothing. */
const always = applicationRowsOf('2019').filter((row) => !flowRows.has(row) && row !== 'other');

/** 表三 result sum: the outcomes of 三 add up to （七）总计, in every column. */
export const applicationsResultSum = defineRule({
  id: 'applications-result-sum',
  version: 1,
  title: '申请情况表：各项办理结果之和与（七）总计不一致',
  titleEn: 'Applications: the outcomes do not add up to their total',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开工作年度报告格式', clause: '表三：第三项第（七）目为各项办理结果之和' },
  ],
  about: {
    zh: {
      checks: '表三每一列：“三、本年度办理结果”下各项相加，应等于“（七）总计”。',
      unchecked: '缺少表三，格式规定的某一行没有印出，某一格读不成数字，或各项全是空白。',
      spared: '自行加印的小计行不计入；“（六）其他处理”印成一行或三行都可以；空白按 0 计并注明。',
    },
    en: {
      checks: 'Every column of table 3: the outcomes under item 3 add up to (7) total.',
      unchecked:
        'Table 3 is missing, a row of the form is not printed, a cell is no number, or all outcomes are blank.',
      spared:
        'Printed subtotal rows are not counted; (6) other may be one row or three; a blank counts as 0 and the sentence says so.',
    },
  },
  isOfFigures: true,
  needs: ['applications'],
  *check(report) {
    const table = report.tables.applications;
    const missing = missingOutcomes(table);
    const outcomes = outcomeRows(table);
    for (const col of Object.keys(applicationColumns)) {
      const subject = `（七）总计 ${columnLabel('applications', col)}`;
      if (missing.length > 0)
        yield unchecked(`${subject}：未找到${missing.join('、')}`, [{ table: 'applications', row: 'completed', col }]);
      else
        yield checkSum(report, {
          table,
          summands: outcomes.map((row) => ({ row: row.key, col })),
          result: { row: 'completed', col },
          subject,
        });
    }
  },
});

/** Labels of outcomes that the table does not print as rows of their own. A printed subtotal does not stand in for them. */
function missingOutcomes(table: Table): string[] {
  const rows = always.filter((row) => !findRow(table, row)).map((row) => `“${applicationRows[row]}”`);
  const others = findRow(table, 'other') ?? findRow(table, 'other.rest');
  return others ? rows : [...rows, `“${outcomeGroups.other}”`];
}
