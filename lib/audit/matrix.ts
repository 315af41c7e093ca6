import { normalise } from '../text/normalise.ts';
import type { Severity } from './finding.ts';
import { countOf, narrowSummary, type Summary, type Tally } from './summary.ts';

/*
 * Offices by years, and the numbers above them. Everything is counted here and from the summaries alone, so that a cell,
 * a percentage and an exported line can't disagree.
 */

/** What a cell says, most urgent first: 未处理 · 待核实 · 已确认 · 未检 · 未找到 · 已整改 · 相符. */
export const cellKinds = [
  'undecided',
  'pending',
  'confirmed',
  'unchecked',
  'missing',
  'rectified',
  'consistent',
] as const;
export type CellKind = (typeof cellKinds)[number];

/** Told apart by shape, not by colour alone. */
export const cellShapes: Record<CellKind, string> = {
  undecided: '▲',
  pending: '◇',
  confirmed: '◆',
  unchecked: '▢',
  missing: '○',
  rectified: '✔',
  consistent: '✓',
};
export const changedShape = 'Δ';

/** `count`: how many findings its shape stands for. `unchecked`: checks that could not run, whatever the shape. */
export interface Cell {
  kind: CellKind;
  count: number;
  unchecked: number;
  isChanged: boolean;
  reports: readonly Summary[];
  /** Whether it is what the filter asks for, and not only beside it. */
  isMeant: boolean;
}

/** null: reports whose year is not known. */
export type Year = number | null;

export interface MatrixRow {
  office: string | null;
  cells: readonly Cell[];
}

/** One office with all its reports; `key` is its name as it is searched. */
export interface Office {
  name: string | null;
  key: string;
  reports: readonly Summary[];
}

/** 应报 · 已检 · 有问题 · 未处理 · 待核实到期 · 已整改 · 有变化. */
export const listNames = ['seen', 'checked', 'open', 'undecided', 'due', 'rectified', 'changed'] as const;
export type ListName = (typeof listNames)[number];

/** How long a list is; `of` is what its percentage is reckoned on, null where it has none. */
export interface Share {
  list: ListName;
  count: number;
  of: number | null;
}

/** What the reviewer asks for. `found` are the reports whose findings hold the words searched for; null: not searched. */
export interface View {
  words: string;
  year: Year | 'all';
  rule: string | null;
  severity: Severity | null;
  list: ListName;
  found: ReadonlySet<string> | null;
  /** Offices by name, or by the urgency of one year, the most urgent first. */
  sortBy: Year | 'office';
  isReversed: boolean;
}

export const wholeView: View = {
  words: '',
  year: 'all',
  rule: null,
  severity: null,
  list: 'seen',
  found: null,
  sortBy: 'office',
  isReversed: false,
};

export interface Arrangement {
  years: readonly Year[];
  rows: readonly MatrixRow[];
  shares: readonly Share[];
  /** The reports that the view asks for, in the order of the rows. */
  shown: readonly Summary[];
}

const waiting = (tallies: readonly Tally[]): number =>
  countOf(tallies, ({ standing }) => standing === 'undecided' || standing === 'look-again');
const standing = (tallies: readonly Tally[], wanted: Tally['standing']): number =>
  countOf(tallies, (one) => one.standing === wanted);

/** At least one check could run. */
const isChecked = ({ checks: { consistent, inconsistent, suspect } }: Summary): boolean =>
  consistent + inconsistent + suspect > 0;

/** The shape of one report, and how many findings it stands for. A follow-up that is not closed keeps a report open. */
export function stateOfReport(summary: Summary): Pick<Cell, 'kind' | 'count'> {
  const { tallies, cases } = summary;
  if (!isChecked(summary)) return { kind: 'unchecked', count: 0 };
  const counts = {
    undecided: waiting(tallies),
    pending: standing(tallies, 'pending'),
    confirmed: Math.max(standing(tallies, 'confirmed'), cases.open),
    rectified: Math.max(standing(tallies, 'closed'), cases.closed),
  };
  for (const kind of ['undecided', 'pending', 'confirmed', 'rectified'] as const)
    if (counts[kind] > 0) return { kind, count: counts[kind] };
  return { kind: 'consistent', count: 0 };
}

/** Something is left to be done: found and not dismissed, or followed up. */
const isOpen = (summary: Summary): boolean =>
  ['undecided', 'pending', 'confirmed'].includes(stateOfReport(summary).kind);

const isPending = ({ tallies }: Summary): boolean => standing(tallies, 'pending') > 0;

/** `today`: YYYY-MM-DD. */
export function isInList(list: ListName, summary: Summary, today: string): boolean {
  switch (list) {
    case 'seen':
      return true;
    case 'checked':
      return isChecked(summary);
    case 'open':
      return isOpen(summary);
    case 'undecided':
      return waiting(summary.tallies) > 0;
    case 'due':
      return isPending(summary) && summary.due !== null && summary.due <= today;
    case 'rectified':
      return stateOfReport(summary).kind === 'rectified';
    case 'changed':
      return summary.changed;
  }
}

/** The lists' lengths, each with what its percentage is a part of. What could not be checked stays in the whole. */
function sharesOf(summaries: readonly Summary[], today: string): Share[] {
  const count = (isMeant: (summary: Summary) => boolean): number =>
    summaries.reduce((sum, summary) => sum + (isMeant(summary) ? 1 : 0), 0);
  const lengths = new Map(listNames.map((list) => [list, count((summary) => isInList(list, summary, today))]));
  const length = (list: ListName): number => lengths.get(list) ?? 0;
  const wholes: Record<ListName, number | null> = {
    seen: null,
    checked: length('seen'),
    open: length('checked'),
    undecided: length('open'),
    due: count(isPending),
    rectified: length('open') + length('rectified'),
    changed: length('seen'),
  };
  return listNames.map((list) => ({ list, count: length(list), of: wholes[list] }));
}

/** The reports by office, once for all views: names are compared by their characters, which keeps a region together. */
export function groupByOffice(summaries: readonly Summary[]): Office[] {
  return [...Map.groupBy(summaries, ({ office }) => office)]
    .map(([name, reports]): Office => ({ name, key: normalise(name ?? '').toLowerCase(), reports }))
    .sort((one, other) => compare(one.key, other.key));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Rows, columns and numbers for a view. `today`: YYYY-MM-DD. */
export function arrange(offices: readonly Office[], view: View, today: string): Arrangement {
  const words = view.words.toLowerCase().split(/\s+/).map(normalise);
  const inScope = offices
    .filter(({ key }) => words.every((word) => key.includes(word)))
    .map(({ name, reports }) => ({ name, reports: inYear(reports, view.year).map((one) => narrowSummary(one, view)) }));
  const isNarrowed = view.rule !== null || view.severity !== null;
  const isMeant = (summary: Summary): boolean =>
    isInList(view.list, summary, today) &&
    (!isNarrowed || summary.tallies.length > 0) &&
    (view.found?.has(summary.reportId) ?? true);
  const all = inScope.flatMap(({ reports }) => reports);
  const years = [...new Set(all.map(({ year }) => year))].sort((one, other) => (other ?? 0) - (one ?? 0));
  const rows = inScope
    .filter(({ reports }) => reports.some(isMeant))
    .map(({ name, reports }) => ({ office: name, cells: years.map((year) => cellOf(inYear(reports, year), isMeant)) }));
  const sorted = sortRows(rows, view, years);
  return {
    years,
    rows: sorted,
    shares: sharesOf(all, today),
    shown: sorted.flatMap(({ cells }) => cells.flatMap(({ reports }) => reports.filter(isMeant))),
  };
}

const inYear = (reports: readonly Summary[], wanted: Year | 'all'): readonly Summary[] =>
  wanted === 'all' ? reports : reports.filter(({ year }) => year === wanted);

/** Where an office has several reports of one year, the cell is as urgent as the most urgent of them. */
function cellOf(reports: readonly Summary[], isMeant: (summary: Summary) => boolean): Cell {
  const states = reports.map(stateOfReport);
  const kind = cellKinds.find((one) => states.some((state) => state.kind === one)) ?? 'missing';
  return {
    kind,
    count: states.reduce((sum, state) => sum + (state.kind === kind ? state.count : 0), 0),
    unchecked: reports.reduce((sum, { checks }) => sum + checks.unchecked, 0),
    isChanged: reports.some(({ changed }) => changed),
    reports,
    isMeant: reports.some(isMeant),
  };
}

function sortRows(rows: readonly MatrixRow[], { sortBy, isReversed }: View, years: readonly Year[]): MatrixRow[] {
  const column = sortBy === 'office' ? -1 : years.indexOf(sortBy);
  const sorted =
    column < 0 ? [...rows] : rows.toSorted((one, other) => moreUrgent(one.cells[column], other.cells[column]));
  return isReversed ? sorted.reverse() : sorted;
}

function moreUrgent(one: Cell | undefined, other: Cell | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return cellKinds.indexOf(one.kind) - cellKinds.indexOf(other.kind) || other.count - one.count;
}

/** Findings of one rule or year by what became of them. `judged`: confirmed or to be asked about. */
export interface Bar<Key> {
  key: Key;
  waiting: number;
  judged: number;
  settled: number;
}

/** The rules that found most first. */
export function countByRule(summaries: readonly Summary[]): Bar<string>[] {
  const byRule = Map.groupBy(
    summaries.flatMap(({ tallies }) => tallies),
    ({ rule }) => rule,
  );
  return [...byRule]
    .map(([rule, tallies]) => barOf(rule, tallies))
    .sort((one, other) => heightOf(other) - heightOf(one));
}

/** The earliest year first, a year without findings included. */
export function countByYear(summaries: readonly Summary[]): Bar<Year>[] {
  return [...Map.groupBy(summaries, ({ year }) => year)]
    .map(([year, reports]) =>
      barOf(
        year,
        reports.flatMap(({ tallies }) => tallies),
      ),
    )
    .sort((one, other) => (one.key ?? 0) - (other.key ?? 0));
}

const barOf = <Key>(key: Key, tallies: readonly Tally[]): Bar<Key> => ({
  key,
  waiting: waiting(tallies),
  judged: standing(tallies, 'confirmed') + standing(tallies, 'pending'),
  settled: standing(tallies, 'false-alarm') + standing(tallies, 'closed'),
});

export const heightOf = ({ waiting: left, judged, settled }: Bar<unknown>): number => left + judged + settled;
