import type { Calculation, Finding } from '../finding.ts';
import { findCorrections } from './corrections.ts';
import { compareReadings, explain, type Reading, readCorrection } from './explanations.ts';
import { openLedger, type Sum } from './ledger.ts';
import type { Surroundings } from './slips.ts';

/*
 * One mistake often breaks several sums: a wrong total its row, its column and the balance. The correction that clears
 * most of the failing sums, and breaks none that agrees, makes them one cause; then the next one is taken. It is offered
 * as a possibility; no figure is ever changed.
 */

/** Gives findings that one mistake explains the same cause, c1, c2 … in order, and its explanations to the first of them. */
export function groupByCause(
  findings: readonly Finding[],
  agreed: readonly Calculation[],
  around: Surroundings,
): Finding[] {
  const firsts = new Map<Finding, Finding>();
  const explanations = new Map<Finding, string[]>();
  for (const readings of findCauses(findings, agreed, around)) {
    const together = findingsOf(readings[0]?.correction.clears ?? []);
    const [first] = together;
    if (!first) continue;
    for (const finding of together) firsts.set(finding, first);
    explanations.set(first, explain(readings));
  }
  const causes = new Map<Finding, string>();
  return findings.map((finding) => {
    const first = firsts.get(finding) ?? finding;
    const cause = causes.get(first) ?? `c${causes.size + 1}`;
    causes.set(first, cause);
    return { ...finding, cause, explanations: [...finding.explanations, ...(explanations.get(finding) ?? [])] };
  });
}

/** For each cause every reading that clears just its sums; no sum has two causes. */
function findCauses(findings: readonly Finding[], agreed: readonly Calculation[], around: Surroundings): Reading[][] {
  if (findings.every(({ calculation }) => calculation === null)) return [];
  const readings = findCorrections(openLedger(findings, agreed)).map((correction) =>
    readCorrection(correction, around),
  );
  const inOrder = readings.sort((one, other) => clearedBy(other) - clearedBy(one) || compareReadings(one, other));
  const explained = new Set<Sum>();
  return [...Map.groupBy(inOrder, printOf).values()].filter((alike) => {
    const clears = alike[0]?.correction.clears ?? [];
    if (clears.some((sum) => explained.has(sum))) return false;
    for (const sum of clears) explained.add(sum);
    return true;
  });
}

const clearedBy = ({ correction }: Reading): number => correction.clears.length;
const printOf = ({ correction }: Reading): string => correction.clears.map(({ index }) => index).join();
const findingsOf = (sums: readonly Sum[]): Finding[] => sums.flatMap(({ finding }) => finding ?? []);
