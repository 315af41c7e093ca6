import { describe, expect, test } from 'vitest';
import { countByRule, countByYear } from '../../../lib/audit/offices/bars.ts';
import {
  arrange,
  type Cell,
  cellShapes,
  groupByOffice,
  type View,
  wholeView,
} from '../../../lib/audit/offices/matrix.ts';
import type { ListName } from '../../../lib/audit/offices/office-lists.ts';
import {
  narrowSummary,
  preferSummary,
  type Standing,
  type Summary,
  type Tally,
} from '../../../lib/audit/offices/summary.ts';
import { soundSummary, tallyOf } from '../../summary-maker.ts';

const today = '2024-06-15';

const tally = (standing: Standing, count = 1, rule = 'sum', severity: Tally['severity'] = 'substantive'): Tally =>
  tallyOf({ rule, verdict: severity === 'hint' ? 'note' : 'inconsistent', severity, standing, count });
let made = 0;
const summary = (office: string | null, year: number | null, change: Partial<Summary> = {}): Summary => {
  made += 1;
  const tallies = change.tallies ?? [];
  return soundSummary({
    reportId: `${office}/${year}/${made}`,
    office,
    year,
    checks: {
      consistent: 40,
      inconsistent: tallies.reduce((sum, { verdict, count }) => sum + (verdict === 'inconsistent' ? count : 0), 0),
      suspect: 0,
      unchecked: change.unchecked?.length ?? 0,
    },
    ...change,
  });
};
const nothingRan = { checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 2 }, unchecked: ['sum', 'flow'] };

const show = (summaries: readonly Summary[], view: Partial<View> = {}) =>
  arrange(groupByOffice(summaries), { ...wholeView, ...view }, today);
const tell = ({ kind, count, unchecked, isChanged }: Cell): string =>
  `${cellShapes[kind]}${count || ''}${unchecked > 0 ? `?${unchecked}` : ''}${isChanged ? 'Δ' : ''}`;
const drawn = (summaries: readonly Summary[], view: Partial<View> = {}) =>
  show(summaries, view).rows.map(({ office, cells }) => [office, ...cells.map(tell)]);
const shares = (summaries: readonly Summary[], view: Partial<View> = {}) =>
  Object.fromEntries(show(summaries, view).shares.map(({ list, count, of }) => [list, [count, of]]));

describe('a cell', () => {
  test('has the shape of what is most urgent, and its number', () => {
    const cells: [Partial<Summary>, string][] = [
      [{}, '✓'],
      [nothingRan, '▢?2'],
      [{ unchecked: ['flow'] }, '✓?1'],
      [{ tallies: [tally('undecided', 2), tally('look-again'), tally('confirmed', 5)] }, '▲3'],
      [{ tallies: [tally('pending', 2), tally('confirmed', 5)] }, '◇2'],
      [{ tallies: [tally('confirmed', 5), tally('false-alarm')] }, '◆5'],
      [{ tallies: [tally('false-alarm', 3)] }, '✓'],
      [{ tallies: [tally('closed', 2)], cases: { open: 0, closed: 2 } }, '✔2'],
      [{ cases: { open: 0, closed: 1 } }, '✔1'],
      [{ changed: true }, '✓Δ'],
    ];
    for (const [change, wanted] of cells) expect(drawn([summary('甲', 2023, change)])).toEqual([['甲', wanted]]);
  });

  test('whose finding went while its follow-up is open is not rectified yet', () => {
    expect(drawn([summary('甲', 2023, { cases: { open: 1, closed: 1 } })])).toEqual([['甲', '◆1']]);
  });

  test('without a report says that none was found, and never that all agrees', () => {
    expect(drawn([summary('甲', 2023), summary('乙', 2022)])).toEqual([
      ['乙', '○', '✓'],
      ['甲', '✓', '○'],
    ]);
  });

  test('of several reports is as urgent as the most urgent, and counts them all', () => {
    const reports = [
      summary('甲', 2023),
      summary('甲', 2023, { tallies: [tally('undecided')], unchecked: ['flow'] }),
      summary('甲', 2023, { tallies: [tally('undecided', 2)] }),
    ];
    expect(drawn(reports)).toEqual([['甲', '▲3?1']]);
  });
});

describe('rows and columns', () => {
  const reports = [
    summary('甲局', 2023, { tallies: [tally('undecided')] }),
    summary('乙局', 2023, { tallies: [tally('confirmed', 9)] }),
    summary('丙镇', 2023, { tallies: [tally('undecided', 4)] }),
    summary('丙镇', 2022),
    summary('丁镇', 2022),
  ];

  test('stand newest year first, what has no year last', () => {
    expect(show([...reports, summary(null, null)]).years).toEqual([2023, 2022, null]);
  });

  test('are sorted by the urgency of any year, and the other way round', () => {
    const order = (view: Partial<View>) => show(reports, view).rows.map(({ office }) => office);
    expect(order({ sortBy: 2023 })).toEqual(['丙镇', '甲局', '乙局', '丁镇']);
    expect(order({ sortBy: 2023, isReversed: true })).toEqual(['丁镇', '乙局', '甲局', '丙镇']);
    expect(order({})).toEqual(['丁镇', '丙镇', '乙局', '甲局']);
  });

  test('are found by parts of the office and by year; the width of the letters does not matter', () => {
    expect(drawn(reports, { words: '镇 丙' })).toEqual([['丙镇', '▲4', '✓']]);
    expect(drawn(reports, { words: '镇', year: 2022 })).toEqual([
      ['丁镇', '✓'],
      ['丙镇', '✓'],
    ]);
    expect(drawn([summary('Ａ区', 2023)], { words: 'a' })).toEqual([['Ａ区', '✓']]);
  });

  test('of a list keep the other years beside those that are meant', () => {
    const { rows, shown } = show(reports, { list: 'undecided' });
    expect(rows.map(({ office, cells }) => [office, ...cells.map(({ isMeant }) => isMeant)])).toEqual([
      ['丙镇', true, false],
      ['甲局', true, false],
    ]);
    expect(shown.map(({ office, year }) => [office, year])).toEqual([
      ['丙镇', 2023],
      ['甲局', 2023],
    ]);
  });

  test('show only the reports in which the words were found', () => {
    const found = new Set([reports[1]?.reportId ?? '']);
    expect(show(reports, { found }).shown.map(({ office }) => office)).toEqual(['乙局']);
    expect(show(reports, { found: new Set() }).rows).toEqual([]);
  });
});

describe('one rule alone', () => {
  const reports = [
    summary('甲', 2023, { tallies: [tally('undecided', 2), tally('undecided', 1, 'flow')] }),
    summary('甲', 2022, { unchecked: ['flow'] }),
    summary('乙', 2023, { tallies: [tally('undecided', 1, 'other')] }),
  ];

  test('gives its own numbers, and where it could not run it is not taken for passed', () => {
    expect(drawn(reports, { rule: 'flow' })).toEqual([['甲', '▲1', '▢?1']]);
    expect(shares(reports, { rule: 'flow' })).toMatchObject({ seen: [3, null], checked: [2, 3], open: [1, 2] });
  });

  test('keeps the sum of the checks what it was, less the findings of the others', () => {
    const [first] = reports;
    if (first === undefined) throw new Error('there is a report');
    expect(narrowSummary(first, { rule: 'flow', severity: null }).checks).toEqual({
      consistent: 40,
      inconsistent: 1,
      suspect: 0,
      unchecked: 0,
    });
  });
});

test('a rule that only hints is counted as a hint, one that is off not at all', () => {
  const report = summary('甲', 2023, { tallies: [tally('undecided', 2), tally('undecided', 1, 'flow')] });
  const set = (setting: 'hint' | 'off') => preferSummary(report, [{ rule: 'sum', host: null, setting }]);
  expect(set('off')).toMatchObject({ tallies: [{ rule: 'flow' }], checks: { consistent: 40, inconsistent: 1 } });
  expect(set('hint')).toMatchObject({
    tallies: [{ rule: 'sum', verdict: 'note', severity: 'hint', count: 2 }, { rule: 'flow' }],
    checks: { consistent: 42, inconsistent: 1 },
  });
});

describe('the lists', () => {
  const reports = [
    summary('甲', 2023),
    summary('乙', 2023, nothingRan),
    summary('丙', 2023, { tallies: [tally('undecided')], changed: true }),
    summary('丁', 2023, { tallies: [tally('pending')], due: '2024-06-15' }),
    summary('戊', 2023, { tallies: [tally('pending')], due: '2024-06-16' }),
    summary('己', 2023, { cases: { open: 0, closed: 2 } }),
    summary('庚', 2023, { tallies: [tally('false-alarm')] }),
  ];

  test('have their lengths and their wholes; what could not be checked stays in the whole', () => {
    expect(shares(reports)).toEqual({
      seen: [7, null],
      checked: [6, 7],
      open: [3, 6],
      undecided: [1, 3],
      due: [1, 2],
      deadline: [0, 0],
      rectified: [1, 4],
      changed: [1, 7],
    });
  });

  test.each<[ListName, string[]]>([
    ['seen', ['甲', '乙', '丙', '丁', '戊', '己', '庚']],
    ['checked', ['甲', '丙', '丁', '戊', '己', '庚']],
    ['open', ['丙', '丁', '戊']],
    ['undecided', ['丙']],
    ['due', ['丁']],
    ['rectified', ['己']],
    ['changed', ['丙']],
  ])('%s holds what it says', (list, offices) => {
    const { shown } = show(reports, { list });
    expect(reports.filter((report) => shown.includes(report)).map(({ office }) => office)).toEqual(offices);
    expect(shown).toHaveLength(offices.length);
  });
});

test('a file of this machine counts in no list but its own', () => {
  const draft = { url: 'file:///1/draft.html', tallies: [tally('pending')], cases: { open: 1, closed: 0 } };
  const reports = [
    summary('甲', 2023, { tallies: [tally('confirmed')] }),
    summary('甲', 2024, draft),
    summary('乙', 2024, draft),
  ];
  expect(shares(reports)).toMatchObject({
    seen: [1, null],
    open: [1, 1],
    due: [0, 0],
    deadline: [0, 0],
    local: [2, null],
  });
  expect(shares(reports.slice(0, 1))).not.toHaveProperty('local');
  expect(show(reports).years).toEqual([2023]);
  expect(show(reports).shown).toEqual(reports.slice(0, 1));
  const local = show(reports, { list: 'local' });
  expect(local.years).toEqual([2024]);
  expect(local.rows.map(({ office, cells }) => [office, ...cells.map(({ kind }) => kind)])).toEqual([
    ['乙', 'pending'],
    ['甲', 'pending'],
  ]);
});

test('a follow-up is told a week before its deadline, and until it is closed', () => {
  const followed = (office: string, deadline: string | null) =>
    summary(office, 2023, { cases: { open: 1, closed: 0 }, deadline });
  const reports = [
    followed('甲', '2024-06-14'),
    followed('乙', '2024-06-22'),
    followed('丙', '2024-06-23'),
    followed('丁', null),
    summary('戊', 2023, { cases: { open: 0, closed: 1 } }),
  ];
  expect(show(reports, { list: 'deadline' }).shown.map(({ office }) => office)).toEqual(['乙', '甲']);
  expect(shares(reports)).toMatchObject({ deadline: [2, 4] });
});

describe('the pictures', () => {
  const reports = [
    summary('甲', 2022, { tallies: [tally('undecided', 2), tally('confirmed'), tally('false-alarm', 3, 'flow')] }),
    summary('乙', 2023, { tallies: [tally('look-again'), tally('pending', 2), tally('closed', 1, 'flow')] }),
    summary('丙', 2021),
  ];

  test('count by rule, the most first', () => {
    expect(countByRule(reports)).toEqual([
      { key: 'sum', waiting: 3, judged: 3, settled: 0 },
      { key: 'flow', waiting: 0, judged: 0, settled: 4 },
    ]);
  });

  test('count by year, years without findings too', () => {
    expect(countByYear(reports)).toEqual([
      { key: 2021, waiting: 0, judged: 0, settled: 0 },
      { key: 2022, waiting: 2, judged: 1, settled: 3 },
      { key: 2023, waiting: 1, judged: 2, settled: 1 },
    ]);
  });
});
