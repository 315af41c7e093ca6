import { type Compared, type MaskedProse, maskProse } from './masked-prose.ts';
import type { Stretch } from './quotes.ts';
import { hashSlices } from './repeats.ts';

/** A stretch of the left text that stands in the right one, both as printed; `size` counts the compared characters. */
export interface SharedStretch {
  section: number;
  left: Stretch;
  right: Stretch;
  size: number;
}

/** How much of a part, or of the whole, stands in the other report too. */
export interface Share {
  counted: number;
  repeated: number;
}

/** `share` is repeated over counted characters of the left report, 0 where nothing is counted; parts in reading order. */
export interface Repetition extends Share {
  share: number;
  parts: (Share & { section: number })[];
  stretches: SharedStretch[];
}

/** A clause and more: what is shorter is a phrase that the subject brings with it. */
const leastLength = 12;
/** Where a passage stands many times in the other report, a few are tried, and the longest taken. */
const mostTried = 4;

/**
 * How much of the left report's own words the right one has too, numbers, names and stock phrases aside (see
 * `maskProse`). Every character counts once, whatever it is repeated from. Near-linear: each slice of the right text is
 * known by a hash, and what was found is stepped over.
 */
export function repetitionOf(left: Compared, right: Compared): Repetition {
  const [own, other] = [maskProse(left), maskProse(right)];
  const parts = new Map<number, Share & { section: number }>();
  const partOf = (section: number) => {
    const part = parts.get(section) ?? { section, counted: 0, repeated: 0 };
    parts.set(section, part);
    return part;
  };
  for (let at = 0; at < own.text.length; at += 1) if (own.text[at] !== '\n') partOf(own.sectionAt(at)).counted += 1;
  const stretches = findShared(own.text, other.text).map(({ at, from, size }): SharedStretch => {
    const section = own.sectionAt(at);
    partOf(section).repeated += size;
    return { section, left: own.printed(at, at + size), right: other.printed(from, from + size), size };
  });
  const repeated = stretches.reduce((sum, { size }) => sum + size, 0);
  const { counted } = own;
  return { counted, repeated, share: counted === 0 ? 0 : repeated / counted, parts: [...parts.values()], stretches };
}

/** The share alone, of texts that are masked already. */
export function sharedLength(own: MaskedProse, other: MaskedProse): number {
  return findShared(own.text, other.text).reduce((sum, { size }) => sum + size, 0);
}

interface Match {
  at: number;
  from: number;
  size: number;
}

function findShared(own: string, other: string): Match[] {
  const known = placesOf(other);
  const hashes = hashSlices(own, leastLength);
  const matches: Match[] = [];
  for (let at = 0; at < hashes.length; ) {
    const best = longest(own, other, at, known.get(hashes[at] ?? 0) ?? []);
    if (best === undefined) at += 1;
    else {
      matches.push(best);
      at += best.size;
    }
  }
  return matches;
}

/** The first few places of every slice that crosses no line break. */
function placesOf(text: string): Map<number, number[]> {
  const hashes = hashSlices(text, leastLength);
  const places = new Map<number, number[]>();
  let broken = -1;
  for (let end = 0; end < text.length; end += 1) {
    if (text[end] === '\n') broken = end;
    const at = end + 1 - leastLength;
    if (at < 0 || broken >= at) continue;
    const hash = hashes[at] ?? 0;
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [at]);
    else if (list.length < mostTried) list.push(at);
  }
  return places;
}

function longest(own: string, other: string, at: number, places: readonly number[]): Match | undefined {
  let best: Match | undefined;
  for (const from of places) {
    let size = 0;
    while (at + size < own.length && own[at + size] !== '\n' && own[at + size] === other[from + size]) size += 1;
    if (size >= leastLength && size > (best?.size ?? 0)) best = { at, from, size };
  }
  return best;
}
