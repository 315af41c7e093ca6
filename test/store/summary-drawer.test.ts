import { describe, expect, test } from 'vitest';
import { packDrawer, unpackDrawer } from '../../lib/store/summary-drawer.ts';
import { soundSummary, tallyOf } from '../summary-maker.ts';

describe('a drawer of summaries', () => {
  test('gives back what was put into it, in its order', () => {
    const summaries = [
      soundSummary({
        reportId: 'one',
        tallies: [tallyOf(), tallyOf({ count: 2 })],
        unchecked: ['fee-unit', 'fee-unit'],
      }),
      soundSummary({
        reportId: 'two',
        tallies: [tallyOf({ standing: 'closed' }), tallyOf()],
        unchecked: ['fee-unit', 'fee-unit'],
      }),
      soundSummary({ reportId: 'three', office: null, level: 'unknown' }),
    ];
    expect(unpackDrawer(packDrawer(7, summaries))).toEqual(summaries);
    expect(unpackDrawer(packDrawer(7, []))).toEqual([]);
  });

  test('writes down once what several say', () => {
    const alike = ['one', 'two', 'three'].map((reportId) =>
      soundSummary({ reportId, tallies: [tallyOf()], unchecked: ['fee-unit'] }),
    );
    expect(packDrawer(7, alike)).toMatchObject({
      drawer: 7,
      tallies: [tallyOf()],
      unchecked: [['fee-unit']],
      summaries: [{ tallies: [0] }, { tallies: [0] }, { tallies: [0] }],
    });
  });

  test('is no drawer where a number names nothing', () => {
    const drawer = packDrawer(7, [soundSummary({ reportId: 'one', tallies: [tallyOf()] })]);
    expect(() => unpackDrawer({ ...drawer, tallies: [] })).toThrow('no number 0');
  });
});
