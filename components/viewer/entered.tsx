import type { JSX } from 'preact';
import { type Entry, entryKey, isCopied } from '../../lib/report/entry.ts';
import { FormTables } from './form-tables.tsx';

/** What a person copied from a scan, as a page of its own: read, marked and annotated like any report. */
export function Entered({ entry }: { entry: Entry }): JSX.Element {
  const { office, year, published, edition, figures } = entry;
  return (
    <>
      <h1>{`${office.trim()}${year}年政府信息公开工作年度报告`}</h1>
      {published !== '' && <p>发布日期：{published}</p>}
      <FormTables
        edition={edition}
        isPrinted={({ name }) => isCopied(entry, name)}
        figure={(table, row, col) => figures[entryKey(table, row, col)]}
      />
    </>
  );
}
