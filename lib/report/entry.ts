import { z } from 'zod/mini';
import { editionDue, editionOf } from './edition.ts';
import { type TableName, tableNames } from './labels.ts';
import type { Report } from './report.ts';

/**
 * What a person copies from a scan. `figures` by table, row and column as `entryKey` names them, each as typed; `published`
 * is YYYY-MM-DD, '' where the portal gives none.
 */
export const Entry = z.object({
  office: z.string().check(z.maxLength(100)),
  year: z.string().check(z.maxLength(4)),
  published: z.string().check(z.maxLength(10)),
  edition: z.enum(['2019', '2021']),
  figures: z.record(z.string().check(z.maxLength(80)), z.string().check(z.maxLength(40))),
});
export type Entry = z.infer<typeof Entry>;

export const blankEntry: Entry = { office: '', year: '', published: '', edition: '2021', figures: {} };

export const entryKey = (table: TableName, row: string, col: string): string => `${table}/${row}/${col}`;

/** Whether anything was copied of a table: one that was left out is not checked, and no cell of it is blank. */
export const isCopied = ({ figures }: Entry, table: TableName): boolean =>
  Object.entries(figures).some(([key, text]) => key.startsWith(`${table}/`) && text.trim() !== '');

/** Why it can't be checked yet, as a key of the interface's texts; null: it can. */
export function objectionTo({ office, year }: Entry): 'entryNeedsOffice' | 'entryNeedsYear' | null {
  if (office.trim() === '') return 'entryNeedsOffice';
  return /^20\d\d$/.test(year) ? null : 'entryNeedsYear';
}

/** What was copied, from the report that it became. */
export function entryOf(report: Report): Entry {
  const { identity, year, dates } = report;
  const edition = editionOf(report);
  return {
    office: identity.name ?? '',
    year: year === null ? '' : String(year),
    published: dates[0]?.iso ?? '',
    edition: edition === '2019' || edition === '2021' ? edition : (editionDue(year) ?? '2021'),
    figures: Object.fromEntries(
      tableNames.flatMap((table) =>
        (report.tables[table]?.rows ?? []).flatMap(({ key, cells }) =>
          cells.map(({ col, text }) => [entryKey(table, key, col), text] as const),
        ),
      ),
    ),
  };
}
