const shingleLength = 4;

/**
 * How much of two texts is the same, 0 to 1: twice the characters of their longest common subsequence over the
 * characters of both. Texts that are less alike than `least` give 0. Time grows with the length of the texts and with
 * the square of their difference, which `least` bounds; texts that share too few shingles are not compared at all.
 */
export function similarity(left: string, right: string, least: number): number {
  const total = left.length + right.length;
  if (total === 0) return 0;
  const mostEdits = Math.floor((1 - least) * total);
  if (Math.abs(left.length - right.length) > mostEdits || sharedShingles(left, right) < leastShared(least)) return 0;
  const edits = countEdits(left, right, mostEdits);
  return edits === null ? 0 : (total - edits) / total;
}

/** An edit spoils at most as many shingles as a shingle is long; half of that leaves room for scattered changes. */
const leastShared = (least: number): number => Math.max(0.1, 1 - ((1 - least) * shingleLength) / 2 - 0.2);

/** The share of the shorter text's shingles that the longer one has too. */
function sharedShingles(left: string, right: string): number {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const known = new Set<string>();
  for (let at = 0; at + shingleLength <= longer.length; at += 1) known.add(longer.slice(at, at + shingleLength));
  const count = shorter.length - shingleLength + 1;
  let shared = 0;
  for (let at = 0; at < count; at += 1) if (known.has(shorter.slice(at, at + shingleLength))) shared += 1;
  return count > 0 ? shared / count : 0;
}

/** Insertions and deletions that turn one text into the other (Myers 1986), null where they are more than `most`. */
function countEdits(left: string, right: string, most: number): number | null {
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const above = reach[middle + diagonal + 1] ?? 0;
      const before = reach[middle + diagonal - 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && before < above) ? above : before + 1;
      while (x < left.length && x - diagonal < right.length && left.charCodeAt(x) === right.charCodeAt(x - diagonal))
        x += 1;
      reach[middle + diagonal] = x;
      if (x >= left.length && x - diagonal >= right.length) return edits;
    }
  }
  return null;
}
