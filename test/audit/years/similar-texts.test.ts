import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/audit/finding.ts';
import type { Standing, Summary } from '../../../lib/audit/offices/summary.ts';
import {
  comparisonAt,
  rankSimilar,
  similarTextsOf,
  textRules,
  withSharedText,
} from '../../../lib/audit/years/similar-texts.ts';
import { rules } from '../../../lib/rules/index.ts';
import { soundSummary, tallyOf } from '../../summary-maker.ts';

const [rule = ''] = textRules;
const comparison = { left: { section: 1, text: '甲' }, right: { section: 1, text: '甲' }, share: 0.8 };
const finding = (change: { rule?: string } = {}): Finding => ({
  rule,
  place: 'p',
  value: 'v',
  verdict: 'suspect',
  severity: 'hint',
  message: '相同',
  where: [],
  calculation: null,
  cause: 'c',
  comparison,
  explanations: [],
  basis: [],
  other: { address: 'http://www.example.gov.cn/2.html', office: '乙局', year: 2023 },
  ...change,
});
const summary = (standing: Standing | null): Summary =>
  soundSummary({
    tallies: standing === null ? [] : [tallyOf({ rule, verdict: 'suspect', severity: 'hint', standing })],
  });

describe('texts that reports share', () => {
  test('are found by rules that there are', () => {
    const ids = rules.map(({ id }) => id);
    for (const one of textRules) expect(ids).toContain(one);
  });

  test('are looked for only in reports whose summary tells of some that nobody dismissed', () => {
    const [sharing, dismissed, none] = [summary('undecided'), summary('false-alarm'), summary(null)];
    expect(withSharedText([sharing, dismissed, none])).toEqual([sharing]);
  });

  test('name both reports and the share, without the texts', () => {
    const [similar] = similarTextsOf(summary('undecided'), { audit: { findings: [finding()] }, decisions: [] });
    expect(similar).toMatchObject({ office: '甲局', year: 2023, share: 0.8, other: { office: '乙局' } });
    expect(JSON.stringify(similar)).not.toContain('"text"');
  });

  test('leave out other findings, and those of a rule that is off', () => {
    const other = finding({ rule: 'duplicated-text' });
    expect(similarTextsOf(summary('undecided'), { audit: { findings: [other] }, decisions: [] })).toEqual([]);
    expect(similarTextsOf(summary(null), { audit: { findings: [finding()] }, decisions: [] })).toEqual([]);
  });

  test('stand the most alike first, and a pair once where both reports name each other', () => {
    const [similar] = similarTextsOf(summary('undecided'), { audit: { findings: [finding()] }, decisions: [] });
    if (similar === undefined) throw new Error('there is one');
    const side = (address: string, other: string, share: number, place = 'p') => ({
      ...similar,
      address,
      share,
      place,
      other: { ...similar.other, address: other },
    });
    const [less, more] = [side('a', 'b', 0.4), side('b', 'a', 0.6)];
    const [second, apart] = [side('b', 'a', 0.3, 'q'), side('a', 'c', 0.5)];
    expect(rankSimilar([less, more, second, apart])).toEqual([more, apart, second]);
  });

  test('are read when one is opened, and not there where they are found no more', () => {
    expect(comparisonAt({ audit: { findings: [finding()] } }, 'p')).toBe(comparison);
    expect(comparisonAt({ audit: { findings: [finding()] } }, 'q')).toBeUndefined();
  });
});
