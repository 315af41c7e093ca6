import type { Transaction } from 'dexie';
import { z } from 'zod/mini';

/** A database or a running transaction. */
type Tables = Pick<Transaction, 'table'>;

/** How many snapshots are taken out at a time when the disk is full. */
const atATime = 20;

const Key = z.tuple([z.string(), z.string()]);
const Free = z.object({ reportId: z.string(), pinned: z.boolean() });

/**
 * Makes room on a full disk: what people wrote always goes before what was captured, the oldest first. Answers whether
 * there was anything to remove.
 */
export async function makeRoom(tables: Tables): Promise<boolean> {
  const held = await heldReports(tables);
  const isFree = (stored: unknown): boolean => {
    const { reportId, pinned } = Free.parse(stored);
    return !pinned && !held.has(reportId);
  };
  const snapshots = tables.table('snapshots');
  const oldest = z.array(Key).parse(await snapshots.orderBy('at').filter(isFree).limit(atATime).primaryKeys());
  await snapshots.bulkDelete(oldest);
  return oldest.length > 0;
}

/** Reports that somebody judged, noted something on or sent out. */
export async function heldReports(tables: Tables): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    ['decisions', 'notes', 'cases'].map((name) => tables.table(name).orderBy('reportId').uniqueKeys()),
  );
  return new Set(keys.flat().map(String));
}
