import { invalidCount } from '../../lib/rules/invalid-count.ts';
import { withCell } from '../printed-table.ts';
import { applicationsTable, disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const disclosure = disclosureTable('2021');
const licences = (text: string) =>
  soundReport({ tablesChange: { disclosure: withCell(disclosure, 'licences', 'decisions', text) } });
const change = (text: string) =>
  soundReport({
    year: 2020,
    tablesChange: { disclosure: withCell(disclosureTable('2019'), 'licences', 'change', text) },
  });

testRule(invalidCount, {
  passes: {
    'whole numbers': soundReport(),
    'full-width digits': licences('２０'),
    'thousands separators': licences('12,345'),
    'a fee in 万元 has decimals': soundReport({
      tablesChange: { disclosure: withCell(disclosure, 'fees', 'amount', '20.3') },
    }),
    'a fee below 1 万元': soundReport({ tablesChange: { disclosure: withCell(disclosure, 'fees', 'amount', '0.05') } }),
    'a falling number of items': change('-3'),
    'a rising number of items in words': change('增2'),
    'a unit beside a whole number': licences('3件'),
    'blanks and dashes are another matter': licences('-'),
  },
  fails: {
    'a negative count': {
      report: soundReport({
        tablesChange: { applications: withCell(applicationsTable('2021'), 'received', 'total', '-1') },
      }),
      findings: [
        {
          where: { table: 'applications', row: 'received', col: 'total', text: '-1' },
          message: /“一、本年新收政府信息公开申请数量 总计”（-1） 1 格为负数/,
        },
      ],
    },
    'a fraction of a decision': {
      report: licences('2.5'),
      findings: [{ where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '2.5' }, message: /为小数/ }],
    },
    'leading zeros': {
      report: licences('007'),
      findings: [
        { where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '007' }, message: /以 0 开头/ },
      ],
    },
    'Chinese digits and a fraction, said once for the table': {
      report: soundReport({
        tablesChange: {
          disclosure: withCell(withCell(disclosure, 'licences', 'decisions', '两件'), 'penalties', 'decisions', '1.5'),
        },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '两件' },
          message: /2 格为中文数字、小数/,
        },
      ],
    },
    'a negative fee': {
      report: soundReport({ tablesChange: { disclosure: withCell(disclosure, 'fees', 'amount', '-0.5') } }),
      findings: [{ where: { table: 'disclosure', row: 'fees', col: 'amount', text: '-0.5' }, message: /负数/ }],
    },
  },
  unchecked: {
    'no table was found': soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
  },
});
