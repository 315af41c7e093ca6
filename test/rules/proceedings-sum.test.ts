import { proceedingsSum } from '../../lib/rules/proceedings-sum.ts';
import { proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const withGroup = (review: readonly (number | string)[]) =>
  soundReport({ tablesChange: { proceedings: proceedingsTable({ review }) } });

testRule(proceedingsSum, {
  passes: { 'each group adds up': withGroup([3, 1, 0, 2, 6]) },
  fails: {
    'the total leaves out what is pending': {
      report: withGroup([3, 1, 0, 2, 4]),
      findings: [
        {
          where: { table: 'proceedings', row: 'review' },
          message: /行政复议 总计：各项之和 6，填报 4，相差 2（填报少 2）/,
        },
      ],
    },
  },
  unchecked: { 'there is no table': soundReport({ tablesChange: { proceedings: null } }) },
});
