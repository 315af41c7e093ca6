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
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family }) => family === 'flow',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
