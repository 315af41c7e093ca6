import { type FoldedText, foldText } from '../read/fold.ts';
import type { PageNodes } from '../read/page-node.ts';
import type { Stretch } from '../text/quotes.ts';
import type { Reading } from './reading.ts';
import type { Target } from './target.ts';

/** The text nodes of a block, each with the part of it that is the block's. */
type Pieces = PageNodes<Node>['blocks'][number];

/** The range of a stretch of a block, of the whole block by default; undefined where the page no longer says so. */
export function locateStretch(
  { report, nodes }: Reading,
  { block, start, end }: Partial<Stretch> & { block: number },
): Target | undefined {
  const pieces = nodes.blocks[block];
  const printed = report.blocks[block];
  if (pieces === undefined || printed === undefined || printed.text === '') return undefined;
  const folded = foldText(textsOf(pieces));
  if (folded.text !== printed.text) return undefined;
  const range = rangeOf(pieces, folded, start ?? 0, end ?? printed.text.length);
  const whole = rangeOf(pieces, folded, 0, printed.text.length);
  return range && whole && { kind: 'passage', range, whole, block };
}

function rangeOf(pieces: Pieces, folded: FoldedText, start: number, end: number): Range | undefined {
  const first = folded.from(start);
  const last = folded.from(end - 1);
  const startPiece = pieces[first.part];
  const endPiece = pieces[last.part];
  const document = startPiece?.node.ownerDocument;
  if (!startPiece || !endPiece || !document || !startPiece.node.isConnected) return undefined;
  const range = document.createRange();
  range.setStart(startPiece.node, startPiece.start + first.offset);
  range.setEnd(endPiece.node, endPiece.start + last.offset + 1);
  return range;
}

/** What of a block is selected; undefined where the selection doesn't touch it. */
export function selectedStretch(pieces: Pieces, block: number, selection: Range): Stretch | undefined {
  const touched = pieces.flatMap((piece, part) => (selection.intersectsNode(piece.node) ? [{ piece, part }] : []));
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const clamp = ({ piece }: { piece: Pieces[number] }, offset: number) =>
    Math.min(Math.max(offset, piece.start), piece.end) - piece.start;
  const from = selection.startContainer === first.piece.node ? clamp(first, selection.startOffset) : 0;
  const to =
    selection.endContainer === last.piece.node ? clamp(last, selection.endOffset) : last.piece.end - last.piece.start;
  const folded = foldText(textsOf(pieces));
  const start = firstIndexAt(folded, first.part, from);
  const end = firstIndexAt(folded, last.part, to);
  return start < end ? { block, start, end } : undefined;
}

/** The first character of the folded text that stands at or after a position in the parts. */
function firstIndexAt({ text, from }: FoldedText, part: number, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = from(middle);
    if (at.part < part || (at.part === part && at.offset < offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const textsOf = (pieces: Pieces): string[] =>
  pieces.map(({ node, start, end }) => (node.nodeValue ?? '').slice(start, end));
