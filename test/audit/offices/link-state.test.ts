import { expect, test } from 'vitest';
import { linkStateOf } from '../../../lib/audit/offices/link-state.ts';
import type { Summary, Tally } from '../../../lib/audit/offices/summary.ts';

const summary = (changes: Partial<Summary>): Summary => ({
  reportId: 'r',
  url: 'http://a.gov.cn/1',
  office: '甲局',
  level: 'county',
  year: 2023,
  published: null,
  checks: { consistent: 46, inconsistent: 0, suspect: 0, unchecked: 4 },
  tallies: [],
  unchecked: [],
  cases: { open: 0, closed: 0 },
  due: null,
  deadline: null,
  changed: false,
  auditedAt: 1,
  ...changes,
});
const tally = (standing: Tally['standing'], count: number): Tally => ({
  rule: 'r',
  verdict: 'inconsistent',
  severity: 'substantive',
  standing,
  count,
});

test('a page that nobody opened is unseen', () => {
  expect(linkStateOf([])).toEqual({ kind: 'unseen' });
});

test('a sound report says how many of its checks agreed, those that could not run among them', () => {
  expect(linkStateOf([summary({})])).toEqual({ kind: 'consistent', agreed: 46, checks: 50 });
});

test('what waits for a person comes first, then what is put off, then what is confirmed', () => {
  const tallies = [tally('confirmed', 1), tally('pending', 2), tally('undecided', 3)];
  expect(linkStateOf([summary({ tallies })])).toEqual({ kind: 'undecided', count: 3 });
  expect(linkStateOf([summary({ tallies: tallies.slice(0, 2) })])).toEqual({ kind: 'pending', count: 2 });
  expect(linkStateOf([summary({ tallies: tallies.slice(0, 1) })])).toEqual({ kind: 'confirmed', count: 1 });
});

test('a page that changed with findings on it says so', () => {
  expect(linkStateOf([summary({ changed: true, tallies: [tally('undecided', 3)] })])).toEqual({
    kind: 'changed',
    count: 3,
  });
});

test('of a page with two reports the one counts that asks more of a person', () => {
  expect(linkStateOf([summary({}), summary({ tallies: [tally('undecided', 1)] })])).toEqual({
    kind: 'undecided',
    count: 1,
  });
});
