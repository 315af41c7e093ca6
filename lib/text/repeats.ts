/** A stretch of a text that stands there a second time; the two never overlap. */
export interface Repeat {
  first: number;
  second: number;
  length: number;
}

/**
 * Stretches of at least `least` characters that a text repeats, each once, in the order of their second place. No
 * stretch crosses a line break. Linear: every other half-length slice of the text is remembered, which any repeat of
 * full length must contain, and what was found is stepped over.
 */
export function findRepeats(text: string, least: number): Repeat[] {
  const step = Math.floor(least / 2);
  const remembered = new Map<string, number>();
  const repeats: Repeat[] = [];
  let known = 0;
  let free = 0;
  for (let at = 0; at + step <= text.length; at += 1) {
    for (; known + step <= at; known += step) remember(remembered, text.slice(known, known + step), known);
    if (at < free) continue;
    const source = remembered.get(text.slice(at, at + step));
    if (source === undefined) continue;
    const repeat = extend(text, source, at, step, free);
    if (repeat.length < least) continue;
    repeats.push(repeat);
    free = repeat.second + repeat.length;
  }
  return repeats;
}

function remember(remembered: Map<string, number>, slice: string, at: number): void {
  if (!slice.includes('\n') && !remembered.has(slice)) remembered.set(slice, at);
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
