import { figuresRepeated } from '../../lib/rules/figures-repeated.ts';
import { mapCells, withCell } from '../printed-table.ts';
import { applicationsTable, disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Tables = NonNullable<Parameters<typeof soundReport>[0]>['tablesChange'];
const year = (number: number, tablesChange: Tables = {}) => soundReport({ year: number, tablesChange });
const both = (now: Tables, then: Tables = now) => ({
  report: year(2023, now),
  context: { previous: year(2022, then) },
});

const busy = applicationsTable('2021', {
  received: [40, 11, 0, 0, 0, 0, 51],
  granted: [31, 8, 0, 0, 0, 0, 39],
  partlyGranted: [9, 3, 0, 0, 0, 0, 12],
  completed: [40, 11, 0, 0, 0, 0, 51],
});
const one = applicationsTable('2021', {
  received: [1, 0, 0, 0, 0, 0, 1],
  granted: [1, 0, 0, 0, 0, 0, 1],
  completed: [1, 0, 0, 0, 0, 0, 1],
});
const decisions = (licences: number, penalties: number) =>
  disclosureTable('2021', { normativeDocuments: [0, 0, 40], licences: [licences], penalties: [penalties] });

testRule(figuresRepeated, {
  passes: {
    'one figure is another than last year’s': both(
      { applications: busy },
      { applications: withCell(busy, 'partlyGranted', 'business', '2') },
    ),
    'tables of zeros are alike from year to year': both({}),
    'one application in each of two years': both({ applications: one }),
    'a stock of documents stays as it is': both({ disclosure: decisions(0, 0) }),
    'totals alone were printed anew': both(
      { applications: busy },
      { applications: withCell(busy, 'granted', 'naturalPerson', '30') },
    ),
  },
  fails: {
    'all figures of table 3 are last year’s': {
      ...both({ applications: busy }),
      findings: [
        {
          where: { table: 'applications', row: 'granted' },
          message: /表三.*全部 1\d\d 个数字与 2022 年度报告逐格相同，其中 4 个不为 0/,
        },
      ],
    },
    'all decisions of table 2 are last year’s': {
      ...both({ disclosure: decisions(2_135, 318) }),
      findings: [{ where: { table: 'disclosure', row: 'licences' }, message: /表二.*其中 2 个不为 0/ }],
    },
  },
  unchecked: {
    'last year’s report is not stored': year(2023, { applications: busy }),
    'no table was read last year': {
      report: year(2023),
      context: { previous: year(2022, { disclosure: null, applications: null, proceedings: null }) },
    },
    'the tables are blank': {
      report: year(2023, {
        disclosure: null,
        proceedings: null,
        applications: mapCells(applicationsTable('2021'), () => ''),
      }),
      context: { previous: year(2022) },
    },
  },
});
