import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N6: outcomes that the text counts, against the rows and groups of 三、本年度办理结果. */
export const narrativeOutcomes = defineRule({
  id: 'narrative-outcomes',
  version: 1,
  title: '文字所述办理结果与表三不一致',
  titleEn: 'Outcomes: the text differs from table 3',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family }) => family === 'outcome',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
