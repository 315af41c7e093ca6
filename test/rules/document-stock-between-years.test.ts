import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { documentStockBetweenYears } from '../../lib/rules/document-stock-between-years.ts';
import { withCell } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Changes = Parameters<typeof soundReport>[0];
/** Issued, repealed, in force. */
type Stock = readonly [issued: number, repealed: number, inForce: number];

const documents = (figures: Stock, changes: Changes = {}) =>
  soundReport({ ...changes, tablesChange: { disclosure: disclosureTable('2021', { normativeDocuments: figures }) } });
const lastYear = (inForce: number) => documents([0, 0, inForce], { year: 2022 });
const after = (inForce: number, report: ReturnType<typeof documents>) => ({
  report,
  context: { previous: lastYear(inForce) },
});
/** The form of 2019: items of the year before, change, decisions. */
const items = (year: number, previousItems: number, change: number) =>
  soundReport({
    year,
    tablesChange: { disclosure: disclosureTable('2019', { licences: [previousItems, change, 5] }) },
  });
const at = (text: string) => ({ table: 'disclosure', row: 'normativeDocuments', col: 'inForce', text }) as const;

testRule(documentStockBetweenYears, {
  passes: {
    'last year’s documents, what was issued, less what was repealed': after(10, documents([3, 1, 12])),
    'nothing happened': after(7, documents([0, 0, 7])),
    'items of the form of 2019 go on from last year’s': {
      report: items(2020, 12, 0),
      context: { previous: items(2019, 10, 2) },
    },
  },
  fails: {
    'more documents than last year’s and the year’s own': {
      ...after(10, documents([3, 1, 20])),
      findings: [
        {
          where: at('20'),
          message: /2022 年度报告 10 \+ 本年制发件数 3 − 本年废止件数 1 = 12，本年填 20，相差 8（填报多 8）/,
        },
      ],
    },
    'documents went out of force, and none was repealed': {
      ...after(10, documents([0, 0, 6])),
      findings: [{ where: at('6'), message: /= 10，本年填 6，相差 4（填报少 4）/ }],
    },
    'items of the form of 2019 do not go on from last year’s': {
      report: items(2020, 10, 0),
      context: { previous: items(2019, 10, 2) },
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'previousItems', text: '10' },
          message: /2019 年度报告 10 \+ 本年增\/减 2 = 12，本年填 10，相差 2/,
          severity: 'hint',
        },
      ],
    },
  },
  inapplicable: {
    'the two years follow different forms': {
      report: documents([0, 0, 5], { year: 2021 }),
      context: { previous: items(2020, 3, 0) },
    },
  },
  unchecked: {
    'last year’s report is not stored': documents([0, 0, 5]),
    'last year’s report has no table 2': {
      report: documents([0, 0, 5]),
      context: { previous: soundReport({ year: 2022, tablesChange: { disclosure: null } }) },
    },
    'table 2 is missing': soundReport({ tablesChange: { disclosure: null } }),
  },
});

const run = (report: ReturnType<typeof documents>, previous = lastYear(10)) =>
  audit(report, [documentStockBetweenYears], { reportId: 'test', previous });

test('a text that tells of expiry explains the difference, and leaves it unchecked', () => {
  const told = documents([0, 0, 6], { prose: { 2: ['本年度行政规范性文件到期失效4件。'] } });
  expect(run(told).findings).toEqual([]);
  expect(run(told).unchecked[0]?.reason).toMatch(/失效/);
});

test('a remark beside the figure leaves the relation unchecked', () => {
  const noted = soundReport({
    tablesChange: {
      disclosure: withCell(disclosureTable('2021'), 'normativeDocuments', 'inForce', '22（其中修订16件）'),
    },
  });
  expect(run(noted).findings).toEqual([]);
});

test('a stock that moves by itself is pointed out', () => {
  expect(run(documents([0, 0, 6])).findings[0]?.explanations).toEqual([
    '本年制发、废止均为 0，现行有效件数却由 10 变为 6',
  ]);
});
