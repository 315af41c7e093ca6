import type { Calculation, Finding, Term } from '../finding.ts';

/*
 * The sums of a report by the figures that stand in them: the page's own double entry. What a change of a figure does is
 * seen from its sums alone, so that testing one costs the same in a table with one failing sum as in one where all fail.
 */

/** A printed figure and the sums it stands in. A blank counts as 0. */
export interface Entry extends Pick<Term, 'table' | 'row' | 'col'> {
  figure: number;
  blank: boolean;
  sums: Sum[];
}

/** Σ sign × figure, the total with −1, leaves `residual`: 0 where the sum agrees, and then there is no finding. */
export interface Sum {
  index: number;
  signs: ReadonlyMap<Entry, number>;
  result: Entry;
  residual: number;
  finding: Finding | null;
}

export interface Ledger {
  entries: ReadonlyMap<string, Entry>;
  sums: readonly Sum[];
}

export interface Change {
  entry: Entry;
  to: number;
}

/** Changes that, made together, clear these failing sums and leave every other one as it is. */
export interface Correction {
  changes: readonly Change[];
  clears: readonly Sum[];
  /** A whole line, told as one and not cell by cell: the clause after 若, and whether it says how that came about. */
  line?: { clause: string; isTelling: boolean };
}

/** A smaller figure is met again by chance too often to tell anything by being the same as another. */
export const leastTelling = 10;

export const keyOf = ({ table, row, col }: Pick<Term, 'table' | 'row' | 'col'>): string => `${table}/${row}/${col}`;

/** The failing sums in the order of their findings, then those that agree. */
export function openLedger(findings: readonly Finding[], agreed: readonly Calculation[]): Ledger {
  const entries = new Map<string, Entry>();
  const sums: Sum[] = [];
  const entryOf = (cell: Pick<Term, 'table' | 'row' | 'col'>, figure: number, blank: boolean): Entry => {
    const key = keyOf(cell);
    const { table, row, col } = cell;
    const entry = entries.get(key) ?? { table, row, col, figure, blank: false, sums: [] };
    entry.blank ||= blank;
    entries.set(key, entry);
    return entry;
  };
  const enter = ({ terms, result: total, reported, difference }: Calculation, finding: Finding | null): void => {
    const signs = new Map<Entry, number>();
    for (const term of terms) {
      const entry = entryOf(term, term.value, term.reading === 'blank');
      signs.set(entry, (signs.get(entry) ?? 0) + term.sign);
    }
    const result = entryOf(total, reported, false);
    signs.set(result, -1);
    const sum: Sum = { index: sums.length, signs, result, residual: -difference, finding };
    for (const entry of signs.keys()) entry.sums.push(sum);
    sums.push(sum);
  };
  for (const finding of findings) if (finding.calculation) enter(finding.calculation, finding);
  for (const calculation of agreed) enter(calculation, null);
  return { entries, sums };
}

export const isTroubled = ({ sums }: Entry): boolean => sums.some(({ residual }) => residual !== 0);

export const tellPrinted = ({ figure, blank }: Entry): string => (blank ? '填报空白' : `填报 ${figure}`);

/** A balance results in 结转下年度 too, but nothing is added up into it. */
export const addsUpTo = ({ result, signs }: Sum, entry: Entry): boolean =>
  result === entry && [...signs].every(([term, sign]) => term === entry || sign > 0);

/** What the entry would have to be for this sum to agree, all others being right. */
export const wantedBy = (sum: Sum, entry: Entry): Change => ({
  entry,
  to: entry.figure - sum.residual / (sum.signs.get(entry) ?? Number.NaN),
});

/** Tests changes against every sum that they touch: all must agree afterwards, and every figure be a count. */
export function tryChanges(changes: readonly Change[]): Correction | undefined {
  const left = new Map<Sum, number>();
  for (const { entry, to } of changes) {
    if (!Number.isSafeInteger(to) || to < 0) return undefined;
    for (const sum of entry.sums)
      left.set(sum, (left.get(sum) ?? sum.residual) + (sum.signs.get(entry) ?? 0) * (to - entry.figure));
  }
  // Figures have at most six decimals: what is less is left by the arithmetic, not by the page.
  for (const residual of left.values()) if (Math.abs(residual) >= 1e-6) return undefined;
  const clears = [...left.keys()]
    .filter(({ residual }) => residual !== 0)
    .sort((one, other) => one.index - other.index);
  return clears.length > 0 ? { changes, clears } : undefined;
}
