import { normalise } from '../../text/normalise.ts';
import type { Severity } from '../finding.ts';
import {
  absentYears,
  type Counted,
  count,
  isInList,
  type ListName,
  type Share,
  sharesOf,
  yearOf,
} from './office-lists.ts';
import { narrowSummary, type Summary, type Tally } from './summary.ts';

/*
 * Offices by years, and the numbers above them. Everything is counted here and from the summaries alone, so that a cell,
 * a percentage and an exported line can't disagree.
 */

/**
 * What a cell says, most urgent first: 未处理 · 待核实 · 已确认 · 未检 · 未找到 · 已整改 · 相符 · 名单未列 (a year for which the
 * list asks no report of this office).
 */
export const cellKinds = [
  'undecided',
  'pending',
  'confirmed',
  'unchecked',
  'missing',
  'rectified',
  'consistent',
  'outside',
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
  outside: '·',
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
  id: string;
  office: string | null;
  cells: readonly Cell[];
}

/**
 * One office with all its reports; `key` is its name as it is searched, `due` the years for which a list asks for its
 * report, null where no list does.
 */
export interface Office {
  id: string;
  name: string | null;
  key: string;
  due: readonly number[] | null;
  reports: readonly Counted[];
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

/** A report that a list asks for and that was not seen; `id` is its office's. */
export interface Absent {
  id: string;
  office: string;
  year: number;
}

export interface Arrangement {
  years: readonly Year[];
  rows: readonly MatrixRow[];
  shares: readonly Share[];
  /** The reports that the view asks for, in the order of the rows, within an office the newest first. */
  shown: readonly Summary[];
  /** Those asked for and not seen that the view asks for, in the same order. */
  absent: readonly Absent[];
}

/** The reports by office, once for all views: names are compared by their characters, which keeps a region together. */
export function groupByOffice(summaries: readonly Summary[]): Office[] {
  return [...Map.groupBy(summaries, ({ office }) => office)]
    .map(
      ([name, reports]): Office => ({
        id: name ?? '',
        name,
        key: searchKey(name),
        due: null,
        reports: reports.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0)).map(count),
      }),
    )
    .sort((one, other) => compare(one.key, other.key));
}

/** A name as it is searched. */
export const searchKey = (name: string | null): string => normalise(name ?? '').toLowerCase();

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Rows, columns and numbers for a view. `today`: YYYY-MM-DD. */
export function arrange(offices: readonly Office[], view: View, today: string): Arrangement {
  const words = view.words.toLowerCase().split(/\s+/).map(normalise);
  const isNarrowed = view.rule !== null || view.severity !== null;
  const narrow = (report: Counted): Counted => (isNarrowed ? count(narrowSummary(report.summary, view)) : report);
  const inScope = offices
    .filter(({ key }) => words.every((word) => key.includes(word)))
    .map(({ reports, due, ...office }) => ({
      ...office,
      due: due?.filter((year) => view.year === 'all' || view.year === year) ?? null,
      reports: inYear(reports, view.year).map(narrow),
    }));
  const isMeant = (report: Counted): boolean =>
    isInList(view.list, report, today) &&
    (!isNarrowed || report.summary.tallies.length > 0) &&
    (view.found?.has(report.summary.reportId) ?? true);
  const asksForAbsent = !isNarrowed && view.found === null && (view.list === 'absent' || view.list === 'expected');
  const years = [...new Set(inScope.flatMap(({ reports, due }) => [...reports.map(yearOf), ...(due ?? [])]))].sort(
    (one, other) => (other ?? 0) - (one ?? 0),
  );
  const rows = inScope.flatMap((office) => {
    const { id, name, reports, due } = office;
    const meant = new Set(reports.filter(isMeant));
    const missed = asksForAbsent ? absentYears(office) : [];
    if (meant.size + missed.length === 0) return [];
    const cells = years.map((year): Cell => {
      const cell = cellOf(inYear(reports, year), meant);
      if (cell.kind !== 'missing' || due === null) return cell;
      return year !== null && due.includes(year) ? { ...cell, isMeant: asksForAbsent } : { ...cell, kind: 'outside' };
    });
    const absent = missed.map((year): Absent => ({ id, office: name ?? '', year }));
    return [{ id, office: name, cells, shown: [...meant].map(({ summary }) => summary), absent }];
  });
  const sorted = sortRows(rows, view, years);
  return {
    years,
    rows: sorted,
    shares: sharesOf(
      inScope,
      offices.some(({ due }) => due !== null),
      today,
    ),
    shown: sorted.flatMap(({ shown }) => shown),
    absent: sorted.flatMap(({ absent }) => absent),
  };
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
  ...{ undecided: 'waiting', 'look-again': 'waiting', confirmed: 'judged', pending: 'judged' },
  ...{ 'false-alarm': 'settled', closed: 'settled' },
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

export const heightOf = ({ waiting: left, judged, settled }: Bar<unknown>): number => left + judged + settled;
