export type { PageNodes, Piece } from '../report/flow.ts';

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
  /** Asked first where a DOM has it: most elements have none, and this is cheaper than asking for one. */
  hasAttributes?(): boolean;
}

/** The attribute of a node, null for a text node or where it is not set. */
export const attribute = (node: PageNode, name: string): string | null => node.getAttribute?.(name) ?? null;

/** How a page is looked at where a browser shows it. A parsed file has nothing of it. */
export interface PageSight {
  /** A node as it may be asked, where a DOM has some that do not answer for themselves. */
  plain(node: PageNode): PageNode;
  /** Whether the page's style sheets take an element out of view; only asked within tables. */
  isUnseen(node: PageNode): boolean;
  /** Whether they raise or lower an element as the mark of a footnote; only asked within tables. */
  isRaised(node: PageNode): boolean;
}
