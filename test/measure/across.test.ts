import { expect, test } from 'vitest';
import { measureAcross } from './across.ts';
import { type Measured, tallyOf } from './measure.ts';

/*
 * A short run: years that go on from each other and offices that wrote for themselves raise no alarm, and every mistake
 * made between two reports is found. `npm run test:long` makes it the long one.
 */
const isLong = process.env.LONG !== undefined;
const measured: Measured = { tallies: new Map(), complaints: [], sound: 0, faulty: 0 };
measureAcross(measured, { reports: isLong ? 1_000 : 60, perFault: isLong ? 60 : 4, seed: 3 });

test('reports that fit each other get no finding above a hint', () => {
  expect(measured.complaints.filter(({ kind }) => kind === 'false').map(({ rule, text }) => `${rule} ${text}`)).toEqual(
    [],
  );
});

test('every mistake made between two reports is found', () => {
  expect(
    measured.complaints.filter(({ kind }) => kind === 'missed').map(({ rule, text }) => `${rule} ${text}`),
  ).toEqual([]);
  const rules = [...measured.tallies].map(([rule]) => rule);
  expect(rules).toHaveLength(9);
  for (const rule of rules) expect(tallyOf(measured.tallies, rule).found, rule).toBeGreaterThan(0);
});
