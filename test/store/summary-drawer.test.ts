import { describe, expect, test } from 'vitest';
import type { Summary, Tally } from '../../lib/audit/offices/summary.ts';
import { packDrawer, unpackDrawer } from '../../lib/store/summary-drawer.ts';

const tally = (change: Partial<Tally> = {}): Tally => ({
  rule: 'wrong-year',
  verdict: 'inconsistent',
  severity: 'substantive',
  standing: 'undecided',
  count: 1,
  ...change,
});
const summary = (reportId: string, change: Partial<Summary>): Summary => ({
  reportId,
  url: `http://${reportId}`,
  office: null,
  level: 'unknown',
  year: 2023,
  published: null,
  checks: { consistent: 9, inconsistent: 1, suspect: 0, unchecked: 0 },
  tallies: [],
  unchecked: [],
  cases: { open: 0, closed: 0 },
  due: null,
  deadline: null,
  changed: false,
  auditedAt: 1,
  ...change,
});

describe('a drawer of summaries', () => {
  test('gives back what was put into it, in its order', () => {
    const summaries = [
      summary('one', { tallies: [tally(), tally({ count: 2 })], unchecked: ['fee-unit', 'fee-unit'] }),
      summary('two', { tallies: [tally({ standing: 'closed' }), tally()], unchecked: ['fee-unit', 'fee-unit'] }),
      summary('three', {}),
    ];
    expect(unpackDrawer(packDrawer(7, summaries))).toEqual(summaries);
    expect(unpackDrawer(packDrawer(7, []))).toEqual([]);
  });

  test('writes down once what several say', () => {
    const alike = ['one', 'two', 'three'].map((id) => summary(id, { tallies: [tally()], unchecked: ['fee-unit'] }));
    expect(packDrawer(7, alike)).toMatchObject({
      drawer: 7,
      tallies: [tally()],
      unchecked: [['fee-unit']],
      summaries: [{ tallies: [0] }, { tallies: [0] }, { tallies: [0] }],
    });
  });

  test('is no drawer where a number names nothing', () => {
    const drawer = packDrawer(7, [summary('one', { tallies: [tally()] })]);
    expect(() => unpackDrawer({ ...drawer, tallies: [] })).toThrow('no number 0');
  });
});
