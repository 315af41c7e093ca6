/**
 * The little that the reader asks of a DOM: the browser's nodes satisfy it as they are, parse5 through an adapter.
 * Element names are upper case, as in every HTML document; `#text` for text.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** A stretch of a text node, end exclusive: where a part of a block stands on the page. */
export interface Piece<N> {
  node: N;
  start: number;
  end: number;
}

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

/** The attribute of a node, null for a text node or where it is not set. */
export const attribute = (node: PageNode, name: string): string | null => node.getAttribute?.(name) ?? null;
