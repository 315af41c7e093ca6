import { editionDue } from '../report/edition.ts';
import {
  applicationColumns,
  applicationRowsOf,
  disclosureForm,
  proceedingColumns,
  proceedingRows,
} from '../report/labels.ts';
import type { Table } from '../report/report.ts';
import { findRow } from '../report/table.ts';

/** The rows and columns that the form asks for. A table 2 of both forms is held against what both ask for. */
export function formOf(table: Table, year: number | null): Form {
  const before = known.get(table);
  if (before?.year === year) return before.form;
  const form = decideForm(table, year);
  known.set(table, { year, form });
  return form;
}

interface Form {
  rows: readonly string[];
  columns: readonly string[];
}

// Asked by several rules, and by one several times.
const known = new WeakMap<Table, { year: number | null; form: Form }>();

function decideForm(table: Table, year: number | null): Form {
  if (table.name === 'proceedings')
    return { rows: Object.keys(proceedingRows), columns: Object.keys(proceedingColumns) };
  if (table.name === 'applications') {
    const isSplit = table.rows.some(({ key }) => key.startsWith('other.'));
    const isSingle = table.rows.some(({ key }) => key === 'other');
    const edition = isSplit ? '2021' : isSingle ? '2019' : (editionDue(year) ?? '2021');
    return { rows: applicationRowsOf(edition), columns: Object.keys(applicationColumns) };
  }
  const [old, current] = [ownColumns['2019'], ownColumns['2021']].map((own) =>
    own.some((key) => hasColumn(table, key)),
  );
  const forms = [...(old ? [disclosureForm['2019']] : []), ...(current ? [disclosureForm['2021']] : [])];
  const [first = disclosureForm[editionDue(year) ?? '2021'], second] = forms;
  const rows = Object.keys(first).filter((row) => !second || row in second);
  // The columns of a missing row are missing with it.
  const columns = second
    ? []
    : Object.entries(first).flatMap(([row, keys]) => (table.rows.some(({ key }) => key === row) ? keys : []));
  return { rows, columns: [...new Set<string>(columns)] };
}

const columnsOf = (edition: '2019' | '2021'): string[] => Object.values(disclosureForm[edition]).flat();

/** The columns that only one of the two forms has. */
const ownColumns = {
  '2019': columnsOf('2019').filter((key) => !columnsOf('2021').includes(key)),
  '2021': columnsOf('2021').filter((key) => !columnsOf('2019').includes(key)),
};

/** Whether a table has a column, by its header or by its cells. */
export function hasColumn(table: Table, key: string): boolean {
  const columns = printedColumns.get(table) ?? listColumns(table);
  printedColumns.set(table, columns);
  return columns.has(key);
}

// Asked for every column of both forms by several rules.
const printedColumns = new WeakMap<Table, ReadonlySet<string | null>>();

function listColumns({ headers, rows }: Table): Set<string | null> {
  const columns = new Set(headers.map(({ key }) => key));
  for (const { cells } of rows) for (const { col } of cells) columns.add(col);
  return columns;
}

/** The rows of the form that a table does not print. */
export const missingRowsOf = (table: Table, year: number | null): string[] =>
  formOf(table, year).rows.filter((key) => findRow(table, key) === undefined);

/** Whether most of the form's rows are gone: no table that deviates, but what is left of one. */
export const isTorn = (table: Table, year: number | null): boolean =>
  missingRowsOf(table, year).length * 2 > formOf(table, year).rows.length;
