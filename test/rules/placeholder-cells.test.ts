import { placeholderCells } from '../../lib/rules/placeholder-cells.ts';
import { mapCells, withCell } from '../printed-table.ts';
import { applicationsTable, disclosureTable, proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const disclosure = disclosureTable('2021');

testRule(placeholderCells, {
  passes: {
    'every cell holds a number': soundReport(),
    'blank cells are another matter': soundReport({
      tablesChange: { disclosure: withCell(disclosure, 'fees', 'amount', '') },
    }),
    'numbers written full-width, grouped, with a unit or a note': soundReport({
      tablesChange: {
        disclosure: withCell(
          withCell(withCell(disclosure, 'licences', 'decisions', '２０'), 'penalties', 'decisions', '1,234'),
          'normativeDocuments',
          'inForce',
          '22（其中修订16件）',
        ),
      },
    }),
    'a figure that could not be read is no placeholder': soundReport({
      tablesChange: { disclosure: withCell(disclosure, 'licences', 'decisions', '12 34') },
    }),
    '无 as the text of a part stands in no table': soundReport({ prose: { 6: ['无'] } }),
  },
  fails: {
    'a slash in every cell of table 4': {
      report: soundReport({ tablesChange: { proceedings: mapCells(proceedingsTable(), () => '/') } }),
      findings: [
        {
          where: { table: 'proceedings', row: 'review', col: 'upheld', text: '/' },
          message: /“行政复议 结果维持”（\/）.*等 15 格填的不是数字/,
        },
      ],
    },
    'words instead of a number, and a lone 一 typed for a dash': {
      report: soundReport({
        tablesChange: {
          disclosure: withCell(withCell(disclosure, 'fees', 'amount', '不涉及'), 'licences', 'decisions', '一'),
          applications: withCell(applicationsTable('2021'), 'received', 'total', '无'),
        },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '一' },
          message: /“行政许可 本年处理决定数量”（一）、“行政事业性收费 本年收费金额”（不涉及） 2 格/,
        },
        { where: { table: 'applications', row: 'received', col: 'total', text: '无' }, message: /（无） 1 格/ },
      ],
    },
    'a reference to somewhere else': {
      report: soundReport({ tablesChange: { disclosure: withCell(disclosure, 'licences', 'decisions', '见附件') } }),
      findings: [
        { where: { table: 'disclosure', row: 'licences', col: 'decisions', text: '见附件' }, message: /（见附件）/ },
      ],
    },
  },
  unchecked: {
    'no table was found': soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
  },
});
