import { normalise } from '../text/normalise.ts';
import type { Severity } from './finding.ts';
import { narrowSummary, type Summary, type Tally } from './summary.ts';

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
  reports: readonly Counted[];
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
  /** The reports that the view asks for, in the order of the rows, within an office the newest first. */
  shown: readonly Summary[];
}

/** What the lists and the cells ask of a report. */
interface Facts extends Pick<Cell, 'kind' | 'count'> {
  /** At least one check could run. */
  isChecked: boolean;
  /** Something is left to be done: found and not dismissed, or followed up. */
  isOpen: boolean;
  waiting: number;
  pending: number;
}

/** A report with its facts: the lists and cells of every view ask for them. */
interface Counted extends Facts {
  summary: Summary;
}

function count(summary: Summary): Counted {
  const { consistent, inconsistent, suspect } = summary.checks;
  const isChecked = consistent + inconsistent + suspect > 0;
  const standings = countStandings(summary.tallies);
  const state = isChecked ? mostUrgent(standings, summary.cases) : ({ kind: 'unchecked', count: 0 } as const);
  return {
    summary,
    kind: state.kind,
    count: state.count,
    isChecked,
    isOpen: openKinds.has(state.kind),
    waiting: standings.undecided + standings['look-again'],
    pending: standings.pending,
  };
}

const openKinds: ReadonlySet<CellKind> = new Set(['undecided', 'pending', 'confirmed']);

type Standings = Record<Tally['standing'], number>;

function countStandings(tallies: readonly Tally[]): Standings {
  const counts: Standings = { undecided: 0, confirmed: 0, 'false-alarm': 0, pending: 0, 'look-again': 0, closed: 0 };
  for (const { standing, count } of tallies) counts[standing] += count;
  return counts;
}

/** A follow-up that is not closed keeps a report open. */
function mostUrgent(standings: Standings, cases: Summary['cases']): Pick<Cell, 'kind' | 'count'> {
  const counts = {
    undecided: standings.undecided + standings['look-again'],
    pending: standings.pending,
    confirmed: Math.max(standings.confirmed, cases.open),
    rectified: Math.max(standings.closed, cases.closed),
  };
  for (const kind of ['undecided', 'pending', 'confirmed', 'rectified'] as const)
    if (counts[kind] > 0) return { kind, count: counts[kind] };
  return { kind: 'consistent', count: 0 };
}

/** The shape of one report, and how many findings it stands for. */
export const stateOfReport = (summary: Summary): Pick<Cell, 'kind' | 'count'> => count(summary);

/** `today`: YYYY-MM-DD. */
function isInList(list: ListName, report: Counted, today: string): boolean {
  switch (list) {
    case 'seen':
      return true;
    case 'checked':
      return report.isChecked;
    case 'open':
      return report.isOpen;
    case 'undecided':
      return report.waiting > 0;
    case 'due':
      return report.pending > 0 && report.summary.due !== null && report.summary.due <= today;
    case 'rectified':
      return report.kind === 'rectified';
    case 'changed':
      return report.summary.changed;
  }
}

/** The lists' lengths, each with what its percentage is a part of. What could not be checked stays in the whole. */
function sharesOf(reports: readonly Counted[], today: string): Share[] {
  const lengths = { seen: 0, checked: 0, open: 0, undecided: 0, due: 0, rectified: 0, changed: 0 };
  let pending = 0;
  for (const report of reports) {
    for (const list of listNames) if (isInList(list, report, today)) lengths[list] += 1;
    if (report.pending > 0) pending += 1;
  }
  const { seen, checked, open, rectified } = lengths;
  const wholes: Record<ListName, number | null> = {
    seen: null,
    checked: seen,
    open: checked,
    undecided: open,
    due: pending,
    rectified: open + rectified,
    changed: seen,
  };
  return listNames.map((list) => ({ list, count: lengths[list], of: wholes[list] }));
}

/** The reports by office, once for all views: names are compared by their characters, which keeps a region together. */
export function groupByOffice(summaries: readonly Summary[]): Office[] {
  return [...Map.groupBy(summaries, ({ office }) => office)]
    .map(
      ([name, reports]): Office => ({
        name,
        key: normalise(name ?? '').toLowerCase(),
        reports: reports.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0)).map(count),
      }),
    )
    .sort((one, other) => compare(one.key, other.key));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Rows, columns and numbers for a view. `today`: YYYY-MM-DD. */
export function arrange(offices: readonly Office[], view: View, today: string): Arrangement {
  const words = view.words.toLowerCase().split(/\s+/).map(normalise);
  const isNarrowed = view.rule !== null || view.severity !== null;
  const narrow = (report: Counted): Counted => (isNarrowed ? count(narrowSummary(report.summary, view)) : report);
  const inScope = offices
    .filter(({ key }) => words.every((word) => key.includes(word)))
    .map(({ name, reports }) => ({ name, reports: inYear(reports, view.year).map(narrow) }));
  const isMeant = (report: Counted): boolean =>
    isInList(view.list, report, today) &&
    (!isNarrowed || report.summary.tallies.length > 0) &&
    (view.found?.has(report.summary.reportId) ?? true);
  const all = inScope.flatMap(({ reports }) => reports);
  const years = [...new Set(all.map(({ summary }) => summary.year))].sort((one, other) => (other ?? 0) - (one ?? 0));
  const rows = inScope.flatMap(({ name, reports }) => {
    const meant = new Set(reports.filter(isMeant));
    if (meant.size === 0) return [];
    const cells = years.map((year) => cellOf(inYear(reports, year), meant));
    return [{ office: name, cells, shown: [...meant].map(({ summary }) => summary) }];
  });
  const sorted = sortRows(rows, view, years);
  return { years, rows: sorted, shares: sharesOf(all, today), shown: sorted.flatMap(({ shown }) => shown) };
}

const inYear = (reports: readonly Counted[], wanted: Year | 'all'): readonly Counted[] =>
  wanted === 'all' ? reports : reports.filter(({ summary }) => summary.year === wanted);

/** Where an office has several reports of one year, the cell is as urgent as the most urgent of them. */
function cellOf(reports: readonly Counted[], meant: ReadonlySet<Counted>): Cell {
  const kind = cellKinds.find((one) => reports.some((report) => report.kind === one)) ?? 'missing';
  return {
    kind,
    count: reports.reduce((sum, report) => sum + (report.kind === kind ? report.count : 0), 0),
    unchecked: reports.reduce((sum, { summary }) => sum + summary.checks.unchecked, 0),
    isChanged: reports.some(({ summary }) => summary.changed),
    reports: reports.map(({ summary }) => summary),
    isMeant: reports.some((report) => meant.has(report)),
  };
}

function sortRows<Row extends MatrixRow>(rows: Row[], { sortBy, isReversed }: View, years: readonly Year[]): Row[] {
  const column = sortBy === 'office' ? -1 : years.indexOf(sortBy);
  const sorted = column < 0 ? rows : rows.toSorted((one, other) => moreUrgent(one.cells[column], other.cells[column]));
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

function barOf<Key>(key: Key, tallies: readonly Tally[]): Bar<Key> {
  const counts = countStandings(tallies);
  return {
    key,
    waiting: counts.undecided + counts['look-again'],
    judged: counts.confirmed + counts.pending,
    settled: counts['false-alarm'] + counts.closed,
  };
}

export const heightOf = ({ waiting: left, judged, settled }: Bar<unknown>): number => left + judged + settled;
