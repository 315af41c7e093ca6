import { agreementOf, placeOf } from '../audit/narrative.ts';
import { consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { readStatements, type Statement } from '../report/statements.ts';

/** N12: the same thing is counted differently in two places of the text. */
export const narrativeContradiction = defineRule({
  id: 'narrative-contradiction',
  version: 1,
  title: '文字前后所述数量不一致',
  titleEn: 'Two passages state different numbers of the same thing',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '同一个数量（收到、办结、结转、复议、诉讼）在文字两处说法不同。',
      unchecked: '报告年度不明。',
      spared: '两处各按一种读法与表相符（新收与新收加结转）；同一句中的分项；约数和其他单位的数量。',
    },
    en: {
      checks: 'The same thing counted differently in two places of the text.',
      unchecked: 'The report’s year is not known.',
      spared:
        'Both numbers fit the table, each in a reading of its own; parts in one sentence; vague numbers and other offices.',
    },
  },
  needs: [],
  *check(report) {
    if (report.year === null) return yield unchecked('未能确定报告年度');
    const byVariable = Map.groupBy(readStatements(report).filter(isTotal), ({ variable }) => variable);
    const repeated = [...byVariable.values()].filter((statements) => statements.length > 1);
    if (repeated.length === 0) return yield inapplicable;
    for (const statements of repeated) {
      const [first, ...others] = statements;
      const other = first && others.find((statement) => contradicts(report, first, statement));
      if (!first || !other) {
        yield consistent;
        continue;
      }
      yield violation({
        message: `“${nameOfPart(report, first.section)}”写“${first.quote}”，“${nameOfPart(report, other.section)}”写“${other.quote}”，前后相差 ${Math.abs(first.value - other.value)}`,
        where: [placeOf(report, other), placeOf(report, first)],
      });
    }
  },
});

const totals = /^(?:received|completed|carriedIn|carriedOut|(?:review|suits)\.total)$/;
const isTotal = ({ variable, year, vague, loose, kind }: Statement): boolean =>
  totals.test(variable ?? '') && year === null && !vague && !loose && kind !== 'share';

/** Both may fit the table, each in its own reading: 新收 5, 共 6 with what was carried in. */
function contradicts(report: Report, one: Statement, other: Statement): boolean {
  if (one.value === other.value || one.section === 5 || other.section === 5) return false;
  // A part beside its total, or two shares of one sentence, count different things.
  if (one.block === other.block && one.sentence === other.sentence) return false;
  const agreements = [one, other].map((statement) => agreementOf(report, statement));
  if (agreements.includes(null)) return true;
  if (!agreements.includes('unchecked') || one.also.join() !== other.also.join()) return false;
  // Without a table the text alone must tell: 收到 is 新收, or with what it says was carried in.
  return one.strict === other.strict || !isExplainedByCarryOver(report, one, other);
}

function isExplainedByCarryOver(report: Report, one: Statement, other: Statement): boolean {
  const carried = readStatements(report).filter(({ variable, year }) => variable === 'carriedIn' && year === null);
  const difference = other.strict ? one.value - other.value : other.value - one.value;
  return carried.length === 0 || carried.some(({ value }) => value === difference);
}
