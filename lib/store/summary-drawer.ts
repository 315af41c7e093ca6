import { z } from 'zod/mini';
import { Summary, Tally } from '../audit/offices/summary.ts';

/*
 * What a browser needs to read thousands of records is mostly spent per record and per object in it. So summaries lie in
 * drawers, some dozens together, and in a drawer what many of them say is written down once, and named by its number.
 */

/** `tallies` and `unchecked` of a packed summary are numbers of what stands in the drawer's own. */
const PackedSummary = z.object({ ...Summary.shape, tallies: z.array(z.number()), unchecked: z.number() });
export const SummaryDrawer = z.object({
  drawer: z.number(),
  tallies: z.array(Tally),
  unchecked: z.array(z.array(z.string())),
  summaries: z.array(PackedSummary),
});
export type SummaryDrawer = z.infer<typeof SummaryDrawer>;

export function packDrawer(drawer: number, summaries: readonly Summary[]): SummaryDrawer {
  const tallies = new Numbered<Tally>();
  const unchecked = new Numbered<string[]>();
  const packed = summaries.map((summary) => ({
    ...summary,
    tallies: summary.tallies.map((tally) => tallies.numberOf(tally)),
    unchecked: unchecked.numberOf(summary.unchecked),
  }));
  return { drawer, tallies: tallies.values, unchecked: unchecked.values, summaries: packed };
}

/** The summaries share what the drawer has once: nobody changes what was read. Throws where a number names nothing. */
export const unpackDrawer = ({ tallies, unchecked, summaries }: SummaryDrawer): Summary[] =>
  summaries.map((packed) => ({
    ...packed,
    tallies: packed.tallies.map((number) => valueAt(tallies, number)),
    unchecked: valueAt(unchecked, packed.unchecked),
  }));

/** Values in the order of their first appearance; equal ones, by their JSON, have one number. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function valueAt<T>(values: readonly T[], number: number): T {
  const value = values[number];
  if (value === undefined) throw new Error(`the drawer has no number ${number}`);
  return value;
}
