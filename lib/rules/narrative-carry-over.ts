import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N4: what the text says was carried in or out, against the second and the last row of table 3. */
export const narrativeCarryOver = defineRule({
  id: 'narrative-carry-over',
  version: 1,
  title: '文字所述结转数与表三不一致',
  titleEn: 'Applications carried over: the text differs from table 3',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks: '正文所说的上年结转、结转下年度数量与表三第二行、末行对照；“2022年结转至2023年”按年度判断方向。',
      unchecked: '缺少表三，或有关各格读不成数字；正文只说结转申请中已办结的一部分。',
      spared: '资金等其他事项的结转；写作时“正在办理”的件数。',
    },
    en: {
      checks:
        'Applications carried in and out as the text counts them, against the second and the last row of table 3.',
      unchecked: 'Table 3 is missing or a cell is no number; the text counts only part of what was carried in.',
      spared: 'Money carried over; what is still being handled when the report is written.',
    },
  },
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family }) => family === 'flow',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
