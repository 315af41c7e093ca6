import { disclosureStock2019 } from '../../lib/rules/disclosure-stock-2019.ts';
import { withCell } from '../printed-table.ts';
import { disclosureTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const form = (figures: Parameters<typeof disclosureTable>[1]) =>
  soundReport({ year: 2020, tablesChange: { disclosure: disclosureTable('2019', figures) } });

testRule(disclosureStock2019, {
  passes: {
    'all zeros': form({}),
    'more published in all than this year': form({ normativeDocuments: [3, 2, 17] }),
    'items fall, but not below zero': form({ licences: [120, -20, 4031] }),
    'a purchase with its amount': form({ procurement: [12, 35.4012] }),
    'the direction in words': soundReport({
      year: 2020,
      tablesChange: {
        disclosure: withCell(disclosureTable('2019', { penalties: [5, 0, 1] }), 'penalties', 'change', '减5'),
      },
    }),
  },
  fails: {
    'less published in all than this year': {
      report: form({ normativeDocuments: [3, 9, 4] }),
      findings: [
        {
          where: { table: 'disclosure', row: 'normativeDocuments', col: 'totalPublished', text: '4' },
          message: /对外公开总数量 4，少于本年新公开数量 9，相差 5/,
        },
      ],
    },
    'more items dropped than there were': {
      report: form({ licences: [2, -5, 0] }),
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'previousItems', text: '2' },
          message: /行政许可：上一年项目数量 2，本年增\/减 -5，合计为 -3/,
        },
      ],
    },
    'purchases that cost nothing, and fees': {
      report: form({ procurement: [3, 0], fees: [0, -1] }),
      findings: [
        { where: { table: 'disclosure', row: 'fees', col: 'previousItems', text: '0' }, message: /合计为 -1/ },
        {
          where: { table: 'disclosure', row: 'procurement', col: 'projects', text: '3' },
          message: /采购项目数量 3，采购总金额 0/,
        },
      ],
    },
  },
  unchecked: {
    'the table is missing': soundReport({ tablesChange: { disclosure: null } }),
  },
  inapplicable: { 'the 2021 form has no such cells': soundReport() },
});
