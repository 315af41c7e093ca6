import { reportMissing } from '../../lib/rules/report-missing.ts';
import { historyWith } from '../history-maker.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const listed = (...listedYears: number[]) => ({
  report: soundReport(),
  context: { history: historyWith({ listedYears }) },
});
const due = (years: number[], ...listedYears: number[]) => ({
  report: soundReport(),
  context: { history: historyWith({ listedYears, due: { list: '县直单位', years } }) },
});
const where = { page: 'column' } as const;

testRule(reportMissing, {
  passes: {
    'the list has last year’s report': listed(2021, 2022, 2023),
    'a name list asks for last year’s report, and it is listed': due([2022, 2023], 2022, 2023),
    'last year’s report is stored, whatever the list says': {
      ...listed(2021, 2023),
      context: { ...listed(2021, 2023).context, previous: soundReport({ year: 2022 }) },
    },
  },
  fails: {
    'the list goes from 2021 to 2023': {
      ...listed(2020, 2021, 2023, 2024),
      findings: [{ where, message: /列出本单位 2021 年度和 2023 年度报告，未见 2022 年度，缺 1 份/ }],
    },
    'the list begins with 2023, and a name list asks for 2022': {
      ...due([2022, 2023], 2023),
      findings: [{ where, message: /“县直单位”列有本单位 2022 年度应报；.*未见 2022 年度，缺 1 份/ }],
    },
    'two years are left out': {
      ...listed(2020, 2023),
      findings: [{ where, message: /未见 2021、2022 年度，缺 2 份/ }],
    },
  },
  unchecked: {
    'there is no stored history': soundReport(),
    'no list was seen': { report: soundReport(), context: { history: historyWith() } },
    'this is the first year on the list': listed(2023, 2024),
    'a name list asks for this year alone': due([2023], 2023),
    'a name list asks for last year’s, but no portal’s list names this year’s': due([2022, 2023]),
    'what is before 2019 followed no form': listed(2017, 2023),
    'the list does not name this year': {
      ...listed(2020, 2022),
      report: soundReport({ year: 2025 }),
    },
    'the year is not known': { ...listed(2021, 2023), report: soundReport({ year: null }) },
  },
});
