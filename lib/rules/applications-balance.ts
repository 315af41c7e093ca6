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
  about: {
    zh: {
      checks: '表三每一列：本年新收加上年结转，应等于办理结果总计加结转下年度。',
      unchecked: '缺少表三，所涉四行中有一行没有印出，或有一格读不成数字。',
      spared: '结转下年度一格空白按 0 计；有结转而正文称“按时办结率 100%”不在此列：未到期限的申请可以结转。',
    },
    en: {
      checks: 'Every column of table 3: received plus carried in equals completed plus carried out.',
      unchecked: 'Table 3 is missing, one of the four rows is not printed, or a cell is no number.',
      spared:
        'A blank carry-over counts as 0; a carry-over beside “all completed in time” is not this rule’s matter: what is not yet due may be carried over.',
    },
  },
  isOfFigures: true,
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
