import type { Report } from './report.ts';
import { findRow } from './table.ts';

/** Which form the tables follow. `mixed`: labels of both; `none`: no table, or none that tells. */
export type Edition = '2019' | '2021' | 'mixed' | 'none';

const columnsOf2021 = ['issued', 'repealed', 'inForce'];
const columnsOf2019 = ['made', 'newlyPublished', 'totalPublished', 'previousItems', 'change', 'projects'];

/** The printed marks of each form: headers of table 2, rows that only one form has, 其他处理 in one row or in three. */
export function editionMarks({ tables: { disclosure, applications } }: Report): { '2019': string[]; '2021': string[] } {
  const marks = { '2019': new Set<string>(), '2021': new Set<string>() };
  for (const { key, text } of disclosure?.headers ?? []) {
    if (key !== null && columnsOf2019.includes(key)) marks['2019'].add(text);
    if (key !== null && columnsOf2021.includes(key)) marks['2021'].add(text);
    if (key === 'amount' && text.includes('收费')) marks['2021'].add(text);
  }
  for (const row of disclosure?.rows ?? [])
    if (row.key === 'otherServices' || row.key === 'procurement') marks['2019'].add(row.label);
  if (applications) {
    const parts = ['other.notCorrected', 'other.feeUnpaid'].flatMap((key) => findRow(applications, key)?.label ?? []);
    for (const label of parts) marks['2021'].add(label);
    const single = findRow(applications, 'other');
    if (single && parts.length === 0) marks['2019'].add(single.label);
  }
  return { '2019': [...marks['2019']], '2021': [...marks['2021']] };
}

/** The form decided by its marks, never by the year. */
export function editionOf(report: Report): Edition {
  const marks = editionMarks(report);
  if (marks['2019'].length > 0 && marks['2021'].length > 0) return 'mixed';
  if (marks['2019'].length > 0) return '2019';
  return marks['2021'].length > 0 ? '2021' : 'none';
}

/** The form that must be used for a report year: 试行 for 2019 and 2020, 国办公开办函〔2021〕30号 from 2021; null before, when there was none. */
export function editionDue(year: number | null): '2019' | '2021' | null {
  if (year === null || year < 2019) return null;
  return year < 2021 ? '2019' : '2021';
}
