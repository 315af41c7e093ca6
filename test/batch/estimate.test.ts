import { expect, test } from 'vitest';
import { remainingMs } from '../../lib/batch/estimate.ts';
import type { TaskRecord } from '../../lib/store/records.ts';

const task = (host: string, state: TaskRecord['state'], tookMs: number | null = null, notBefore = 0): TaskRecord => ({
  batchId: 'b',
  address: `${host}/1`,
  url: `http://${host}/1`,
  host,
  office: null,
  year: null,
  title: null,
  ordinal: 0,
  state,
  attempts: 1,
  notBefore,
  reason: null,
  reportIds: [],
  tookMs,
  at: 0,
});
const done = [task('a', 'done', 100), task('a', 'done', 200), task('b', 'failed', 900)];

test('nothing is said of the rest before three pages are done', () => {
  expect(remainingMs([...done.slice(1), task('a', 'waiting')], 1_000, 0)).toBeNull();
});

test('the site with most to do decides, with its pauses', () => {
  const left = [task('a', 'waiting'), task('a', 'running'), task('b', 'waiting')];
  expect(remainingMs([...done, ...left], 1_000, 0)).toBe(2 * (200 + 1_000));
});

test('a site that wants to be left alone is waited for', () => {
  expect(remainingMs([...done, task('b', 'waiting', null, 31_000)], 1_000, 1_000)).toBe(200 + 1_000 + 30_000);
});

test('nothing is left of a batch that has ended', () => {
  expect(remainingMs([...done, task('a', 'cancelled')], 1_000, 0)).toBe(0);
});
