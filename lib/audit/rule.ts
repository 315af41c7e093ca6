import type { TableName } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Basis, Calculation, Comparison, Place, Severity, Verdict } from './finding.ts';
import type { History } from './history.ts';

/** What a rule says of one thing that is wrong. Verdict and severity default to the rule's own, and may only be milder. */
export interface Violation {
  verdict?: Verdict;
  severity?: Severity;
  message: string;
  where: readonly [Place, ...Place[]];
  calculation?: Calculation;
  comparison?: Comparison;
  explanations?: readonly string[];
  /** The report that this one was held against, and what is printed there: a decision holds while both sides stay. */
  other?: { report: Report; printed: readonly string[] };
}

/**
 * One check that a rule ran or could not run. A rule that yields nothing ran one check, which agreed; a sum that agrees
 * keeps its calculation, against which explanations of the failing ones are tested.
 */
export type Check =
  | { kind: 'violation'; violation: Violation }
  | { kind: 'consistent'; calculation?: Calculation }
  | { kind: 'unchecked'; reason: string; where?: readonly Place[] }
  | { kind: 'inapplicable' };

export const violation = (violation: Violation): Check => ({ kind: 'violation', violation });
export const consistent: Check = { kind: 'consistent' };
/** There is nothing of the kind that the rule is about: the other form, another year. Not counted at all. */
export const inapplicable: Check = { kind: 'inapplicable' };
export const unchecked = (reason: string, where: readonly Place[] = []): Check => ({
  kind: 'unchecked',
  reason,
  where,
});

/** A report in which the named tables are known to be present. */
export type ReportWith<T extends TableName> = Omit<Report, 'tables'> & {
  tables: Report['tables'] & { [K in T]: Table };
};

/**
 * What else a rule may look at. `previous`: last year's report of the same office, null where it is not known;
 * `history`: what else is stored around the report, null for a file by itself; `gazetteer`: null where names are judged by
 * their form alone.
 */
export interface Context {
  previous: Report | null;
  history: History | null;
  gazetteer: Gazetteer | null;
}

/** What the catalogue says of a rule. `spared`: what looks like it and is not reported. */
export interface Explained {
  checks: string;
  unchecked: string;
  spared: string;
}

export interface Rule<T extends TableName = TableName> {
  /** Names the failing state; the file is called so. Never changes. */
  id: string;
  version: number;
  /** Rules split from one share the family of their ancestor; part of the fingerprint. Default: the id. */
  family?: string;
  title: string;
  titleEn: string;
  /** The strongest that the rule may give. */
  verdict: Verdict;
  severity: Severity;
  basis: readonly [Basis, ...Basis[]];
  about: { zh: Explained; en: Explained };
  /** Rests on the figures alone: it runs as well where a person copied them from a scan, without the text around them. */
  isOfFigures?: boolean;
  /** Tables without which the rule is unchecked. */
  needs: readonly T[];
  check(report: ReportWith<T>, context: Context): Iterable<Check>;
}

/** Checks the literal types of `needs`, and wraps `check` so that the registry can hold rules of different needs. */
export function defineRule<const T extends TableName = never>(rule: Rule<T>): AnyRule {
  return {
    ...rule,
    run: (report, context) => {
      const missing = rule.needs.filter((name) => report.tables[name] === null);
      if (missing.length > 0) return { missing };
      return hasTables(report, rule.needs) ? { checks: rule.check(report, context) } : { missing: rule.needs };
    },
  };
}

/** A rule as the engine sees it: run on any report, it says which tables are missing or what it checked. */
export interface AnyRule extends Omit<Rule, 'check'> {
  run(report: Report, context: Context): { missing: readonly TableName[] } | { checks: Iterable<Check> };
}

function hasTables<T extends TableName>(report: Report, needs: readonly T[]): report is Report & ReportWith<T> {
  return needs.every((name) => report.tables[name] !== null);
}
