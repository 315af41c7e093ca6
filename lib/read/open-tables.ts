import type { FlowItem, TextItem, Zone } from '../report/flow.ts';
import type { SourceCell, SourceTable } from '../report/grid.ts';
import { parseHeading } from '../report/headings.ts';
import type { makeTableReader } from '../report/source-tables.ts';
import { attribute, type PageNode } from './page-node.ts';

/** A table that is being walked: its cells with the items they hold, and whether a table of the form stands inside it. */
interface OpenTable<N> {
  ref: N;
  rows: { cell: N; from: number; to: number; drawn: boolean }[][];
  start: number;
  holdsForm: boolean;
}

const longestCaption = 30;

function isPartHeading(text: string): boolean {
  const { part, style, wording } = parseHeading(text);
  return part !== null && style === 'chinese' && wording !== 'weak';
}

/** More than stand in any table of the form by mistake. */
const enoughHeadings = 4;

/** A cell with more lines is a page's layout. */
const mostLinesOfRow = 40;

const isProse = (text: string): boolean => text.includes('。') || isPartHeading(text);

/** Text this long in a cell is an article in a layout table. */
const longestDataCell = 120;

/** Set on the tables of a file, where a page ends within or beside them. */
export const tornMark = 'data-torn';

/** The tables around the node that a walk has come to, the innermost last; `items` is the walk's own list. */
export class OpenTables<N extends PageNode> {
  private readonly tables: OpenTable<N>[] = [];
  private readonly items: FlowItem<N>[];
  private readonly read: ReturnType<typeof makeTableReader>;

  constructor(items: FlowItem<N>[], read: ReturnType<typeof makeTableReader>) {
    this.items = items;
    this.read = read;
  }

  open(ref: N): void {
    this.tables.push({ ref, rows: [], start: this.items.length, holdsForm: false });
  }

  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(cell: N): void {
    this.tables.at(-1)?.rows.at(-1)?.push({ cell, from: this.items.length, to: this.items.length, drawn: false });
  }

  closeCell(): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.to = this.items.length;
  }

  get isInCell(): boolean {
    return this.tables.length > 0;
  }

  /** A picture or a form's field stands in the open cell. */
  draw(): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.drawn = true;
  }

  /** A table of the form takes the place of the lines that it holds; a table around it is layout. */
  close(zone: Zone, isUnseen: () => boolean): void {
    const table = this.tables.pop();
    if (!table) return;
    if (!table.holdsForm && this.holdsReport(table) && this.closeReport(table, zone, isUnseen())) return;
    const pieces = table.holdsForm ? [] : this.read(this.toSource(table), this.lineBefore(table));
    const outer = this.tables.at(-1);
    if (outer && (pieces.length > 0 || table.holdsForm)) outer.holdsForm = true;
    if (pieces.length > 0) {
      const heading = this.headingIn(table);
      const caption = this.captionOf(table);
      this.items.length = table.start;
      if (heading) this.items.push(heading);
      this.items.push({ kind: 'table', zone, ref: table.ref, pieces, caption, isUnseen: isUnseen() });
    } else if (!table.holdsForm) this.markCells(table);
  }

  /** A whole report in one table, as a sheet of Excel gives it: a heading or a paragraph a row, and the tables between them. */
  private holdsReport({ rows }: OpenTable<N>): boolean {
    return rows.filter((cells) => isPartHeading(this.textOfLoneCell(cells))).length >= enoughHeadings;
  }

  /** False, and nothing done, where no table of the form stands between the headings. */
  private closeReport(table: OpenTable<N>, zone: Zone, isUnseen: boolean): boolean {
    const { ref, start, rows } = table;
    const items = this.items.slice(start, rows[0]?.[0]?.from ?? start);
    let part: OpenTable<N>['rows'] = [];
    // One by one: a cell may hold more lines than a call takes arguments.
    const keep = (cells: OpenTable<N>['rows'][number]): void => {
      for (const { from, to } of cells) for (const item of this.items.slice(from, to)) items.push(item);
    };
    const settle = (): void => {
      const pieces = this.read(this.toSource({ ...table, rows: part }));
      if (pieces.length > 0) items.push({ kind: 'table', zone, ref, pieces, caption: '', isUnseen });
      else for (const cells of part) keep(cells);
      part = [];
    };
    for (const cells of rows) {
      if (!isProse(this.textOfLoneCell(cells))) part.push(cells);
      else {
        settle();
        keep(cells);
      }
    }
    settle();
    if (!items.some(({ kind }) => kind === 'table')) return false;
    this.items.length = start;
    for (const item of items) this.items.push(item);
    const outer = this.tables.at(-1);
    if (outer) outer.holdsForm = true;
    return true;
  }

  /** The text of a row that has but one cell, or one that is not empty; '' for any other. */
  private textOfLoneCell(cells: OpenTable<N>['rows'][number]): string {
    const filled = cells.filter(({ from, to }) => to > from);
    const [lone] = filled;
    if (!lone || filled.length > 1 || lone.to - lone.from > mostLinesOfRow) return '';
    return this.textBetween(lone.from, lone.to);
  }

  /** What may be the caption of a table: 行政复议 above one that holds nothing but outcomes. */
  private lineBefore({ start }: OpenTable<N>): string {
    const before = this.items[start - 1];
    return before?.kind === 'text' && before.text.length <= longestCaption ? before.text : '';
  }

  private captionOf({ start, rows }: OpenTable<N>): string {
    const first = rows.find((cells) => cells.length > 1);
    return this.textBetween(start, first?.[0]?.from ?? start);
  }

  /** The heading of a part that was put into the table, as its first row or its caption; several say of none what is its. */
  private headingIn({ start }: OpenTable<N>): TextItem<N> | undefined {
    const headings = this.items.slice(start).filter((item) => item.kind === 'text' && isPartHeading(item.text));
    const [heading] = headings;
    return headings.length === 1 && heading?.kind === 'text' ? { ...heading, cell: false } : undefined;
  }

  /** Rows without a cell are left out: they only confuse the spans of the others. */
  private toSource({ ref, rows }: OpenTable<N>): SourceTable<N> {
    const toCell = ({ cell, from, to, drawn }: OpenTable<N>['rows'][number][number]): SourceCell<N> => ({
      text: this.textBetween(from, to),
      colspan: spanOf(cell, 'colspan'),
      rowspan: spanOf(cell, 'rowspan'),
      ref: cell,
      drawn,
    });
    const isTorn = attribute(ref, tornMark) !== null;
    return { from: 'cells', isTorn, rows: rows.filter(({ length }) => length > 0).map((cells) => cells.map(toCell)) };
  }

  private textBetween(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const item = this.items[at];
      if (item?.kind === 'text') text += text === '' ? item.text : ` ${item.text}`;
    }
    return text;
  }

  /** Cells of a table with two columns or more of short texts are data, not paragraphs. */
  private markCells({ rows, start }: OpenTable<N>): void {
    const texts = this.items.slice(start).filter((item) => item.kind === 'text');
    if (!rows.some((cells) => cells.length > 1) || texts.some(({ text }) => text.length > longestDataCell)) return;
    for (const item of texts) item.cell = true;
  }
}

/** The number in a span's attribute; 1 where it has none. */
function spanOf(node: PageNode, name: string): number {
  const printed = attribute(node, name) ?? attribute(node, `aria-${name}`);
  const span = printed === null ? 1 : Number.parseInt(printed, 10);
  return span >= 0 ? span : 1;
}
