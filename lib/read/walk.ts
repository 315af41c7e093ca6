import type { FlowItem, Piece, TextItem, Zone } from '../report/flow.ts';
import { findRunInHeading } from '../report/headings.ts';
import { gatherTables, makeTableReader } from '../report/source-tables.ts';
import { type ElementKind, elementKinds, tableRoles } from './elements.ts';
import { folded, foldText } from './fold.ts';
import { OpenTables } from './open-tables.ts';
import { isHidden, PageLook } from './page-look.ts';
import { attribute, type PageNode, type PageSight } from './page-node.ts';

/** What one walk over a page brings home: its items in reading order, and its meta tags, names in lower case. */
export interface PageWalk<N> {
  items: FlowItem<N>[];
  metas: [name: string, content: string][];
}

const textNode = 3;
const keepsBreaks = /white-space\s*:\s*(?:pre|break-spaces)/i;
const attachmentEnd = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|zip|rar)(?:[?#]|$)/i;
/** Icons and tracking dots: no table was ever published in so few pixels. */
const smallestImage = 60;
/** Browsers' parsers go no deeper; what is nested further counts to the last box. */
const deepestZone = 512;

/** A box on the page; its name is read only where somebody asks. */
class PageZone implements Zone {
  readonly parent: PageZone | null;
  readonly depth: number;
  readonly node: PageNode | null;

  constructor(parent: PageZone | null, node: PageNode | null) {
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.node = node;
  }

  get name(): string {
    return this.node === null
      ? ''
      : `${attribute(this.node, 'id') ?? ''} ${attribute(this.node, 'class') ?? ''}`.trim();
  }
}

/**
 * Walks a page once, without recursion: a hostile page may be nested deeper than any stack.
 */
export function walkPage<N extends PageNode>(root: N, sight: PageSight = fileSight): PageWalk<N> {
  const walker = new PageWalker<N>(sight);
  const { plain } = sight;
  const open: { kind: ElementKind | undefined; next: PageNode | null }[] = [];
  const visit = (node: N) => {
    const asked = plain(node);
    // Most nodes are texts, and their type is cheaper to ask for than their name.
    const kind = asked.nodeType === textNode ? 'text' : kindOf(asked);
    if (walker.enter(node, kind, asked)) open.push({ kind, next: asked.firstChild });
  };
  visit(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (node === null) {
      walker.leave(top.kind);
      open.pop();
      continue;
    }
    top.next = plain(node).nextSibling;
    if (isOfPage(root, node)) visit(node);
  }
  return walker.finish();
}

/** A table may be made of boxes that only their roles call rows and cells, and any box may keep its line breaks. */
function kindOf(node: PageNode): ElementKind | undefined {
  const kind = elementKinds.get(node.nodeName);
  if ((kind !== undefined && kind !== 'block') || node.hasAttributes?.() === false) return kind;
  const role = tableRoles.get(attribute(node, 'role') ?? '');
  if (role !== undefined || kind === undefined) return role;
  return keepsBreaks.test(attribute(node, 'style') ?? '') ? 'preformatted' : kind;
}

const fileSight: PageSight = { plain: (node) => node, isUnseen: () => false, isRaised: () => false };

/** Children of a page's node are nodes of that page; the small interface can't say so. */
const isOfPage = <N extends PageNode>(_root: N, _node: PageNode): _node is N => true;

class PageWalker<N extends PageNode> {
  private readonly items: FlowItem<N>[] = [];
  private readonly metas: [string, string][] = [];
  private readonly readTables = makeTableReader();
  private readonly tables = new OpenTables<N>(this.items, this.readTables);
  private zone = new PageZone(null, null);
  private tooDeep = 0;
  private pieces: Piece<N>[] = [];
  private text = '';
  private linkedLength = 0;
  /** The addresses of the links around, null for an anchor that leads nowhere. */
  private readonly addresses: (string | null)[] = [];
  private links = 0;
  private level = 0;
  /** How many of the elements around keep the line breaks of their text. */
  private preformatted = 0;
  private readonly look: PageLook;

  constructor(sight: PageSight) {
    this.look = new PageLook(sight);
  }

  finish(): PageWalk<N> {
    this.flush();
    return { items: gatherTables(this.items, this.readTables), metas: this.metas };
  }

  /** Returns whether the children are to be visited. `asked` is the node as it may be asked. */
  enter(node: N, kind: ElementKind | undefined, asked: PageNode): boolean {
    switch (kind) {
      case 'text':
        this.addText(node);
        return false;
      case 'skipped':
        return false;
      case 'style':
        this.look.addSheet(asked);
        return false;
      case 'meta':
        this.addMeta(node);
        return false;
      case 'break':
        this.flush();
        return false;
      case 'image':
        this.addImage(node);
        return false;
      case 'drawn':
        if (!isHidden(asked) && attribute(asked, 'type') !== 'hidden') this.tables.draw();
        return false;
    }
    if (isHidden(asked) || (this.tables.isInCell && this.isUnseen(asked, kind))) return false;
    if (kind === undefined || kind === 'raised') {
      if (kind === 'raised' || (this.tables.isInCell && this.look.isRaised(asked))) this.partFootnote();
      return true;
    }
    if (kind === 'link') {
      const address = attribute(node, 'href');
      if (address?.startsWith('#')) this.partFootnote();
      this.openLink(address);
      return true;
    }
    this.flush();
    if (kind !== 'paragraph') this.openZone(asked);
    if (kind === 'heading') this.level = Number(node.nodeName[1]);
    if (kind === 'preformatted') this.preformatted += 1;
    if (kind === 'table') this.tables.open(node);
    if (kind === 'row') this.tables.openRow();
    if (kind === 'cell') this.tables.openCell(node);
    return true;
  }

  leave(kind: ElementKind | undefined): void {
    if (kind === undefined || kind === 'raised') return;
    if (kind === 'link') {
      this.closeLink();
      return;
    }
    this.flush();
    if (kind === 'heading') this.level = 0;
    if (kind === 'preformatted') this.preformatted -= 1;
    if (kind === 'cell') this.tables.closeCell();
    const { zone } = this;
    if (kind !== 'paragraph') this.closeZone();
    if (kind === 'table') this.tables.close(this.zone, () => this.isZoneUnseen(zone));
  }

  /**
   * A figure or a row that a class takes out of view. Cells stay, so that the others keep their columns, and so does
   * what may be a whole article in a table of the layout, folded up.
   */
  private isUnseen(node: PageNode, kind: ElementKind | undefined): boolean {
    const mayBeFigure = kind === undefined || kind === 'row' || kind === 'raised' || kind === 'link';
    return mayBeFigure && this.look.isOutOfView(node);
  }

  private isZoneUnseen(zone: PageZone): boolean {
    for (let around: PageZone | null = zone; around; around = around.parent)
      if (around.node !== null && this.look.isOutOfView(around.node)) return true;
    return false;
  }

  /** 82 with a raised 1 is not 821. */
  private partFootnote(): void {
    if (this.tables.isInCell && /\d$/.test(this.text)) this.flush();
  }

  private openLink(address: string | null): void {
    this.addresses.push(address);
    if (address !== null) this.links += 1;
  }

  private closeLink(): void {
    const address = this.addresses.pop() ?? null;
    if (address === null) return;
    this.links -= 1;
    if (!attachmentEnd.test(address)) return;
    this.items.push({ kind: 'figure', zone: this.zone, figure: 'attachment', text: folded(this.text), address });
  }

  private openZone(node: PageNode): void {
    if (this.zone.depth < deepestZone) this.zone = new PageZone(this.zone, node);
    else this.tooDeep += 1;
  }

  private closeZone(): void {
    if (this.tooDeep > 0) this.tooDeep -= 1;
    else this.zone = this.zone.parent ?? this.zone;
  }

  private addText(node: N): void {
    const text = node.nodeValue ?? '';
    if (text === '' || (this.pieces.length === 0 && !/[\S\t]/.test(text))) return;
    if (hasTabbedLines(text) || (this.preformatted > 0 && text.includes('\n'))) this.addLines(node, text);
    else this.addPiece(node, 0, text.length, text);
  }

  /** Rows of cells parted by tabs, a line each. */
  private addLines(node: N, text: string): void {
    for (let start = 0; start <= text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      if (end > start) this.addPiece(node, start, end, text.slice(start, end));
      if (newline >= 0) this.flush();
      start = end + 1;
    }
  }

  private addPiece(node: N, start: number, end: number, text: string): void {
    this.pieces.push({ node, start, end });
    this.text += text;
    if (this.links > 0) this.linkedLength += end - start;
  }

  /** Ends a line of text. */
  private flush(): void {
    if (this.pieces.length === 0) return;
    const { pieces, zone, level } = this;
    const text = folded(this.text);
    const linked = this.text === '' ? 0 : this.linkedLength / this.text.length;
    this.pieces = [];
    this.text = '';
    this.linkedLength = 0;
    if (text.trim() === '') return;
    this.items.push(...splitRunIn({ kind: 'text', text, zone, level, linked, pieces, cell: false }));
  }

  private addMeta(node: N): void {
    const name = attribute(node, 'name');
    const content = attribute(node, 'content')?.trim() ?? '';
    if (name !== null && content !== '') this.metas.push([name.toLowerCase(), content]);
  }

  private addImage(node: N): void {
    const side = (name: string) => Number.parseInt(attribute(node, name) ?? '', 10);
    if (isHidden(node) || side('width') <= smallestImage || side('height') <= smallestImage) return;
    this.tables.draw();
    this.items.push({
      kind: 'figure',
      zone: this.zone,
      figure: 'image',
      text: attribute(node, 'alt') ?? '',
      address: attribute(node, 'src') ?? '',
    });
  }
}

const textOf = <N extends PageNode>(piece: Piece<N> | undefined): string => {
  const text = piece?.node.nodeValue ?? '';
  return piece === undefined || (piece.start === 0 && piece.end === text.length)
    ? text
    : text.slice(piece.start, piece.end);
};

/** Tabs between words on one line are cells of a row; tabs at the beginning of a line are how the source was indented. */
const hasTabbedLines = (text: string): boolean => text.includes('\t') && /\S[^\S\n\t]*\t[^\S\n]*\S/.test(text);

/** A block in which a part's heading and its text share a line is two. */
function splitRunIn<N extends PageNode>(item: TextItem<N>): TextItem<N>[] {
  const split = findRunInHeading(item.text);
  if (split === 0) return [item];
  const { part, offset } = foldText(item.pieces.map(textOf)).from(split);
  const at = item.pieces[part];
  if (!at) return [item];
  return [
    {
      ...item,
      text: item.text.slice(0, split).trim(),
      pieces: [...item.pieces.slice(0, part), { ...at, end: at.start + offset }],
    },
    {
      ...item,
      text: item.text.slice(split),
      level: 0,
      pieces: [{ ...at, start: at.start + offset }, ...item.pieces.slice(part + 1)],
    },
  ];
}
