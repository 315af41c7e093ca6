import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audit, Finding } from '../../lib/audit/finding.ts';
import { applyPreferences, hostOf, type Preference, prefer, settingOf } from '../../lib/audit/preferences.ts';
import { audit } from '../../lib/audit/run.ts';
import { rules } from '../../lib/rules/index.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const report = soundReport({
  tablesChange: {
    applications: applicationsTable('2021', { received: [1, 0, 0, 0, 0, 0, 2], granted: [1, '', 0, 0, 0, 0, 1] }),
    proceedings: null,
  },
});
const whole: Audit = audit(report, rules, { reportId: 'r' });
const rule = 'applications-row-sum';
const here = 'www.heshui.gov.cn';
const off: Preference = { rule, host: null, setting: 'off' };
const hint: Preference = { rule, host: null, setting: 'hint' };
const offHere: Preference = { rule, host: here, setting: 'off' };
const of = ({ findings }: Audit): Finding[] => findings.filter((finding) => finding.rule === rule);
const none: Preference[] = [];
const total = ({ checks }: Audit): number => Object.values(checks).reduce((sum, count) => sum + count, 0);

describe('an audit as the reviewer wants it', () => {
  test('is the audit itself where nothing is set', () => {
    expect(applyPreferences(whole, [], here)).toEqual({ audit: whole, hidden: 0 });
  });

  test('has no finding of a rule that is off, and counts what is left out', () => {
    const { audit: shown, hidden } = applyPreferences(whole, [off], here);
    expect(of(whole)).toHaveLength(1);
    expect(of(shown)).toEqual([]);
    expect(hidden).toBe(1);
    expect(shown.checks).toEqual({ ...whole.checks, inconsistent: whole.checks.inconsistent - 1 });
  });

  test('has as a hint what a rule may only hint, and its place and value stay, so that decisions hold', () => {
    const { audit: shown, hidden } = applyPreferences(whole, [hint], here);
    expect(of(shown)).toEqual(of(whole).map((finding) => ({ ...finding, verdict: 'note', severity: 'hint' })));
    expect(hidden).toBe(0);
    expect(shown.checks).toEqual({
      ...whole.checks,
      inconsistent: whole.checks.inconsistent - 1,
      consistent: whole.checks.consistent + 1,
    });
  });

  test('leaves out and counts what a rule that is off could not check', () => {
    const open = whole.unchecked.find((check) => check.rule === 'proceedings-sum');
    expect(open).toBeDefined();
    const { audit: shown, hidden } = applyPreferences(whole, [{ ...off, rule: 'proceedings-sum' }], here);
    expect(shown.unchecked.some((check) => check.rule === 'proceedings-sum')).toBe(false);
    expect(shown.checks.unchecked).toBe(whole.checks.unchecked - hidden);
  });

  test('loses no check: those shown and those hidden are all that ran', () => {
    const preferences = fc.array(
      fc.record({
        rule: fc.constantFrom(...rules.map(({ id }) => id)),
        host: fc.constantFrom(null, here, 'elsewhere'),
        setting: fc.constantFrom('on' as const, 'hint' as const, 'off' as const),
      }),
    );
    const property = fc.property(preferences, (list) => {
      const { audit: shown, hidden } = applyPreferences(whole, list.reduce(prefer, none), here);
      expect(total(shown) + hidden).toBe(total(whole));
    });
    fc.assert(property);
  });
});

describe('a setting', () => {
  test('for one site goes before that for all', () => {
    expect(settingOf([hint, offHere], rule, here)).toBe('off');
    expect(settingOf([hint, offHere], rule, 'www.other.gov.cn')).toBe('hint');
  });

  test('takes the place of an earlier one, and `on` of any', () => {
    expect(prefer([off], hint)).toEqual([hint]);
    expect(prefer([off, offHere], { ...off, setting: 'on' })).toEqual([offHere]);
  });

  test('is on for a site that is named like something every object has', () => {
    expect(settingOf([offHere], rule, 'constructor')).toBe('on');
  });

  test('belongs to the site of an address, whatever its port; a page without one has none', () => {
    expect(hostOf('http://www.heshui.gov.cn:8080/a.html')).toBe(here);
    expect(hostOf('about:srcdoc')).toBe('');
  });
});
