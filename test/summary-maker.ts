import type { Summary, Tally } from '../lib/audit/offices/summary.ts';

/** A report of 2023 without findings, every check of which agreed. Change what the case is about. */
export const soundSummary = (changes: Partial<Summary> = {}): Summary => ({
  reportId: 'r',
  url: 'http://www.example.gov.cn/1.html',
  office: '甲局',
  level: 'county',
  year: 2023,
  published: null,
  checks: { consistent: 9, inconsistent: 0, suspect: 0, unchecked: 0 },
  tallies: [],
  unchecked: [],
  cases: { open: 0, closed: 0 },
  due: null,
  deadline: null,
  changed: false,
  auditedAt: 1,
  ...changes,
});

/** One finding, which nobody has judged yet. Change what the case is about. */
export const tallyOf = (changes: Partial<Tally> = {}): Tally => ({
  rule: 'wrong-year',
  verdict: 'inconsistent',
  severity: 'substantive',
  standing: 'undecided',
  count: 1,
  ...changes,
});
