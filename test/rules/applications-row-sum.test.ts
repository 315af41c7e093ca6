import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const withRow = (granted: readonly (number | string)[]) =>
  soundReport({ tablesChange: { applications: applicationsTable('2021', { granted }) } });
const noTable = soundReport({ tablesChange: { applications: null } });

testRule(applicationsRowSum, {
  passes: {
    'every row adds up': withRow([5, 1, 0, 0, 2, 0, 8]),
    'a blank counts as nothing': withRow([5, '', '', '', '', '', 5]),
  },
  fails: {
    'the total is one short': {
      report: withRow([5, 1, 0, 0, 2, 0, 7]),
      findings: [
        {
          where: { table: 'applications', row: 'granted', col: 'total', text: '7' },
          message: /予以公开 总计：各列之和 8，填报 7，相差 1（填报少 1）/,
        },
      ],
    },
    'blanks do not fill the gap, and the sentence says that they were counted as 0': {
      report: withRow([5, '', '', '', '', '', 8]),
      findings: [
        {
          where: { table: 'applications', row: 'granted', col: 'total', text: '8' },
          message: /各列之和 5（5 格空白，按 0 计），填报 8，相差 3（填报多 3）/,
        },
      ],
    },
  },
  unchecked: { 'there is no table': noTable },
});
