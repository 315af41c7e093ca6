import { applicationsResultSum } from '../../lib/rules/applications-result-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const sound = applicationsTable('2021', {
  granted: [2, 0, 0, 0, 0, 0, 2],
  'other.rest': [1, 0, 0, 0, 0, 0, 1],
  completed: [3, 0, 0, 0, 0, 0, 3],
});
const withTable = (table = sound) => soundReport({ tablesChange: { applications: table } });
const without = (...keys: string[]) =>
  withTable({ ...sound, rows: sound.rows.filter(({ key }) => !keys.includes(key)) });

testRule(applicationsResultSum, {
  passes: {
    'the outcomes add up in every column': withTable(),
    'the 2019 form has one row for other outcomes': withTable(
      applicationsTable('2019', { other: [1, 0, 0, 0, 0, 0, 1], completed: [1, 0, 0, 0, 0, 0, 1] }),
    ),
    'a blank total over nothing but zeros': withTable(applicationsTable('2021', { completed: ['', 0, 0, 0, 0, 0, 0] })),
  },
  fails: {
    'a total that no outcome explains': {
      report: withTable(applicationsTable('2019', { completed: [1, 0, 0, 0, 0, 0, 1] })),
      findings: [
        {
          where: { table: 'applications', row: 'completed', col: 'naturalPerson', text: '1' },
          message: /（七）总计 自然人：各项之和 0，填报 1，相差 1（填报多 1）/,
        },
        {
          where: { table: 'applications', row: 'completed', col: 'total', text: '1' },
          message: /（七）总计 总计：各项之和 0，填报 1/,
        },
      ],
    },
  },
  unchecked: {
    'an outcome is not printed': without('refused.stateSecret'),
    'there is no total': without('completed'),
    'there is no table': soundReport({ tablesChange: { applications: null } }),
  },
});
