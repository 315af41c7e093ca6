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
import { narrowSummary, type Summary } from './summary.ts';

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
  const narrow = ({ summary }: Counted): Counted => count(narrowSummary(summary, view));
  const inScope = offices
    .filter(({ key }) => words.every((word) => key.includes(word)))
    .map(({ reports, due, ...office }) => ({
      ...office,
      due: due?.filter((year) => view.year === 'all' || view.year === year) ?? null,
      reports: isNarrowed ? inYear(reports, view.year).map(narrow) : inYear(reports, view.year),
    }));
  const isDrawn = ({ isLocal }: Counted): boolean => isLocal === (view.list === 'local');
  // Nearly all offices have nothing to be left out, and this is asked with every key that is pressed.
  const drawn = inScope.map((office) =>
    office.reports.every(isDrawn) ? office : { ...office, reports: office.reports.filter(isDrawn) },
  );
  const isMeant = (report: Counted): boolean =>
    isInList(view.list, report, today) &&
    (!isNarrowed || report.summary.tallies.length > 0) &&
    (view.found?.has(report.summary.reportId) ?? true);
  const asksForAbsent = !isNarrowed && view.found === null && (view.list === 'absent' || view.list === 'expected');
  const years = yearsOf(drawn);
  const rows = drawn.flatMap((office) => {
    const meant = office.reports.filter(isMeant);
    const missed = asksForAbsent ? absentYears(office) : [];
    return meant.length + missed.length === 0 ? [] : new Row(office, { years, meant, missed, asksForAbsent });
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

/** The years for which a report was seen or is due, the latest first. */
export function yearsOf(offices: readonly Pick<Office, 'reports' | 'due'>[]): Year[] {
  const years = new Set<Year>();
  for (const { reports, due } of offices) {
    for (const report of reports) years.add(yearOf(report));
    for (const year of due ?? []) years.add(year);
  }
  return [...years].sort((one, other) => (other ?? 0) - (one ?? 0));
}

interface Asked {
  years: readonly Year[];
  meant: readonly Counted[];
  missed: readonly number[];
  asksForAbsent: boolean;
}

/** Its cells are made when they are asked for: of thousands of rows some dozens are in sight. */
class Row implements MatrixRow {
  readonly #scoped: Office;
  readonly #asked: Asked;
  #cells: readonly Cell[] | undefined;

  constructor(scoped: Office, asked: Asked) {
    this.#scoped = scoped;
    this.#asked = asked;
  }

  get id(): string {
    return this.#scoped.id;
  }
  get office(): string | null {
    return this.#scoped.name;
  }
  get shown(): Summary[] {
    return this.#asked.meant.map(({ summary }) => summary);
  }
  get absent(): Absent[] {
    return this.#asked.missed.map((year) => ({ id: this.id, office: this.office ?? '', year }));
  }
  get cells(): readonly Cell[] {
    this.#cells ??= this.#asked.years.map((year) => this.#cellOf(year));
    return this.#cells;
  }

  #cellOf(year: Year): Cell {
    const { reports, due } = this.#scoped;
    const { meant, asksForAbsent } = this.#asked;
    const cell = cellOf(inYear(reports, year), meant);
    if (cell.kind !== 'missing' || due === null) return cell;
    return year !== null && due.includes(year) ? { ...cell, isMeant: asksForAbsent } : { ...cell, kind: 'outside' };
  }
}

const inYear = (reports: readonly Counted[], wanted: Year | 'all'): readonly Counted[] =>
  wanted === 'all' ? reports : reports.filter(({ summary }) => summary.year === wanted);

/** Where an office has several reports of one year, the cell is as urgent as the most urgent of them. */
function cellOf(reports: readonly Counted[], meant: readonly Counted[]): Cell {
  const kind = cellKinds.find((one) => reports.some((report) => report.kind === one)) ?? 'missing';
  return {
    kind,
    count: reports.reduce((sum, report) => sum + (report.kind === kind ? report.count : 0), 0),
    unchecked: reports.reduce((sum, { summary }) => sum + summary.checks.unchecked, 0),
    isChanged: reports.some(({ summary }) => summary.changed),
    reports: reports.map(({ summary }) => summary),
    isMeant: reports.some((report) => meant.includes(report)),
  };
}

function sortRows(rows: Row[], { sortBy, isReversed }: View, years: readonly Year[]): Row[] {
  const column = sortBy === 'office' ? -1 : years.indexOf(sortBy);
  const sorted = column < 0 ? rows : rows.toSorted((one, other) => moreUrgent(one.cells[column], other.cells[column]));
  return isReversed ? sorted.reverse() : sorted;
}

function moreUrgent(one: Cell | undefined, other: Cell | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return cellKinds.indexOf(one.kind) - cellKinds.indexOf(other.kind) || other.count - one.count;
}
