import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { type Reading, withoutPending } from '../audit/readings.ts';
import { defineRule, type Violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import type { Statement } from '../report/statements.ts';

/** N7: 行政复议 and 行政诉讼, their number and their results, against table 4. */
export const narrativeProceedings = defineRule({
  id: 'narrative-proceedings',
  version: 1,
  title: '文字所述复议、诉讼情况与表四不一致',
  titleEn: 'Reviews and lawsuits: the text differs from table 4',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  needs: ['proceedings'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family }) => family === 'dispute' || family === 'ruling',
      (statement, readings) => judge(report, statement, readings),
    );
  },
});

/** A text that counts decided cases only, and a table that counts pending ones too, both may be right. */
function judge(report: Report, statement: Statement, readings: readonly Reading[]): Violation {
  const disagreement = describeDisagreement(report, statement, readings);
  const pending = withoutPending(report, statement);
  if (pending !== undefined && statement.value > 0)
    return {
      ...disagreement,
      verdict: 'note',
      severity: 'hint',
      message: `“${nameOfPart(report, statement.section)}”写“${statement.quote}”，表中${pending.words}为 ${pending.total}，相差 ${pending.pending}，恰为“尚未审结”的数量`,
      explanations: ['文字可能只计已审结的案件，与表四口径不同'],
    };
  return { ...disagreement, verdict: statement.value === 0 ? 'inconsistent' : 'suspect' };
}
