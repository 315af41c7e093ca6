import { tornMark } from '../read/open-tables.ts';
import type { Block, PictureBlock, PlacedCell, PlacedLine, TableBlock } from '../read/pdf/layout.ts';
import { piecesOf, sizeOf } from '../read/pdf/printed-nodes.ts';

/*
 * A PDF file as a page: over the picture of each sheet its words as paragraphs and tables, each where it is printed, so
 * that it is read, marked and selected like any page.
 */

/** Points to pixels: as large as it would be on paper. */
export const scale = 4 / 3;
const gapBetween = 16;

export interface Sheet {
  width: number;
  height: number;
}

/** Where each sheet begins, from the top, in pixels; the last is where the document ends. */
export function sheetTops(sheets: readonly Sheet[]): number[] {
  const tops = [0];
  for (const { height } of sheets) tops.push((tops.at(-1) ?? 0) + height * scale + gapBetween);
  return tops;
}

/** The words of a document, to be laid over its sheets. */
export function toWords(document: Document, blocks: readonly Block[], tops: readonly number[]): HTMLElement {
  const make = maker(document, tops);
  const words = document.createElement('article');
  words.className = 'printed-words';
  words.lang = 'zh-CN';
  words.append(...blocks.map(make));
  return words;
}

function maker(document: Document, tops: readonly number[]) {
  const measuring = document.createElement('canvas').getContext('2d');
  /** How wide the words would be in the browser's own font, at a size of one. */
  const naturalWidth = (text: string): number => {
    if (measuring === null) return text.length;
    measuring.font = '100px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
    return measuring.measureText(text).width / 100;
  };
  const topOf = (page: number): number => tops[page] ?? 0;

  const paragraph = (lines: readonly PlacedLine[], left = 0, top = 0): HTMLElement => {
    const made = document.createElement('p');
    made.append(...lines.flatMap((line) => line.runs.map((run) => span(run, line, left, top))));
    return made;
  };

  const span = (
    run: PlacedLine['runs'][number],
    { page, y, size }: PlacedLine,
    left: number,
    top: number,
  ): HTMLElement => {
    const made = document.createElement('span');
    made.textContent = run.text;
    const { style } = made;
    style.left = `${run.x * scale - left}px`;
    style.top = `${topOf(page) + (y - size * 0.88) * scale - top}px`;
    style.fontSize = `${size * scale}px`;
    const natural = naturalWidth(made.textContent) * size;
    if (natural > 0) style.transform = `scaleX(${run.width / natural})`;
    return made;
  };

  const cell = (one: PlacedCell): HTMLElement => {
    const made = document.createElement('td');
    made.rowSpan = one.rows;
    made.colSpan = one.cols;
    const [left, top] = [one.left * scale, topOf(one.page) + one.top * scale];
    const { style } = made;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${(one.right - one.left) * scale}px`;
    style.height = `${(one.bottom - one.top) * scale}px`;
    made.append(...piecesOf(one).map((lines) => paragraph(lines, left, top)));
    if (one.hasPicture) made.append(document.createElement('img'));
    return made;
  };

  const table = ({ rows, isTorn }: TableBlock): HTMLElement => {
    const made = document.createElement('table');
    made.toggleAttribute(tornMark, isTorn);
    for (const cells of rows) made.insertRow().append(...cells.map(cell));
    return made;
  };
  /** Seen in the sheet below; here it only stands for what can't be read. */
  const picture = (block: PictureBlock): HTMLElement => {
    const made = document.createElement('img');
    made.alt = '';
    const { width, height } = sizeOf(block);
    made.setAttribute('width', width);
    made.setAttribute('height', height);
    made.style.left = `${block.left * scale}px`;
    made.style.top = `${topOf(block.page) + block.top * scale}px`;
    return made;
  };

  return (block: Block): HTMLElement => {
    if (block.kind === 'paragraph') return paragraph(block.lines);
    return block.kind === 'picture' ? picture(block) : table(block);
  };
}
