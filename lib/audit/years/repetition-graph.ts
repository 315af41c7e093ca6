import type { SimilarText } from './similar-texts.ts';

/** Offices that share text with each other: `links` join two of `offices` by their places there, the most alike first. */
export interface RepetitionGraph {
  offices: readonly string[];
  links: readonly Link[];
  /** Offices that found no room. */
  left: number;
}

export interface Link {
  from: number;
  to: number;
  /** The largest share of any two of their reports, from 0 to 1. */
  share: number;
  /** How many pairs of reports share text. */
  pairs: number;
}

/** More offices than these are no picture any more; the list has them all. */
const mostOffices = 36;

/**
 * Who shares text with whom. What an office repeats of its own is no link. Offices that are joined, directly or by
 * others, stand side by side; each is drawn while there is room, those most alike first.
 */
export function repetitionGraph(similar: readonly SimilarText[]): RepetitionGraph {
  const found = new Map<string, { one: string; other: string; share: number; pairs: Set<string> }>();
  for (const { office, year, other, share } of similar) {
    if (office === null || other.office === null || office === other.office) continue;
    const [one = '', two = ''] = [office, other.office].sort();
    const key = JSON.stringify([one, two]);
    const known = found.get(key) ?? { one, other: two, share: 0, pairs: new Set() };
    known.share = Math.max(known.share, share);
    // Both reports may name each other: that is one pair.
    known.pairs.add(JSON.stringify([`${office} ${year}`, `${other.office} ${other.year}`].sort()));
    found.set(key, known);
  }
  const joined = [...found.values()].sort((a, b) => b.share - a.share);
  const every = new Set(joined.flatMap(({ one, other }) => [one, other]));
  const drawn = new Set([...every].slice(0, mostOffices));
  const kept = joined.filter(({ one, other }) => drawn.has(one) && drawn.has(other));
  const offices = inGroups([...drawn], kept);
  const links = kept.map(({ one, other, share, pairs }): Link => {
    return { from: offices.indexOf(one), to: offices.indexOf(other), share, pairs: pairs.size };
  });
  return { offices, links, left: every.size - drawn.size };
}

/** Neighbour after neighbour, so that those of one group follow each other. */
function inGroups(names: readonly string[], links: readonly { one: string; other: string }[]): string[] {
  const placed = new Set<string>();
  const place = (name: string): void => {
    if (placed.has(name)) return;
    placed.add(name);
    for (const { one, other } of links) {
      if (one === name) place(other);
      if (other === name) place(one);
    }
  };
  for (const name of names) place(name);
  return [...placed];
}
