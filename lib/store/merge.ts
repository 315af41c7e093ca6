import { z } from 'zod/mini';
import { Case } from '../audit/review/case.ts';
import { type Correction, Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import { type BackupContent, loadSettingsRecord } from './backup.ts';
import type { Database } from './db.ts';
import { type Choices, type Holdings, type MergePlan, planMerge, type Said, type Step } from './merge-plan.ts';
import { planWaivers } from './merge-waivers.ts';
import { mergeNameLists, planNameLists } from './name-lists.ts';
import { AuditRecord, Change, ReportRecord } from './records.ts';
import { updateSignature } from './signatures.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { updateOffice, updateSummary } from './summaries.ts';

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
