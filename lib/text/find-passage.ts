import { findNearest, likeness } from './approximate.ts';
import { normalise } from './normalise.ts';
import { findAll, type Stretch } from './quotes.ts';

/** A passage as a note remembers it: the words, and what stood before and after them. */
export interface Passage {
  section: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** `exact` where the very words stand there (but for width and white space); `several` where nothing decides. */
export type Found = (Stretch & { exact: boolean }) | { several: number };

/** How much of prefix and suffix is kept and compared. */
export const contextLength = 32;

const mostEditsShare = 0.15;
const contextLikeness = 0.8;

interface Blocks {
  blocks: readonly { text: string; section: number }[];
}

/**
 * Finds a remembered passage again; undefined where it is lost. Its very words anywhere, those of its part first; among
 * several the one whose surroundings fit; words that changed a little only inside its part, where no digit changed and
 * the surroundings stayed. A number is never found again as another one.
 */
export function findPassage({ blocks }: Blocks, passage: Passage): Found | undefined {
  const quote = normalise(passage.quote);
  if (quote === '') return undefined;
  const hits = findAll({ blocks }, new RegExp(quote.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'));
  if (hits.length === 0) return findChanged({ blocks }, passage, quote);
  const inPart = hits.filter(({ block }) => blocks[block]?.section === passage.section);
  const candidates = inPart.length > 0 ? inPart : hits;
  const fitting = candidates.filter((hit) => fits({ blocks }, hit, passage));
  const [first, second] = fitting.length > 0 ? fitting : candidates;
  if (first === undefined) return undefined;
  if (second !== undefined) return { several: Math.max(fitting.length, candidates.length) };
  return { block: first.block, start: first.start, end: first.end, exact: true };
}

function findChanged({ blocks }: Blocks, passage: Passage, quote: string): Found | undefined {
  const found: (Stretch & { edits: number })[] = [];
  for (const [block, { text, section }] of blocks.entries()) {
    if (section !== passage.section) continue;
    const near = findNearest(text, passage.quote, Math.floor(quote.length * mostEditsShare));
    if (near === undefined || digitsOf(text.slice(near.start, near.end)) !== digitsOf(passage.quote)) continue;
    if (fits({ blocks }, { block, ...near }, passage)) found.push({ block, ...near });
  }
  const [first, second] = found;
  if (first === undefined || second !== undefined) return undefined;
  return { block: first.block, start: first.start, end: first.end, exact: false };
}

function fits({ blocks }: Blocks, { block, start, end }: Stretch, { prefix, suffix }: Passage): boolean {
  const { before, after } = surroundings({ blocks }, { block, start, end });
  return (
    likeness(normalise(before), normalise(prefix)) >= contextLikeness &&
    likeness(normalise(after), normalise(suffix)) >= contextLikeness
  );
}

/** What stands before and after a stretch, inside its block. */
export function surroundings({ blocks }: Blocks, { block, start, end }: Stretch): { before: string; after: string } {
  const text = blocks[block]?.text ?? '';
  return { before: text.slice(Math.max(0, start - contextLength), start), after: text.slice(end, end + contextLength) };
}

const digitsOf = (text: string): string => (text.normalize('NFKC').match(/\d+/g) ?? []).join(' ');
