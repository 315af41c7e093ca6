import { z } from 'zod/mini';
import { Case } from '../audit/review/case.ts';
import { type Correction, Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import { type BackupContent, loadSettingsRecord } from './backup.ts';
import { AuditRecord, Change, type Database, ReportRecord, type Store, StoreError } from './db.ts';
import { planWaivers } from './merge-waivers.ts';
import { mergeNameLists, planNameLists } from './name-lists.ts';
import { updateSignature } from './signatures.ts';
import { updateOffice, updateSummary } from './summaries.ts';

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

/** What the store holds of these reports. */
async function loadHoldings(db: Database, reportIds: readonly string[]): Promise<Holdings> {
  const of = (name: string): Promise<unknown[]> => db.table(name).where('reportId').anyOf(reportIds).toArray();
  return {
    reports: z.array(ReportRecord).parse(await of('reports')),
    decisions: z.array(Decision).parse(await of('decisions')),
    notes: z.array(Note).parse(await of('notes')),
    cases: z.array(Case).parse(await of('cases')),
    waivers: z.array(Waiver).parse(await db.waivers.toArray()),
    changes: z.array(Change).parse(await of('changes')),
  };
}

const idsOf = ({ reports }: Holdings): string[] => reports.map(({ reportId }) => reportId);

export interface MergePreview {
  plan: MergePlan;
  hasOtherSettings: boolean;
  nameLists: number;
  officePairs: number;
}

/**
 * What a merge would do, whether the file has other settings than the store, and how many name lists and answers about
 * names it has that are newer. Nothing is written.
 */
export const previewMerge = (store: Store, file: BackupContent): Promise<MergePreview> =>
  store.read(async (db) => {
    const settings = await loadSettingsRecord(db);
    const isEmpty = (await db.reports.count()) === 0;
    const isOther = file.settings !== null && JSON.stringify(settings) !== JSON.stringify(file.settings);
    const { nameLists, officePairs } = await planNameLists(db, file);
    return {
      plan: planMerge(await loadHoldings(db, idsOf(file)), file),
      hasOtherSettings: isOther && !isEmpty,
      nameLists: nameLists.length,
      officePairs: officePairs.length,
    };
  });

/**
 * Merges a file in one transaction, planned anew in it. Throws where something was changed since the preview that a
 * person has not chosen for. `takeSettings` puts the file's settings in the place of those here; a store that knows no
 * report takes them in any case.
 */
export function applyMerge(
  store: Store,
  file: BackupContent,
  { choices, takeSettings, author, at }: { choices: Choices; takeSettings: boolean; author: string; at: number },
): Promise<MergePlan> {
  return store.write(async (db) => {
    const isEmpty = (await db.reports.count()) === 0;
    const here = await loadHoldings(db, idsOf(file));
    await refuseForeignNotes(db, file);
    const plan = planMerge(here, file);
    const outcomes = plan.steps.flatMap((step) => outcomeOf(step, choices, { author, at }));
    const merged = new Set([...plan.added, ...plan.met]);
    await writeReports(db, here, file, merged, outcomes);
    await writeAudits(db, file, merged);
    for (const outcome of outcomes) await writeSaid(db, outcome);
    await writeWaivers(db, here, file);
    await mergeNameLists(db, file);
    const made = outcomes.flatMap(({ change }) => change ?? []);
    await writeHistory(db, here.changes, [...file.changes.filter(({ reportId }) => merged.has(reportId)), ...made]);
    const added = new Set(plan.added);
    await db.drafts.bulkPut(file.drafts.filter(({ reportId }) => added.has(reportId)));
    if (file.settings && (takeSettings || isEmpty)) await db.settings.put(file.settings);
    for (const reportId of merged) {
      await updateSummary(db, reportId);
      await updateSignature(db, reportId);
    }
    return plan;
  });
}

/** What is to be written for a step, and the line of the history that a choice leaves behind. */
interface Outcome {
  reportId: string;
  subject: string;
  said: Said;
  rev: number;
  change?: Change | null;
}

function outcomeOf(step: Step, choices: Choices, by: { author: string; at: number }): Outcome | [] {
  const { id, reportId, subject, standing, here, there } = step;
  if (standing === 'only-there' || standing === 'newer-there') return { reportId, subject, said: there, rev: step.rev };
  if (standing !== 'both') return [];
  const choice = choices.get(id);
  if (choice === undefined) throw new StoreError('conflict', '预览之后数据有改动，请重新预览');
  const rev = step.rev + 1;
  const [left, said] = choice === 'there' ? [here, there] : [there, renewed(here, rev, by.at)];
  return { reportId, subject, said, rev, change: changeOf(step, left, said, by) };
}

function renewed(said: Said, rev: number, at: number): Said {
  if (said.kind === 'decision' && said.record) return { kind: 'decision', record: { ...said.record, rev, at } };
  if (said.kind === 'note' && said.record) return { kind: 'note', record: { ...said.record, rev, at } };
  if (said.kind === 'case' && said.record) return { kind: 'case', record: { ...said.record, rev, at } };
  return said;
}

/** Both versions are known from then on: merging the same file again changes nothing, and the colleague's takes it over. */
function changeOf(
  { reportId, subject }: Step,
  from: Said,
  to: Said,
  by: { author: string; at: number },
): Change | null {
  const rest = { reportId, ...by, group: null, undone: null };
  if (from.kind === 'decision' && to.kind === 'decision')
    return { ...rest, change: { kind: 'decision', place: subject, from: from.record, to: to.record } };
  if (from.kind === 'note' && to.kind === 'note')
    return { ...rest, change: { kind: 'note', noteId: subject, from: from.record, to: to.record } };
  if (from.kind === 'case' && to.kind === 'case')
    return { ...rest, change: { kind: 'case', place: subject, from: from.record, to: to.record } };
  return null;
}

/** Before the summaries of the merged reports are made: those of others that the offices have are made here. */
async function writeWaivers(db: Database, here: Holdings, file: BackupContent): Promise<void> {
  const { put, remove } = planWaivers(here, file);
  const offices = here.waivers.flatMap(({ id, office }) => (remove.includes(id) ? office : []));
  await db.waivers.bulkPut(put);
  await db.waivers.bulkDelete(remove);
  for (const office of new Set([...put.map((waiver) => waiver.office), ...offices])) await updateOffice(db, office);
}

/** Corrections are written with their reports. */
async function writeSaid(db: Database, { reportId, subject, said: { kind, record } }: Outcome): Promise<void> {
  if (kind === 'decision') await (record ? db.decisions.put(record) : db.decisions.delete([reportId, subject]));
  if (kind === 'note') await (record ? db.notes.put(record) : db.notes.delete(subject));
  if (kind === 'case') await (record ? db.cases.put(record) : db.cases.delete([reportId, subject]));
}

/** The page as it was seen last, whoever saw it, with the correction that the steps gave. */
async function writeReports(
  db: Database,
  here: Holdings,
  file: BackupContent,
  merged: ReadonlySet<string>,
  outcomes: readonly Outcome[],
): Promise<void> {
  const known = new Map(here.reports.map((record) => [record.reportId, record]));
  const corrected = new Map(
    outcomes.flatMap((outcome) => (outcome.said.kind === 'correction' ? [[outcome.reportId, outcome]] : [])),
  );
  for (const theirs of file.reports.filter(({ reportId }) => merged.has(reportId))) {
    const ours = known.get(theirs.reportId);
    const record = ours ? joinRecords(ours, theirs) : theirs;
    const outcome = corrected.get(theirs.reportId);
    if (outcome?.said.kind !== 'correction') await db.reports.put(record);
    else await db.reports.put(withCorrection(record, outcome.said.record, Math.max(record.rev, outcome.rev)));
  }
}

/** Two sightings of one report; the correction is ours. */
function joinRecords(ours: ReportRecord, theirs: ReportRecord): ReportRecord {
  const [earlier, later] = theirs.lastSeen > ours.lastSeen ? [ours, theirs] : [theirs, ours];
  const before = earlier.contentHash === later.contentHash ? earlier.previousHash : earlier.contentHash;
  return withCorrection(
    {
      ...later,
      previousHash: later.previousHash ?? before,
      firstSeen: Math.min(ours.firstSeen, theirs.firstSeen),
    },
    ours.correction,
    Math.max(ours.rev, theirs.rev),
  );
}

const withCorrection = (record: ReportRecord, correction: Correction | null, rev: number): ReportRecord => ({
  ...record,
  office: correction?.office ?? record.read.office,
  year: correction?.year ?? record.read.year,
  correction,
  rev,
});

/** Of one content the newer audit stays. */
async function writeAudits(db: Database, { audits }: BackupContent, merged: ReadonlySet<string>): Promise<void> {
  for (const theirs of audits.filter(({ reportId }) => merged.has(reportId))) {
    const ours = z.optional(AuditRecord).parse(await db.audits.get([theirs.reportId, theirs.contentHash]));
    if (ours === undefined || theirs.at > ours.at) await db.audits.put(theirs);
  }
}

/** The history is told in the order in which things were done, on whichever side. */
async function writeHistory(db: Database, ours: readonly Change[], theirs: readonly Change[]): Promise<void> {
  const all = new Map(ours.map((change) => [nameOf(change), change]));
  for (const change of theirs) {
    const known = all.get(nameOf(change));
    all.set(nameOf(change), known ? { ...known, undone: known.undone ?? change.undone } : change);
  }
  if (all.size === ours.length && ours.every((change) => all.get(nameOf(change))?.undone === change.undone)) return;
  const inOrder = [...all.values()].sort((one, other) => one.at - other.at);
  await db.changes.bulkDelete(ours.flatMap(({ id }) => id ?? []));
  await db.changes.bulkAdd(inOrder.map(({ id: _, ...change }) => change));
}

const nameOf = ({ reportId, change, author, at }: Change): string => JSON.stringify([reportId, change, author, at]);

/** A note's id is its own in the whole store; a file that gives it to another report was not made by a store. */
async function refuseForeignNotes(db: Database, { notes }: BackupContent): Promise<void> {
  const present = z.array(z.optional(Note)).parse(await db.notes.bulkGet(notes.map(({ id }) => id)));
  const foreign = notes.some(({ reportId }, index) => (present[index]?.reportId ?? reportId) !== reportId);
  if (foreign) throw new StoreError('invalid', '文件中的备注属于另一份报告');
}
