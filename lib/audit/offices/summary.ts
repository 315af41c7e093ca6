import { z } from 'zod/mini';
import { Level, type PageDate } from '../../report/report.ts';
import { type Audit, Checks, type Finding, Severity, Verdict } from '../finding.ts';
import { hostAsked, type Preference, type RuleSetting, settingOf } from '../preferences.ts';
import type { Case } from '../review/case.ts';
import { type Decision, findingStates, stateOf } from '../review/review.ts';

/** What became of a finding: its judgement, or 已销号 where its follow-up was closed and its value stayed. */
export const Standing = z.enum([...findingStates, 'closed']);
export type Standing = z.infer<typeof Standing>;

/** So many findings of one rule stand so. */
export const Tally = z.object({
  rule: z.string(),
  verdict: Verdict,
  severity: Severity,
  standing: Standing,
  count: z.number(),
});
export type Tally = z.infer<typeof Tally>;

/**
 * One report in numbers: what a list of thousands shows without reading their audits. `unchecked` names the rule of
 * every check that could not run; `cases` are follow-ups that were sent out; `due` is the first day on which something
 * is to be looked at again, `deadline` the first by which a follow-up is to be done (YYYY-MM-DD).
 */
export const Summary = z.object({
  reportId: z.string(),
  url: z.string(),
  office: z.nullable(z.string()),
  level: Level,
  year: z.nullable(z.number()),
  published: z.nullable(z.string()),
  checks: Checks,
  tallies: z.array(Tally),
  unchecked: z.array(z.string()),
  cases: z.object({ open: z.number(), closed: z.number() }),
  due: z.nullable(z.string()),
  deadline: z.nullable(z.string()),
  changed: z.boolean(),
  auditedAt: z.number(),
});
export type Summary = z.infer<typeof Summary>;

interface Summarised {
  reportId: string;
  url: string;
  office: string | null;
  year: number | null;
  previousHash: string | null;
  report: { identity: { level: Level }; dates: readonly Pick<PageDate, 'iso'>[] };
  audit: {
    findings: readonly Pick<Finding, 'rule' | 'verdict' | 'severity' | 'place' | 'value'>[];
    checks: Checks;
    unchecked: readonly Pick<Audit['unchecked'][number], 'rule'>[];
  };
  auditedAt: number;
  decisions: readonly Decision[];
  cases: readonly Case[];
}

/** `office` and `year` are as corrected. */
export function summarise({ report, audit, decisions, cases, previousHash, ...about }: Summarised): Summary {
  const { reportId, url, office, year, auditedAt } = about;
  return {
    reportId,
    url,
    office,
    level: report.identity.level,
    year,
    published: report.dates[0]?.iso ?? null,
    checks: audit.checks,
    tallies: tally(audit.findings, decisions, cases),
    unchecked: audit.unchecked.map(({ rule }) => rule),
    cases: {
      open: cases.filter(isFollowed).length,
      closed: cases.filter(({ status }) => status === 'closed').length,
    },
    due: dueOf(audit.findings, decisions),
    deadline: cases.flatMap((one) => (isFollowed(one) ? (one.ledger.deadline ?? []) : [])).sort()[0] ?? null,
    changed: previousHash !== null,
    auditedAt,
  };
}

/** Sent out, and not closed yet. */
const isFollowed = ({ status }: Case): boolean => status !== 'open' && status !== 'closed';

/** The first day on which something that waits for an answer is to be looked at again. */
function dueOf(findings: Summarised['audit']['findings'], decisions: readonly Decision[]): string | null {
  const places = new Set(findings.map(({ place }) => place));
  const days = decisions.flatMap(({ judgement, due, place }) =>
    judgement === 'pending' && places.has(place) ? (due?.until ?? []) : [],
  );
  return days.sort()[0] ?? null;
}

function tally(
  findings: Summarised['audit']['findings'],
  decisions: readonly Decision[],
  cases: readonly Case[],
): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) {
    const { rule, verdict, severity } = finding;
    const standing = standingOf(finding, decisions, cases);
    const key = [rule, verdict, severity, standing].join();
    const present = tallies.get(key) ?? { rule, verdict, severity, standing, count: 0 };
    tallies.set(key, { ...present, count: present.count + 1 });
  }
  return [...tallies.values()];
}

function standingOf(
  finding: Pick<Finding, 'place' | 'value'>,
  decisions: readonly Decision[],
  cases: readonly Case[],
): Standing {
  const isClosed = cases.some(
    (one) => one.status === 'closed' && one.place === finding.place && one.finding.value === finding.value,
  );
  return isClosed ? 'closed' : stateOf(finding, decisions);
}

/** The summary as the reviewer set the rules: the numbers of `applyPreferences`, made from the tallies. */
export function preferSummary(summary: Summary, preferences: readonly Preference[]): Summary {
  if (preferences.length === 0) return summary;
  const host = hostAsked(preferences, summary.url);
  const setting = (rule: string): RuleSetting => settingOf(preferences, rule, host);
  const shown = summary.tallies
    .filter(({ rule }) => setting(rule) !== 'off')
    .map((one): Tally => (setting(one.rule) === 'hint' ? { ...one, verdict: 'note', severity: 'hint' } : one));
  const unchecked = summary.unchecked.filter((rule) => setting(rule) !== 'off');
  return { ...summary, tallies: shown, unchecked, checks: recount(summary, shown, unchecked.length) };
}

/**
 * What a summary says of one rule or severity alone. A rule that could not run leaves it unchecked, not sound. Follow-ups
 * are counted by report and not by rule, so that there are none left.
 */
export function narrowSummary(
  summary: Summary,
  { rule, severity }: { rule: string | null; severity: Severity | null },
): Summary {
  if (rule === null && severity === null) return summary;
  const tallies = summary.tallies.filter(
    (one) => (rule === null || one.rule === rule) && (severity === null || one.severity === severity),
  );
  const unchecked = summary.unchecked.filter((one) => rule === null || one === rule);
  const checks = recount(summary, tallies, unchecked.length);
  const isOpen = rule !== null && unchecked.length > 0 && tallies.length === 0;
  return { ...summary, tallies, unchecked, checks: isOpen ? { ...checks, consistent: 0 } : checks, cases: noneSent };
}

const noneSent = { open: 0, closed: 0 } as const;

/** A note contradicts nothing: its check counts as one that agreed. */
function recount(summary: Summary, tallies: readonly Tally[], unchecked: number): Checks {
  const { inconsistent, suspect, note } = countVerdicts(tallies);
  const consistent = summary.checks.consistent + note - countVerdicts(summary.tallies).note;
  return { consistent, inconsistent, suspect, unchecked };
}

function countVerdicts(tallies: readonly Tally[]): Record<Verdict, number> {
  const counts = { inconsistent: 0, suspect: 0, note: 0 };
  for (const { verdict, count } of tallies) counts[verdict] += count;
  return counts;
}

export const countOf = (tallies: readonly Tally[], isMeant: (tally: Tally) => boolean): number =>
  tallies.reduce((sum, tally) => sum + (isMeant(tally) ? tally.count : 0), 0);
