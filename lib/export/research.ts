import { strToU8, zipSync } from 'fflate';
import { toCsvWith } from './csv.ts';
import { beginParquet } from './parquet.ts';
import {
  dictionary,
  dictionaryColumns,
  figureColumns,
  findingColumns,
  type Researched,
  type TidyColumn,
  toFigureRows,
  toFindingRows,
} from './tidy.ts';

/** The research data as it grows, report by report. */
export interface ResearchData {
  add(reviews: readonly Researched[]): void;
  /** A ZIP of figures and findings, each as Parquet and CSV, with the data dictionary. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** `versions`: rule id → version. */
export function beginResearchData(versions: ReadonlyMap<string, number>): ResearchData {
  const figures = beginTable(figureColumns);
  const findings = beginTable(findingColumns);
  return {
    add: (reviews) => {
      figures.add(reviews.flatMap(toFigureRows));
      findings.add(reviews.flatMap((review) => toFindingRows(review, versions)));
    },
    finish: () =>
      zipSync({
        'figures.parquet': [figures.parquet(), { level: 0 }],
        'figures.csv': figures.csv(),
        'findings.parquet': [findings.parquet(), { level: 0 }],
        'findings.csv': findings.csv(),
        'dictionary.csv': strToU8(toCsvWith(dictionaryColumns, dictionary())),
      }),
  };
}

function beginTable<Row>(columns: readonly TidyColumn<Row>[]) {
  const names = columns.map(({ name }) => name);
  const parquet = beginParquet(columns);
  const head = toCsvWith(names, []);
  const pieces = [strToU8(head)];
  return {
    add: (rows: readonly Row[]): void => {
      parquet.add(rows);
      const lines = rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
      pieces.push(strToU8(toCsvWith(names, lines).slice(head.length)));
    },
    parquet: (): Uint8Array => new Uint8Array(parquet.finish()),
    csv: (): Uint8Array => join(pieces),
  };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
