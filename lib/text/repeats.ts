/** A stretch of a text that stands there a second time; the two never overlap. */
export interface Repeat {
  first: number;
  second: number;
  length: number;
}

/**
 * Stretches of at least `least` characters that a text repeats, each once, in the order of their second place. No
 * stretch crosses a line break. Linear: every other half-length slice of the text is remembered, which any repeat of
 * full length must contain, and what was found is stepped over. Slices are known by a hash that moves along the text:
 * cutting one out at every place would take ten times as long.
 */
export function findRepeats(text: string, least: number): Repeat[] {
  const step = Math.floor(least / 2);
  const hashes = hashSlices(text, step);
  const remembered = new Map<number, number>();
  // One look into a table tells of most slices that they are new; it is large enough to stay mostly empty.
  const mask = text.length < 0x1000 ? 0xfff : 0xffff;
  const marks = new Uint8Array(mask + 1);
  const repeats: Repeat[] = [];
  let known = 0;
  let free = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    for (; known + step <= at; known += step) {
      const hash = hashes[known] ?? 0;
      marks[hash & mask] = 1;
      if (!remembered.has(hash) && !text.slice(known, known + step).includes('\n')) remembered.set(hash, known);
    }
    const hash = hashes[at] ?? 0;
    if (at < free || marks[hash & mask] === 0) continue;
    const source = remembered.get(hash);
    if (source === undefined || !text.startsWith(text.slice(source, source + step), at)) continue;
    const repeat = extend(text, source, at, step, free);
    if (repeat.length < least) continue;
    repeats.push(repeat);
    free = repeat.second + repeat.length;
  }
  return repeats;
}

const base = 65_599;

/** The hash of each slice of this length, by its first character, in thirty bits (Karp and Rabin 1987). */
export function hashSlices(text: string, length: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - length + 1));
  let leading = 1;
  for (let place = 1; place < length; place += 1) leading = Math.imul(leading, base);
  let hash = 0;
  for (let end = 0; end < text.length; end += 1) {
    if (end >= length) hash -= Math.imul(text.charCodeAt(end - length), leading);
    hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0;
    // Thirty bits: a map keeps larger numbers as objects.
    if (end + 1 >= length) hashes[end + 1 - length] = hash & 0x3fffffff;
  }
  return hashes;
}

/** Grows a match both ways; to the left no further than a step, since a longer one would have been met before. */
function extend(text: string, source: number, target: number, step: number, free: number): Repeat {
  let first = source;
  let second = target;
  while (target - second < step && first > 0 && second > free && isSame(text, first - 1, second - 1)) {
    first -= 1;
    second -= 1;
  }
  let length = source - first + step;
  while (first + length < second && second + length < text.length && isSame(text, first + length, second + length))
    length += 1;
  return { first, second, length: Math.min(length, second - first) };
}

const isSame = (text: string, left: number, right: number): boolean =>
  text[left] === text[right] && text[left] !== '\n';
