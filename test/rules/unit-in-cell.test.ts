import { unitInCell } from '../../lib/rules/unit-in-cell.ts';
import { withCell, withHeader } from '../printed-table.ts';
import { applicationsTable, disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const disclosure = disclosureTable('2021');
const procurement = disclosureTable('2019');

testRule(unitInCell, {
  passes: {
    'plain numbers': soundReport(),
    'a note in brackets explains the number': soundReport({
      tablesChange: { disclosure: withCell(disclosure, 'normativeDocuments', 'inForce', '22（其中修订16件）') },
    }),
    'the unit stands in the header': soundReport({
      year: 2020,
      tablesChange: { disclosure: withHeader(procurement, 'amount', '采购总金额（单位：万元，保留4位小数）') },
    }),
    '本年增/减 with its direction': soundReport({
      year: 2020,
      tablesChange: { disclosure: withCell(procurement, 'licences', 'change', '增2') },
    }),
    'a footnote mark': soundReport({
      tablesChange: { disclosure: withCell(disclosure, 'licences', 'decisions', '12*') },
    }),
    '无 and 一般 are no numbers': soundReport({
      tablesChange: {
        disclosure: withCell(withCell(disclosure, 'licences', 'decisions', '一般'), 'penalties', 'decisions', '无'),
      },
    }),
  },
  fails: {
    'an amount in 元 in the 2019 form': {
      report: soundReport({
        year: 2020,
        tablesChange: { disclosure: withCell(procurement, 'procurement', 'amount', '251000元') },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'procurement', col: 'amount', text: '251000元' },
          message: /“政府集中采购 采购总金额”（251000元） 1 格的数字旁写有单位/,
        },
      ],
    },
    'counts with 件, one table each': {
      report: soundReport({
        tablesChange: {
          disclosure: withCell(
            withCell(disclosure, 'licences', 'decisions', '12 件'),
            'penalties',
            'decisions',
            '3（件）',
          ),
          applications: withCell(applicationsTable('2021'), 'received', 'naturalPerson', '两件'),
        },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '12 件' },
          message: /（12 件）、“行政处罚 本年处理决定数量”（3（件）） 2 格/,
        },
        { where: { table: 'applications', row: 'received', col: 'naturalPerson', text: '两件' }, message: /（两件）/ },
      ],
    },
    'words after the number': {
      report: soundReport({
        tablesChange: { disclosure: withCell(disclosure, 'licences', 'decisions', '12件其中变更3件') },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '12件其中变更3件' },
          message: /单位或文字/,
        },
      ],
    },
  },
  unchecked: {
    'no table was found': soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
  },
});
