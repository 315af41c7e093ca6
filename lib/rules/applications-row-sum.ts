import { defineRule } from '../audit/rule.ts';
import { checkSum } from '../audit/sums.ts';
import { applicantColumns, rowLabel } from '../report/labels.ts';

/** 表三 row sum: the six applicant columns add up to 总计, in every printed row. */
export const applicationsRowSum = defineRule({
  id: 'applications-row-sum',
  version: 1,
  title: '申请情况表：各列之和与总计不一致',
  titleEn: 'Applications: the columns do not add up to the row total',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开工作年度报告格式', clause: '表三：总计为各类申请人之和' },
  ],
  about: {
    zh: {
      checks: '表三每一行：自然人与五类法人或其他组织各列相加，应等于该行“总计”。',
      unchecked:
        '缺少这张表，表中某一格读不成数字，行列对不齐，各项全是空白，或合计一格空白而各项之和不为 0（那是漏填，由“空白”规则提示）。',
      spared: '空白按 0 计入并在算式中注明；全为 0 的表不提示；自行加印的“小计”列不重复计入。',
    },
    en: {
      checks: 'Every row of table 3: natural persons and the five kinds of organisation add up to the row total.',
      unchecked:
        'The table is missing, a cell is no number, a row is out of line, every summand is blank, or the total is blank while the sum is not 0 (that is an unfilled cell, which the rule on blanks reports).',
      spared:
        'A blank counts as 0 and the sentence says so; tables of zeros are fine; a printed subtotal column is not counted twice.',
    },
  },
  isOfFigures: true,
  needs: ['applications'],
  *check(report) {
    const table = report.tables.applications;
    for (const row of table.rows)
      yield checkSum(report, {
        table,
        summands: Object.keys(applicantColumns).map((col) => ({ row: row.key, col })),
        result: { row: row.key, col: 'total' },
        subject: `${rowLabel('applications', row.key)} 总计`,
        name: '各列之和',
      });
  },
});
