import type { Preset } from '../audit/preset.ts';
import type { Ledger } from '../audit/review/case.ts';
import { issueColumns, numberColumn } from './issue-columns.ts';
import { ledgerColumns, ledgerName, numberName } from './ledger-columns.ts';
import { foldTitle, type Reading, readField } from './ledger-fields.ts';
import { type CellValue, type ReadSheet, readSheets } from './xlsx/read-sheets.ts';
import { WorkbookError } from './xlsx/workbook-error.ts';

/** What others filled in for one 问题编号. A blank cell says nothing: it clears nothing. */
export interface LedgerRow {
  number: string;
  ledger: Partial<Ledger>;
}

/**
 * A cell, row or column that was not taken, and why. `unreadable`: no such day or word; `no-number`: something is filled
 * in on a line without 问题编号; `strange-number`: what stands there is none; `repeated`: the same number on two lines that
 * say different things; `column-twice`: two columns of one title.
 */
export interface LedgerProblem {
  reason: 'unreadable' | 'no-number' | 'strange-number' | 'repeated' | 'column-twice';
  sheet: string;
  row: number;
  column: string;
  text: string;
}

export interface ReadLedger {
  rows: LedgerRow[];
  problems: LedgerProblem[];
}

/** What `issueNumber` gives, whatever the case it was typed in. */
const numberForm = /^GJ-[0-9A-F]{12}$/;
/** People put titles above the header. */
const headerWithin = 30;
/** Where nothing is as it should be, so many lines say it as well as all. */
const mostProblems = 500;

type Key = typeof numberColumn | keyof Ledger;

/** A sheet's header: its row, and the column of each key. */
interface Header {
  row: number;
  columns: ReadonlyMap<Key, number>;
  problems: LedgerProblem[];
}

/**
 * Reads the ledger columns out of a workbook that others filled in, whatever its other columns, their order and their
 * titles, and whoever saved it. `presets` say what an office calls the columns. Throws a WorkbookError.
 */
export function readLedger(bytes: Uint8Array, presets: readonly Preset[]): ReadLedger {
  const { sheets, from1904 } = readSheets(bytes);
  const titles = titlesOf(presets);
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet, titles);
    return header ? [{ sheet, header }] : [];
  });
  if (found.length === 0) throw new WorkbookError('no-ledger');
  const collected = new Collection();
  for (const { sheet, header } of found) collectRows(sheet, header, from1904, collected);
  return collected.result();
}

/** What a title means, folded: a key of ours, or null for a column that is not read. */
type Titles = ReadonlyMap<string, ReadonlySet<Key | null>>;

/** Our own titles, and those that presets gave. */
function titlesOf(presets: readonly Preset[]): Titles {
  const titles = new Map<string, Set<Key | null>>();
  for (const { key, title } of [...issueColumns, ...presets.flatMap(({ columns }) => columns)]) {
    const folded = foldTitle(title);
    if (folded !== '') titles.set(folded, (titles.get(folded) ?? new Set()).add(asKey(key)));
  }
  return titles;
}

const asKey = (name: string): Key | null =>
  name === numberColumn ? numberColumn : (ledgerColumns.find(({ key }) => key === name)?.key ?? null);

const titleOf = (key: Key): string => ledgerColumns.find((column) => column.key === key)?.title ?? numberColumn;

/** The first row that has 问题编号 and a ledger column. */
function findHeader(sheet: ReadSheet, titles: Titles): Header | undefined {
  for (const [row, cells] of [...sheet.rows].sort(([one], [other]) => one - other)) {
    if (row > headerWithin) return undefined;
    const header = readHeader(sheet, row, cells, titles);
    if (header.columns.has(numberColumn) && header.columns.size + header.problems.length > 1) return header;
  }
  return undefined;
}

function readHeader(sheet: ReadSheet, row: number, cells: ReadonlyMap<number, CellValue>, titles: Titles): Header {
  const named = namedColumns(sheet, row);
  const byKey = new Map<Key, number[]>();
  for (const [column, cell] of cells) {
    const title = cell.kind === 'text' ? foldTitle(cell.text) : '';
    const key = title === '' ? null : meaningOf(titles.get(title), named.get(column) ?? null);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  const columns = new Map<Key, number>();
  const problems: LedgerProblem[] = [];
  for (const [key, all] of byKey) {
    const meant = all.length > 1 ? all.filter((column) => named.get(column) === key) : all;
    const [column] = meant;
    if (column !== undefined && meant.length === 1) columns.set(key, column);
    else problems.push({ reason: 'column-twice', sheet: sheet.name, row, column: titleOf(key), text: '' });
  }
  return { row, columns, problems };
}

/**
 * A column is known by its title. The workbook's name for it tells which is meant of several, and what a column is to
 * which somebody gave a title of his own; where the title says something else the name is not believed: some programs
 * move columns and leave names behind.
 */
function meaningOf(meanings: ReadonlySet<Key | null> | undefined, named: Key | null): Key | null {
  if (meanings === undefined || meanings.has(named)) return named;
  const [only] = meanings;
  return meanings.size === 1 ? (only ?? null) : null;
}

function namedColumns({ names }: ReadSheet, row: number): ReadonlyMap<number, Key> {
  const columns = new Map<number, Key>();
  const add = (name: string, key: Key): void => {
    const cell = names.get(name);
    if (cell?.row === row) columns.set(cell.column, key);
  };
  add(numberName, numberColumn);
  for (const { key } of ledgerColumns) add(ledgerName(key), key);
  return columns;
}

/** Lines by their number, each with where it was met. */
class Collection {
  readonly #ledgers = new Map<string, Partial<Ledger>>();
  readonly #repeated = new Set<string>();
  readonly #problems: LedgerProblem[] = [];

  add(number: string, ledger: Partial<Ledger>, place: Pick<LedgerProblem, 'sheet' | 'row'>): void {
    const known = this.#ledgers.get(number);
    if (known !== undefined && !agree(known, ledger)) {
      this.#repeated.add(number);
      this.report({ reason: 'repeated', ...place, column: numberColumn, text: number });
    }
    this.#ledgers.set(number, { ...known, ...ledger });
  }

  report(...problems: LedgerProblem[]): void {
    this.#problems.push(...problems.slice(0, mostProblems - this.#problems.length));
  }

  /** What was filled in. A number on lines that contradict each other is left out: nobody can tell which is meant. */
  result(): ReadLedger {
    const rows = [...this.#ledgers]
      .filter(([number, ledger]) => !this.#repeated.has(number) && Object.keys(ledger).length > 0)
      .map(([number, ledger]) => ({ number, ledger }));
    return { rows, problems: this.#problems };
  }
}

const agree = (one: Partial<Ledger>, other: Partial<Ledger>): boolean =>
  ledgerColumns.every(({ key }) => one[key] === undefined || other[key] === undefined || one[key] === other[key]);

function collectRows(
  sheet: ReadSheet,
  { row: headerRow, columns, problems }: Header,
  from1904: boolean,
  to: Collection,
) {
  to.report(...problems);
  const merged = mergedCells(sheet, columns);
  const numberAt = columns.get(numberColumn) ?? 0;
  for (const [row, cells] of sheet.rows) {
    if (row <= headerRow) continue;
    const place = { sheet: sheet.name, row };
    const { ledger, failures } = readRow(row, cells, columns, merged, from1904);
    const said = cells.get(numberAt);
    const number = said?.kind === 'text' ? said.text.normalize('NFKC').trim().toUpperCase() : '';
    const isSaid = Object.keys(ledger).length + failures.length > 0;
    if (numberForm.test(number)) {
      to.add(number, ledger, place);
      to.report(...failures.map(({ column, text }) => ({ reason: 'unreadable' as const, ...place, column, text })));
    } else if (isSaid) {
      const text = said === undefined ? '' : inWords(said);
      to.report({ reason: text === '' ? 'no-number' : 'strange-number', ...place, column: numberColumn, text });
    }
  }
}

interface Failure {
  column: string;
  text: string;
}

function readRow(
  row: number,
  cells: ReadonlyMap<number, CellValue>,
  columns: Header['columns'],
  merged: ReadonlyMap<string, CellValue>,
  from1904: boolean,
): { ledger: Partial<Ledger>; failures: Failure[] } {
  const failures: Failure[] = [];
  let ledger: Partial<Ledger> = {};
  for (const { key, title, kind } of ledgerColumns) {
    const column = columns.get(key);
    if (column === undefined) continue;
    const cell = cells.get(column) ?? merged.get(`${row}/${column}`);
    if (cell === undefined) continue;
    const reading: Reading = readField(key, kind, cell, from1904);
    if (reading === 'unreadable') failures.push({ column: title, text: inWords(cell).slice(0, 200) });
    else ledger = { ...ledger, ...reading };
  }
  return { ledger, failures };
}

/** The value of a merged cell for each line that it covers: offices merge 责任单位 over all its lines. */
function mergedCells({ rows, merges }: ReadSheet, columns: Header['columns']): ReadonlyMap<string, CellValue> {
  const ledgerAt = new Set(ledgerColumns.flatMap(({ key }) => columns.get(key) ?? []));
  const values = new Map<string, CellValue>();
  const last = [...rows.keys()].reduce((most, row) => Math.max(most, row), 0);
  // Cells that are merged many times over are no spreadsheet's work.
  let steps = 2 * last * ledgerColumns.length;
  for (const { top, bottom, left, right } of merges) {
    const value = rows.get(top)?.get(left);
    if (value === undefined || left !== right || !ledgerAt.has(left)) continue;
    for (let row = top + 1; row <= Math.min(bottom, last) && steps > 0; row += 1, steps -= 1)
      if (rows.has(row)) values.set(`${row}/${left}`, value);
  }
  return values;
}

function inWords(cell: CellValue): string {
  if (cell.kind === 'number') return String(cell.number);
  return cell.kind === 'flag' ? String(cell.flag).toUpperCase() : cell.text;
}
