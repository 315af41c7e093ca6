import type { TablePiece } from './table-piece.ts';

/** A stretch of a text node (or of a line of text), end exclusive: where a part of a block stands. */
export interface Piece<N> {
  node: N;
  start: number;
  end: number;
}

/** A box of the page that holds items: the element around them, as far as the reader needs to know it. */
export interface Zone {
  parent: Zone | null;
  depth: number;
  /** id and class, for the names of article containers. */
  name: string;
}

/** A line of text: a paragraph, a heading, a cell of a layout table. */
export interface TextItem<N> {
  kind: 'text';
  text: string;
  zone: Zone;
  /** 1 to 6 for h1 to h6, 0 for anything else. */
  level: number;
  /** Share of its characters that stand in links. */
  linked: number;
  pieces: Piece<N>[];
  /** Whether it is a cell of a table with data of another kind, rather than a paragraph. */
  cell: boolean;
}

/** A table element, or a run of tabbed lines, that holds rows of the form. */
export interface TableItem<N> {
  kind: 'table';
  zone: Zone;
  ref: N | null;
  pieces: TablePiece<N | null>[];
  /** What stands in the table above its first row of several cells, '' where nothing does. */
  caption: string;
  /** Whether the page's style sheets take it out of view, as they do with copies for print. */
  isUnseen: boolean;
}

/** The table that lines of text make, which no element holds. */
export const tableOfLines = <N>(first: TextItem<N>, pieces: TableItem<N>['pieces']): TableItem<N> => ({
  kind: 'table',
  zone: first.zone,
  ref: first.pieces[0]?.node ?? null,
  pieces,
  caption: '',
  isUnseen: false,
});

/** An image or an attachment where text might stand. */
export interface FigureItem {
  kind: 'figure';
  zone: Zone;
  figure: 'image' | 'attachment';
  text: string;
  address: string;
}

/** What a page or a text holds, in reading order; all DOMs and plain text come down to this. */
export type FlowItem<N> = TextItem<N> | TableItem<N> | FigureItem;

/**
 * Where the Report's parts stand on the page; stays there, a Report is JSON.
 * `cells` by `table/row/col`, `rows` (the label's cell) by `table/row`, `blocks` in the order of `report.blocks`.
 */
export interface PageNodes<N> {
  tables: Map<string, N[]>;
  cells: Map<string, N>;
  rows: Map<string, N>;
  blocks: Piece<N>[][];
}

/** The line of text at an index, undefined where there is none or something else. */
export const lineAt = <N>(items: readonly FlowItem<N>[], at: number | undefined): TextItem<N> | undefined => {
  const item = at === undefined ? undefined : items[at];
  return item?.kind === 'text' ? item : undefined;
};
