import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Detection } from '../../lib/audit/review/detection.ts';
import { toSarif } from '../../lib/export/sarif.ts';
import { rules } from '../../lib/rules/index.ts';
import { hostile, hostileReview } from './reviews.ts';

/** What SARIF 2.1.0 (OASIS, 3.13 to 3.27) requires of the properties that we write; anything else is refused. */
const message = z.strictObject({ text: z.string().min(1) });
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0).optional(),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(
    z.strictObject({
      physicalLocation: z.strictObject({
        artifactLocation: z.strictObject({ uri: z.url(), index: z.int().min(0) }),
      }),
      logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string().min(1), kind: z.string() })),
    }),
  ),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(
    z.strictObject({
      kind: z.enum(['inSource', 'external']),
      status: z.enum(['accepted', 'underReview', 'rejected']),
      justification: z.string(),
    }),
  ),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  properties: z.record(z.string(), z.unknown()),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          fullName: z.string(),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }),
            }),
          ),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean(), endTimeUtc: z.iso.datetime() })),
      artifacts: z.array(z.strictObject({ location: z.strictObject({ uri: z.url() }) })),
      results: z.array(result),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

const review = hostileReview();
const { findings } = review.audit;
const [first, second] = findings;
if (first === undefined || second === undefined) throw new Error('there are several');
const runOf = (detection?: Detection) => {
  const detections = new Map(detection ? [[review.reportId, detection]] : []);
  const [run] = sarif.parse(JSON.parse(toSarif([review], { rules, version: '0.1.0', detections }))).runs;
  if (run === undefined) throw new Error('a report has a run');
  return run;
};

describe('SARIF', () => {
  test('has what the standard requires, a result for every finding, and its rule', () => {
    const run = runOf();
    expect(run.results.map(({ message: { text } }) => text)).toEqual(findings.map((finding) => finding.message));
    for (const { ruleId, ruleIndex = -1 } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run.results[0]?.partialFingerprints).toEqual({ 'goujiPlace/v1': first.place, 'goujiValue/v1': first.value });
  });

  test('keeps what people dismissed, suppressed with their reason', () => {
    const [dismissed, ...others] = runOf().results;
    expect(dismissed?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: `其他：${hostile}` },
    ]);
    for (const { suppressions } of others) expect(suppressions).toEqual([]);
  });

  test('says nothing of a baseline where the page has never changed', () => {
    const presence = new Map(findings.map(({ place }) => [place, null]));
    for (const { baselineState } of runOf({ presence, gone: [] }).results) expect(baselineState).toBeUndefined();
  });

  test('tells new findings from old ones, and names those that are gone if the rule could look', () => {
    const presence = new Map(
      findings.map(({ place }) => [place, place === first.place ? ('new' as const) : ('still' as const)]),
    );
    const about = { decision: null, sent: null, now: null };
    const gone = [
      { ...about, place: 'p1', finding: { ...second, place: 'p1' }, isChecked: true },
      { ...about, place: 'p2', finding: { ...second, place: 'p2' }, isChecked: false },
    ];
    const { results } = runOf({ presence, gone });
    expect(results.map(({ baselineState }) => baselineState)).toEqual([
      'new',
      ...findings.slice(1).map(() => 'unchanged'),
      'absent',
    ]);
    expect(results.at(-1)?.partialFingerprints['goujiPlace/v1']).toBe('p1');
  });
});
