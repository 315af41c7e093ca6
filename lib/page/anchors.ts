import type { Anchor } from '../audit/anchor.ts';
import type { Place } from '../audit/finding.ts';
import { type FoldedText, foldText } from '../read/fold.ts';
import type { PageNodes } from '../read/page-node.ts';
import {
  applicationRows,
  disclosureRows,
  proceedingRows,
  rowLabel,
  sectionHeading,
  type TableName,
  tableSections,
} from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { findPassage, surroundings } from '../text/find-passage.ts';
import { normalise } from '../text/normalise.ts';
import { findQuote, type Stretch } from '../text/quotes.ts';
import { findTabbedCell } from './tabbed-cells.ts';

/** A report and where its parts stand on this page. */
export interface Reading {
  report: Report;
  nodes: PageNodes<Node>;
}

type Pieces = PageNodes<Node>['blocks'][number];

/** Anything that has a rectangle. */
export type Box = Element | Range;

/**
 * Where a place is on the page: a cell, a passage with the `whole` paragraph around it (`block` -1: a cell of
 * tab-separated text, which is no block), or the gap in which something is missing.
 */
export type Target =
  | { kind: 'element'; element: Element }
  | { kind: 'passage'; range: Range; whole: Range; block: number }
  | { kind: 'gap'; above: Box | null; below: Box | null; missing: string };

/** The target of a place; undefined where the page shows nothing to point at (a date from a meta tag). */
export function locate(reading: Reading, place: Place): Target | undefined {
  if ('page' in place) return locatePagePart(reading, place.page);
  if ('section' in place) return locateInSection(reading, place.section, place.quote, place.occurrence);
  if ('header' in place) return locateHeader(reading, place.table, place.header) ?? locateTable(reading, place.table);
  return (
    locateCell(reading, place) ?? locateRowGap(reading, place.table, place.row) ?? locateTable(reading, place.table)
  );
}

/** The target of what a note is fixed to; undefined for a finding's note, for the report's, and where it is lost. */
export function locateAnchor(reading: Reading, anchor: Anchor): Target | undefined {
  if (anchor.kind === 'cell') return locateCell(reading, anchor);
  if (anchor.kind !== 'passage') return undefined;
  const found = findPassage(reading.report, anchor);
  return found && 'block' in found ? locateStretch(reading, found) : undefined;
}

/** A cell, else the label of its row. Cells of tab-separated text share a text node, in which they have to be looked for. */
function locateCell(
  { report, nodes }: Reading,
  { table, row, col }: { table: TableName; row: string; col?: string },
): Target | undefined {
  const node =
    (col === undefined ? undefined : nodes.cells.get(`${table}/${row}/${col}`)) ?? nodes.rows.get(`${table}/${row}`);
  if (node === undefined || isElement(node)) return node && toTarget(node);
  const printed = report.tables[table]?.rows.find(({ key }) => key === row);
  const stretch = printed && findTabbedCell(node.nodeValue ?? '', printed, col);
  const range = node.isConnected ? node.ownerDocument?.createRange() : undefined;
  if (!stretch || !range) return undefined;
  range.setStart(node, stretch.start);
  range.setEnd(node, stretch.end);
  return { kind: 'passage', range, whole: range, block: -1 };
}

/** The anchor of a cell of figures, from the cell or anything in it. */
export function anchorOfElement({ report, nodes }: Reading, element: Element): Anchor | undefined {
  for (const [key, node] of nodes.cells) {
    if (node !== element && !node.contains(element)) continue;
    const [table, row, col] = key.split('/');
    const cell = Object.values(report.tables)
      .find((candidate) => candidate?.name === table)
      ?.rows.find((candidate) => candidate.key === row)
      ?.cells.find((candidate) => candidate.col === col);
    const name = Object.values(report.tables).find((candidate) => candidate?.name === table)?.name;
    if (cell === undefined || name === undefined || row === undefined) return undefined;
    return { kind: 'cell', table: name, row, col: cell.col, text: cell.text, value: cell.value };
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

function selectedStretch(pieces: Pieces, block: number, selection: Range): Stretch | undefined {
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

/** The range of a stretch of a block, of the whole block by default; undefined where the page no longer says so. */
function locateStretch(
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

function locateInSection(reading: Reading, section: number, quote = '', occurrence = 1): Target | undefined {
  if (quote !== '') {
    const stretch = findQuote(reading.report, { section, quote, occurrence });
    const target = stretch && locateStretch(reading, stretch);
    if (target) return target;
  }
  return (
    locateHeading(reading, section) ?? (section >= 1 && section <= 6 ? locateSectionGap(reading, section) : undefined)
  );
}

/** The heading that opens a part; for what stands before part one, its first block. */
function locateHeading(reading: Reading, section: number): Target | undefined {
  const { headings, blocks } = reading.report;
  const block =
    section === 0
      ? blocks.findIndex((candidate) => candidate.section === 0 && candidate.kind !== 'title')
      : (headings.find(({ opens, part }) => opens && part === section)?.block ?? -1);
  return block < 0 ? undefined : locateStretch(reading, { block });
}

/** Between the last thing of the nearest part before and the heading of the nearest part after. */
function locateSectionGap(reading: Reading, section: number): Target | undefined {
  const earlier = [5, 4, 3, 2, 1].filter((part) => part < section);
  const later = [2, 3, 4, 5, 6].filter((part) => part > section);
  const above = earlier.map((part) => boxOf(locateEndOf(reading, part))).find((box) => box !== null) ?? null;
  const below = later.map((part) => boxOf(locateHeading(reading, part))).find((box) => box !== null) ?? null;
  if (above === null && below === null) return undefined;
  return { kind: 'gap', above, below, missing: sectionHeading(section) };
}

function locateEndOf(reading: Reading, section: number): Target | undefined {
  const table = Object.values(reading.report.tables).find((candidate) => candidate?.section === section);
  const ending = table && reading.nodes.tables.get(table.name)?.at(-1);
  const block = reading.report.blocks.findLastIndex(
    (candidate) => candidate.section === section && candidate.kind !== 'signature',
  );
  const text = block < 0 ? undefined : locateStretch(reading, { block });
  const element = ending && toTarget(ending);
  if (!element || !text) return element ?? text;
  return isBefore(text, element) ? element : text;
}

const formRows: Record<TableName, readonly string[]> = {
  disclosure: Object.keys(disclosureRows),
  applications: Object.keys(applicationRows),
  proceedings: Object.keys(proceedingRows),
};

/** Between the printed rows that the form has before and after a missing one. */
function locateRowGap({ nodes }: Reading, table: TableName, row: string): Target | undefined {
  const order = formRows[table];
  const index = order.indexOf(row);
  if (index < 0) return undefined;
  const boxAt = (key: string): Box | null => {
    const node = nodes.rows.get(`${table}/${key}`);
    return node ? boxOf(toTarget(node)) : null;
  };
  const above =
    order
      .slice(0, index)
      .reverse()
      .map(boxAt)
      .find((box) => box !== null) ?? null;
  const below =
    order
      .slice(index + 1)
      .map(boxAt)
      .find((box) => box !== null) ?? null;
  return above === null && below === null ? undefined : { kind: 'gap', above, below, missing: rowLabel(table, row) };
}

function locateHeader({ nodes }: Reading, table: TableName, header: string): Target | undefined {
  const wanted = normalise(header);
  for (const node of nodes.tables.get(table) ?? []) {
    if (!isElement(node)) continue;
    for (const cell of node.querySelectorAll('td, th'))
      if (normalise(cell.textContent) === wanted) return { kind: 'element', element: cell };
  }
  return undefined;
}

/** A table as a whole: its first piece, else the part that should hold it. */
function locateTable(reading: Reading, table: TableName): Target | undefined {
  const node = reading.nodes.tables.get(table)?.[0];
  return (node && toTarget(node)) ?? locateInSection(reading, tableSections[table]);
}

function locatePagePart(reading: Reading, part: 'title' | 'date' | 'signature' | 'column'): Target | undefined {
  const { blocks, title } = reading.report;
  if (part === 'signature') {
    const block = blocks.findLastIndex(({ kind }) => kind === 'signature');
    return block < 0 ? undefined : locateStretch(reading, { block });
  }
  if (part !== 'title') return undefined;
  const said = blocks.findIndex(({ kind, text }) => kind === 'title' && normalise(text) === normalise(title ?? ''));
  const block = said >= 0 ? said : blocks.findIndex(({ kind }) => kind === 'title');
  return block < 0 ? undefined : locateStretch(reading, { block });
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function toTarget(node: Node): Target | undefined {
  if (!node.isConnected || !node.ownerDocument) return undefined;
  if (isElement(node)) return { kind: 'element', element: node };
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return { kind: 'passage', range, whole: range, block: -1 };
}

/** What of a target can be measured, scrolled to and compared. */
export function boxOf(target: Target | undefined): Box | null {
  if (target === undefined) return null;
  if (target.kind === 'element') return target.element;
  return target.kind === 'passage' ? target.range : (target.below ?? target.above);
}

/** The element that holds a target. */
export function elementOf(target: Target): Element | null {
  const box = boxOf(target);
  if (box === null) return null;
  if (!(box instanceof Range)) return box;
  return isElement(box.startContainer) ? box.startContainer : box.startContainer.parentElement;
}

/** Whether one target comes before another in the page's reading order. */
export function isBefore(left: Target, right: Target): boolean {
  const one = startNodeOf(left);
  const other = startNodeOf(right);
  if (one === null || other === null) return other === null;
  if (one === other) return offsetOf(left) < offsetOf(right);
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function startNodeOf(target: Target): Node | null {
  const box = boxOf(target);
  return box instanceof Range ? box.startContainer : box;
}

function offsetOf(target: Target): number {
  const box = boxOf(target);
  return box instanceof Range ? box.startOffset : 0;
}
