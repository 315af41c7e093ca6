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
  about: {
    zh: {
      checks: '表四三组（行政复议、未经复议直接起诉、复议后起诉）：四项结果相加，应等于本组“总计”。',
      unchecked:
        '缺少这张表，表中某一格读不成数字，行列对不齐，各项全是空白，或合计一格空白而各项之和不为 0（那是漏填，由“空白”规则提示）。',
      spared: '全为 0 的表；新收为 0 而表四不为 0（案件可以来自以前年度的申请）。',
    },
    en: {
      checks: 'The three groups of table 4: the four outcomes add up to the total of the group.',
      unchecked:
        'The table is missing, a cell is no number, a row is out of line, every summand is blank, or the total is blank while the sum is not 0 (that is an unfilled cell, which the rule on blanks reports).',
      spared:
        'Tables of zeros; cases in table 4 where nothing was received this year: they may stem from earlier applications.',
    },
  },
  isOfFigures: true,
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
