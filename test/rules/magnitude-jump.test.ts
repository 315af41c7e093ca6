import { magnitudeJump } from '../../lib/rules/magnitude-jump.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const licences = (year: number, decisions: number | string) =>
  soundReport({ year, tablesChange: { disclosure: disclosureTable('2021', { licences: [decisions] }) } });
const years = (then: number, now: number) => ({
  report: licences(2023, now),
  context: { previous: licences(2022, then) },
});
const at = (text: string) => ({ table: 'disclosure', row: 'licences', col: 'decisions', text }) as const;

testRule(magnitudeJump, {
  passes: {
    'twice as many as last year': years(300, 600),
    'small numbers vary': years(3, 60),
    'there were none last year': years(0, 500),
  },
  fails: {
    'a hundred times last year’s': {
      ...years(21, 2_100),
      findings: [{ where: at('2100'), message: /本年填 2100，2022 年度报告填 21，为上年的 100 倍，相差 2079/ }],
    },
    'less than a tenth of last year’s': {
      ...years(2_100, 180),
      findings: [{ where: at('180'), message: /上年为本年的 11.7 倍，相差 1920/ }],
    },
  },
  unchecked: {
    'last year’s report is not stored': licences(2023, 2_100),
    'no table was read last year': {
      report: licences(2023, 2_100),
      context: {
        previous: soundReport({
          year: 2022,
          tablesChange: { disclosure: null, applications: null, proceedings: null },
        }),
      },
    },
  },
});
