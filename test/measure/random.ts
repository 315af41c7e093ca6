/** A stream of choices that a seed repeats. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members, in a new order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: small, and even enough for choosing words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  // Neighbouring seeds begin alike.
  for (let warming = 0; warming < 8; warming += 1) next();

  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    sample: (list, count) => {
      const rest = [...list];
      const taken = Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(int(0, rest.length - 1), 1));
      return taken.flat();
    },
  };
}
