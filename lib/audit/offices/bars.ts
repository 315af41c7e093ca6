import type { Year } from './matrix.ts';
import type { Summary, Tally } from './summary.ts';

/** Findings of one rule or year by what became of them. `judged`: confirmed or to be asked about. */
export interface Bar<Key> {
  key: Key;
  waiting: number;
  judged: number;
  settled: number;
}

/** The rules that found most first. */
export function countByRule(summaries: readonly Summary[]): Bar<string>[] {
  const bars = new Bars<string>();
  for (const { tallies } of summaries) for (const tally of tallies) bars.add(tally.rule, tally);
  return bars.all.sort((one, other) => heightOf(other) - heightOf(one));
}

/** The earliest year first, a year without findings included. */
export function countByYear(summaries: readonly Summary[]): Bar<Year>[] {
  const bars = new Bars<Year>();
  for (const { year, tallies } of summaries) {
    bars.of(year);
    for (const tally of tallies) bars.add(year, tally);
  }
  return bars.all.sort((one, other) => (one.key ?? 0) - (other.key ?? 0));
}

const partOf = {
  undecided: 'waiting',
  'look-again': 'waiting',
  confirmed: 'judged',
  pending: 'judged',
  'false-alarm': 'settled',
  closed: 'settled',
} as const satisfies Record<Tally['standing'], keyof Bar<unknown>>;

/** Bars in the order of their first finding. */
class Bars<Key> {
  readonly #bars = new Map<Key, Bar<Key>>();

  get all(): Bar<Key>[] {
    return [...this.#bars.values()];
  }

  of(key: Key): Bar<Key> {
    const known = this.#bars.get(key);
    if (known !== undefined) return known;
    const bar = { key, waiting: 0, judged: 0, settled: 0 };
    this.#bars.set(key, bar);
    return bar;
  }

  add(key: Key, { standing, count }: Tally): void {
    this.of(key)[partOf[standing]] += count;
  }
}

const heightOf = ({ waiting: left, judged, settled }: Bar<unknown>): number => left + judged + settled;
