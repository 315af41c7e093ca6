import type { Glyph } from './printed-page.ts';

/** A stretch of a line in one kind of writing. Ideographs and digits differ in width, each kind is even. */
export interface Run {
  text: string;
  x: number;
  width: number;
}

/** Characters that stand on one line: its text is that of its runs. `y` is the baseline. */
export interface PrintedLine {
  text: string;
  runs: readonly Run[];
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Baselines that differ by less, in heights of a character, are one: digits stand a little higher than their 年. */
const sameLine = 0.45;
/** So much free space is a space between words and digits, and so much the gap between two columns. */
const space = 0.25;
const gap = 2;
/** The same character once more, hardly moved: how some programs print bold type. */
const overprinted = 0.3;

/** The lines of some characters, from the top; within a line from the left, with a tab for a wide gap. */
export function linesOf(glyphs: readonly Glyph[]): PrintedLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && glyph.y - first.y <= sameLine * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(toLine);
}

function toLine(row: readonly Glyph[]): PrintedLine {
  const sorted = withoutOverprint(row.toSorted((one, other) => one.x - other.x));
  const runs: Run[] = [];
  for (const [index, glyph] of sorted.entries()) {
    const { text, x, width } = glyph;
    const before = sorted[index - 1];
    const gapText = before === undefined ? '' : between(before, glyph);
    const run = runs.at(-1);
    if (run && before && gapText === '' && isWide(before) === isWide(glyph))
      runs[runs.length - 1] = { text: run.text + text, x: run.x, width: x + width - run.x };
    else runs.push({ text: gapText + text, x, width });
  }
  return asSentence({ runs, ...measure(sorted) });
}

const isWide = ({ text }: Glyph): boolean => /[\u2e80-\uffef]/.test(text);

const withoutOverprint = (sorted: readonly Glyph[]): Glyph[] =>
  sorted.filter(({ text, x }, index) => {
    const before = sorted[index - 1];
    return before === undefined || text !== before.text || x - before.x >= overprinted * before.width;
  });

function measure(glyphs: readonly Glyph[]): Pick<PrintedLine, 'x' | 'y' | 'width' | 'size'> {
  const x = Math.min(...glyphs.map((glyph) => glyph.x));
  const right = Math.max(...glyphs.map((glyph) => glyph.x + glyph.width));
  const sizes = glyphs.map(({ size }) => size).sort((one, other) => one - other);
  return { x, y: glyphs[0]?.y ?? 0, width: right - x, size: sizes[sizes.length >> 1] ?? 0 };
}

/** One wide gap is a pause in a sentence, several are columns. */
function asSentence(line: Omit<PrintedLine, 'text'>): PrintedLine {
  const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
  if (textOf(line.runs).split('\t').length !== 2) return { ...line, text: textOf(line.runs) };
  const runs = line.runs.map((run) => ({ ...run, text: run.text.replace('\t', ' ') }));
  return { ...line, runs, text: textOf(runs) };
}

/** Between ideographs a gap says nothing: justified lines have some. Two numbers are never run together. */
function between(left: Glyph, right: Glyph): string {
  const free = (right.x - left.x - left.width) / Math.max(left.size, right.size, 1);
  if (free >= gap) return '\t';
  return free >= space && /[\w.%]$/.test(left.text) && /^[\w.%]/.test(right.text) ? ' ' : '';
}
