import type { Report } from '../../lib/report/report.ts';
import { rulemakingPower } from '../../lib/rules/rulemaking-power.ts';
import { withoutRow } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Identity = Report['identity'];
const reported = (
  officeClass: Identity['officeClass'],
  level: Identity['level'],
  figures: readonly number[],
  edition: '2019' | '2021' = '2021',
) =>
  soundReport({
    identity: { name: '测试单位', source: 'title', officeClass, level },
    tablesChange: { disclosure: disclosureTable(edition, { regulations: figures }) },
  });
const at = (col: string, text: string) => ({ table: 'disclosure', row: 'regulations', col, text }) as const;

testRule(rulemakingPower, {
  passes: {
    'a town reports none': soundReport(),
    'a city government makes regulations': reported('government', 'city', [3, 1, 40]),
    'the office of a city government carries the figures of the city': reported(
      'government-office',
      'city',
      [3, 1, 40],
    ),
    'a province makes regulations': reported('government', 'province', [5, 2, 120]),
    'a department of the State Council makes regulations': reported('state-department', 'state', [9, 0, 88]),
    'a town makes normative documents': soundReport({
      tablesChange: { disclosure: disclosureTable('2021', { normativeDocuments: [2, 0, 9], penalties: [14] }) },
    }),
  },
  fails: {
    'a town': {
      report: reported('town', 'town', [1, 0, 1]),
      findings: [
        {
          where: at('issued', '1'),
          message: /“规章 本年制发件数”（1）、“规章 现行有效件数”（1） 2 格大于 0；乡镇没有规章制定权/,
        },
      ],
    },
    'a street office, 2019 form': {
      report: reported('street', 'street', [2, 2, 5], '2019'),
      findings: [{ where: at('made', '2'), message: /街道办事处没有规章制定权/ }],
    },
    'a county government': {
      report: reported('government', 'county', [1, 0, 0]),
      findings: [{ where: at('issued', '1'), message: /县级人民政府没有/ }],
    },
    'a city bureau': {
      report: reported('department', 'city', [1, 0, 0]),
      findings: [{ where: at('issued', '1'), message: /地方政府部门没有/ }],
    },
    'a branch, whatever its level': {
      report: reported('branch', 'unknown', [1, 0, 0]),
      findings: [{ where: at('issued', '1'), message: /派出机构/ }],
    },
    'a customs house, whatever its level': {
      report: reported('vertical', 'unknown', [1, 0, 0]),
      findings: [{ where: at('issued', '1'), message: /驻地方的垂直管理机构没有/ }],
    },
    'what is only in force may be an other organ’s': {
      report: reported('department', 'county', [0, 0, 4]),
      findings: [{ where: at('inForce', '4'), message: /现行有效件数”（4） 1 格/, verdict: 'suspect' }],
    },
    'what was only published may be an other organ’s': {
      report: reported('department', 'county', [0, 3, 3], '2019'),
      findings: [{ where: at('newlyPublished', '3'), message: /本年新公开数量”（3）/, verdict: 'suspect' }],
    },
    'a provincial department drafts for its government': {
      report: reported('department', 'province', [2, 0, 8]),
      findings: [{ where: at('issued', '2'), message: /地方政府部门/, verdict: 'suspect' }],
    },
  },
  unchecked: {
    'the table is missing': soundReport({ tablesChange: { disclosure: null } }),
    'the row is missing': soundReport({
      tablesChange: { disclosure: withoutRow(disclosureTable('2021'), 'regulations') },
    }),
    'nobody knows what office it is': reported('unknown', 'unknown', [3, 0, 3]),
    'a government of unknown level': reported('government', 'unknown', [3, 0, 3]),
    'a development zone': reported('zone', 'zone', [3, 0, 3]),
  },
});
