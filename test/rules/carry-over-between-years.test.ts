import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { carryOverBetweenYears } from '../../lib/rules/carry-over-between-years.ts';
import { withCell } from '../printed-table.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Flow = readonly [naturalPerson: number, business: number];

/** This year's report, which carries in so many applications of persons and businesses. */
const carryingIn = ([person, business]: Flow, changes: Parameters<typeof soundReport>[0] = {}) =>
  soundReport({
    ...changes,
    tablesChange: {
      applications: applicationsTable('2021', { carriedIn: [person, business, 0, 0, 0, 0, person + business] }),
    },
  });
const carryingOut = ([person, business]: Flow, changes: Parameters<typeof soundReport>[0] = {}) =>
  soundReport({
    year: 2022,
    source: 'http://www.example.gov.cn/2022.html',
    ...changes,
    tablesChange: {
      applications: applicationsTable('2021', {
        received: [9, 7, 0, 0, 0, 0, 16],
        carriedOut: [person, business, 0, 0, 0, 0, person + business],
      }),
    },
  });
const at = (col: string, text: string) => ({ table: 'applications', row: 'carriedIn', col, text }) as const;
const between = (out: Flow, inn: Flow) => ({
  report: carryingIn(inn),
  context: { previous: carryingOut(out) },
});
const blank = soundReport({
  tablesChange: { applications: withCell(applicationsTable('2021'), 'carriedIn', 'total', '') },
});

testRule(carryOverBetweenYears, {
  passes: {
    'what was carried out is carried in': between([2, 1], [2, 1]),
    'nothing was open at the end of the year': between([0, 0], [0, 0]),
    'last year followed the form of 2019': {
      report: carryingIn([2, 0], { year: 2021 }),
      context: { previous: carryingOut([2, 0], { year: 2020 }) },
    },
  },
  fails: {
    'two applications got lost at the turn of the year': {
      ...between([2, 3], [2, 1]),
      findings: [
        { where: at('business', '1'), message: /商业企业：本年填 1，2022 年度报告.*填 3，相差 2/, severity: 'format' },
        {
          where: at('total', '3'),
          message: /总计：本年填 3，2022 年度报告“四、结转下年度继续办理”填 5，相差 2（本年少 2）/,
        },
      ],
    },
    'an applicant changed its kind at the turn of the year': {
      ...between([2, 1], [1, 2]),
      findings: [
        { where: at('naturalPerson', '1'), message: /本年少 1/, severity: 'format' },
        { where: at('business', '2'), message: /本年多 1/, severity: 'format' },
      ],
    },
    'the text says that last year’s number was corrected': {
      report: carryingIn([3, 0], { prose: { 3: ['上年结转数因误填予以更正。'] } }),
      context: { previous: carryingOut([2, 0]) },
      findings: [
        { where: at('naturalPerson', '3'), message: /相差 1/, verdict: 'suspect', severity: 'format' },
        { where: at('total', '3'), message: /相差 1/, verdict: 'suspect' },
      ],
    },
  },
  unchecked: {
    'last year’s report is not stored': carryingIn([1, 0]),
    'the report before was two years ago': {
      report: carryingIn([1, 0]),
      context: { previous: carryingOut([2, 0], { year: 2021 }) },
    },
    'the year is not known': {
      report: carryingIn([1, 0], { year: null }),
      context: { previous: carryingOut([2, 0]) },
    },
    'last year’s report has no table 3': {
      report: carryingIn([1, 0]),
      context: { previous: soundReport({ year: 2022, tablesChange: { applications: null } }) },
    },
    'table 3 is missing': soundReport({ tablesChange: { applications: null } }),
  },
});

const run = (...[report, previous]: Parameters<typeof carryOverBetweenYears.run>[0][]) =>
  audit(report ?? soundReport(), [carryOverBetweenYears], { reportId: 'test', previous: previous ?? null });

test('a blank cell leaves its column unchecked, and no other', () => {
  const { findings, checks } = run(blank, carryingOut([2, 0]));
  expect(findings.map(({ where: [first] }) => first)).toEqual([at('naturalPerson', '0')]);
  expect(checks).toMatchObject({ unchecked: 1, inconsistent: 1, consistent: 5 });
});

test('the finding names the other report, and says where the figure may come from', () => {
  const [finding] = run(carryingIn([9, 0]), carryingOut([2, 0])).findings;
  expect(finding?.other).toEqual({
    office: '河口县青石镇人民政府',
    year: 2022,
    address: 'http://www.example.gov.cn/2022.html',
  });
  expect(finding?.explanations).toEqual([
    '9 恰为 2022 年度报告同列“一、本年新收政府信息公开申请数量”的数字，可能取错了行',
  ]);
});

test('a judgement holds while last year’s figure stays, and asks for another look when it changes', () => {
  const [first, second, third] = [2, 2, 4].map((out) => run(carryingIn([1, 0]), carryingOut([out, 0])).findings[0]);
  expect(second).toEqual(first);
  expect(third?.place).toBe(first?.place);
  expect(third?.value).not.toBe(first?.value);
});

test('what is missing is named with the way to get it', () => {
  const [open] = run(carryingIn([1, 0])).unchecked;
  expect(open?.reason).toBe('本机没有该单位 2022 年度报告：打开或批量检查那一份后，本报告会重新核对');
});
