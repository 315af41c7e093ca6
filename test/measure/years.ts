import type { ApplicationRow } from '../../lib/report/labels.ts';
import type { Figure } from '../portal/report-data.ts';
import { makeTables, type Tables } from './figures.ts';
import type { Office } from './offices.ts';
import { randomFrom } from './random.ts';

const numbersOf = (cells: readonly Figure[] | undefined): number[] => (cells ?? []).map(Number);
const mostTries = 200;

/**
 * Tables of the year after `before`, by the form of 2021: what was carried out is carried in, stocks follow from their
 * changes, nothing is ten times what it was, and no table is last year's. Each keeps the relations of the form.
 */
export function tablesAfter(before: Tables, seed: number, office: Office): Tables {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const tables = makeTables(randomFrom(seed + attempt * 1_000_003), office, '2021');
    carryOn(tables.applications.figures, before.applications.figures);
    keepStocks(tables.disclosure.figures, before.disclosure.figures);
    calm(tables.disclosure.figures, before.disclosure.figures);
    if (!isLeap(receivedOf(tables), receivedOf(before)) && !isAnyRepeated(tables, before)) return tables;
  }
  throw new Error(`No year of ${office.name} follows the one before`);
}

const receivedOf = ({ applications }: Tables): number => numbersOf(applications.figures.received)[6] ?? 0;

/** What more is carried in is granted within the year; what less is carried in was received within it. */
function carryOn(figures: Tables['applications']['figures'], before: Tables['applications']['figures']): void {
  const carriedOut = numbersOf(before.carriedOut);
  const more = carriedOut.map((n, column) => n - (numbersOf(figures.carriedIn)[column] ?? 0));
  const add = (row: ApplicationRow, by: (difference: number) => number) => {
    const cells = numbersOf(figures[row]).slice(0, 6);
    const added = cells.map((n, column) => n + by(more[column] ?? 0));
    figures[row] = [...added, added.reduce((sum, n) => sum + n, 0)];
  };
  add('carriedIn', (difference) => difference);
  add('granted', (difference) => Math.max(0, difference));
  add('completed', (difference) => Math.max(0, difference));
  add('received', (difference) => Math.max(0, -difference));
}

/** In force: what was, and what was issued, less what was repealed; no more is repealed than was in force. */
function keepStocks(figures: Tables['disclosure']['figures'], before: Tables['disclosure']['figures']): void {
  for (const row of ['regulations', 'normativeDocuments'] as const) {
    const [issued = 0, repealed = 0] = numbersOf(figures[row]);
    const inForce = numbersOf(before[row])[2] ?? 0;
    const gone = Math.min(repealed, inForce);
    figures[row] = [issued, gone, inForce + issued - gone];
  }
}

/** The routine of an office does not change tenfold from one year to the next. */
function calm(figures: Tables['disclosure']['figures'], before: Tables['disclosure']['figures']): void {
  for (const row of ['licences', 'penalties', 'coerciveMeasures'] as const) {
    const [now = 0] = numbersOf(figures[row]);
    const [then = 0] = numbersOf(before[row]);
    if (isLeap(now, then)) figures[row] = [then + 1];
  }
}

const isLeap = (one: number, other: number): boolean =>
  Math.max(one, other) >= 100 && Math.min(one, other) > 0 && Math.max(one, other) >= 10 * Math.min(one, other);

/** A table of zeros may be the same every year. */
const isAnyRepeated = (tables: Tables, before: Tables): boolean =>
  (['applications', 'proceedings'] as const).some(
    (name) =>
      JSON.stringify(tables[name].figures) === JSON.stringify(before[name].figures) &&
      Object.values(tables[name].figures).some((cells) => numbersOf(cells).some((n) => n > 0)),
  );
