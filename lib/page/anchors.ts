import type { Anchor } from '../audit/review/anchor.ts';
import { findCell } from '../report/table.ts';
import { findPassage, surroundings } from '../text/find-passage.ts';
import { locateCell } from './locate.ts';
import { locateStretch, selectedStretch } from './passages.ts';
import type { Reading } from './reading.ts';
import type { Target } from './target.ts';

/** The target of what a note is fixed to; undefined for a finding's note, for the report's, and where it is lost. */
export function locateAnchor(reading: Reading, anchor: Anchor): Target | undefined {
  if (anchor.kind === 'cell') return locateCell(reading, anchor);
  if (anchor.kind !== 'passage') return undefined;
  const found = findPassage(reading.report, anchor);
  return found && 'block' in found ? locateStretch(reading, found) : undefined;
}

/** The anchor of a cell of figures, from the cell or anything in it. */
export function anchorOfElement({ report, nodes }: Reading, element: Element): Anchor | undefined {
  for (const [key, node] of nodes.cells) {
    if (node !== element && !node.contains(element)) continue;
    const [name, row = '', col = ''] = key.split('/');
    const table = Object.values(report.tables).find((candidate) => candidate?.name === name);
    const cell = table && findCell(table, row, col);
    if (!table || !cell) return undefined;
    return { kind: 'cell', table: table.name, row, col: cell.col, text: cell.text, value: cell.value };
  }
  return undefined;
}

/** The anchor of selected text: its words in the first block that it touches; undefined outside the report. */
export function anchorOfSelection({ report, nodes }: Reading, selection: Range): Anchor | undefined {
  for (const [block, pieces] of nodes.blocks.entries()) {
    const stretch = selectedStretch(pieces, block, selection);
    const printed = report.blocks[block];
    if (stretch === undefined || printed === undefined) continue;
    const quote = printed.text.slice(stretch.start, stretch.end);
    if (quote.trim() === '') continue;
    const { before, after } = surroundings(report, stretch);
    return { kind: 'passage', section: printed.section, quote, prefix: before, suffix: after };
  }
  return undefined;
}
