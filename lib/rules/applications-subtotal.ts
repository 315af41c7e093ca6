import { type Check, defineRule } from '../audit/rule.ts';
import { checkSum } from '../audit/sums.ts';
import { columnLabel, organisationsSubtotal, rowLabel } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import { findCell } from '../report/table.ts';

const organisations = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganisation'];

/** 小计 that some offices print, as a row of a group of outcomes or as a column of organisations: equals its members. */
export const applicationsSubtotal = defineRule({
  id: 'applications-subtotal',
  version: 1,
  title: '申请情况表：小计与所属各项之和不一致',
  titleEn: 'Applications: a printed subtotal differs from its members',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [{ document: '政府信息公开条例', clause: '第六条' }],
  needs: ['applications'],
  *check(report) {
    const table = report.tables.applications;
    for (const { key } of table.rows) {
      if (findCell(table, key, organisationsSubtotal)) yield checkColumn(report, table, key);
      if (key.endsWith('.subtotal')) yield* checkRow(report, table, key);
    }
  },
});

const checkColumn = (report: Report, table: Table, row: string): Check =>
  checkSum(report, {
    table,
    summands: organisations.map((col) => ({ row, col })),
    result: { row, col: organisationsSubtotal },
    subject: `${rowLabel('applications', row)} ${columnLabel('applications', organisationsSubtotal)}`,
  });

function* checkRow(report: Report, table: Table, subtotal: string): Iterable<Check> {
  const group = subtotal.slice(0, -'subtotal'.length);
  const members = table.rows.filter(({ key }) => key.startsWith(group) && key !== subtotal);
  for (const { col } of table.rows.find(({ key }) => key === subtotal)?.cells ?? [])
    yield checkSum(report, {
      table,
      summands: members.map(({ key }) => ({ row: key, col })),
      result: { row: subtotal, col },
      subject: `${rowLabel('applications', subtotal)} ${columnLabel('applications', col)}`,
    });
}
