import type { Table } from '../../lib/report/report.ts';
import { applicationsSubtotal } from '../../lib/rules/applications-subtotal.ts';
import { applicationsTable, cell, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const plain = applicationsTable('2021', {
  'refused.stateSecret': [2, 0, 0, 0, 0, 0, 2],
  'refused.enforcementFile': [1, 3, 0, 0, 0, 0, 4],
});

function withSubtotalRow(naturalPerson: number): Table {
  const figures = [naturalPerson, 3, 0, 0, 0, 0, 6];
  const columns = [
    'naturalPerson',
    'business',
    'research',
    'publicInterest',
    'legalService',
    'otherOrganisation',
    'total',
  ];
  const cells = columns.map((col, index) => cell(col, figures[index] ?? 0));
  return {
    ...plain,
    rows: [...plain.rows, { key: 'refused.subtotal', label: '小计', cells, aligned: true, figures: [] }],
  };
}
const withSubtotalColumn = (figure: number): Table => ({
  ...plain,
  rows: plain.rows.map((row) => ({
    ...row,
    cells: [...row.cells, cell('organisations', row.key === 'refused.enforcementFile' ? figure : 0)],
  })),
});
const reportWith = (applications: Table | null) => soundReport({ tablesChange: { applications } });

testRule(applicationsSubtotal, {
  passes: {
    'no subtotal is printed': reportWith(plain),
    'a printed row fits': reportWith(withSubtotalRow(3)),
    'a printed column fits': reportWith(withSubtotalColumn(3)),
  },
  fails: {
    'a subtotal row': {
      report: reportWith(withSubtotalRow(4)),
      findings: [
        {
          where: { table: 'applications', row: 'refused.subtotal', col: 'naturalPerson', text: '4' },
          message: /（三）不予公开 小计 自然人：各项之和 3，填报 4/,
        },
      ],
    },
    'a subtotal column': {
      report: reportWith(withSubtotalColumn(5)),
      findings: [
        {
          where: { table: 'applications', row: 'refused.enforcementFile', col: 'organisations', text: '5' },
          message: /行政执法案卷 法人或其他组织 小计：各项之和 3，填报 5/,
        },
      ],
    },
  },
  unchecked: { 'there is no table': reportWith(null) },
});
