import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { feeUnit } from '../../lib/rules/fee-unit.ts';
import { withCell, withHeader, withoutRow } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const fee = (text: string, changes: Parameters<typeof soundReport>[0] = {}) =>
  soundReport({ ...changes, tablesChange: { disclosure: withCell(disclosureTable('2021'), 'fees', 'amount', text) } });
const where = (text: string) => ({ table: 'disclosure', row: 'fees', col: 'amount', text }) as const;
const city: Report['identity'] = { name: '河口市财政局', source: 'title', officeClass: 'department', level: 'city' };

testRule(feeUnit, {
  passes: {
    'no fee': soundReport(),
    'a fee in 万元 with decimals': fee('20.3'),
    'the unit is named, and is 万元': fee('20.3万元'),
    'the text gives the same fee in 元': fee('0.34', { prose: { 2: ['本年行政事业性收费3400元，均已上缴。'] } }),
    'the text gives the same fee in 万元': fee('3400', { prose: { 2: ['全年行政事业性收费3400万元。'] } }),
    'the processing fee of an application is no such fee': fee('3400', {
      prose: { 6: ['本年度发出收费通知2件，收取信息处理费3400元。'] },
    }),
    'a city bureau charges a great deal': fee('250000', { identity: city }),
    'the header names 万元': soundReport({
      tablesChange: { disclosure: withHeader(disclosureTable('2021'), 'amount', '本年收费金额（万元）') },
    }),
  },
  fails: {
    'the cell says 元': {
      report: fee('251,000元'),
      findings: [{ where: where('251,000元'), message: /“251,000元”，格式要求以万元为单位/ }],
    },
    'the header says 元': {
      report: soundReport({
        tablesChange: { disclosure: withHeader(disclosureTable('2021'), 'amount', '本年收费金额（单位：元）') },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'fees', col: 'amount', text: '0' },
          message: /表头写作“本年收费金额（单位：元）”/,
        },
      ],
    },
    'the text gives the same figure in 元': {
      report: fee('3,400', { prose: { 2: ['本年收取行政事业性收费共3400元。'] } }),
      findings: [{ where: where('3,400'), message: /收费金额填 3400（万元），正文写作“行政事业性收费共3400元”/ }],
    },
    'a town charges more than 10亿元': {
      report: fee('251000'),
      findings: [{ where: where('251000'), message: /按万元计为 25.1 亿元/ }],
    },
  },
  inapplicable: {
    'the 2019 form asks for no amount': soundReport({
      year: 2020,
      tablesChange: { disclosure: disclosureTable('2019') },
    }),
  },
  unchecked: {
    'the table is missing': soundReport({ tablesChange: { disclosure: null } }),
    'the row is missing': soundReport({ tablesChange: { disclosure: withoutRow(disclosureTable('2021'), 'fees') } }),
    'the cell is blank': fee(''),
  },
});

test('fee-unit sees a leap of ten thousand from one year to the next, and no smaller one', () => {
  const messages = (before: string) =>
    audit(fee('2030'), [feeUnit], { reportId: 'test', previous: fee(before) }).findings.map(({ message }) => message);
  expect(messages('0.2')).toEqual(['收费金额本年填 2030，上年填 0.2，相差约 1 万倍，两年的单位疑似不同']);
  expect(messages('203')).toEqual([]);
  expect(messages('0')).toEqual([]);
});
