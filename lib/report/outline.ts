import type { FlowItem } from './flow.ts';
import { type ParsedHeading, parseHeading } from './headings.ts';
import { tableSections } from './labels.ts';
import type { Heading } from './report.ts';

/** A line that names a part, by its index among the items. */
interface Candidate extends ParsedHeading {
  at: number;
  part: number;
}

/** A stretch of the items that is one report: `from` its first heading or table, `to` (inclusive) its last. */
export interface Stretch {
  from: number;
  to: number;
  /** Index of the item that opens each part found. */
  openings: Map<number, number>;
  tables: number;
}

/** Lines that are links lead to reports, they are none; a heading may stand in an anchor, so half is allowed. */
const mostlyLink = 0.5;

/**
 * Finds the reports among the items of a page: usually one, but a page may hold two, or the same one twice. A second
 * one begins where part one comes again and is followed by a report's worth of parts or tables: a part that was copied
 * into another (前进街道 2020) brings neither.
 */
export function findStretches<N>(items: readonly FlowItem<N>[]): Stretch[] {
  const candidates = dropContents(items, findCandidates(items));
  const tables = items.flatMap((item, at) => (item.kind === 'table' ? [at] : []));
  const first = Math.min(candidates[0]?.at ?? Infinity, tables[0] ?? Infinity);
  if (first === Infinity) return [];
  const starts = [first, ...candidates.filter(({ part, at }) => part === 1 && at > first).map(({ at }) => at)];
  const stretches: Stretch[] = [];
  let from = first;
  for (const start of [...starts.slice(1), items.length]) {
    if (start < items.length && !(isWhole(items, candidates, from, start) && isWhole(items, candidates, start, items.length))) continue;
    stretches.push(toStretch(items, candidates, from, start));
    from = start;
  }
  return stretches;
}

function findCandidates<N>(items: readonly FlowItem<N>[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'text' || item.linked > mostlyLink || item.text.length > 60) continue;
    const parsed = parseHeading(item.text);
    if (parsed.part !== null) candidates.push({ ...parsed, part: parsed.part, at });
  }
  return candidates;
}

/** Leaves out a table of contents: three or more parts on lines that follow one another, all of which come again. */
function dropContents<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[]): Candidate[] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.at === candidate.at - 1) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs.flatMap((run) => {
    const parts = new Set(run.map(({ part }) => part));
    const end = run.at(-1)?.at ?? 0;
    const comesAgain = [...parts].every((part) => candidates.some((other) => other.part === part && other.at > end));
    const hasText = items[end + 1]?.kind === 'text' && parts.size < 3;
    return parts.size >= 3 && comesAgain && !hasText ? [] : run;
  });
}

const enoughParts = 4;

/** Four parts, or two tables of the form. */
function isWhole<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[], from: number, to: number): boolean {
  const within = candidates.filter(({ at }) => at >= from && at < to);
  return new Set(within.map(({ part }) => part)).size >= enoughParts || tableNamesIn(items, from, to).size >= 2;
}

function tableNamesIn<N>(items: readonly FlowItem<N>[], from: number, to: number): Set<string> {
  return new Set(items.slice(from, to).flatMap((item) => (item.kind === 'table' ? item.pieces.map(({ name }) => name) : [])));
}

function toStretch<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[], from: number, to: number): Stretch {
  const openings = chooseOpenings(items, candidates.filter(({ at }) => at >= from && at < to));
  const tables = items.slice(from, to).flatMap((item, index) => (item.kind === 'table' ? [from + index] : []));
  const ends = [...openings.values(), ...tables];
  return { from: Math.min(from, ...ends), to: Math.max(from, ...ends), openings, tables: tableNamesIn(items, from, to).size };
}

/**
 * The line that opens each part. Reports number sub-topics as they number parts, and repeat headings: the numbering
 * that names most parts is the parts' own, a fitting ordinal, the form's words and the right table below speak for a
 * line, and the first of equals is taken. A line in another style opens a part only with the form's own words and at its place.
 */
function chooseOpenings<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[]): Map<number, number> {
  const style = mainStyle(candidates);
  const openings = new Map<number, number>();
  for (let part = 1; part <= 6; part += 1) {
    const [best] = candidates
      .filter((candidate) => candidate.part === part && candidate.style === style)
      .map((candidate) => ({ at: candidate.at, weight: weigh(items, candidates, candidate) }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at);
    if (best) openings.set(part, best.at);
  }
  for (const { part, at, wording } of candidates) {
    if (openings.has(part) || wording !== 'official') continue;
    const fits = [...openings].every(([other, otherAt]) => other < part === otherAt < at);
    if (fits) openings.set(part, at);
  }
  return openings;
}

const stylesByTrust: readonly Heading['style'][] = ['chinese', 'arabic', 'none', 'bracketed'];

function mainStyle(candidates: readonly Candidate[]): Heading['style'] {
  const partsIn = (style: Heading['style']) => new Set(candidates.filter((candidate) => candidate.style === style).map(({ part }) => part)).size;
  return stylesByTrust.toSorted((a, b) => partsIn(b) - partsIn(a))[0] ?? 'chinese';
}

function weigh<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[], { at, part, ordinal, wording }: Candidate): number {
  const next = candidates.find((other) => other.at > at)?.at ?? items.length;
  const hasTable = items.slice(at, next).some((item) => item.kind === 'table' && item.pieces.some(({ name }) => tableSections[name] === part));
  const wordingWeight = { official: 4, usual: 3, weak: 0, none: 0 }[wording];
  return wordingWeight + (ordinal === part ? 2 : 0) + (hasTable ? 3 : 0);
}
