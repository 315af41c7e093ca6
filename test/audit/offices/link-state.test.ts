import { expect, test } from 'vitest';
import { linkStateOf } from '../../../lib/audit/offices/link-state.ts';
import type { Summary, Tally } from '../../../lib/audit/offices/summary.ts';
import { soundSummary, tallyOf } from '../../summary-maker.ts';

const summary = (changes: Partial<Summary> = {}): Summary =>
  soundSummary({ checks: { consistent: 46, inconsistent: 0, suspect: 0, unchecked: 4 }, ...changes });
const tally = (standing: Tally['standing'], count: number): Tally => tallyOf({ standing, count });

test('a page that nobody opened is unseen', () => {
  expect(linkStateOf([])).toEqual({ kind: 'unseen' });
});

test('a sound report says how many of its checks agreed, those that could not run among them', () => {
  expect(linkStateOf([summary()])).toEqual({ kind: 'consistent', agreed: 46, checks: 50 });
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
  expect(linkStateOf([summary(), summary({ tallies: [tally('undecided', 1)] })])).toEqual({
    kind: 'undecided',
    count: 1,
  });
});
