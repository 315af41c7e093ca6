import { z } from 'zod/mini';
import type { Database } from './db.ts';

/**
 * What is remembered of the database in a place that does not perish with it: how much it held, and when (milliseconds).
 * The numbers may be a minute old; what matters is that there was something.
 */
export const Testimony = z.object({
  reports: z.number(),
  notes: z.number(),
  decisions: z.number(),
  at: z.number(),
});
export type Testimony = z.infer<typeof Testimony>;

/** The other place. null: nothing that could be missed was ever stored, or a person began anew. */
export interface Witness {
  load(): Promise<Testimony | null>;
  save(testimony: Testimony | null): Promise<void>;
}

/** A judgement must not cost a second write; what is lost of the counts by this is no more than a minute's. */
const pauseMs = 60_000;

/**
 * Tells the witness what the database holds, at most once a minute. A database without reports and notes has nothing to
 * be missed. The returned function never rejects: what was stored is stored, witnessed or not.
 */
export function testifier(witness: Witness | null, now: () => number): (db: Database) => Promise<void> {
  let toldAt = Number.NEGATIVE_INFINITY;
  return async (db) => {
    const at = now();
    if (witness === null || at - toldAt < pauseMs) return;
    toldAt = at;
    try {
      const [reports, notes, decisions] = await Promise.all([
        db.reports.count(),
        db.notes.count(),
        db.decisions.count(),
      ]);
      await witness.save(reports + notes === 0 ? null : { reports, notes, decisions, at });
    } catch {
      // Another write tells it again.
      toldAt = Number.NEGATIVE_INFINITY;
    }
  };
}
