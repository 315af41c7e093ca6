import type { Change, Correction, Entry, Ledger, Sum } from './ledger.ts';
import { isTroubled, keyOf, leastTelling, tryChanges, wantedBy } from './ledger.ts';
import { correctLines } from './whole-lines.ts';

/**
 * Every change of one figure, of two, or of a whole line that clears the failing sums it touches and breaks none.
 * Each is tested, none is preferred here.
 */
export function findCorrections({ entries, sums }: Ledger): Correction[] {
  const troubled = new Set([...entries.values()].filter(isTroubled));
  const singles = [...troubled].flatMap((entry) => correctOne(entry) ?? []);
  const found = [
    ...singles,
    ...sums.flatMap((sum) => [...correctPairs(sum, troubled)]),
    ...exchangeFigures(singles),
    ...correctLines(entries),
  ];
  return [...new Map(found.map((correction) => [printOf(correction), correction])).values()];
}

const fails = ({ residual }: Sum): boolean => residual !== 0;

const printOf = ({ changes }: Correction): string =>
  changes
    .map(({ entry, to }) => `${keyOf(entry)}=${to}`)
    .sort()
    .join();

function correctOne(entry: Entry): Correction | undefined {
  const sum = entry.sums.find(fails);
  return sum && tryChanges([wantedBy(sum, entry)]);
}

/**
 * Two figures of one sum, each put right by another sum that the other is not in: a figure missing in its cell and in
 * its total, one entered in the wrong row or column, two mistakes that meet in a total.
 */
function* correctPairs(sum: Sum, troubled: ReadonlySet<Entry>): Generator<Correction> {
  const members = [...sum.signs.keys()].filter((entry) => troubled.has(entry));
  for (const [index, one] of members.entries())
    for (const other of members.slice(index + 1)) {
      if (one.sums.find(({ signs }) => signs.has(other)) !== sum) continue;
      const changes = [wantApart(one, other), wantApart(other, one)].filter((change) => change !== undefined);
      const correction = changes.length === 2 ? tryChanges(changes) : undefined;
      if (correction) yield correction;
    }
}

function wantApart(entry: Entry, other: Entry): Change | undefined {
  const sum = entry.sums.find((own) => fails(own) && !own.signs.has(other));
  return sum && wantedBy(sum, entry);
}

/**
 * Two cells that share no sum, each of which should hold what the other one does: told from chance by the size of the
 * figure, or by a second sum that finds each cell.
 */
function exchangeFigures(singles: readonly Correction[]): Correction[] {
  const wanted = Map.groupBy(singles, (single) =>
    single.changes.map(({ entry, to }) => `${entry.figure}→${to}`).join(),
  );
  const isFound = ({ clears }: Correction): boolean => clears.length > 1;
  return singles.flatMap((single) =>
    single.changes.flatMap(({ entry, to }) => {
      if (entry.figure > to || (to < leastTelling && !isFound(single))) return [];
      const others = (wanted.get(`${to}→${entry.figure}`) ?? []).filter(
        (other) => to >= leastTelling || isFound(other),
      );
      return others.flatMap(({ changes }) => tryChanges([...single.changes, ...changes]) ?? []);
    }),
  );
}
