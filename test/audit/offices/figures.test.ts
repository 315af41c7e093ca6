import { describe, expect, test } from 'vitest';
import { answerOf, answersByYear, questionsAsked, rulesOf } from '../../../lib/audit/offices/figures.ts';
import type { Standing, Summary, Tally } from '../../../lib/audit/offices/summary.ts';
import { rules } from '../../../lib/rules/index.ts';
import { soundSummary, tallyOf } from '../../summary-maker.ts';

const found = (rule: string, standing: Standing = 'undecided'): Tally => tallyOf({ rule, standing });
const report = (year: number | null, change: Partial<Summary> = {}): Summary =>
  soundSummary({ reportId: String(year), year, ...change });

describe('the figures behind the pictures', () => {
  test('are told by rules that there are', () => {
    const ids = rules.map(({ id }) => id);
    for (const question of questionsAsked) for (const rule of rulesOf(question)) expect(ids).toContain(rule);
  });

  test('call a report late that a rule found late, until a person dismisses it', () => {
    expect(answerOf('timeliness', report(2023, { tallies: [found('late-publication')] }), [])).toBe('bad');
    expect(answerOf('timeliness', report(2023, { tallies: [found('late-publication', 'false-alarm')] }), [])).toBe(
      'good',
    );
  });

  test('call nothing good that was not looked at: no date, a rule that is off, a page that could not be read', () => {
    const off = [{ rule: 'late-publication', host: null, setting: 'off' as const }];
    const unread = { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 3 };
    expect(answerOf('timeliness', report(2023, { unchecked: ['late-publication'] }), [])).toBe('unknown');
    expect(answerOf('timeliness', report(2023), off)).toBe('unknown');
    expect(answerOf('completeness', report(2023), off)).toBe('good');
    expect(answerOf('completeness', report(2023, { checks: unread }), [])).toBe('unknown');
  });

  test('know a report incomplete that lacks a part, even where its tables could not be looked for', () => {
    const lacking = report(2023, { tallies: [found('missing-section')], unchecked: ['missing-table'] });
    expect(answerOf('completeness', lacking, [])).toBe('bad');
  });

  test('count every report once in its year, the earliest first, those without a year before them', () => {
    const reports = [
      report(2024),
      report(2023, { tallies: [found('late-publication')] }),
      report(2023),
      report(null, { unchecked: ['late-publication'] }),
    ];
    expect(answersByYear('timeliness', reports, [])).toEqual([
      { key: null, good: 0, bad: 0, unknown: 1 },
      { key: 2023, good: 1, bad: 1, unknown: 0 },
      { key: 2024, good: 1, bad: 0, unknown: 0 },
    ]);
  });
});
