import { defineRule } from '../audit/rule.ts';
import { checkSum } from '../audit/sums.ts';
import { applicationColumns, columnLabel } from '../report/labels.ts';

/** 表三 balance, as its corner note says: 第一项加第二项之和，等于第三项加第四项之和, in every column. */
export const applicationsBalance = defineRule({
  id: 'applications-balance',
  version: 1,
  title: '申请情况表：新收加结转与办结加结转下年不相等',
  titleEn: 'Applications: received plus carried in differs from completed plus carried out',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条' },
    { document: '政府信息公开工作年度报告格式', clause: '表三：第一项加第二项之和，等于第三项加第四项之和' },
  ],
  needs: ['applications'],
  *check(report) {
    const table = report.tables.applications;
    for (const col of Object.keys(applicationColumns))
      yield checkSum(report, {
        table,
        summands: [
          { row: 'received', col },
          { row: 'carriedIn', col },
          { row: 'completed', col, sign: -1 },
        ],
        result: { row: 'carriedOut', col },
        subject: `四、结转下年度继续办理 ${columnLabel('applications', col)}`,
        name: '新收 + 上年结转 − 办理结果总计 =',
        blankResultIsZero: true,
      });
  },
});
