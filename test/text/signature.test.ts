import { describe, expect, test } from 'vitest';
import { repetitionOf } from '../../lib/text/repetition.ts';
import { estimateShare, signatureOf } from '../../lib/text/signature.ts';
import { halfShared, reportSaying, sentencesOf } from './prose-maker.ts';

const pairs = (count: number, length: number) =>
  Array.from({ length: count }, (_, seed) => {
    const sentences = sentencesOf(seed, length);
    return [reportSaying(sentences), reportSaying(halfShared(sentences, 100_000 + seed))] as const;
  });
const keysShared = ([left, right]: ReturnType<typeof pairs>[number]) => {
  const known = new Set(signatureOf(right));
  return signatureOf(left).filter((key) => known.has(key)).length;
};

describe('a signature', () => {
  test('is the same for the same text, whatever its numbers, punctuation and paragraphs', () => {
    const told = (count: string, mark: string) => [`全年公开${count}条${mark}`, ...sentencesOf(1, 20)];
    expect(signatureOf(reportSaying(told('12', '，')))).toEqual(signatureOf(reportSaying(told('1,305', '；'))));
  });

  test('is ascending, and neither too short nor too long', () => {
    for (const length of [10, 40, 400]) {
      const keys = signatureOf(reportSaying(sentencesOf(length, length)));
      expect(keys).toEqual(keys.toSorted((one, other) => one - other));
      expect(keys.length).toBeGreaterThanOrEqual(32);
      expect(keys.length).toBeLessThanOrEqual(128);
    }
  });

  test('is empty where there is nothing to compare', () => {
    expect(signatureOf(reportSaying([]))).toEqual([]);
  });

  test.each([
    ['a short report', 12],
    ['a report of usual length', 45],
    ['a long report', 160],
  ])('of %s meets that of one that shares half of it', (_, length) => {
    const all = pairs(200, length);
    const shares = all.map(([left, right]) => repetitionOf(left, right).share);
    // The pairs are what they are meant to be.
    for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(0.12);
    const met = all.filter((pair) => keysShared(pair) > 1).length;
    expect(met / all.length).toBeGreaterThanOrEqual(0.98);
  });

  test('tells about how much is shared', () => {
    const estimates = pairs(200, 45).map(([left, right]) => estimateShare(signatureOf(left), signatureOf(right)));
    const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
    // Ten characters are lost at the border of each passage.
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.5);
  });

  test('has nothing in common with one of other words', () => {
    const strangers = Array.from({ length: 100 }, (_, seed) => signatureOf(reportSaying(sentencesOf(seed, 45))));
    const [first = [], ...others] = strangers;
    expect(Math.max(...others.map((other) => estimateShare(first, other)))).toBeLessThan(0.1);
  });
});
