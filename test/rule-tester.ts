import { describe, expect, test } from 'vitest';
import type { Place } from '../lib/audit/finding.ts';
import type { AnyRule, Context } from '../lib/audit/rule.ts';
import { audit } from '../lib/audit/run.ts';
import type { Report } from '../lib/report/report.ts';
import { toExample } from './rule-example.ts';
import { root } from './sources.ts';

/** A report by itself, or with what is known around it. */
type Case = Report | { report: Report; context: Partial<Context> };

interface Cases {
  /** Reports in which the rule finds nothing, by a sentence that says what makes them sound. */
  passes: Record<string, Case>;
  /** Reports in which it finds exactly this: one entry a finding, its first place and its message. */
  fails: Record<
    string,
    {
      report: Report;
      context?: Partial<Context>;
      findings: readonly { where: Place; message: RegExp; verdict?: string; severity?: string }[];
    }
  >;
  /** Reports that it can't judge at all. */
  unchecked: Record<string, Case>;
  /** Reports without anything of the kind that it is about: nothing is found, and nothing counted. */
  inapplicable?: Record<string, Case>;
}

/**
 * Runs one rule over reports that must pass, fail at the named places, or stay unchecked. No list may be empty. The first
 * failing and the first passing one are what the catalogue shows; `-u` refreshes them.
 */
export function testRule(rule: AnyRule, { passes, fails, unchecked, inapplicable = {} }: Cases): void {
  const run = (one: Case) => audit(reportOf(one), [rule], { reportId: 'test', ...contextOf(one) });
  describe(rule.id, () => {
    test('is shown to pass, to fail and to stay unchecked', () => {
      for (const list of [passes, fails, unchecked]) expect(Object.keys(list)).not.toHaveLength(0);
    });
    test('is shown in the catalogue as it works', async () => {
      const [[failing = '', wrong] = []] = Object.entries(fails);
      const [[sound = '', right] = []] = Object.entries(passes);
      const finding = wrong && run(toCase(wrong)).findings[0];
      if (!wrong || !right || !finding) throw new Error('the first failing report has a finding');
      const example = toExample(
        { name: failing, report: wrong.report, finding },
        { name: sound, report: reportOf(right) },
      );
      await expect(`${JSON.stringify(example, null, 2)}\n`).toMatchFileSnapshot(`${root}public/rules/${rule.id}.json`);
    });
    test.each(Object.entries(passes))('passes: %s', (_, report) => {
      const { findings, checks } = run(report);
      expect(findings).toEqual([]);
      expect(checks.consistent).toBeGreaterThan(0);
    });
    test.each(Object.entries(unchecked))('is unchecked: %s', (_, report) => {
      const { findings, checks } = run(report);
      expect(findings).toEqual([]);
      expect(checks.consistent).toBe(0);
      expect(checks.unchecked).toBeGreaterThan(0);
    });
    test.each(Object.entries(inapplicable))('does not apply: %s', (_, report) => {
      const { findings, checks } = run(report);
      expect({ findings, ...checks }).toEqual({
        findings: [],
        consistent: 0,
        inconsistent: 0,
        suspect: 0,
        unchecked: 0,
      });
    });
    test.each(Object.entries(fails))('fails: %s', (_, { report, context, findings: expected }) => {
      const { findings } = run(toCase({ report, context }));
      expect(findings.map(({ where }) => where[0])).toEqual(expected.map(({ where }) => where));
      for (const [index, { message, verdict = rule.verdict, severity = rule.severity }] of expected.entries()) {
        expect(findings[index]?.message).toMatch(message);
        expect(findings[index]).toMatchObject({ verdict, severity });
      }
    });
  });
}

const isBare = (one: Case): one is Report => 'blocks' in one;
const reportOf = (one: Case): Report => (isBare(one) ? one : one.report);
const contextOf = (one: Case): Partial<Context> => (isBare(one) ? {} : one.context);
const toCase = ({ report, context = {} }: { report: Report; context?: Partial<Context> | undefined }): Case => ({
  report,
  context,
});
