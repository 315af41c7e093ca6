import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N1, N2: how many applications the text says were received, and by whom, against table 3. */
export const narrativeReceived = defineRule({
  id: 'narrative-received',
  version: 1,
  title: '文字所述收到申请数与表三不一致',
  titleEn: 'Applications received: the text differs from table 3',
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
      ({ variable, family }) => family === 'applicant' || variable === 'received',
      (statement, readings) => ({
        ...describeDisagreement(report, statement, readings),
        // 收到 may count something else than the form does; 新收, and none against some, may not.
        verdict: isCertain(statement, readings) ? 'inconsistent' : 'suspect',
      }),
    );
  },
});

const isCertain = (
  { kind, strict, value }: { kind: string; strict: boolean; value: number },
  readings: readonly { value: number }[],
): boolean => kind === 'none' || strict || value === 0 || readings.every((reading) => reading.value === 0);
