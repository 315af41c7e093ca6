import { describe, expect, test } from 'vitest';
import { type Anchor, resolveAnchor } from '../../../lib/audit/review/anchor.ts';
import { applicationsTable, soundReport } from '../../report-maker.ts';

const withTotal = (total: number | string) =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, total] }) } });
const cell: Anchor = { kind: 'cell', table: 'applications', row: 'received', col: 'total', text: '1', value: 1 };
const passage = (quote: string, prefix = '', suffix = ''): Anchor => ({
  kind: 'passage',
  section: 1,
  quote,
  prefix,
  suffix,
});
const prose = (...texts: string[]) => soundReport({ prose: { 1: texts } });

describe('a note on a cell', () => {
  test('stands where it stood while the figure is the same', () => {
    expect(resolveAnchor(cell, withTotal(1), [])).toEqual({ state: 'there' });
  });
  test('tells the old figure and the new one when it changed', () => {
    expect(resolveAnchor(cell, withTotal(0), [])).toEqual({ state: 'changed', from: '1', to: '0' });
    expect(resolveAnchor(cell, withTotal(''), [])).toEqual({ state: 'changed', from: '1', to: '' });
  });
  test('is an orphan where its table or row is gone, never put on another', () => {
    expect(resolveAnchor(cell, soundReport({ tablesChange: { applications: null } }), [])).toEqual({ state: 'lost' });
    expect(resolveAnchor({ ...cell, row: 'other' }, withTotal(1), [])).toEqual({ state: 'lost' });
  });
});

describe('a note on a passage', () => {
  test('is found by its quote, whatever its width and white space', () => {
    expect(resolveAnchor(passage('共受理 ２件'), prose('本年共受理2件。'), [])).toEqual({ state: 'there' });
  });
  test('is found by what stands around it where the quote repeats', () => {
    const report = prose('甲方面共2件。', '乙方面共2件。');
    expect(resolveAnchor(passage('共2件', '乙方面', '。'), report, [])).toEqual({ state: 'there' });
    expect(resolveAnchor(passage('共2件'), report, [])).toEqual({ state: 'several', count: 2 });
  });
  test('is an orphan where the quote is gone, and where a number in it changed', () => {
    expect(resolveAnchor(passage('共受理2件'), prose('共受理3件。'), [])).toEqual({ state: 'lost' });
  });
});

test('a note on a finding is an orphan once the finding is gone; one on the report never is', () => {
  expect(resolveAnchor({ kind: 'finding', place: 'p' }, withTotal(1), [])).toEqual({ state: 'lost' });
  expect(resolveAnchor({ kind: 'report' }, withTotal(1), [])).toEqual({ state: 'there' });
});
