import { type Compared, maskProse } from './masked-prose.ts';
import { hashSlices } from './repeats.ts';

/**
 * What a report's own words leave of themselves: the smallest hashes of its slices of ten characters, ascending. Of two
 * reports the same slices are kept, so that shared passages leave shared keys: a slice of a given hash stays in every
 * report whose signature reaches that far (bottom-k sampling, Broder 1997).
 */
export type Signature = readonly number[];

const sliceLength = 10;
/** One slice of so many is kept, and never fewer or more than these: a short report must leave enough, a long page not all. */
const oneOf = 64;
const fewest = 32;
const most = 128;
const hashRange = 2 ** 32;

/** Empty where there is nothing to compare. */
export function signatureOf(report: Compared): Signature {
  const { text } = maskProse(report);
  const hashes = new Set<number>();
  let broken = text.lastIndexOf('\n', sliceLength - 2);
  for (const [at, hash] of hashSlices(text, sliceLength).entries()) {
    if (text[at + sliceLength - 1] === '\n') broken = at + sliceLength - 1;
    if (broken < at) hashes.add(scatter(hash));
  }
  const sorted = Uint32Array.from(hashes).sort();
  const sampled = sorted.findIndex((hash) => hash >= hashRange / oneOf);
  const count = sampled === -1 ? sorted.length : sampled;
  return [...sorted.subarray(0, Math.min(most, Math.max(fewest, count)))];
}

/** Neighbouring slices have neighbouring hashes; which are kept must not depend on that (finalizer of MurmurHash3). */
function scatter(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How much of the left report stands in the right one, 0 to 1, estimated from the keys that both would have kept. */
export function estimateShare(left: Signature, right: Signature): number {
  const reach = Math.min(left.at(-1) ?? 0, right.at(-1) ?? 0);
  const kept = left.filter((key) => key <= reach);
  if (kept.length === 0) return 0;
  const known = new Set(right);
  return kept.filter((key) => known.has(key)).length / kept.length;
}
