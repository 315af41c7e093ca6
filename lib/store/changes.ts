import { z } from 'zod/mini';
import type { Decision, Note } from '../audit/review.ts';
import { Change, type Database, type Store } from './db.ts';
import { updateSummary } from './summaries.ts';

/** How far back a reviewer can undo. Older changes stay in the history. */
export const undoSteps = 20;

/** What changed; the record itself is written by the caller, in the same transaction. */
export const recordChange = (db: Database, change: Omit<Change, 'id' | 'undone'>): Promise<number> =>
  db.changes.add({ ...change, undone: null });

/** Takes the last change of a report back that is not taken back yet, within the last twenty. null: there is none. */
export function undoLast(store: Store, reportId: string, at: number): Promise<Change | null> {
  return store.write(async (db) => {
    const latest = await db.changes.where('reportId').equals(reportId).reverse().limit(undoSteps).toArray();
    const step = z
      .array(Change)
      .parse(latest)
      .find(({ undone }) => undone === null);
    if (step === undefined) return null;
    await db.changes.put({ ...step, undone: at });
    if (step.change.kind === 'decision') await restoreDecision(db, [reportId, step.change.place], step.change.from, at);
    else await restoreNote(db, step.change.noteId, step.change.from, at);
    await updateSummary(db, reportId);
    return step;
  });
}

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
