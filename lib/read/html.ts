import { type PageFacts, readReports } from '../report/assemble.ts';
import type { FlowItem, Piece, TableItem, TextItem, Zone } from '../report/flow.ts';
import type { SourceCell, SourceTable } from '../report/grid.ts';
import { findRunInHeading } from '../report/headings.ts';
import type { Report } from '../report/report.ts';
import { gatherTabbedLines, makeTableReader } from '../report/source-tables.ts';
import { folded, foldText } from './fold.ts';
import { attribute, type PageNode, type PageNodes } from './page-node.ts';

/** What the page around a frame says, for reports that stand in an iframe. */
export interface FrameContext {
  title: string;
  address: string;
  metas: [name: string, content: string][];
  breadcrumb: string;
}

export interface PageToRead {
  address: string;
  title: string;
  /** Read whatever is there, as a reviewer asked for it. */
  force?: boolean;
  context?: FrameContext | null;
}

export interface Reading<N> {
  report: Report;
  nodes: PageNodes<N>;
}

/**
 * Reads every report that a page holds, in page order; none where it holds none, and `reason` says why, in Chinese.
 * `root` is the document element or any element; nothing outside it is looked at.
 */
export function readHtml<N extends PageNode>(root: N, page: PageToRead): { readings: Reading<N>[]; reason: string } {
  const walk = walkPage(root);
  const facts: PageFacts = {
    address: page.context?.address ?? page.address,
    source: page.address,
    titles: [page.title, page.context?.title ?? ''],
    metas: [...walk.metas, ...(page.context?.metas ?? [])],
    breadcrumb: walk.breadcrumb || (page.context?.breadcrumb ?? ''),
    force: page.force ?? false,
  };
  return readReports(walk.items, facts);
}

/** What the walk brings home. */
interface PageWalk<N> {
  items: FlowItem<N>[];
  metas: [string, string][];
  breadcrumb: string;
}

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SELECT', 'TEXTAREA', 'BUTTON', 'INPUT', 'IFRAME', 'OBJECT', 'SVG', 'svg', 'CANVAS', 'VIDEO', 'AUDIO', 'NAV']);
const blocks = new Set([
  'P', 'DIV', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE', 'CAPTION', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'TD', 'TH',
  'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'BLOCKQUOTE', 'PRE', 'HR', 'FORM', 'FIELDSET', 'CENTER', 'ADDRESS', 'FIGURE',
  'FIGCAPTION', 'DETAILS', 'SUMMARY', 'BODY', 'HTML',
]);
const attachmentEnd = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|zip|rar)(?:[?#]|$)/i;
const breadcrumbName = /breadcrumb|crumb|position|location|dqwz|curpos|weizhi|sitepath/i;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Icons and tracking dots: no table was ever published in so few pixels. */
const smallestImage = 60;

/** A table that is being walked: its rows, and whether a table of the form stands inside it. */
interface OpenTable<N> {
  ref: N;
  rows: { cell: N; colspan: number; rowspan: number; from: number; to: number }[][];
  start: number;
  holdsTable: boolean;
}

/** One pass over the page, without recursion: a hostile page may be nested deeper than any stack. */
function walkPage<N extends PageNode>(root: N): PageWalk<N> {
  const items: FlowItem<N>[] = [];
  const metas: [string, string][] = [];
  const readTables = makeTableReader();
  const tables: OpenTable<N>[] = [];
  let zone: Zone = { parent: null, depth: 0, name: '' };
  let breadcrumb = '';
  let pieces: Piece<N>[] = [];
  let length = 0;
  let linkedLength = 0;
  let links = 0;
  let level = 0;
  let crumbDepth = 0;
  let tooDeep = 0;

  const flush = () => {
    if (pieces.length === 0) return;
    const taken = pieces;
    const linked = length === 0 ? 0 : linkedLength / length;
    pieces = [];
    length = 0;
    linkedLength = 0;
    for (const item of toTextItems(taken, zone, level, linked)) items.push(item);
  };

  const addText = (node: N) => {
    const text = node.nodeValue ?? '';
    if (text === '' || (pieces.length === 0 && !/[\S\t]/.test(text))) return;
    if (crumbDepth > 0) breadcrumb += text;
    const lines = hasTabbedLines(text) ? splitLines(text) : [[0, text.length] as const];
    for (const [index, [from, to]] of lines.entries()) {
      if (index > 0) flush();
      pieces.push({ node, start: from, end: to });
      length += to - from;
      if (links > 0) linkedLength += to - from;
    }
  };

  const openCell = (node: N) => {
    const row = tables.at(-1)?.rows.at(-1);
    row?.push({ cell: node, colspan: spanOf(node, 'colspan', 1), rowspan: spanOf(node, 'rowspan', 1), from: items.length, to: items.length });
  };

  const closeCell = () => {
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.to = items.length;
  };

  const closeTable = () => {
    const table = tables.pop();
    if (!table) return;
    const found = table.holdsTable ? [] : readTables(toSource(table, items));
    const outer = tables.at(-1);
    if (outer && (found.length > 0 || table.holdsTable)) outer.holdsTable = true;
    if (found.length > 0) items.splice(table.start, items.length - table.start, { kind: 'table', zone, ref: table.ref, pieces: found } satisfies TableItem<N>);
    else if (!table.holdsTable) markCells(table, items);
  };

  /** Returns whether the children are to be visited. */
  const enter = (node: N): boolean => {
    if (node.nodeType === 3) {
      addText(node);
      return false;
    }
    if (node.nodeType !== 1 || skipped.has(node.nodeName)) {
      return false;
    }
    if (node.nodeName === 'META') addMeta(node, metas);
    if (node.nodeName === 'HEAD') return true;
    if (node.nodeName === 'TITLE' || isHidden(node)) return false;
    if (node.nodeName === 'BR') flush();
    if (node.nodeName === 'A' && attribute(node, 'href') !== null) links += 1;
    if (node.nodeName === 'IMG') addImage(node, zone, items);
    if (!blocks.has(node.nodeName)) return true;
    flush();
    const name = `${attribute(node, 'id') ?? ''} ${attribute(node, 'class') ?? ''}`.trim();
    if (opensZone(node)) {
      if (zone.depth < deepestZone) zone = { parent: zone, depth: zone.depth + 1, name };
      else tooDeep += 1;
    }
    if (crumbDepth > 0 || breadcrumbName.test(name)) crumbDepth += 1;
    if (/^H[1-6]$/.test(node.nodeName)) level = Number(node.nodeName[1]);
    if (node.nodeName === 'TABLE') tables.push({ ref: node, rows: [], start: items.length, holdsTable: false });
    if (node.nodeName === 'TR') tables.at(-1)?.rows.push([]);
    if (node.nodeName === 'TD' || node.nodeName === 'TH') openCell(node);
    return true;
  };

  const leave = (node: N) => {
    if (node.nodeName === 'A' && attribute(node, 'href') !== null) {
      links -= 1;
      addAttachment(node, pieces, zone, items);
    }
    if (!blocks.has(node.nodeName)) return;
    flush();
    if (node.nodeName === 'TD' || node.nodeName === 'TH') closeCell();
    if (opensZone(node)) {
      if (tooDeep > 0) tooDeep -= 1;
      else zone = zone.parent ?? zone;
    }
    if (node.nodeName === 'TABLE') closeTable();
    if (crumbDepth > 0) crumbDepth -= 1;
    if (/^H[1-6]$/.test(node.nodeName)) level = 0;
  };

  visit(root, enter, leave);
  flush();
  return { items: gatherTabbedLines(items, readTables), metas, breadcrumb: folded(breadcrumb).replace(/\s*[>›»＞]\s*/g, ' > ') };
}

/** Browsers' parsers go no deeper; what is nested further counts to the last box. */
const deepestZone = 512;

/** A paragraph is no box of its own: most of a page's blocks are paragraphs. */
const opensZone = (node: PageNode): boolean => node.nodeName !== 'P';

/** Depth first, with a stack of its own. */
function visit<N extends PageNode>(root: N, enter: (node: N) => boolean, leave: (node: N) => void): void {
  const open: { node: N; next: PageNode | null }[] = [];
  if (enter(root)) open.push({ node: root, next: root.firstChild });
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (node === null) {
      leave(top.node);
      open.pop();
      continue;
    }
    top.next = node.nextSibling;
    if (isSameKind(root, node) && enter(node)) open.push({ node, next: node.firstChild });
  }
}

/** Children of a page's node are nodes of that page; the small interface can't say so. */
const isSameKind = <N extends PageNode>(_root: N, _node: PageNode): _node is N => true;

/** Text of a block, split where a heading and its text share a line, and at line breaks between tabbed rows. */
function toTextItems<N extends PageNode>(pieces: Piece<N>[], zone: Zone, level: number, linked: number): TextItem<N>[] {
  const texts = pieces.map(({ node, start, end }) => (node.nodeValue ?? '').slice(start, end));
  const text = folded(texts.join(''));
  if (text === '' || text.trim() === '') return [];
  const split = findRunInHeading(text);
  if (split === 0) return [{ kind: 'text', text, zone, level, linked, pieces, cell: false }];
  const { part, offset } = foldText(texts).from(split);
  const at = pieces[part];
  if (!at) return [{ kind: 'text', text, zone, level, linked, pieces, cell: false }];
  const before = [...pieces.slice(0, part), { ...at, end: at.start + offset }];
  const after = [{ ...at, start: at.start + offset }, ...pieces.slice(part + 1)];
  return [
    { kind: 'text', text: text.slice(0, split).trim(), zone, level, linked, pieces: before, cell: false },
    { kind: 'text', text: text.slice(split), zone, level: 0, linked, pieces: after, cell: false },
  ];
}

/** Tabs between words on one line are cells of a row; tabs at the beginning of a line are how the source was indented. */
const hasTabbedLines = (text: string): boolean => text.includes('\t') && /\S[^\S\n]*\t[^\S\n]*\S/.test(text);

function splitLines(text: string): (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push([start, end]);
    start = end + 1;
  }
  lines.push([start, text.length]);
  return lines.filter(([from, to]) => to > from);
}

function toSource<N extends PageNode>({ rows }: OpenTable<N>, items: readonly FlowItem<N>[]): SourceTable<N> {
  const textOf = (from: number, to: number): string => {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const item = items[at];
      if (item?.kind === 'text') text += text === '' ? item.text : ` ${item.text}`;
    }
    return text;
  };
  return {
    from: 'cells',
    rows: rows.map((cells) => cells.map(({ cell, colspan, rowspan, from, to }): SourceCell<N> => ({ text: textOf(from, to), colspan, rowspan, ref: cell }))),
  };
}

/** Text this long in a cell is an article in a layout table. */
const longestDataCell = 120;

/** Cells of a table with two columns or more of short texts are data, not paragraphs. */
function markCells<N>({ rows, start }: OpenTable<N>, items: readonly FlowItem<N>[]): void {
  const texts = items.slice(start).filter((item) => item.kind === 'text');
  if (!rows.some((cells) => cells.length > 1) || texts.some(({ text }) => text.length > longestDataCell)) return;
  for (const item of texts) item.cell = true;
}

function spanOf(node: PageNode, name: string, least: number): number {
  const span = Number.parseInt(attribute(node, name) ?? '', 10);
  return Number.isFinite(span) && span >= 0 ? span : least;
}

function isHidden(node: PageNode): boolean {
  if (attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true') return true;
  const style = attribute(node, 'style');
  return style !== null && hiddenStyle.test(style);
}

function addMeta(node: PageNode, metas: [string, string][]): void {
  const name = attribute(node, 'name');
  const content = attribute(node, 'content');
  if (name !== null && content !== null && content.trim() !== '') metas.push([name.toLowerCase(), content.trim()]);
}

function addImage<N extends PageNode>(node: N, zone: Zone, items: FlowItem<N>[]): void {
  const side = (name: string) => Number.parseInt(attribute(node, name) ?? '', 10);
  if (side('width') <= smallestImage || side('height') <= smallestImage) return;
  items.push({ kind: 'figure', zone, figure: 'image', text: attribute(node, 'alt') ?? '', address: attribute(node, 'src') ?? '' });
}

function addAttachment<N extends PageNode>(node: N, pieces: readonly Piece<N>[], zone: Zone, items: FlowItem<N>[]): void {
  const address = attribute(node, 'href') ?? '';
  if (!attachmentEnd.test(address)) return;
  const text = pieces.map((piece) => (piece.node.nodeValue ?? '').slice(piece.start, piece.end)).join('');
  items.push({ kind: 'figure', zone, figure: 'attachment', text: folded(text), address });
}
