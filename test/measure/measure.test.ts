import { describe, expect, test } from 'vitest';
import { faults } from './faults.ts';
import { generate } from './generate.ts';
import { type Complaint, measure, ruleIds, tallyOf } from './measure.ts';

/*
 * A short run of `npm run measure`: sound reports raise no alarm, known mistakes are found. `npm run test:long` makes it
 * the long one.
 */
const isLong = process.env.LONG !== undefined;
const { tallies, complaints } = measure({ reports: isLong ? 2_000 : 150, perFault: isLong ? 60 : 2, seed: 7 });
const textsOf = (isFit: (complaint: Complaint) => boolean): string[] =>
  complaints.filter(isFit).map(({ rule, text }) => `${rule} ${text}`);

describe('generated reports', () => {
  test('are the same for the same seed', () => {
    expect(generate(11)).toEqual(generate(11));
  });

  test('are read right', () => {
    expect(textsOf(({ kind }) => kind === 'misread')).toEqual([]);
  });

  test('that are sound get no finding above a hint', () => {
    expect(textsOf(({ kind, isSound }) => kind === 'false' && isSound)).toEqual([]);
  });

  test('with one known mistake get no finding that has nothing to do with it', () => {
    expect(textsOf(({ kind, isSound }) => kind === 'false' && !isSound)).toEqual([]);
  });
});

/** Narrative, copies and content are a matter of wording; everything else is a matter of form. */
const isWorded = (rule: string): boolean =>
  /^(?:narrative-|vague-|foreign-|self-name|wrong-|personal-|problems-|missing-aspect|template-residue)/.test(rule);

/** The page around a frame may say when, and the frame does not: honestly unchecked. */
const isTimed = (rule: string): boolean => /^(?:late-|published-|date-)/.test(rule);

describe('known mistakes', () => {
  const known = [...new Set(faults.map(({ rule }) => rule))].filter((rule) => ruleIds.has(rule));
  test.each(known)('are found by %s', (rule) => {
    const { cases, found, unchecked } = tallyOf(tallies, rule);
    expect(cases).toBeGreaterThan(0);
    const share = isWorded(rule) ? 0.95 : 0.99;
    // Of two, one may be worded in a way that only a person understands.
    const least = isLong ? Math.floor(cases * share) : isWorded(rule) ? cases - 1 : cases;
    expect(
      isTimed(rule) ? found + unchecked : found,
      textsOf((complaint) => complaint.rule === rule && complaint.kind !== 'false').join('\n'),
    ).toBeGreaterThanOrEqual(least);
  });
});
