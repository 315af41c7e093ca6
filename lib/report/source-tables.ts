import type { FlowItem, TextItem } from './flow.ts';
import { expandGrid, type SourceCell, type SourceTable } from './grid.ts';
import { type ApplicationsLeft, readApplications } from './read-applications.ts';
import { readDisclosure } from './read-disclosure.ts';
import { readProceedings } from './read-proceedings.ts';
import type { TablePiece } from './table-piece.ts';

/** Words without which a table holds nothing of the form: most tables of most pages are done with here. */
const formWords = /信息|规章|规范性|行政|收费|自然人|公开|国家秘密|复议|结转|总计|申请|予以|采购|不掌握|重复/;

/** Labels may stand upright, one character a line. */
const namesForm = (text: string): boolean =>
  text.length > 1 && (formWords.test(text) || (text.includes(' ') && formWords.test(text.replaceAll(' ', ''))));

/**
 * A reader of source tables, in page order. It remembers where table 3 was left, for the piece after a page break that lost its
 * header. One source may hold more than one table of the form, or none.
 */
export function makeTableReader(): <R>(source: SourceTable<R>) => TablePiece<R>[] {
  let left: ApplicationsLeft | undefined;
  return (source) => {
    if (!source.rows.some((cells) => cells.some(({ text }) => namesForm(text)))) return [];
    const grid = expandGrid(source);
    const applications = readApplications(source, grid, left);
    if (applications) left = applications;
    return [readDisclosure(source), applications, readProceedings(source, grid)].filter((piece) => piece !== undefined);
  };
}

/**
 * Tables that come as lines with tabs between the cells: each run of such lines that holds rows of the form becomes a
 * table, the lines of any other run stay text.
 */
export function gatherTabbedLines<N>(
  items: readonly FlowItem<N>[],
  read: ReturnType<typeof makeTableReader>,
): FlowItem<N>[] {
  const gathered: FlowItem<N>[] = [];
  for (let index = 0; index < items.length; ) {
    const run = tabbedRun(items, index);
    const [first] = run;
    const pieces = run.length > 1 ? read({ from: 'text', rows: run.map(toCells) }) : [];
    if (first && pieces.length > 0)
      gathered.push({ kind: 'table', zone: first.zone, ref: first.pieces[0]?.node ?? null, pieces });
    else for (const item of items.slice(index, index + Math.max(1, run.length))) gathered.push(item);
    index += Math.max(1, run.length);
  }
  return gathered;
}

function tabbedRun<N>(items: readonly FlowItem<N>[], start: number): TextItem<N>[] {
  const run: TextItem<N>[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'text' || !item.text.includes('\t')) break;
    run.push(item);
  }
  return run;
}

function toCells<N>(line: TextItem<N>): SourceCell<N | null>[] {
  return line.text
    .split('\t')
    .map((text) => ({ text: text.trim(), colspan: 1, rowspan: 1, ref: line.pieces[0]?.node ?? null }));
}
