import { blankCells } from '../../lib/rules/blank-cells.ts';
import { mapCells, withCell } from '../printed-table.ts';
import { applicationsTable, disclosureTable, proceedingsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const applications = applicationsTable('2021', { received: [2, 0, 0, 0, 0, 0, 2], completed: [2, 0, 0, 0, 0, 0, 2] });
const disclosure2019 = disclosureTable('2019');

testRule(blankCells, {
  passes: {
    'every cell holds a number, most of them 0': soundReport(),
    'a slash is filled, though with no number': soundReport({
      tablesChange: { disclosure: withCell(disclosureTable('2021'), 'licences', 'decisions', '/') },
    }),
    'the 2019 form has no third cell for 行政事业性收费': soundReport({
      tablesChange: {
        disclosure: {
          ...disclosure2019,
          rows: disclosure2019.rows.map((row) =>
            row.key === 'fees'
              ? {
                  ...row,
                  cells: [...row.cells, { col: 'decisions', text: '', value: null, reading: 'blank', note: null }],
                }
              : row,
          ),
        },
      },
    }),
    'the line of a group whose rows are printed one by one': soundReport({
      tablesChange: {
        applications: {
          ...applications,
          rows: [
            ...applications.rows,
            {
              key: 'other',
              label: '（六）其他处理',
              aligned: true,
              figures: [],
              cells: [{ col: 'total', text: '', value: null, reading: 'blank', note: null }],
            },
          ],
        },
      },
    }),
  },
  fails: {
    'one cell is blank': {
      report: soundReport({
        tablesChange: { disclosure: withCell(disclosureTable('2021'), 'penalties', 'decisions', ' ') },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'penalties', col: 'decisions', text: ' ' },
          message: /10 格中“行政处罚 本年处理决定数量”.* 1 格空白（占 10%）/,
        },
      ],
    },
    'the zeros of two tables are left out: one finding a table': {
      report: soundReport({
        tablesChange: {
          proceedings: mapCells(proceedingsTable(), () => ''),
          disclosure: mapCells(disclosureTable('2021'), (_, col) => (col === 'repealed' ? '' : undefined)),
        },
      }),
      findings: [
        {
          where: { table: 'disclosure', row: 'regulations', col: 'repealed', text: '' },
          message: /10 格中.*“行政规范性文件 本年废止件数” 2 格空白（占 20%）/,
        },
        {
          where: { table: 'proceedings', row: 'review', col: 'upheld', text: '' },
          message: /15 格全部空白（占 100%）/,
        },
      ],
    },
    'applicant columns are blank from top to bottom while their totals are filled': {
      report: soundReport({
        tablesChange: {
          applications: mapCells(applications, (row, col) =>
            ['research', 'business'].includes(col) && row !== 'completed' ? '' : undefined,
          ),
        },
      }),
      findings: [
        {
          where: { table: 'applications', row: 'received', col: 'business', text: '' },
          message:
            /175 格中“一、本年新收政府信息公开申请数量 商业企业”.*等 48 格空白（占 27%）；“商业企业”、“科研机构”整列空白而总计已填/,
        },
      ],
    },
  },
  unchecked: {
    'no table was found': soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
    'no row could be put under its columns': soundReport({
      tablesChange: {
        disclosure: null,
        proceedings: null,
        applications: {
          ...applications,
          rows: applications.rows.map((row) => ({ ...row, aligned: false, cells: [] })),
        },
      },
    }),
  },
});
