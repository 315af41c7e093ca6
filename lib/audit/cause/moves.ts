import type { Correction, Entry } from './ledger.ts';

/** Words after 即; `isWhole` where a whole figure stands in the wrong cell, which chance seldom brings about. */
export interface Move {
  words: string;
  isWhole: boolean;
}

/** How two figures came into each other's cells, or one of them in part; undefined where nothing was moved. */
export function findMove({ changes }: Correction): Move | undefined {
  const [one, other, ...rest] = changes;
  if (!one || !other || rest.length > 0) return undefined;
  const moved = one.to - one.entry.figure;
  if (moved !== other.entry.figure - other.to) return undefined;
  const place = placeBetween(one.entry, other.entry);
  if (one.to === 0 || other.to === 0) return { words: ` ${Math.abs(moved)} 疑似填错了${place}`, isWhole: true };
  if (one.to === other.entry.figure) return { words: '两格疑似互换', isWhole: true };
  return { words: `其中 ${Math.abs(moved)} 疑似计错了${place}`, isWhole: false };
}

const placeBetween = (one: Entry, other: Entry): string =>
  one.row === other.row ? '列' : one.col === other.col ? '行' : '格';
