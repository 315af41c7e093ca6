import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N3: how many applications the text says were answered, against （七）总计. */
export const narrativeCompleted = defineRule({
  id: 'narrative-completed',
  version: 1,
  title: '文字所述办结数与表三不一致',
  titleEn: 'Applications completed: the text differs from table 3',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ variable }) => variable === 'completed',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
