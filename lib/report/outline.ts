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
  const candidates = dropContents(findCandidates(items));
  const firstTable = items.findIndex(({ kind }) => kind === 'table');
  const first = Math.min(candidates[0]?.at ?? Infinity, firstTable < 0 ? Infinity : firstTable);
  if (first === Infinity) return [];
  const bounds = [first, ...findSecondStarts(items, candidates, first), items.length];
  return bounds
    .slice(0, -1)
    .map((from, index) => toStretch(items, candidates, from, bounds[index + 1] ?? items.length));
}

/** Where part one begins a report anew: a report's worth stands before it, since the last start, and after it. */
function findSecondStarts<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[], first: number): number[] {
  const marks = listMarks(items, candidates);
  const after = new Set<string>();
  const wholeAfter = marks.map(() => false);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    after.add(marks[index]?.mark ?? '');
    wholeAfter[index] = isWhole(after);
  }
  const starts: number[] = [];
  let before = new Set<string>();
  for (const [index, { at, mark }] of marks.entries()) {
    if (mark === 'part 1' && at > first && isWhole(before) && wholeAfter[index]) {
      starts.push(at);
      before = new Set();
    }
    before.add(mark);
  }
  return starts;
}

/** Parts and tables in reading order. */
function listMarks<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[]): { at: number; mark: string }[] {
  const marks = candidates.map(({ at, part }) => ({ at, mark: `part ${part}` }));
  for (const [at, item] of items.entries())
    if (item.kind === 'table') for (const { name } of item.pieces) marks.push({ at, mark: `table ${name}` });
  return marks.toSorted((a, b) => a.at - b.at);
}

/** Four parts, or two tables of the form. */
function isWhole(marks: ReadonlySet<string>): boolean {
  const tables = [...marks].filter((mark) => mark.startsWith('table')).length;
  return tables >= 2 || marks.size - tables >= 4;
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
function dropContents(candidates: readonly Candidate[]): Candidate[] {
  const lastAt = new Map(candidates.map(({ part, at }) => [part, at]));
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.at === candidate.at - 1) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs.flatMap((run) => {
    const parts = new Set(run.map(({ part }) => part));
    const end = run.at(-1)?.at ?? 0;
    const comesAgain = [...parts].every((part) => (lastAt.get(part) ?? 0) > end);
    return parts.size >= 3 && comesAgain ? [] : run;
  });
}

function tableNamesIn<N>(items: readonly FlowItem<N>[], from: number, to: number): Set<string> {
  return new Set(
    items.slice(from, to).flatMap((item) => (item.kind === 'table' ? item.pieces.map(({ name }) => name) : [])),
  );
}

function toStretch<N>(
  items: readonly FlowItem<N>[],
  candidates: readonly Candidate[],
  from: number,
  to: number,
): Stretch {
  const openings = chooseOpenings(
    items,
    candidates.filter(({ at }) => at >= from && at < to),
  );
  const lastTable = items.findLastIndex((item, at) => at < to && item.kind === 'table');
  const last = Math.max(from, lastTable, ...openings.values());
  return { from, to: last, openings, tables: tableNamesIn(items, from, to).size };
}

/**
 * The line that opens each part. Reports number sub-topics as they number parts, and repeat headings: the numbering
 * that names most parts is the parts' own, a fitting ordinal, the form's words and the right table below speak for a
 * line, and the first of equals is taken. A line in another style opens a part only at its place, with the form's own words
 * or under the part's number (6.其他事项 after 五、).
 */
function chooseOpenings<N>(items: readonly FlowItem<N>[], candidates: readonly Candidate[]): Map<number, number> {
  const style = mainStyle(candidates);
  const openings = new Map<number, number>();
  for (let part = 1; part <= 6; part += 1) {
    const [best] = candidates
      .map((candidate, index) => ({ candidate, next: candidates[index + 1]?.at ?? items.length }))
      .filter(({ candidate }) => candidate.part === part && candidate.style === style)
      .map(({ candidate, next }) => ({ at: candidate.at, weight: weigh(items, candidate, next) }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at);
    if (best) openings.set(part, best.at);
  }
  for (const candidate of candidates) {
    const { part, at, wording } = candidate;
    if (openings.has(part) || (wording !== 'official' && !goesOn(candidate, openings))) continue;
    const fits = [...openings].every(([other, otherAt]) => other < part === otherAt < at);
    if (fits) openings.set(part, at);
  }
  return openings;
}

/** 6. after 五、: the numbering goes on in another style. In brackets it would be a sub-topic's. */
const goesOn = ({ part, ordinal, style, wording }: Candidate, openings: ReadonlyMap<number, number>): boolean =>
  ordinal === part && style !== 'bracketed' && (wording === 'usual' || part === 1 || openings.has(part - 1));

const stylesByTrust: readonly Heading['style'][] = ['chinese', 'arabic', 'none', 'bracketed'];

function mainStyle(candidates: readonly Candidate[]): Heading['style'] {
  const counts = stylesByTrust.map((style) => ({
    style,
    parts: new Set(candidates.filter((candidate) => candidate.style === style).map(({ part }) => part)).size,
  }));
  return counts.sort((a, b) => b.parts - a.parts)[0]?.style ?? 'chinese';
}

function weigh<N>(items: readonly FlowItem<N>[], { at, part, ordinal, wording }: Candidate, next: number): number {
  const hasTable = items
    .slice(at, next)
    .some((item) => item.kind === 'table' && item.pieces.some(({ name }) => tableSections[name] === part));
  const wordingWeight = { official: 4, usual: 3, weak: 0, none: 0 }[wording];
  return wordingWeight + (ordinal === part ? 2 : 0) + (hasTable ? 3 : 0);
}
