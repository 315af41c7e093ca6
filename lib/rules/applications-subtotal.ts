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
  about: {
    zh: {
      checks: '表三中自行加印的小计（结果分组的小计行、法人或其他组织的小计列），应等于所属各项之和。',
      unchecked: '表三缺少，或小计及所属各项中有读不成数字的格。',
      spared: '没有小计的报告不核对：格式本来就没有小计。',
    },
    en: {
      checks:
        'Subtotals that an office added to table 3, as a row of a group of outcomes or a column of organisations, equal the sum of their members.',
      unchecked: 'Table 3 is missing, or the subtotal or one of its members is no number.',
      spared: 'Reports without subtotals: the form has none.',
    },
  },
  isOfFigures: true,
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
