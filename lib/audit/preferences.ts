import { z } from 'zod/mini';
import type { Audit, Checks, Finding } from './finding.ts';

const key = z.string().check(z.maxLength(1));
/** A `Keymap`, as it is stored and sent. */
export const Keys = z.object({
  confirmed: key,
  falseAlarm: key,
  pending: key,
  note: key,
  copy: key,
  evidence: key,
  undo: key,
  previousReport: key,
  nextReport: key,
  previous: key,
  next: key,
});

/** How the panel's list of findings is put together. */
export const Grouping = z.enum(['place', 'rule', 'severity']);
export type Grouping = z.infer<typeof Grouping>;

/** A rule is on, shown as a hint only, or off. */
export const RuleSetting = z.enum(['on', 'hint', 'off']);
export type RuleSetting = z.infer<typeof RuleSetting>;

/** What a reviewer set for a rule: on one site, or everywhere (`host` null). The site's own setting goes first. */
export const Preference = z.object({
  rule: z.string().check(z.maxLength(100)),
  host: z.nullable(z.string().check(z.maxLength(300))),
  setting: RuleSetting,
});
export type Preference = z.infer<typeof Preference>;

export const settingOf = (preferences: readonly Preference[], rule: string, host: string): RuleSetting =>
  (preferenceOn(preferences, rule, host) ?? preferenceOn(preferences, rule, null))?.setting ?? 'on';

export const preferenceOn = (
  preferences: readonly Preference[],
  rule: string,
  host: string | null,
): Preference | undefined => preferences.find((one) => one.rule === rule && one.host === host);

/** The preferences with this one in the place of an earlier one. `on` is what holds without any, so it is not kept. */
export function prefer(preferences: readonly Preference[], preference: Preference): Preference[] {
  const others = preferences.filter(({ rule, host }) => rule !== preference.rule || host !== preference.host);
  return preference.setting === 'on' ? others : [...others, preference];
}

/** The site that a setting for one site is about; empty where the address has none. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/** As `hostOf`, where a setting asks for a site at all: of thousands of addresses parsing takes longer than the rest. */
export const hostAsked = (preferences: readonly Preference[], url: string): string =>
  preferences.some(({ host }) => host !== null) ? hostOf(url) : '';

/** An audit as the reviewer wants it shown; `hidden` counts what was left out of it. */
export interface ShownAudit {
  audit: Audit;
  hidden: number;
}

/**
 * Leaves out what rules say that are off, and makes hints of those that may only hint; a hint contradicts nothing, so
 * its check counts as one that agreed. The checks shown and the hidden ones together stay what the audit ran.
 */
export function applyPreferences(audit: Audit, preferences: readonly Preference[], host: string): ShownAudit {
  if (preferences.length === 0) return { audit, hidden: 0 };
  const setting = ({ rule }: { rule: string }): RuleSetting => settingOf(preferences, rule, host);
  const findings = audit.findings.filter((finding) => setting(finding) !== 'off');
  const unchecked = audit.unchecked.filter((check) => setting(check) !== 'off');
  const shown = findings.map((finding) => (setting(finding) === 'hint' ? toHint(finding) : finding));
  return {
    audit: { findings: shown, unchecked, checks: recount(audit, shown, unchecked.length) },
    hidden: audit.findings.length - findings.length + audit.unchecked.length - unchecked.length,
  };
}

const toHint = (finding: Finding): Finding => ({ ...finding, verdict: 'note', severity: 'hint' });

function recount({ checks, findings }: Audit, shown: readonly Finding[], unchecked: number): Checks {
  const count = (list: readonly Finding[], verdict: Finding['verdict']) =>
    list.filter((finding) => finding.verdict === verdict).length;
  return {
    consistent: checks.consistent + count(shown, 'note') - count(findings, 'note'),
    inconsistent: count(shown, 'inconsistent'),
    suspect: count(shown, 'suspect'),
    unchecked,
  };
}
