import type { Table } from '../../lib/report/report.ts';
import { brokenTable } from '../../lib/rules/broken-table.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const torn = (from: Table['from']): Table => {
  const table = applicationsTable('2021');
  const rows = table.rows.map((row) =>
    row.key === 'granted' || row.key === 'declined.petition'
      ? { ...row, cells: [], aligned: false, figures: ['1', '0', '0', '0', '0', '1'] }
      : row,
  );
  return { ...table, from, rows };
};
const cut = (rows: number): Table => ({
  ...applicationsTable('2021'),
  rows: applicationsTable('2021').rows.slice(0, rows),
});

testRule(brokenTable, {
  passes: {
    'whole tables': soundReport(),
    'from half of the form on, what is missing is template-deviation’s': soundReport({
      tablesChange: { applications: cut(13) },
    }),
    'a single row left out is template-deviation’s': soundReport({ tablesChange: { applications: cut(24) } }),
  },
  fails: {
    'rows whose figures stand under no column': {
      report: soundReport({ tablesChange: { applications: torn('cells') } }),
      findings: [
        {
          where: { table: 'applications', row: 'granted' },
          message: /“（一）予以公开”一行有 6 个数字（应为 7 个）、“1.信访举报投诉类申请”一行有 6 个数字/,
        },
      ],
    },
    'the same in the text of a PDF is only a doubt': {
      report: soundReport({ tablesChange: { applications: torn('text') } }),
      findings: [
        {
          where: { table: 'applications', row: 'granted' },
          message: /所涉关系未核对/,
          verdict: 'suspect',
          severity: 'hint',
        },
      ],
    },
    'most rows are lost': {
      report: soundReport({ tablesChange: { applications: cut(6) } }),
      findings: [{ where: { section: 3 }, message: /只有 6 行数据/ }],
    },
    'less than half of the form is left': {
      report: soundReport({ tablesChange: { applications: cut(12) } }),
      findings: [{ where: { section: 3 }, message: /只有 12 行数据/ }],
    },
    'labels stand there, but in no cells': {
      report: soundReport({
        tablesChange: { proceedings: null },
        prose: { 4: ['结果维持', '结果纠正', '尚未审结', '0 0 0'] },
      }),
      findings: [
        { where: { section: 4 }, message: /有表格的文字，但未能读成表格/, verdict: 'suspect', severity: 'hint' },
      ],
    },
  },
  unchecked: {
    'there is no table': soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
    'the report is older than the form': soundReport({ year: 2017 }),
  },
});
