import { apply, identity, type Matrix, moved, multiply, toMatrix, toNumbers } from './matrix.ts';
import { plainCharacters } from './plain-characters.ts';
import type { Glyph, Picture, PrintedPage, Ruling } from './printed-page.ts';

/** A page's drawing commands as pdf.js lists them: the number of each, and what goes with it. */
export interface Commands {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** What is asked of a font: how its units stand to those of the text. */
export interface Font {
  unit: number;
  isVertical: boolean;
}

/** What the commands mean depends on the page: its size, its fonts, and the numbers of the commands by name. */
export interface Paper {
  width: number;
  height: number;
  /** From the page's own coordinates to points from its upper left corner. */
  base: Matrix;
  names: Readonly<Record<string, number>>;
  fontOf(name: string): Font;
}

/** Lines up to this thickness are rulings, be they drawn or filled: thicker is a box with a colour. */
const thickestRuling = 3;
/** A line that leans less than this, over its whole length, is level or upright. */
const leastLean = 0.7;
/** Hostile files hold millions: no report comes near. */
export const mostGlyphs = 100_000;
const mostRulings = 20_000;
const mostPictures = 500;

/** What a page prints. Commands that print neither characters nor lines are passed over. */
export function printPage({ fnArray, argsArray }: Commands, paper: Paper): PrintedPage {
  const printer = new Printer(paper);
  const nameOf = new Map(Object.entries(paper.names).map(([name, number]) => [number, name]));
  for (const [index, number] of fnArray.entries()) {
    const args = argsArray[index];
    printer.obey(nameOf.get(number) ?? '', Array.isArray(args) ? args : []);
  }
  const { glyphs, rulings, pictures } = printer;
  return { width: paper.width, height: paper.height, glyphs, rulings, pictures };
}

interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1: as wide as the font has it. */
  stretch: number;
  leading: number;
  rise: number;
  lineWidth: number;
  /** Not so for what a program recognised on a scan and laid under the picture: it is its guess, and nothing printed. */
  isVisible: boolean;
}

/** The commands that draw along a path, and those that fill it. */
const strokes = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
/** The ways of showing text that paint nothing. */
const unpainted = [3, 7];

/** Follows the commands as a viewer does, and writes down what it would paint. */
class Printer {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  readonly pictures: Picture[] = [];
  readonly #paper: Paper;
  readonly #saved: State[] = [];
  #state: State;
  /** Where the next character stands, and the line that it stands on. */
  #text: Matrix = identity;
  #line: Matrix = identity;

  constructor(paper: Paper) {
    this.#paper = paper;
    const font = { unit: 0.001, isVertical: false };
    const spacing = { charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
    this.#state = { matrix: paper.base, font, size: 0, ...spacing, lineWidth: 1, isVisible: true };
  }

  obey(name: string, args: readonly unknown[]): void {
    const [first, second] = args;
    const number = typeof first === 'number' ? first : 0;
    switch (name) {
      case 'showText':
        this.#showText(Array.isArray(first) ? first : []);
        break;
      case 'moveText':
        this.#moveLine(number, typeof second === 'number' ? second : 0);
        break;
      case 'setFont':
        this.#change({
          font: this.#paper.fontOf(typeof first === 'string' ? first : ''),
          size: typeof second === 'number' ? second : 0,
        });
        break;
      case 'setTextMatrix':
        this.#line = toMatrix(first) ?? toMatrix(args) ?? identity;
        this.#text = this.#line;
        break;
      case 'beginText':
        this.#line = identity;
        this.#text = identity;
        break;
      case 'nextLine':
        this.#moveLine(0, this.#state.leading);
        break;
      case 'setLeadingMoveText':
        this.#change({ leading: typeof second === 'number' ? second : 0 });
        this.#moveLine(number, typeof second === 'number' ? second : 0);
        break;
      case 'setLeading':
        this.#change({ leading: -number });
        break;
      case 'setCharSpacing':
        this.#change({ charSpacing: number });
        break;
      case 'setWordSpacing':
        this.#change({ wordSpacing: number });
        break;
      case 'setHScale':
        this.#change({ stretch: number / 100 });
        break;
      case 'setTextRise':
        this.#change({ rise: number });
        break;
      case 'setTextRenderingMode':
        this.#change({ isVisible: !unpainted.includes(number) });
        break;
      case 'setLineWidth':
        this.#change({ lineWidth: number });
        break;
      case 'save':
        this.#saved.push(this.#state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case 'transform':
        this.#transform(toMatrix(args));
        break;
      case 'paintFormXObjectBegin':
        this.#saved.push(this.#state);
        this.#transform(toMatrix(first));
        break;
      case 'constructPath':
        this.#paintPath(number, second);
        break;
      default:
        if (name.startsWith('paint') && name.includes('Image')) this.#showPicture();
    }
  }

  /** Pictures are one high and one wide before they are put in their place. */
  #showPicture(): void {
    if (this.pictures.length >= mostPictures) return;
    const { matrix } = this.#state;
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    this.pictures.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    });
  }

  #change(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #transform(matrix: Matrix | null): void {
    if (matrix !== null) this.#change({ matrix: multiply(this.#state.matrix, matrix) });
  }

  #moveLine(x: number, y: number): void {
    this.#line = moved(this.#line, x, y);
    this.#text = this.#line;
  }

  #showText(items: readonly unknown[]): void {
    for (const item of items) {
      if (typeof item === 'number') this.#advance((-item * this.#state.size) / 1_000);
      else if (typeof item === 'object' && item !== null) this.#showGlyph(item);
    }
  }

  #advance(by: number): void {
    const { font, stretch } = this.#state;
    this.#text = font.isVertical ? moved(this.#text, 0, by) : moved(this.#text, by * stretch, 0);
  }

  #showGlyph(glyph: object): void {
    const { font, size, charSpacing, wordSpacing, stretch, matrix, rise, isVisible } = this.#state;
    const text = 'unicode' in glyph && typeof glyph.unicode === 'string' ? plainCharacters(glyph.unicode) : '';
    const isSpace = 'isSpace' in glyph && glyph.isSpace === true;
    const advance = ('width' in glyph && typeof glyph.width === 'number' ? glyph.width : 0) * font.unit * size;
    const placed = multiply(matrix, this.#text);
    const [x, y] = apply(placed, 0, rise);
    const [endX] = apply(placed, advance * stretch, rise);
    const [topX, topY] = apply(placed, 0, rise + size);
    // A character that lies on its side is taken for one that stands there.
    const height = Math.hypot(topX - x, topY - y);
    const width = font.isVertical ? height : Math.abs(endX - x);
    if (isVisible && text.trim() !== '' && this.glyphs.length < mostGlyphs)
      this.glyphs.push({ text, x: Math.min(x, endX), y, width: width > 0 ? width : height, size: height });
    this.#advance((font.isVertical ? -size : advance) + charSpacing + (isSpace ? wordSpacing : 0));
  }

  /** `painting`: the command that paints the path, none for one that only bounds what is seen. */
  #paintPath(painting: number, data: unknown): void {
    const isOne = (names: readonly string[]): boolean => names.some((name) => this.#paper.names[name] === painting);
    const [isStroked, isFilled] = [isOne(strokes), isOne(fills)];
    const [path] = Array.isArray(data) ? data : [];
    const outlines = isStroked || isFilled ? outlinesOf(toNumbers(path)) : [];
    const { matrix, lineWidth } = this.#state;
    const thickness = lineWidth * Math.hypot(matrix[0], matrix[1]);
    for (const outline of outlines) {
      const points = outline.map(([x, y]) => apply(matrix, x, y));
      if (isStroked && thickness <= thickestRuling) this.#ruleAlong(points);
      else if (isFilled) this.#ruleBox(points);
    }
  }

  #ruleAlong(points: readonly (readonly [x: number, y: number])[]): void {
    for (const [index, [x, y]] of points.entries()) {
      const [toX, toY] = points[index + 1] ?? [x, y];
      if (Math.abs(toY - y) <= leastLean) this.#rule(true, (y + toY) / 2, x, toX);
      else if (Math.abs(toX - x) <= leastLean) this.#rule(false, (x + toX) / 2, y, toY);
    }
  }

  /** A thin filled box is a line as well: most programs draw the borders of cells so. */
  #ruleBox(points: readonly (readonly [x: number, y: number])[]): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (height <= thickestRuling && width > height) this.#rule(true, (top + bottom) / 2, left, right);
    else if (width <= thickestRuling && height > width) this.#rule(false, (left + right) / 2, top, bottom);
  }

  #rule(isLevel: boolean, at: number, one: number, other: number): void {
    if (one === other || this.rulings.length >= mostRulings) return;
    this.rulings.push({ isLevel, at, from: Math.min(one, other), to: Math.max(one, other) });
  }
}

/** How many coordinates follow each command of a path: move, line, curve, curve, close. */
const coordinates = [2, 2, 6, 4, 0] as const;
const [move, line, close] = [0, 1, 4];

/** The outlines of a path, each as its corners. One with a curve is none: no table has any. */
function outlinesOf(path: readonly number[]): [x: number, y: number][][] {
  const outlines: [number, number][][] = [];
  let outline: [number, number][] = [];
  let isStraight = true;
  const end = (): void => {
    if (isStraight && outline.length > 1) outlines.push(outline);
    outline = [];
    isStraight = true;
  };
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? close;
    const point: [number, number] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
    if (command === move) {
      end();
      outline = [point];
    } else if (command === line) outline.push(point);
    else if (command === close && outline[0]) outline.push(outline[0]);
    else isStraight = false;
    at += 1 + (coordinates[command] ?? 0);
  }
  end();
  return outlines;
}
