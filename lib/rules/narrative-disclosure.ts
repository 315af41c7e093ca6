import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N8: documents, decisions and fees that the text counts, against table 2. */
export const narrativeDisclosure = defineRule({
  id: 'narrative-disclosure',
  version: 1,
  title: '文字所述规范性文件、许可、处罚等数量与表二不一致',
  titleEn: 'Documents, decisions and fees: the text differs from table 2',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  needs: ['disclosure'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family, variable }) =>
        family === 'document' || family === 'documentAct' || family === 'decision' || variable === 'fees.amount',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
