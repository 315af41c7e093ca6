import { z } from 'zod/mini';
import { Decision } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import { requireRecord } from './audits.ts';
import { recordChange } from './changes.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { reportsOf, updateOffice } from './summaries.ts';

/**
 * Lets a 误报 reach further than its finding, which stands at `place` in `reportId`. The decision on that finding gives
 * way to it: otherwise it alone would be looked at again when its value changes. Both are taken back in one step.
 */
export function saveWaiver(
  store: Store,
  { reportId, place, ...waiver }: Omit<Waiver, 'id' | 'rev' | 'office'> & { reportId: string; place: string },
): Promise<Waiver> {
  const group = crypto.randomUUID();
  return store.write(async (db) => {
    const { office } = await requireRecord(db, reportId);
    if (office === null) throw new StoreError('invalid', '未读出单位名称，误报只能限于此处');
    const to: Waiver = { ...waiver, office, id: crypto.randomUUID(), rev: 1 };
    await db.waivers.put(to);
    const { author, at } = to;
    await recordChange(db, {
      reportId,
      change: { kind: 'waiver', waiverId: to.id, from: null, to },
      author,
      at,
      group,
    });
    const decision = z.optional(Decision).parse(await db.decisions.get([reportId, place]));
    if (decision !== undefined) {
      await db.decisions.delete([reportId, place]);
      const change = { kind: 'decision', place, from: decision, to: null } as const;
      await recordChange(db, { reportId, change, author, at, group });
    }
    await updateOffice(db, office);
    return to;
  });
}

/** What it covered waits for a person again. The removal is told in the history of the report at hand. */
export function removeWaiver(
  store: Store,
  { id, author, at }: { id: string; author: string; at: number },
): Promise<void> {
  return store.write(async (db) => {
    const from = z.optional(Waiver).parse(await db.waivers.get(id));
    if (from === undefined) throw new StoreError('conflict', '这条记录已在别处移除');
    await db.waivers.delete(id);
    const [reportId] = await reportsOf(db, from.office);
    if (reportId !== undefined)
      await recordChange(db, { reportId, change: { kind: 'waiver', waiverId: id, from, to: null }, author, at });
    await updateOffice(db, from.office);
  });
}

/** All that reaches further than one finding, the newest first. */
export const listWaivers = (store: Store): Promise<Waiver[]> =>
  store.read(async (db) => {
    const all = z.array(Waiver).parse(await db.waivers.toArray());
    return all.sort((one, other) => other.at - one.at);
  });
