import type { TableName } from '../report/labels.ts';
import { tableTitles } from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { groupByCause } from './cause/group.ts';
import type { Audit, Calculation, Checks, Finding, Unchecked } from './finding.ts';
import { toOther } from './history.ts';
import { withLevel } from './level.ts';
import { fingerprints } from './place.ts';
import type { AnyRule, Check, Context, Violation } from './rule.ts';

/** What the audit needs to know beside the report: the id that fingerprints are made with, and a rule's context. */
export interface AuditOptions extends Partial<Context> {
  reportId: string;
}

/**
 * Runs the rules over a report. A missing table leaves a rule unchecked, and so does a rule that breaks: its error is
 * the result of that rule only.
 */
export function audit(
  read: Report,
  rules: readonly AnyRule[],
  { reportId, previous = null, history = null, gazetteer = null }: AuditOptions,
): Audit {
  const report = withLevel(read, gazetteer);
  const checks: Checks = { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 0 };
  const findings: Finding[] = [];
  const open: Unchecked[] = [];
  const agreed: Calculation[] = [];
  for (const rule of rules) {
    for (const check of runRule(rule, report, { previous, history, gazetteer })) {
      if (check.kind === 'inapplicable') continue;
      checks[outcomeOf(rule, check)] += 1;
      if (check.kind === 'violation') findings.push(toFinding(report, reportId, rule, check.violation));
      if (check.kind === 'consistent' && check.calculation) agreed.push(check.calculation);
      if (check.kind === 'unchecked')
        open.push({ rule: rule.id, reason: check.reason, where: [...(check.where ?? [])] });
    }
  }
  return { findings: groupByCause(findings, agreed, { report, previous }), checks, unchecked: open };
}

/** Many times what any report gives rise to: a page that breaks a rule in its every line is not quoted line by line. */
const mostChecks = 400;

function runRule(rule: AnyRule, report: Report, context: Context): Check[] {
  if (report.isEntered && !rule.isOfFigures) return [{ kind: 'unchecked', reason: '扫描件，正文没有录入' }];
  try {
    const outcome = rule.run(report, context);
    if ('missing' in outcome) return [{ kind: 'unchecked', reason: `缺少${namesOf(outcome.missing)}` }];
    const checks: Check[] = [];
    for (const check of outcome.checks) if (checks.push(check) === mostChecks) break;
    return checks.length > 0 ? checks : [{ kind: 'consistent' }];
  } catch (cause) {
    return [{ kind: 'unchecked', reason: `规则运行出错：${String(cause)}` }];
  }
}

/** A note contradicts nothing: its check ran and agreed. */
function outcomeOf(rule: AnyRule, check: Exclude<Check, { kind: 'inapplicable' }>): keyof Checks {
  if (check.kind !== 'violation') return check.kind;
  const verdict = check.violation.verdict ?? rule.verdict;
  return verdict === 'note' ? 'consistent' : verdict;
}

function toFinding(report: Report, reportId: string, rule: AnyRule, violation: Violation): Finding {
  const calculation = violation.calculation ?? null;
  const where = violation.where.slice(0, 8).map(shorten);
  const other = violation.other && { ...toOther(violation.other.report), printed: violation.other.printed };
  return {
    rule: rule.id,
    verdict: violation.verdict ?? rule.verdict,
    severity: violation.severity ?? rule.severity,
    message: violation.message,
    where,
    cause: '',
    calculation,
    comparison: violation.comparison ?? null,
    explanations: [...(violation.explanations ?? [])],
    basis: rule.basis.map(({ document, clause }) => `${document} ${clause}`),
    ...(violation.other ? { other: toOther(violation.other.report) } : {}),
    ...fingerprints(report, reportId, rule.family ?? rule.id, { where, calculation, other }),
  };
}

function shorten(place: Violation['where'][number]): Violation['where'][number] {
  return 'section' in place && place.quote !== undefined ? { ...place, quote: place.quote.slice(0, 200) } : place;
}

const namesOf = (names: readonly TableName[]): string => names.map((name) => `“${tableTitles[name]}”`).join('、');
