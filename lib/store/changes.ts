import { z } from 'zod/mini';
import { Case } from '../audit/review/case.ts';
import { Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import type { Database } from './db.ts';
import { Change } from './records.ts';
import type { Store } from './store.ts';
import { updateOffice, updateSummary } from './summaries.ts';

/** How far back a reviewer can undo. Older changes stay in the history. */
export const undoSteps = 20;

/** What changed; the record itself is written by the caller, in the same transaction. `group`: with others at once. */
export const recordChange = (
  db: Database,
  change: Omit<Change, 'id' | 'undone' | 'group'> & { group?: string },
): Promise<number> => db.changes.add({ group: null, ...change, undone: null });

/**
 * Takes the last change of a report back that is not taken back yet, within the last twenty, with all that were made in
 * the same action. A change whose result is no longer there is passed over: another person's work that was merged stands
 * in its place. Answers with what was taken back; empty: there is nothing.
 */
export function undoLast(store: Store, reportId: string, at: number): Promise<Change[]> {
  return store.write(async (db) => {
    const latest = await db.changes.where('reportId').equals(reportId).reverse().limit(undoSteps).toArray();
    const step = await lastStanding(db, z.array(Change).parse(latest));
    if (step === undefined) return [];
    const { group } = step;
    const steps = group === null ? [step] : await standingInGroup(db, group);
    for (const one of steps) {
      await db.changes.put({ ...one, undone: at });
      await restore(db, one, at);
    }
    for (const touched of new Set(steps.map((one) => one.reportId))) await updateSummary(db, touched);
    return steps;
  });
}

async function lastStanding(db: Database, steps: readonly Change[]): Promise<Change | undefined> {
  for (const step of steps) if (step.undone === null && (await stands(db, step))) return step;
  return undefined;
}

async function standingInGroup(db: Database, group: string): Promise<Change[]> {
  const standing: Change[] = [];
  for (const step of z.array(Change).parse(await db.changes.where('group').equals(group).toArray()))
    if (step.undone === null && (await stands(db, step))) standing.push(step);
  return standing;
}

/** Whether what a change made is what is there; the revision and its time go on counting when later ones are undone. */
async function stands(db: Database, { reportId, change }: Change): Promise<boolean> {
  return sayingOf(await presentOf(db, reportId, change)) === sayingOf(change.to);
}

async function presentOf(
  db: Database,
  reportId: string,
  change: Change['change'],
): Promise<Decision | Note | Case | Waiver | null> {
  if (change.kind === 'decision')
    return z.optional(Decision).parse(await db.decisions.get([reportId, change.place])) ?? null;
  if (change.kind === 'note') return z.optional(Note).parse(await db.notes.get(change.noteId)) ?? null;
  if (change.kind === 'case') return z.optional(Case).parse(await db.cases.get([reportId, change.place])) ?? null;
  return z.optional(Waiver).parse(await db.waivers.get(change.waiverId)) ?? null;
}

const sayingOf = (record: { rev: number; at: number } | null): string =>
  JSON.stringify(record && { ...record, rev: 0, at: 0 });

/** The revision goes on counting: a writer who saw the undone version must notice. */
async function restore(db: Database, { reportId, change }: Change, at: number): Promise<void> {
  const present = await presentOf(db, reportId, change);
  const again = <T extends { rev: number }>(from: T): T & { rev: number; at: number } => ({
    ...from,
    rev: Math.max(present?.rev ?? 0, from.rev) + 1,
    at,
  });
  if (change.kind === 'decision')
    await (change.from ? db.decisions.put(again(change.from)) : db.decisions.delete([reportId, change.place]));
  if (change.kind === 'note') await (change.from ? db.notes.put(again(change.from)) : db.notes.delete(change.noteId));
  if (change.kind === 'case')
    await (change.from ? db.cases.put(again(change.from)) : db.cases.delete([reportId, change.place]));
  if (change.kind !== 'waiver') return;
  await (change.from ? db.waivers.put(again(change.from)) : db.waivers.delete(change.waiverId));
  const office = change.from?.office ?? change.to?.office;
  if (office !== undefined) await updateOffice(db, office);
}

/** Who changed what and when, newest first. */
export const listChanges = (store: Store, reportId: string): Promise<Change[]> =>
  store.read(async (db) =>
    z.array(Change).parse(await db.changes.where('reportId').equals(reportId).reverse().toArray()),
  );
