import type { Glyph, PrintedPage, Ruling } from '../../../lib/read/pdf/printed-page.ts';

/* Sheets as a program would print them: characters and lines at their places. */

const size = 10;

/** A line of text as characters; ideographs are as wide as high, all else half of it. */
export function printed(text: string, x: number, y: number, height = size): Glyph[] {
  let at = x;
  return [...text].flatMap((sign) => {
    const width = /[\u2e80-\uffef]/.test(sign) ? height : height / 2;
    const glyph = { text: sign, x: at, y, width, size: height };
    at += width;
    return sign.trim() === '' ? [] : [glyph];
  });
}

export const level = (at: number, from: number, to: number): Ruling => ({ isLevel: true, at, from, to });
export const upright = (at: number, from: number, to: number): Ruling => ({ isLevel: false, at, from, to });

export const paper = (glyphs: readonly Glyph[], rulings: readonly Ruling[] = []): PrintedPage => ({
  width: 595,
  height: 842,
  glyphs,
  rulings,
  pictures: [],
});

/** A box of cells of one size, each with its text; `top` is where it begins, below 40 points from the left. */
export function printedTable(rows: readonly (readonly string[])[], top: number, { wide = 110, high = 20 } = {}) {
  const cols = Math.max(...rows.map((row) => row.length));
  const [right, bottom] = [40 + cols * wide, top + rows.length * high];
  return {
    glyphs: rows.flatMap((row, index) =>
      row.flatMap((text, col) => printed(text, 42 + col * wide, top + index * high + 14)),
    ),
    rulings: [
      ...Array.from({ length: rows.length + 1 }, (_, index) => level(top + index * high, 40, right)),
      ...Array.from({ length: cols + 1 }, (_, index) => upright(40 + index * wide, top, bottom)),
    ],
  };
}
