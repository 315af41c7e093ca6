/*
 * What a page of a PDF file prints, before anything is made of it: characters and straight lines, each where it stands.
 * Lengths are points, counted from the upper left corner of the page.
 */

/** One printed character, or a ligature of several. `x`: its left edge, `y`: its baseline. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A straight line, level or upright: `from` and `to` are its ends along it, `at` is where it stands across. */
export interface Ruling {
  isLevel: boolean;
  at: number;
  from: number;
  to: number;
}

/** A picture, a scan or a table that is none. */
export interface Picture {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  rulings: readonly Ruling[];
  pictures: readonly Picture[];
}
