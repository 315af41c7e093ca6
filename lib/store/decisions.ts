import { z } from 'zod/mini';
import { Decision } from '../audit/review.ts';
import { requireRecord } from './audits.ts';
import { recordChange } from './changes.ts';
import { checkRev, type Store } from './db.ts';
import { updateSummary } from './summaries.ts';

/** Saves a judgement over the one before. `seen` is the version that the reviewer saw, 0 for none. */
export function saveDecision(store: Store, decision: Omit<Decision, 'rev'>, seen?: number): Promise<Decision> {
  const { reportId, place, author, at } = decision;
  return store.write(async (db) => {
    await requireRecord(db, reportId);
    const from = z.optional(Decision).parse(await db.decisions.get([reportId, place]));
    checkRev(from, seen);
    const to = { ...decision, rev: (from?.rev ?? 0) + 1 };
    await db.decisions.put(to);
    await recordChange(db, { reportId, change: { kind: 'decision', place, from: from ?? null, to }, author, at });
    await updateSummary(db, reportId);
    return to;
  });
}
