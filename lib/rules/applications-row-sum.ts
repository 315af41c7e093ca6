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
