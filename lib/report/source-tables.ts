import type { Columns } from './align.ts';
import { type FlowItem, type TextItem, tableOfLines } from './flow.ts';
import { expandGrid, type SourceCell, type SourceTable } from './grid.ts';
import { gatherLooseCells } from './loose-cells.ts';
import { isOutcomesTitle, isWholeLabel, matchGroup, matchProceedingRow } from './match-label.ts';
import { type ApplicationsLeft, readApplications } from './read-applications.ts';
import { readDisclosure } from './read-disclosure.ts';
import { readProceedings } from './read-proceedings.ts';
import type { TablePiece } from './table-piece.ts';

/** Words of which one stands in whatever holds rows of each table: most tables of most pages are done with here. */
const words = {
  disclosure:
    /规章|规范性文件|行政许可|行政处罚|行政强制|事业性收费|对外管理|信息内容|制发|废止|现行有效|新制作|新公开|对外公开|项目|处理决定|收费金额|采购/,
  applications:
    /新收|结转|转结|予以公开|部分公开|国家秘密|行政法规|三安全|第三方|内部事务|过程性|执法案卷|行政查询|不掌握|现成信息|另行制作|补正|信访|反复申请|重复申请|公开出版物|重新出具|缴纳费用|收费通知/,
  proceedings: /复议/,
};

/** All that a table says, on one line; labels may stand upright, one character a line. */
const textOf = <R>({ rows }: SourceTable<R>): string =>
  rows
    .map((cells) => cells.map(({ text }) => text).join(''))
    .join('')
    .replaceAll(' ', '');

/**
 * A reader of source tables, in page order. It remembers where table 3 was left, for the piece after a page break that
 * lost its header. One source may hold more than one table of the form, or none. `caption`: the line above it.
 */
export function makeTableReader(): <R>(source: SourceTable<R>, caption?: string) => TablePiece<R>[] {
  let left: ApplicationsLeft | undefined;
  let leftColumns: Columns | undefined;
  return (printed, caption = '') => {
    const source = isPartOfProceedings(printed, caption) ? withCaption(printed, caption) : printed;
    const text = textOf(source);
    const holds = (name: keyof typeof words) => words[name].test(text);
    const [holdsApplications, holdsProceedings] = [holds('applications'), holds('proceedings')];
    const grid = holdsApplications || holdsProceedings ? expandGrid(source) : [];
    const applications = holdsApplications ? readApplications(source, grid, left) : undefined;
    if (applications) left = applications;
    const disclosure = holds('disclosure') ? readDisclosure(source, leftColumns) : undefined;
    if (disclosure) leftColumns = disclosure.columns;
    const proceedings = holdsProceedings ? readProceedings(source, grid) : undefined;
    // A header whose rows stand elsewhere is no table.
    return [disclosure, applications, proceedings].flatMap((piece) => (piece && piece.rows.length > 0 ? piece : []));
  };
}

/** 行政复议 as a line of its own above a table of nothing but outcomes: it belongs over their columns. */
const isPartOfProceedings = <R>(source: SourceTable<R>, caption: string): boolean =>
  matchProceedingRow(caption) !== undefined && /维持/.test(textOf(source)) && !/复议/.test(textOf(source));

function withCaption<R>(source: SourceTable<R>, caption: string): SourceTable<R> {
  const [first] = source.rows;
  const [cell] = first ?? [];
  if (!first || !cell) return source;
  const colspan = first.reduce((width, { colspan: own }) => width + own, 0);
  return { ...source, rows: [[{ ...cell, text: caption, colspan, rowspan: 1 }], ...source.rows] };
}

/** The tables that have no element of their own: lines with tabs, or each cell on a line or in a box. */
export const gatherTables = <N>(
  items: readonly FlowItem<N>[],
  read: ReturnType<typeof makeTableReader>,
): FlowItem<N>[] => gatherLooseCells(gatherTabbedLines(items, read), read);

/**
 * Tables that come as lines with tabs between the cells: each run of such lines that holds rows of the form becomes a
 * table, the lines of any other run stay text.
 */
function gatherTabbedLines<N>(lines: readonly FlowItem<N>[], read: ReturnType<typeof makeTableReader>): FlowItem<N>[] {
  const items = joinTornRows(lines);
  const gathered: FlowItem<N>[] = [];
  for (let index = 0; index < items.length; ) {
    const run = tabbedRun(items, index);
    const [first] = run;
    const pieces = run.length > 1 ? read({ from: 'text', rows: run.map(toCells) }) : [];
    if (first && pieces.length > 0) gathered.push(tableOfLines(first, pieces));
    else for (const item of items.slice(index, index + Math.max(1, run.length))) gathered.push(item);
    index += Math.max(1, run.length);
  }
  return gathered;
}

/**
 * A label that a narrow column broke around its figures, on three lines, is one row again: 5.要求行政机关确认或重 before the
 * figures and 新出具已获取信息 behind them. What the halves make must be a label of the form, word for word.
 */
function joinTornRows<N>(items: readonly FlowItem<N>[]): readonly FlowItem<N>[] {
  const joined: FlowItem<N>[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [first, figures, second] = items.slice(at, at + 3);
    const item = items[at];
    if (
      first?.kind === 'text' &&
      figures?.kind === 'text' &&
      second?.kind === 'text' &&
      isTornRow(first, figures, second)
    ) {
      joined.push({ ...figures, text: `${first.text}${second.text}\t${figures.text.trim()}` });
      at += 2;
    } else if (item) joined.push(item);
  }
  return joined;
}

const isTornRow = <N>(
  { text: first }: TextItem<N>,
  { text: figures }: TextItem<N>,
  { text: second }: TextItem<N>,
): boolean =>
  !first.includes('\t') && !second.includes('\t') && isLineOfFigures(figures) && isWholeLabel(first + second);

const isLineOfFigures = (text: string): boolean =>
  text.includes('\t') && /\d/.test(text) && text.split('\t').every((cell) => /^[\d\s,.-]*$/.test(cell));

/** The rest of a label behind its row: 已获取信息 */
const isRestOfLabel = (before: string, rest: string): boolean =>
  before.includes('\t') && before.split('\t').some((label) => isWholeLabel(label + rest) && !isWholeLabel(label));

/** （三）不予公开 on a line of its own between the rows: without it nobody knows whose 3.其他 comes. */
function isCaptionWithin<N>(items: readonly FlowItem<N>[], index: number): boolean {
  const [before, item, after] = items.slice(Math.max(0, index - 1), index + 2);
  if (before?.kind !== 'text' || item?.kind !== 'text' || after?.kind !== 'text') return false;
  return matchGroup(item.text) !== undefined || isOutcomesTitle(item.text) || isRestOfLabel(before.text, item.text);
}

function tabbedRun<N>(items: readonly FlowItem<N>[], start: number): TextItem<N>[] {
  const run: TextItem<N>[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'text' || !(item.text.includes('\t') || isCaptionWithin(items, index))) break;
    run.push(item);
  }
  return run;
}

function toCells<N>(line: TextItem<N>): SourceCell<N | null>[] {
  return line.text
    .split('\t')
    .map((text) => ({ text: text.trim(), colspan: 1, rowspan: 1, ref: line.pieces[0]?.node ?? null }));
}
