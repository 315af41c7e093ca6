import { z } from 'zod/mini';
import { Decision, Note } from '../audit/review.ts';
import { Change, type Database, type Store } from './db.ts';
import { updateSummary } from './summaries.ts';

/** How far back a reviewer can undo. Older changes stay in the history. */
export const undoSteps = 20;

/** What changed; the record itself is written by the caller, in the same transaction. */
export const recordChange = (db: Database, change: Omit<Change, 'id' | 'undone'>): Promise<number> =>
  db.changes.add({ ...change, undone: null });

/**
 * Takes the last change of a report back that is not taken back yet, within the last twenty. A change whose result is
 * no longer there is passed over: another person's work that was merged stands in its place. null: there is none.
 */
export function undoLast(store: Store, reportId: string, at: number): Promise<Change | null> {
  return store.write(async (db) => {
    const latest = await db.changes.where('reportId').equals(reportId).reverse().limit(undoSteps).toArray();
    for (const step of z.array(Change).parse(latest)) {
      if (step.undone !== null || !(await stands(db, step))) continue;
      await db.changes.put({ ...step, undone: at });
      if (step.change.kind === 'decision')
        await restoreDecision(db, [reportId, step.change.place], step.change.from, at);
      else await restoreNote(db, step.change.noteId, step.change.from, at);
      await updateSummary(db, reportId);
      return step;
    }
    return null;
  });
}

/** Whether what a change made is what is there; the revision and its time go on counting when later ones are undone. */
async function stands(db: Database, { reportId, change }: Change): Promise<boolean> {
  const present =
    change.kind === 'decision'
      ? z.optional(Decision).parse(await db.decisions.get([reportId, change.place]))
      : z.optional(Note).parse(await db.notes.get(change.noteId));
  return sayingOf(present ?? null) === sayingOf(change.to);
}

const sayingOf = (record: Decision | Note | null): string => JSON.stringify(record && { ...record, rev: 0, at: 0 });

/** The revision goes on counting: a writer who saw the undone version must notice. */
async function restoreDecision(db: Database, key: [string, string], from: Decision | null, at: number): Promise<void> {
  if (from === null) return db.decisions.delete(key);
  const present = await db.decisions.get(key);
  await db.decisions.put({ ...from, rev: Math.max(present?.rev ?? 0, from.rev) + 1, at });
}

async function restoreNote(db: Database, id: string, from: Note | null, at: number): Promise<void> {
  if (from === null) return db.notes.delete(id);
  const present = await db.notes.get(id);
  await db.notes.put({ ...from, rev: Math.max(present?.rev ?? 0, from.rev) + 1, at });
}

/** Who changed what and when, newest first. */
export const listChanges = (store: Store, reportId: string): Promise<Change[]> =>
  store.read(async (db) =>
    z.array(Change).parse(await db.changes.where('reportId').equals(reportId).reverse().toArray()),
  );
