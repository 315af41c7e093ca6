import type { Correction, Entry } from './ledger.ts';

/** How two figures came into each other's cells, as the words after 即; undefined where nothing was moved. */
export function findMove({ changes }: Correction): string | undefined {
  const [one, other, ...rest] = changes;
  if (!one || !other || rest.length > 0) return undefined;
  const emptied = one.to === 0 ? one : other;
  const isWhole = emptied.to === 0 && one.to + other.to === one.entry.figure + other.entry.figure;
  if (isWhole) return ` ${emptied.entry.figure} 疑似填错了${placeBetween(one.entry, other.entry)}`;
  return one.to === other.entry.figure && other.to === one.entry.figure ? '两格疑似互换' : undefined;
}

const placeBetween = (one: Entry, other: Entry): string =>
  one.row === other.row ? '列' : one.col === other.col ? '行' : '格';
