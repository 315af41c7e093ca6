import { tornMark } from '../open-tables.ts';
import type { PageNode } from '../page-node.ts';
import type { Block, PictureBlock, PlacedCell, PlacedLine } from './layout.ts';

/** A document as a page would have it: paragraphs and tables below one element. */
export function toPage(blocks: readonly Block[]): PageNode {
  return element('BODY', blocks.map(toNode));
}

function toNode(block: Block): PrintedNode {
  if (block.kind === 'paragraph') return element('P', [text(joined(block.lines))]);
  if (block.kind === 'picture') return element('P', [element('IMG', [], sizeOf(block))]);
  const rows = block.rows.map((cells) => element('TR', cells.map(toCell)));
  return element('TABLE', rows, block.isTorn ? { [tornMark]: '' } : {});
}

/** In pixels, as a page gives it: icons are told by it. */
export const sizeOf = ({ left, right, top, bottom }: PictureBlock): { width: string; height: string } => ({
  width: String(Math.round(((right - left) * 4) / 3)),
  height: String(Math.round(((bottom - top) * 4) / 3)),
});

const toCell = (cell: PlacedCell): PrintedNode =>
  element(
    'TD',
    [
      ...piecesOf(cell).map((lines) => element('P', [text(joined(lines))])),
      ...(cell.hasPicture ? [element('IMG', [])] : []),
    ],
    { rowspan: String(cell.rows), colspan: String(cell.cols) },
  );

/** The lines of a cell, those that go on in each other together: digits below digits are two numbers unless wrapped. */
export function piecesOf({ lines, isWrapped }: PlacedCell): PlacedLine[][] {
  const pieces: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isApart = before === undefined || (/\d$/.test(before.text) && /^\d/.test(line.text) && !isWrapped[index - 1]);
    if (isApart) pieces.push([line]);
    else pieces.at(-1)?.push(line);
  }
  return pieces;
}

export const joined = (lines: readonly PlacedLine[]): string => lines.map((line) => line.text).join('');

interface PrintedNode extends PageNode {
  nextSibling: PrintedNode | null;
}

const text = (value: string): PrintedNode => ({
  nodeType: 3,
  nodeName: '#text',
  nodeValue: value,
  firstChild: null,
  nextSibling: null,
});

function element(
  nodeName: string,
  children: readonly PrintedNode[],
  attributes: Readonly<Record<string, string>> = {},
): PrintedNode {
  for (const [index, child] of children.entries()) child.nextSibling = children[index + 1] ?? null;
  return {
    nodeType: 1,
    nodeName,
    nodeValue: null,
    firstChild: children[0] ?? null,
    nextSibling: null,
    getAttribute: (name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null),
  };
}
