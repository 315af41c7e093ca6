import { hostAsked, type Preference, settingOf } from '../preferences.ts';
import type { Year } from './matrix.ts';
import type { Summary } from './summary.ts';

/*
 * What the pictures of the dashboard count beside the findings: published in time, and complete. Both are told by the
 * rules that look for it, so that a picture can't say otherwise than the list of findings.
 */

/** Which rules tell it: a report is `bad` where one of them found something that nobody dismissed. */
const questions = {
  timeliness: ['late-publication'],
  completeness: ['missing-section', 'missing-table'],
} as const;
export type Question = keyof typeof questions;
export const questionsAsked = ['timeliness', 'completeness'] as const satisfies readonly Question[];

export const answers = ['good', 'bad', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** The rules that a question is told by. */
export const rulesOf = (question: Question): readonly string[] => questions[question];

/**
 * What a report is to a question. Where a rule could not run or is off, and nothing was found, it is not known: never
 * good. The summary has to be a whole one, not narrowed to a rule or severity.
 */
export function answerOf(question: Question, summary: Summary, preferences: readonly Preference[]): Answer {
  const rules = rulesOf(question);
  const host = hostAsked(preferences, summary.url);
  const isFound = summary.tallies.some(
    ({ rule, standing, count }) => rules.includes(rule) && standing !== 'false-alarm' && count > 0,
  );
  if (isFound) return 'bad';
  const { consistent, inconsistent, suspect } = summary.checks;
  const isOpen = rules.some((rule) => summary.unchecked.includes(rule) || settingOf(preferences, rule, host) === 'off');
  return isOpen || consistent + inconsistent + suspect === 0 ? 'unknown' : 'good';
}

/** So many reports of a year are good, bad, not known. */
export type Answered = Record<Answer, number> & { key: Year };

/** A question by year, the earliest first. What is not known stays in the whole. */
export function answersByYear(
  question: Question,
  summaries: readonly Summary[],
  preferences: readonly Preference[],
): Answered[] {
  const years = new Map<Year, Answered>();
  for (const summary of summaries) {
    const counts = years.get(summary.year) ?? { key: summary.year, good: 0, bad: 0, unknown: 0 };
    counts[answerOf(question, summary, preferences)] += 1;
    years.set(summary.year, counts);
  }
  return [...years.values()].sort((one, other) => (one.key ?? 0) - (other.key ?? 0));
}
