import { narrativeDisclosure } from '../../lib/rules/narrative-disclosure.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const disclosure = disclosureTable('2021', {
  normativeDocuments: [3, 1, 20],
  licences: [120],
  penalties: [8],
  fees: [20.3],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { disclosure } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeDisclosure, {
  passes: {
    'documents as in the table': says('制发行政规范性文件3件，废止1件，现行有效20件。'),
    'decisions and fees as in the table': says('作出行政许可决定120件，行政处罚8件；行政事业性收费20.3万元。'),
    'the old form counts what was made and what was published': soundReport({
      prose: { 1: ['制发规范性文件5件。'] },
      tablesChange: { disclosure: disclosureTable('2019', { normativeDocuments: [6, 5, 40] }) },
    }),
  },
  fails: {
    'other documents are in force': {
      report: says('制发行政规范性文件3件，现行有效21件。'),
      findings: [{ where: at('现行有效21件'), message: /“行政规范性文件 现行有效件数”为 20，不一致，相差 1$/ }],
    },
    'other decisions were made': {
      report: says('作出行政许可决定102件。'),
      findings: [{ where: at('作出行政许可决定102件'), message: /为 120，不一致，相差 18$/ }],
    },
  },
  unchecked: {
    'published decisions may be fewer than made ones': says('公示行政许可90件。'),
    'the table is not there': soundReport({
      prose: { 1: ['制发规范性文件3件。'] },
      tablesChange: { disclosure: null },
    }),
  },
  inapplicable: { 'documents of other kinds': says('全年印发各类文件86份，出台规章制度5项。') },
});
