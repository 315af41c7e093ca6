import { isHeading, parseHeading } from '../../report/headings.ts';
import { findLattices, type Lattice, type LatticeCell } from './lattice.ts';
import { linesOf, type PrintedLine } from './lines.ts';
import { joinTables } from './page-breaks.ts';
import type { Glyph, Picture, PrintedPage } from './printed-page.ts';

/** A line and the page that it stands on, counted from 0. */
export interface PlacedLine extends PrintedLine {
  page: number;
}

export interface PlacedCell extends Omit<LatticeCell, 'row' | 'col'> {
  page: number;
  lines: readonly PlacedLine[];
  /** A picture stands in it, so that without a text it is not blank. */
  hasPicture: boolean;
  /** Of each line, whether it goes on in the next: what is wrapped at the cell's edge is one word. */
  isWrapped: readonly boolean[];
}

/** What a document says in reading order, each piece with its place. Tables have their cells row by row. */
export type Block = { kind: 'paragraph'; lines: readonly PlacedLine[] } | PictureBlock | TableBlock;

export interface PictureBlock extends Picture {
  kind: 'picture';
  page: number;
}

/** `left`, `right` and `bottom` are those of its last page. */
export interface TableBlock {
  kind: 'table';
  page: number;
  left: number;
  right: number;
  bottom: number;
  /** A page ends within it, or right below it. */
  isTorn: boolean;
  rows: readonly (readonly PlacedCell[])[];
}

/** Paragraphs and tables of all pages; both may go on over the end of a page. */
export function layOut(pages: readonly PrintedPage[]): Block[] {
  const running = findRunning(pages);
  const flow: (PlacedLine | Block)[] = pages.flatMap((page, number) => layOutPage(page, number, running));
  const lines = flow.filter((one): one is PlacedLine => 'text' in one);
  const column = columnOf(lines);
  const blocks: Block[] = [];
  let open: PlacedLine[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', lines: open });
    open = [];
  };
  for (const one of flow) {
    if ('kind' in one) {
      close();
      blocks.push(...meetAbove(blocks, one));
      continue;
    }
    const before = open.at(-1);
    if (before !== undefined && !goesOn(before, one, column)) close();
    open.push(one);
  }
  close();
  return blocks;
}

/** What stands in place of a table and of the one that ends right above it on the page before, which is taken off. */
function meetAbove(blocks: Block[], block: Block): Block[] {
  const above = blocks.at(-1);
  if (above?.kind !== 'table' || block.kind !== 'table' || above.page >= block.page) return [block];
  blocks.pop();
  const joined = joinTables(above, block);
  const pieces = joined === null ? [above, block] : [joined];
  return pieces.map((piece) => ({ ...piece, isTorn: true }));
}

function layOutPage(page: PrintedPage, number: number, running: ReadonlySet<string>): (PlacedLine | Block)[] {
  const lattices = findLattices(page.rulings);
  const inside = new Map<LatticeCell, Glyph[]>();
  const outside: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const cell = cellOf(lattices, glyph);
    if (cell === undefined) outside.push(glyph);
    else {
      const present = inside.get(cell);
      if (present === undefined) inside.set(cell, [glyph]);
      else present.push(glyph);
    }
  }
  const drawn = new Set(page.pictures.map((picture) => cellAround(lattices, picture)));
  const pictures = page.pictures
    .filter((picture) => cellAround(lattices, picture) === undefined)
    .map((picture) => ({ top: picture.top, item: { kind: 'picture' as const, page: number, ...picture } }));
  const place = (line: PrintedLine): PlacedLine => ({ ...line, page: number });
  const tables = lattices.map((lattice) => ({
    top: lattice.top,
    item: toTable(lattice, number, drawn, (cell) => linesOf(inside.get(cell) ?? []).map(place)),
  }));
  const lines = linesOf(outside)
    .filter((line) => !isPageNumber(line, page) && !running.has(placeOf(line)))
    .map((line) => ({ top: line.y, item: place(line) }));
  return [...tables, ...pictures, ...lines].sort((one, other) => one.top - other.top).map(({ item }) => item);
}

/** By its middle: a character may touch the line beside it. */
const cellOf = (lattices: readonly Lattice[], { x, y, width, size }: Glyph): LatticeCell | undefined =>
  cellAt(lattices, x + width / 2, y - size * 0.35);

const cellAround = (lattices: readonly Lattice[], { left, top, right, bottom }: Picture): LatticeCell | undefined =>
  cellAt(lattices, (left + right) / 2, (top + bottom) / 2);

function cellAt(lattices: readonly Lattice[], x: number, y: number): LatticeCell | undefined {
  for (const lattice of lattices) {
    const cell = lattice.cellAt(x, y);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function toTable(
  lattice: Lattice,
  page: number,
  drawn: ReadonlySet<LatticeCell | undefined>,
  linesIn: (cell: LatticeCell) => PlacedLine[],
): Block {
  const rows: PlacedCell[][] = Array.from({ length: lattice.rows }, () => []);
  for (const cell of lattice.cells) {
    const lines = linesIn(cell);
    const { row, col: _, ...about } = cell;
    rows[row]?.push({
      ...about,
      page,
      lines,
      hasPicture: drawn.has(cell),
      isWrapped: lines.map((line) => reachesEdge(line, cell)),
    });
  }
  const { left, right, bottom } = lattice;
  return { kind: 'table', page, left, right, bottom, isTorn: false, rows };
}

/** Nothing more of the size of a character had room there. */
const reachesEdge = ({ width, size }: PrintedLine, { left, right }: LatticeCell): boolean =>
  right - left - width < 1.7 * size;

/** What stands in the margins of several pages at the same place, but for its numbers: no part of the text. */
function findRunning(pages: readonly PrintedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { glyphs, height } of pages) {
    const outer = glyphs.filter(({ y }) => y < height * margin || y > height * (1 - margin));
    for (const place of new Set(linesOf(outer).map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([place, count]) => (count > 1 ? place : [])));
}

/** The share of a page's height above and below that a header or footer may stand in. */
const margin = 0.08;

const placeOf = ({ text, y }: PrintedLine): string => `${Math.round(y)} ${text.replace(/\d+/g, '0')}`;

/** Numbers alone in the margins above and below: － 3 －, 第 3 页 共 8 页, 3/8. */
const isPageNumber = ({ text, y }: PrintedLine, { height }: PrintedPage): boolean =>
  (y < height * 0.1 || y > height * 0.88) &&
  /^(?:[-—–－·]?\s*\d{1,3}\s*[-—–－·]?|第\s*\d{1,3}\s*页(?:[,，/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/.test(
    text,
  );

/** Where the lines of the text begin and end. */
interface Column {
  left: number;
  right: number;
  size: number;
}

function columnOf(lines: readonly PlacedLine[]): Column {
  const at = (values: readonly number[], share: number): number =>
    values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
  const sizes = lines.map((line) => line.size);
  const size = at(sizes, 0.5);
  const long = lines.filter((line) => line.text.length >= 8 && Math.abs(line.size - size) <= 0.15 * size);
  const starts = long.map(({ x }) => x);
  const ends = long.map(({ x, width }) => x + width);
  return { size, left: at(starts, 0.1), right: at(ends, 0.8) };
}

/** Whether a paragraph goes on in the next line, told by how they stand and not by what they say. */
function goesOn(before: PlacedLine, line: PlacedLine, { left, right, size }: Column): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false;
  if (before.page === line.page && line.y - before.y > 3 * line.size) return false;
  // A title over two lines is set larger than the text, and in the middle.
  if (line.size > 1.15 * size) return isCentred(before, left, right) && isCentred(line, left, right);
  const isIndented = line.x - left > 1.2 * size;
  // What may not be parted, 3件。 or a long number, takes what stands before it along.
  const room = /[。！？；：!?;:]$/.test(before.text) ? 1.7 : 8;
  const isFull = right - before.x - before.width < room * size;
  return isFull && !isIndented && !isHeading(parseHeading(line.text));
}

const isCentred = ({ x, width, size }: PlacedLine, left: number, right: number): boolean =>
  Math.abs(x - left - (right - x - width)) < 2 * size;
