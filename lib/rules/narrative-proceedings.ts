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
  about: {
    zh: {
      checks: '正文所说的行政复议、行政诉讼件数和结果与表四对照；“未发生”与有数矛盾时为不一致。',
      unchecked: '缺少表四，或有关各格读不成数字；用语可能只指一种结果中的一部分（撤销、确认违法、驳回）。',
      spared: '与信息公开无关的复议和应诉；只计已审结案件的，差数恰为尚未审结时只作提示。',
    },
    en: {
      checks: 'Reviews and lawsuits and their results as the text counts them, against table 4.',
      unchecked: 'Table 4 is missing or a cell is no number; the word may name part of a result only.',
      spared: 'Reviews and suits about other matters; where only the pending cases are left out, a hint says so.',
    },
  },
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
