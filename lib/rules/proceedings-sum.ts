import { defineRule } from '../audit/rule.ts';
import { checkSum } from '../audit/sums.ts';
import { proceedingColumns, proceedingRows } from '../report/labels.ts';

/** 表四: the four outcomes of each group add up to its 总计. */
export const proceedingsSum = defineRule({
  id: 'proceedings-sum',
  version: 1,
  title: '复议诉讼表：各项结果之和与总计不一致',
  titleEn: 'Proceedings: the outcomes do not add up to the group total',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开工作年度报告格式', clause: '表四：总计为各项结果之和' },
  ],
  needs: ['proceedings'],
  *check(report) {
    const table = report.tables.proceedings;
    const outcomes = Object.keys(proceedingColumns).filter((col) => col !== 'total');
    for (const [row, label] of Object.entries(proceedingRows))
      yield checkSum(report, {
        table,
        summands: outcomes.map((col) => ({ row, col })),
        result: { row, col: 'total' },
        subject: `${label} 总计`,
        place: { table: 'proceedings', row },
      });
  },
});
