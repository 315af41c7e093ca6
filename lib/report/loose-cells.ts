import { readFigure } from './cells.ts';
import { type FlowItem, type TextItem, tableOfLines } from './flow.ts';
import type { SourceCell, SourceTable } from './grid.ts';
import { parseHeading } from './headings.ts';
import { applicationRowsOf, disclosureForm, proceedingRows } from './labels.ts';
import {
  isDisclosureCaption,
  isDisclosureCorner,
  isOutcomesTitle,
  matchApplicationColumn,
  matchApplicationRow,
  matchDisclosureColumn,
  matchDisclosureRow,
  matchGroup,
  matchProceedingColumn,
  matchProceedingRow,
} from './match-label.ts';
import type { makeTableReader } from './source-tables.ts';
import type { TablePiece } from './table-piece.ts';
import { joinTornRows } from './torn-rows.ts';

/*
 * Tables of the form that lost their grid: each cell on a line of its own, as copied from a page or taken out of a PDF, or
 * in a box of its own (div, grid), or the figures of a row behind their label with spaces between. What can be put into
 * rows without a doubt is read; the rest stays text that is known to be a table's.
 */

interface Token<N> {
  kind: 'label' | 'figure';
  text: string;
  line: TextItem<N>;
}

const longestCell = 90;
/** A table of the form has more; a list of numbers in a text has fewer. */
const enoughFigures = 8;
const enoughLabels = 3;

/** Puts the tables among the lines in their place; lines of a table that could not be read become `cell`s. */
export function gatherLooseCells<N>(
  items: readonly FlowItem<N>[],
  read: ReturnType<typeof makeTableReader>,
): FlowItem<N>[] {
  const gathered: FlowItem<N>[] = [];
  for (let index = 0; index < items.length; ) {
    const run = looseRun(items, index);
    for (const item of settleRun(run, read)) gathered.push(item);
    const [item] = run.length === 0 ? items.slice(index, index + 1) : [];
    if (item) gathered.push(item);
    index += Math.max(1, run.length);
  }
  return gathered;
}

/** Lines that may be cells, one after another, up to a paragraph or the heading of a part. */
function looseRun<N>(items: readonly FlowItem<N>[], start: number): TextItem<N>[] {
  const run: TextItem<N>[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'text' || !mayBeCell(item)) break;
    run.push(item);
  }
  return run;
}

function mayBeCell<N>({ text, linked, level }: TextItem<N>): boolean {
  if (level > 0 || linked > 0 || text.length > longestCell || /[。\t]/.test(text)) return false;
  const { part, wording } = parseHeading(text);
  return part === null || wording === 'weak' || matchApplicationRow(text, undefined) !== undefined;
}

function settleRun<N>(run: readonly TextItem<N>[], read: ReturnType<typeof makeTableReader>): FlowItem<N>[] {
  if (countFigures(run) < enoughFigures) return [...run];
  const tokens = joinLabels(joinTornRows(run.flatMap(tokensOf)));
  const from = tokens.findIndex(({ kind, text }) => kind === 'label' && isKnown(text));
  const to = tokens.findLastIndex(({ kind }) => kind === 'figure');
  const own = from < 0 ? [] : tokens.slice(from, to + 1);
  const [first, last] = [own[0], own.at(-1)];
  const figures = own.filter(({ kind }) => kind === 'figure').length;
  const labels = own.filter(({ kind, text }) => kind === 'label' && isKnown(text)).length;
  if (!first || !last || figures < enoughFigures || labels < enoughLabels) return [...run];
  const [begin, end] = [run.indexOf(first.line), run.indexOf(last.line) + 1];
  const pieces = read({ from: 'lines', rows: toRows(own) });
  const isRead = pieces.length > 0 && pieces.every(isWhole);
  const inner: FlowItem<N>[] = isRead
    ? [tableOfLines(first.line, pieces)]
    : run.slice(begin, end).map((line) => ({ ...line, cell: true }));
  return [...run.slice(0, begin), ...inner, ...run.slice(end)];
}

/** Most runs of short lines hold none: their words need not be looked up. */
const countFigures = <N>(run: readonly TextItem<N>[]): number =>
  run.reduce((sum, { text }) => sum + text.split(' ').filter((part) => figureLike.test(part)).length, 0);

const figureLike = /^[+\-−]?[\d０-９][\d０-９,，.．]{0,11}$|^[-—－/／\\]{1,3}$|^无$/;
const plainFigure = /^[+-]?[\d,，.]{1,12}$|^[-—/\\]{1,3}$|^无$/;

/** One cell, or the label of a row with its figures behind it, or several labels of a header. */
function tokensOf<N>(line: TextItem<N>): Token<N>[] {
  const text = line.text.trim();
  const token = (kind: Token<N>['kind'], part: string): Token<N> => ({ kind, text: part, line });
  if (isFigureCell(text)) return [token('figure', text)];
  const parts = text.split(' ');
  if (parts.length === 1) return [token('label', text)];
  const labels = parts.findLastIndex((part) => !plainFigure.test(part)) + 1;
  const figures = parts.slice(labels);
  if (figures.length > 0 && (figures.length > 1 || isKnown(parts.slice(0, labels).join(''))))
    return [
      ...parts.slice(0, labels).map((part) => token('label', part)),
      ...figures.map((part) => token('figure', part)),
    ];
  return parts.every(isKnown) ? parts.map((part) => token('label', part)) : [token('label', text)];
}

/** Whether a line of text is a row of such a table, and no half of a sentence. */
export const isRowOfTable = (text: string): boolean =>
  /^[\d\s.,，/-]+$|(?:\s[\d.,]{1,12}){2,}$/.test(text) || text.split(' ').every(isKnown);

const isFigureCell = (text: string): boolean => {
  if (text.length > 12 || /[一-鿿]/.test(text)) return text === '无';
  const { reading } = readFigure(text);
  return reading === 'number' || reading === 'placeholder';
};

const groupHeaders = /^(?:申请人情况|法人或(?:者)?其他组织|行政诉讼|.*勾稽.*)$/;

const isRowLabel = (text: string): boolean => {
  const row = matchApplicationRow(text, undefined);
  return (
    (row !== undefined && row !== 'completed') ||
    matchGroup(text) !== undefined ||
    isOutcomesTitle(text) ||
    matchDisclosureRow(text) !== undefined ||
    isDisclosureCorner(text) ||
    isDisclosureCaption(text)
  );
};

const isKnown = (text: string): boolean =>
  isRowLabel(text) ||
  groupHeaders.test(text) ||
  matchApplicationColumn(text) !== undefined ||
  matchDisclosureColumn(text) !== undefined ||
  matchProceedingRow(text) !== undefined ||
  matchProceedingColumn(text) !== undefined;

/** Labels that a narrow column broke: 商业 企业, 本年收费金额 （单位：万元）. */
function joinLabels<N>(tokens: readonly Token<N>[]): Token<N>[] {
  const joined: Token<N>[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before?.kind === 'label' && token.kind === 'label' && isTornLabel(before.text, token.text))
      joined[joined.length - 1] = { ...before, text: before.text + token.text };
    else joined.push(token);
  }
  return joined;
}

/** A bracket is opened and not closed. */
const isOpen = (text: string): boolean => {
  const printed = text.normalize('NFKC');
  return printed.lastIndexOf('(') > printed.lastIndexOf(')');
};

const isTornLabel = (before: string, after: string): boolean =>
  isOpen(before) ||
  (isKnown(before) && /^[（(](?![一二三四五六七八九])/.test(after)) ||
  (!isKnown(before) && before.length + after.length <= 12 && isKnown(before + after) && !isRowLabel(after)) ||
  (matchDisclosureColumn(before) !== undefined && /^(?:件数|数量)$/.test(after));

/** A row ends with its figures; the name of a row begins one. */
function toRows<N>(tokens: readonly Token<N>[]): SourceTable<N | null>['rows'] {
  const rows: Token<N>[][] = [];
  for (const token of tokens) {
    const row = rows.at(-1);
    const begins = token.kind === 'label' && (row?.at(-1)?.kind === 'figure' || isRowLabel(token.text));
    if (!begins && row) row.push(token);
    else rows.push(begins && row && isFirstHalf(row, token) ? [...row.splice(-1), token] : [token]);
  }
  return rows.flatMap(toCells).filter(({ length }) => length > 0);
}

/** 2.没有现成信息需 before 要另行制作: the last label of a row without figures is no row of its own. */
function isFirstHalf<N>(row: readonly Token<N>[], { text }: Token<N>): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || last?.kind !== 'label' || (row.length > 1 && !opensGroup(first.text)) || opensGroup(last.text))
    return false;
  const key = matchApplicationRow(text, undefined);
  return key !== undefined && (!isKnown(last.text) || matchApplicationRow(last.text, undefined) === key);
}

const opensGroup = (text: string): boolean => matchGroup(text) !== undefined || isOutcomesTitle(text);

/** The pieces of a row's label put together; a header and the figures below it are two rows. */
function toCells<N>(row: readonly Token<N>[]): SourceCell<N | null>[][] {
  const labels = row.filter(({ kind }) => kind === 'label');
  const figures = row.filter(({ kind }) => kind === 'figure').map(toCell);
  const isHeader = labels.length > 1 && labels.some(({ text }) => matchProceedingRow(text) !== undefined);
  if (figures.length === 0 || isHeader) return [labels.map(toCell), figures];
  const groups = labels.filter(({ text }, at) => at < labels.length - 1 && opensGroup(text));
  const [first, ...others] = labels.slice(groups.length);
  if (!first) return [figures];
  const text = [first, ...others].map((label) => label.text).join('');
  return [[...groups.map(toCell), toCell({ ...first, text }), ...figures]];
}

const toCell = <N>({ text, line }: Token<N>): SourceCell<N | null> => ({
  text,
  colspan: 1,
  rowspan: 1,
  ref: line.pieces[0]?.node ?? null,
});

const wholeCounts: Record<TablePiece<unknown>['name'], readonly number[]> = {
  disclosure: [
    Object.values(disclosureForm['2021']).filter((columns) => columns.length > 0).length,
    Object.values(disclosureForm['2019']).filter((columns) => columns.length > 0).length,
  ],
  applications: [applicationRowsOf('2021').length, applicationRowsOf('2019').length],
  proceedings: [Object.keys(proceedingRows).length],
};

/** All rows of the form and no other: what is missing may have been lost on the way. A row that lost a cell stays unread. */
const isWhole = ({ name, rows, strangeRows }: TablePiece<unknown>): boolean =>
  strangeRows.length === 0 &&
  wholeCounts[name].includes(rows.length) &&
  rows.filter(({ row }) => row.aligned).length * 3 >= rows.length * 2;
