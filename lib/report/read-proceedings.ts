import { alignFigures, type ReadRow, toRow } from './align.ts';
import { isFigure } from './cells.ts';
import { expandGrid, type SourceCell, type SourceTable } from './grid.ts';
import { type ProceedingRow, proceedingColumns, proceedingRows } from './labels.ts';
import { matchProceedingColumn, matchProceedingRow } from './match-label.ts';
import type { Header } from './report.ts';
import { printedAs, type TablePiece } from './table-piece.ts';

type Grid<R> = ReturnType<typeof expandGrid<R>>;
interface Slot {
  row: ProceedingRow;
  col: string;
}

const columnKeys = Object.keys(proceedingColumns);
const figuresNeeded = 5;

/** Reads what a source table holds of table 4; undefined where it holds none of it. Its groups may stand below each other. */
export function readProceedings<R>(source: SourceTable<R>, grid: Grid<R>): TablePiece<R> | undefined {
  const blocks = splitBlocks(source);
  if (blocks.length < 2) return readBlock(source, grid);
  const pieces = blocks.flatMap((block) => readBlock(block, expandGrid(block)) ?? []);
  const [first] = pieces;
  return (
    first && {
      ...first,
      headers: pieces.flatMap(({ headers }) => headers),
      rows: pieces.flatMap(({ rows }) => rows),
    }
  );
}

/** A block begins where the names of groups follow figures. */
function splitBlocks<R>(source: SourceTable<R>): SourceTable<R>[] {
  const blocks: SourceTable<R>['rows'][number][][] = [];
  let hasFigures = true;
  for (const cells of source.rows) {
    const isFilled = trailingFigures(cells).length > 0;
    if (hasFigures && !isFilled && cells.some(({ text }) => namesGroup(text))) {
      blocks.push([cells]);
      hasFigures = false;
    } else {
      blocks.at(-1)?.push(cells);
      hasFigures ||= isFilled;
    }
  }
  return blocks.map((rows) => ({ ...source, rows }));
}

const namesGroup = (text: string): boolean => /^行政诉讼$/.test(text.trim()) || matchProceedingRow(text) !== undefined;

function readBlock<R>(source: SourceTable<R>, grid: Grid<R>): TablePiece<R> | undefined {
  const start = source.rows.findIndex((cells) => cells.some(({ text }) => matchProceedingRow(text) !== undefined));
  if (start < 0) return undefined;
  const data = findData(source, start);
  // Where the groups are rows, the outcomes stand above the first of them.
  const top = data === start ? 0 : start;
  const header = source.rows.slice(top, data < 0 ? undefined : data).flat();
  const headers = listTornHeaders(grid.slice(top, Math.max(data, top)), groupsIn(header).length) ?? listHeaders(header);
  if (headers.filter(({ key }) => key !== null).length < 4) return undefined;
  const rows = data < 0 ? [] : readRows(source, grid, start, data, header);
  return { name: 'proceedings', from: printedAs(source), headers, rows, strangeRows: [], captions: [] };
}

/** The first row of figures: not the numbers 1 to 15 of the columns, and an empty one only where no other comes. */
function findData<R>({ rows }: SourceTable<R>, start: number): number {
  const isData = (cells: readonly SourceCell<R>[], index: number): boolean =>
    index >= start && trailingFigures(cells).length >= figuresNeeded && !isCount(cells);
  const filled = rows.findIndex((cells, index) => isData(cells, index) && cells.some(({ text }) => /\d/.test(text)));
  return filled >= 0 ? filled : rows.findIndex(isData);
}

const isCount = <R>(cells: readonly SourceCell<R>[]): boolean => {
  const figures = trailingFigures(cells);
  return figures.length >= 10 && figures.every(({ text }, index) => text.trim() === String(index + 1));
};

/** The figures that a row ends with; a label may stand before them. */
function trailingFigures<R>(cells: readonly SourceCell<R>[]): SourceCell<R>[] {
  const label = cells.findLastIndex(({ text }) => !isFigure(text));
  const figures = cells.slice(label + 1);
  return figures.some(({ text }) => /\d/.test(text)) || figures.length >= 15 ? figures : [];
}

function readRows<R>(
  source: SourceTable<R>,
  grid: Grid<R>,
  start: number,
  data: number,
  header: readonly SourceCell<R>[],
): ReadRow<R>[] {
  const upright = readUpright(source, data, header);
  if (upright.length > 0) return upright;
  const own = ownRow(source, data);
  const figures = trailingFigures(source.rows[own] ?? []);
  const bySlots = readHeaderSlots(grid.slice(start, data), groupsIn(header).length);
  const order = bySlots?.map(({ slot }) => slot) ?? printedOrder(header);
  const cells = bySlots?.flatMap(({ column }) => grid[own]?.[column] ?? []);
  const aligned = order && alignFigures(figures, order.length, source.from, cells);
  return groupsIn(header).flatMap((label) => {
    const row = matchProceedingRow(label.text);
    if (row === undefined) return [];
    const slots = (order ?? []).flatMap((slot, index) => (slot.row === row ? [{ slot, cell: aligned?.[index] }] : []));
    const under = aligned && slots.flatMap(({ cell }) => cell ?? []);
    return [
      toRow(
        row,
        label,
        aligned ? (under ?? []) : figures,
        slots.map(({ slot }) => slot.col),
        under,
      ),
    ];
  });
}

/** The row of this report's own year: the first, unless rows that name their years say that another is later. */
function ownRow<R>({ rows }: SourceTable<R>, first: number): number {
  let latest: { row: number; year: number } | undefined;
  for (let row = first; row < rows.length; row += 1) {
    const year = yearOf(rows[row] ?? []);
    if (year !== null && (latest === undefined || year > latest.year)) latest = { row, year };
  }
  return latest?.row ?? first;
}

/** 2023年 or 本年 before the figures of a row; null where a row names no year. */
function yearOf<R>(cells: readonly SourceCell<R>[]): number | null {
  for (const { text } of cells.slice(0, -figuresNeeded)) {
    const label = text.replace(/\s+/g, '');
    if (/^本年度?$/.test(label)) return Number.POSITIVE_INFINITY;
    if (/^(?:上年|去年|上一年)度?$/.test(label)) return Number.NEGATIVE_INFINITY;
    const year = /^(20\d\d)年度?$/.exec(label)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** The header cells that name a group, in the form's order. */
const groupsIn = <R>(header: readonly SourceCell<R>[]): SourceCell<R>[] =>
  Object.keys(proceedingRows).flatMap((row) => header.find(({ text }) => matchProceedingRow(text) === row) ?? []);

/** A table that stands upright: groups as rows, five figures each. */
function readUpright<R>(source: SourceTable<R>, data: number, header: readonly SourceCell<R>[]): ReadRow<R>[] {
  const printed = header.flatMap(({ text }) => matchProceedingColumn(text) ?? []);
  if (new Set(printed).size !== columnKeys.length || printed.length !== columnKeys.length) return [];
  return source.rows.slice(data).flatMap((cells) => {
    const label = cells.findLast(({ text }) => matchProceedingRow(text) !== undefined);
    const row = label && matchProceedingRow(label.text);
    if (!label || !row) return [];
    const figures = trailingFigures(cells);
    return figures.length === 0
      ? []
      : [toRow(row, label, figures, printed, alignFigures(figures, printed.length, source.from))];
  });
}

/** By grid column, group and outcome from the texts above each figure; undefined unless each of `groups` has its five. */
function readHeaderSlots<R>(lines: Grid<R>, groups: number): { slot: Slot; column: number }[] | undefined {
  const found: { slot: Slot; column: number }[] = [];
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  for (let column = 0; column < width; column += 1) {
    const texts = [...new Set(lines.map((line) => line[column]))].flatMap((cell) => cell?.text ?? []);
    const path = texts.join('');
    const row = matchProceedingRow(path);
    const col = matchProceedingColumn(path);
    if (row && col) found.push({ slot: { row, col }, column });
  }
  const distinct = new Set(found.map(({ slot }) => `${slot.row}/${slot.col}`));
  return distinct.size === found.length && found.length === groups * columnKeys.length && found.length > 0
    ? found
    : undefined;
}

/** Without usable spans: the groups in the form's order, each with the five outcomes, where just so many are printed. */
function printedOrder<R>(header: readonly SourceCell<R>[]): Slot[] | undefined {
  const groups = groupsIn(header).flatMap(({ text }) => matchProceedingRow(text) ?? []);
  const outcomes = header.filter(
    ({ text }) => matchProceedingRow(text) === undefined && matchProceedingColumn(text) !== undefined,
  );
  if (groups.length === 0 || outcomes.length !== groups.length * columnKeys.length) return undefined;
  return groups.flatMap((row) => columnKeys.map((col) => ({ row, col })));
}

/** Labels torn over two lines, 结果 above 维持, put together by their columns; undefined where spans don't tell. */
function listTornHeaders<R>(lines: Grid<R>, groups: number): Header[] | undefined {
  if (groups === 0 || readHeaderSlots(lines, groups) === undefined) return undefined;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const texts = [...new Set(lines.map((line) => line[column]))].flatMap(
      (cell) => cell?.text.replace(/\s+/g, '') ?? [],
    );
    const text = texts.filter((part) => part !== '行政诉讼' && matchProceedingRow(part) === undefined).join('');
    return { key: matchProceedingColumn(text) ?? null, text };
  }).filter(({ text }) => text !== '');
}

function listHeaders<R>(header: readonly SourceCell<R>[]): Header[] {
  return header.flatMap(({ text }) => {
    const bare = text.replace(/\s+/g, '');
    if (bare === '' || bare === '行政诉讼' || matchProceedingRow(bare)) return [];
    return [{ key: matchProceedingColumn(bare) ?? null, text: bare }];
  });
}
