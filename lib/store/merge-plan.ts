import type { Case } from '../audit/review/case.ts';
import type { Correction, Decision, Note } from '../audit/review/review.ts';
import type { BackupContent } from './backup.ts';
import type { ReportRecord } from './records.ts';

/* Two stores side by side, record by record; nothing is read from a database here, and nothing is written. */

/** What a person said: a record that is there, or was there and is removed (null). */
export type Said =
  | { kind: 'decision'; record: Decision | null }
  | { kind: 'note'; record: Note | null }
  | { kind: 'case'; record: Case | null }
  | { kind: 'correction'; record: Correction | null };

/** `newer-here` and `newer-there`: that side knew the other's version and went on from it. `both`: neither did. */
export const standings = ['only-here', 'only-there', 'same', 'newer-here', 'newer-there', 'both'] as const;
export type Standing = (typeof standings)[number];

/**
 * One record of one report, as the two sides have it: on a place, or a note by its id. `id` names both versions, so that
 * a choice holds for what was seen and no later edit.
 */
export interface Step {
  id: string;
  reportId: string;
  subject: string;
  standing: Standing;
  /** The higher count of revisions. */
  rev: number;
  here: Said;
  there: Said;
}

export interface MergePlan {
  steps: Step[];
  /** Reports of the file that are not known here, and those that are. */
  added: string[];
  met: string[];
  /** Reports of another year under the same id: a page that lists several years was seen in another order. Left out. */
  strangers: string[];
}

/** What planning needs of a store; of its audits the contents themselves are not looked at. */
export type Holdings = Omit<BackupContent, 'audits' | 'drafts' | 'settings' | 'nameLists' | 'officePairs'>;

/** Which side a person chose for a step that both changed. */
export type Choices = ReadonlyMap<string, 'here' | 'there'>;

/**
 * Compares record by record. The history of both sides tells who went on from whom; where neither knew the other's
 * version, a person has to choose.
 */
export function planMerge(here: Holdings, there: Holdings): MergePlan {
  const known = new Map(here.reports.map((record) => [record.reportId, record]));
  const isStranger = ({ reportId, read }: ReportRecord): boolean => {
    const year = known.get(reportId)?.read.year ?? null;
    return year !== null && read.year !== null && year !== read.year;
  };
  const strangers = there.reports.filter(isStranger).map(({ reportId }) => reportId);
  const shared = there.reports.map(({ reportId }) => reportId).filter((reportId) => !strangers.includes(reportId));
  const ours = threadsOf(here, new Set(shared));
  const theirs = threadsOf(there, new Set(shared));
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return {
    steps: [...keys].flatMap((key) => toStep(ours.get(key), theirs.get(key))),
    added: shared.filter((reportId) => !known.has(reportId)),
    met: shared.filter((reportId) => known.has(reportId)),
    strangers,
  };
}

/** Steps that a person has to choose for. */
export const conflictsOf = ({ steps }: MergePlan): Step[] => steps.filter(({ standing }) => standing === 'both');

/** All versions that a side has seen of one record; `head` is the present one. */
interface Thread {
  reportId: string;
  subject: string;
  said: Said;
  rev: number;
  head: string;
  versions: Set<string>;
}

function threadsOf(holdings: Holdings, wanted: ReadonlySet<string>): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  const begin = (reportId: string, subject: string, said: Said, rev: number, head: string): void => {
    if (!wanted.has(reportId)) return;
    threads.set(keyOf(said.kind, reportId, subject), { reportId, subject, said, rev, head, versions: new Set([head]) });
  };
  for (const record of holdings.decisions)
    begin(record.reportId, record.place, { kind: 'decision', record }, record.rev, versionOf(record));
  for (const record of holdings.notes)
    begin(record.reportId, record.id, { kind: 'note', record }, record.rev, versionOf(record));
  for (const record of holdings.cases)
    begin(record.reportId, record.place, { kind: 'case', record }, record.rev, versionOf(record));
  for (const { reportId, correction: record, rev } of holdings.reports)
    if (record !== null || rev > 1) begin(reportId, '', { kind: 'correction', record }, rev, JSON.stringify(record));
  for (const { reportId, change, at, undone } of holdings.changes) {
    // Waivers belong to offices: see planWaivers.
    if (change.kind === 'waiver') continue;
    const { kind } = change;
    const subject = kind === 'note' ? change.noteId : change.place;
    const key = keyOf(kind, reportId, subject);
    const { removedAt, versions } = versionsIn(change, at, undone);
    if (!threads.has(key)) begin(reportId, subject, { kind, record: null }, 0, gone(removedAt));
    const thread = threads.get(key);
    if (thread === undefined) continue;
    if (thread.said.record === null) thread.head = gone(Math.max(removedAt, timeOf(thread.head)));
    for (const version of [thread.head, ...versions]) thread.versions.add(version);
  }
  return threads;
}

const keyOf = (kind: Said['kind'], reportId: string, subject: string): string =>
  JSON.stringify([kind, reportId, subject]);

/** A version is what was said and when: the count of revisions is each side's own. */
const versionOf = (record: { rev: number }, at?: number): string =>
  JSON.stringify({ ...record, ...(at === undefined ? {} : { at }), rev: 0 });

/** A removed record is known by when it was removed. */
const gone = (at: number): string => `gone ${at}`;
const timeOf = (head: string): number => Number(head.slice('gone '.length));

type Version = { rev: number };

/** The versions that a change tells of; taken back, it made a third one, which says what the first did. */
function versionsIn({ from, to }: { from: Version | null; to: Version | null }, at: number, undone: number | null) {
  const wasRemoved = to === null ? at : 0;
  return {
    removedAt: undone !== null && from === null ? undone : wasRemoved,
    versions: [
      ...(from ? [versionOf(from)] : []),
      to ? versionOf(to) : gone(at),
      ...(undone === null ? [] : [from ? versionOf(from, undone) : gone(undone)]),
    ],
  };
}

function toStep(here: Thread | undefined, there: Thread | undefined): Step | [] {
  const thread = here ?? there;
  if (thread === undefined) return [];
  const { reportId, subject, said } = thread;
  const nothing = { ...said, record: null };
  return {
    id: JSON.stringify([said.kind, reportId, subject, here?.head, there?.head]),
    reportId,
    subject,
    standing: standingOf(here, there),
    rev: Math.max(here?.rev ?? 0, there?.rev ?? 0),
    here: here?.said ?? nothing,
    there: there?.said ?? nothing,
  };
}

function standingOf(here: Thread | undefined, there: Thread | undefined): Standing {
  if (here && there) return compare(here, there);
  if ((here ?? there)?.said.record === null) return 'same';
  return here ? 'only-here' : 'only-there';
}

function compare(here: Thread, there: Thread): Standing {
  if (here.head === there.head || saying(here.said) === saying(there.said)) return 'same';
  if (here.said.kind === 'correction') return compareUntold(here, there);
  const isNewerHere = here.versions.has(there.head);
  const isNewerThere = there.versions.has(here.head);
  if (isNewerHere === isNewerThere) return 'both';
  return isNewerHere ? 'newer-here' : 'newer-there';
}

/** Of corrections no history is kept: an older one takes nothing, all else a person decides. */
const compareUntold = (here: Thread, there: Thread): Standing => (there.rev < here.rev ? 'newer-here' : 'both');

/** What is said, whoever said it when: two who said the same have nothing to choose between. */
const saying = ({ record }: Said): string =>
  JSON.stringify(record === null ? null : { ...record, rev: 0, at: 0, author: '' });
