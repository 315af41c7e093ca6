import { normalise } from './normalise.ts';
import { remember } from './remember.ts';

/** What a passage needs to be quoted; a block of a Report is one. */
interface Passage {
  text: string;
  section: number;
}
type Passages = { blocks: readonly Passage[] };

/** A quote as a finding points to it: `occurrence` counts it in the blocks of its part, from 1. */
export interface QuotePlace {
  section: number;
  quote: string;
  occurrence: number;
}

/** A stretch of a block's printed text, end exclusive. */
export interface Stretch {
  block: number;
  start: number;
  end: number;
}

/** Where a pattern was found: `text` as printed, `match` in normalised text. */
export interface Hit extends Stretch {
  text: string;
  match: RegExpExecArray;
}

/** A longer quote says no more, and the engine would cut it after its occurrence was counted. */
const longestQuote = 200;

/** No report says a thing as often; a page that does so on purpose must not take minutes to be quoted. */
const mostHits = 500;

/** The place of a stretch of a block. Every position where the quote begins counts, overlapping ones too. */
export function quotePlace({ blocks }: Passages, block: number, start: number, end: number): QuotePlace {
  const { text, section } = blocks[block] ?? { text: '', section: 0 };
  const quote = text.slice(start, Math.min(end, start + longestQuote));
  let occurrence = 0;
  for (const [index, other] of blocks.slice(0, block + 1).entries())
    if (other.section === section)
      occurrence += positionsOf(quote, other.text, index === block ? start : Infinity).length;
  return { section, quote, occurrence };
}

/** The stretch that a quote's place names, undefined where the report doesn't say so (any more). */
export function findQuote({ blocks }: Passages, { section, quote, occurrence }: QuotePlace): Stretch | undefined {
  let seen = 0;
  for (const [block, { text, section: part }] of blocks.entries()) {
    if (part !== section) continue;
    const positions = positionsOf(quote, text, Infinity);
    const start = positions[occurrence - seen - 1];
    if (start !== undefined) return { block, start, end: start + quote.length };
    seen += positions.length;
  }
  return undefined;
}

/**
 * Every match of a global pattern in the blocks, in reading order. The pattern is matched against normalised text
 * (see `normalise`: no white space, half-width brackets, 、 for every comma, ” for every quotation mark), so that torn
 * lines and full-width digits hide nothing; the hits are stretches of the printed text. At most 500.
 */
export function findAll({ blocks }: Passages, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const [block, folded] of foldAll(blocks).entries()) {
    // Most patterns stand nowhere, and `matchAll` copies its pattern before it looks.
    if (folded.text.search(pattern) < 0) continue;
    const { text = '' } = blocks[block] ?? {};
    for (const match of folded.text.matchAll(pattern)) {
      if (match[0] === '') continue;
      const start = folded.from[match.index] ?? 0;
      const end = (folded.from[match.index + match[0].length - 1] ?? start) + 1;
      hits.push({ block, start, end, text: text.slice(start, end), match });
      if (hits.length === mostHits) return hits;
    }
  }
  return hits;
}

/** The normalised sentence that a hit stands in, cut at 200 characters to either side: what else is said beside it. */
export function sentenceOf({ match }: Hit): string {
  const end = match.index + match[0].length;
  const before = match.input.slice(Math.max(0, match.index - 200), match.index);
  const after = match.input.slice(end, end + 200);
  const opening = Math.max(...sentenceEnds.map((mark) => before.lastIndexOf(mark)));
  const closing = sentenceEnds.map((mark) => after.indexOf(mark)).filter((at) => at !== -1);
  return before.slice(opening + 1) + match[0] + after.slice(0, Math.min(...closing, after.length));
}

const sentenceEnds = ['。', ';', '!', '?'];

/** Normalised text, and for each of its characters the printed one it came from. */
export interface Folded {
  text: string;
  from: readonly number[];
}

// A dozen rules search the same blocks: each is folded once, and forgotten with its report.
const foldedPassages = new WeakMap<Passage, Folded>();
const foldedReports = new WeakMap<readonly Passage[], readonly Folded[]>();

function foldAll(blocks: readonly Passage[]): readonly Folded[] {
  const folded = foldedReports.get(blocks) ?? blocks.map(foldPassage);
  foldedReports.set(blocks, folded);
  return folded;
}

export function foldPassage(passage: Passage): Folded {
  const known = foldedPassages.get(passage);
  if (known !== undefined) return known;
  const folded = new FoldedPassage(passage.text);
  foldedPassages.set(passage, folded);
  return folded;
}

/** Where a character came from is asked for hits only. */
class FoldedPassage implements Folded {
  readonly text: string;
  private readonly printed: string;
  private readonly keepsPlaces: boolean;
  private places: readonly number[] | undefined;

  constructor(printed: string) {
    const { text, keepsPlaces } = foldCharacters(printed);
    this.text = text;
    this.printed = printed;
    this.keepsPlaces = keepsPlaces;
  }

  get from(): readonly number[] {
    this.places ??= this.keepsPlaces ? countTo(this.text.length) : traceFolding(this.printed);
    return this.places;
  }
}

function traceFolding(printed: string): number[] {
  const from: number[] = [];
  for (let index = 0; index < printed.length; index += 1) {
    // A character may have become several, or none.
    for (let { length } = foldCharacter(printed.charAt(index)); length > 0; length -= 1) from.push(index);
  }
  return from;
}

const places: number[] = [];

/** 0, 1, 2 … as many as asked for. */
function countTo(length: number): number[] {
  while (places.length < Math.min(length, 10_000)) places.push(places.length);
  return length <= places.length ? places.slice(0, length) : Array.from({ length }, (_, index) => index);
}

/**
 * Punctuation and full-width forms are few; Chinese characters need no folding, and are nearly all of a text.
 * `keepsPlaces`: each character became one.
 */
function foldCharacters(printed: string): { text: string; keepsPlaces: boolean } {
  let text = '';
  let copied = 0;
  let keepsPlaces = true;
  for (let at = 0; at < printed.length; at += 1) {
    const code = printed.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue;
    const character = printed.charAt(at);
    const folded = foldCharacter(character);
    if (folded === character) continue;
    if (folded.length !== 1) keepsPlaces = false;
    text += printed.slice(copied, at) + folded;
    copied = at + 1;
  }
  return { text: text + printed.slice(copied), keepsPlaces };
}

const foldCharacter = remember(normalise);

function positionsOf(quote: string, text: string, last: number): number[] {
  const positions: number[] = [];
  if (quote === '') return positions;
  for (let at = text.indexOf(quote); at !== -1 && at <= last; at = text.indexOf(quote, at + 1)) positions.push(at);
  return positions;
}
