import { z } from 'zod/mini';
import { Decision } from '../audit/review/review.ts';
import { requireRecord } from './audits.ts';
import { recordChange } from './changes.ts';
import type { Database } from './db.ts';
import { checkRev, type Store } from './store.ts';
import { updateSummary } from './summaries.ts';

type Judged = Omit<Decision, 'rev'>;

/** Saves a judgement over the one before. `seen` is the version that the reviewer saw, 0 for none. */
export function saveDecision(store: Store, decision: Judged, seen?: number): Promise<Decision> {
  return store.write(async (db) => {
    const to = await writeDecision(db, decision, { seen });
    await updateSummary(db, decision.reportId);
    return to;
  });
}

/** Saves many judgements, all or none; they are undone together. */
export function saveDecisions(store: Store, decisions: readonly Judged[]): Promise<void> {
  const group = crypto.randomUUID();
  return store.write(async (db) => {
    for (const decision of decisions) await writeDecision(db, decision, { group });
    for (const reportId of new Set(decisions.map((one) => one.reportId))) await updateSummary(db, reportId);
  });
}

async function writeDecision(
  db: Database,
  decision: Judged,
  { seen, group }: { seen?: number | undefined; group?: string },
): Promise<Decision> {
  const { reportId, place, author, at } = decision;
  await requireRecord(db, reportId);
  const from = z.optional(Decision).parse(await db.decisions.get([reportId, place]));
  checkRev(from, seen);
  const to = { ...decision, rev: (from?.rev ?? 0) + 1 };
  await db.decisions.put(to);
  const change = { kind: 'decision', place, from: from ?? null, to } as const;
  await recordChange(db, { reportId, change, author, at, ...(group === undefined ? {} : { group }) });
  return to;
}
