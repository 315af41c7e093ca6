import { remember } from '../../text/remember.ts';
import { isLocal } from '../../text/site.ts';
import type { Cell, CellKind, Office, Year } from './matrix.ts';
import type { Summary, Tally } from './summary.ts';

/*
 * What the dashboard's lists hold, and the numbers and percentages above the matrix: all from the facts of each report.
 */

/** What the lists and the cells ask of a report. */
interface Facts extends Pick<Cell, 'kind' | 'count'> {
  /** At least one check could run. */
  isChecked: boolean;
  /** A saved copy or a draft: nobody published it there, so that it is in no list but its own. */
  isLocal: boolean;
  /** Something is left to be done: found and not dismissed, or followed up. */
  isOpen: boolean;
  waiting: number;
  pending: number;
}

/** A report with its facts: the lists and cells of every view ask for them. */
export interface Counted extends Facts {
  summary: Summary;
}

/** A report with its facts, counted once for all views. */
export function count(summary: Summary): Counted {
  const { consistent, inconsistent, suspect } = summary.checks;
  const isChecked = consistent + inconsistent + suspect > 0;
  const standings = countStandings(summary.tallies);
  const state = isChecked ? mostUrgent(standings, summary.cases) : ({ kind: 'unchecked', count: 0 } as const);
  return {
    summary,
    kind: state.kind,
    count: state.count,
    isChecked,
    isLocal: isLocal(summary.url),
    isOpen: openKinds.has(state.kind),
    waiting: standings.undecided + standings['look-again'],
    pending: standings.pending,
  };
}

const openKinds: ReadonlySet<CellKind> = new Set(['undecided', 'pending', 'confirmed']);

type Standings = Record<Tally['standing'], number>;

export function countStandings(tallies: readonly Tally[]): Standings {
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

/** 应报 · 已见 · 未见 · 已检 · 有问题 · 未处理 · 待核实到期 · 整改时限将到 · 已整改 · 有变化 · 本机文件; the first and the third only by a name list. */
export const listNames = [
  'expected',
  'seen',
  'absent',
  'checked',
  'open',
  'undecided',
  'due',
  'deadline',
  'rectified',
  'changed',
  'local',
] as const;
export type ListName = (typeof listNames)[number];

/** How long a list is; `of` is what its percentage is reckoned on, null where it has none. */
export interface Share {
  list: ListName;
  count: number;
  of: number | null;
}

/** `today`: YYYY-MM-DD. */
export function isInList(list: ListName, report: Counted, today: string): boolean {
  if (report.isLocal || list === 'local') return report.isLocal && list === 'local';
  switch (list) {
    case 'expected':
    case 'seen':
      return true;
    case 'absent':
      return false;
    case 'checked':
      return report.isChecked;
    case 'open':
      return report.isOpen;
    case 'undecided':
      return report.waiting > 0;
    case 'due':
      return report.pending > 0 && report.summary.due !== null && report.summary.due <= today;
    case 'deadline':
      return isNear(report.summary.deadline, today);
    case 'rectified':
      return report.kind === 'rectified';
    case 'changed':
      return report.summary.changed;
  }
}

/** What is to be done within a week is told while there is time for it. Days are YYYY-MM-DD. */
const weekAfter = remember((day) => new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10));

const isNear = (deadline: string | null, today: string): boolean => deadline !== null && deadline <= weekAfter(today);

/** A plain loop: it is asked for every list of every report there is. */
function isAnyInList(list: ListName, reports: readonly Counted[], today: string): boolean {
  for (const report of reports) if (isInList(list, report, today)) return true;
  return false;
}

/** An office as a view sees it: the reports in scope, narrowed, and the years for which one is due. */
interface Scoped extends Pick<Office, 'id' | 'name'> {
  reports: readonly Counted[];
  due: readonly number[] | null;
}

/** Counted one by one, or, where a list asks for one a year, as that one, however many versions there are. */
const unitsOf = ({ reports, due }: Scoped): (readonly Counted[])[] =>
  due === null ? reports.map((report) => [report]) : [...Map.groupBy(reports, yearOf).values()];

export const yearOf = ({ summary }: Counted): Year => summary.year;

/** The lists' lengths, each with what its percentage is a part of. What could not be checked stays in the whole. */
export function sharesOf(offices: readonly Scoped[], isListed: boolean, today: string): Share[] {
  const lengths: Record<ListName, number> = {
    expected: 0,
    seen: 0,
    absent: 0,
    checked: 0,
    open: 0,
    undecided: 0,
    due: 0,
    deadline: 0,
    rectified: 0,
    changed: 0,
    local: 0,
  };
  let pending = 0;
  let followed = 0;
  for (const office of offices)
    for (const unit of unitsOf(office)) {
      for (const list of listNames) if (isAnyInList(list, unit, today)) lengths[list] += 1;
      let isPending = false;
      let isFollowed = false;
      for (const report of unit) {
        if (report.isLocal) continue;
        isPending ||= report.pending > 0;
        isFollowed ||= report.summary.cases.open > 0;
      }
      if (isPending) pending += 1;
      if (isFollowed) followed += 1;
    }
  lengths.absent = offices.reduce((sum, office) => sum + absentYears(office).length, 0);
  lengths.expected = lengths.seen + lengths.absent;
  const { expected, seen, checked, open, rectified } = lengths;
  const wholes: Record<ListName, number | null> = {
    expected: null,
    seen: isListed ? expected : null,
    absent: expected,
    checked: seen,
    open: checked,
    undecided: open,
    due: pending,
    deadline: followed,
    rectified: open + rectified,
    changed: seen,
    local: null,
  };
  return listNames
    .filter((list) => isListed || (list !== 'expected' && list !== 'absent'))
    .filter((list) => list !== 'local' || lengths.local > 0)
    .map((list) => ({ list, count: lengths[list], of: wholes[list] }));
}

/** The lists' lengths of whole offices, with nothing filtered; what falls due by a day is left out. */
export const sharesOfOffices = (offices: readonly Office[]): Share[] => sharesOf(offices, true, '');

/** Years for which a report is due and none was seen, the newest first. */
export const absentYears = ({ due, reports }: Scoped): number[] =>
  (due ?? [])
    .filter((year) => !reports.some((report) => !report.isLocal && yearOf(report) === year))
    .toSorted((one, other) => other - one);
