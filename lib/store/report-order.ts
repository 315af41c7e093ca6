import { z } from 'zod/mini';
import { webAddress } from '../text/site.ts';
import type { Database } from './db.ts';
import { BatchRecord, ListRecord, TaskRecord } from './records.ts';
import { plainAddress } from './report-id.ts';
import type { Store } from './store.ts';

/** Lists that were looked at longest ago are forgotten beyond this. */
const mostLists = 200;
/** A list asks for its reports' states every few seconds; that it still is the latest is written no more often than this. */
const againAfterMs = 10 * 60_000;

/** Remembers in which order a page lists reports; what leads to no page of the web is left out, since it is opened one day. */
export async function saveList(store: Store, url: string, urls: readonly string[], at: number): Promise<void> {
  const address = plainAddress(url);
  if (address === null) return;
  const listed = urls.flatMap((one) => webAddress(one) ?? []);
  const known = await store.read(async (db) => z.optional(ListRecord).parse(await db.lists.get(address)));
  if (known && at - known.at < againAfterMs && String(known.urls) === String(listed)) return;
  const addresses = listed.flatMap((one) => plainAddress(one) ?? []);
  await store.write(async (db) => {
    await db.lists.put({ address, urls: listed, addresses, at });
    const surplus = (await db.lists.count()) - mostLists;
    if (surplus > 0) await db.lists.bulkDelete(await db.lists.orderBy('at').limit(surplus).primaryKeys());
  });
}

/** Where a page stands in its list, from 1; `previous` and `next` are addresses to open, null at the list's ends. */
export interface Neighbours {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
}

/**
 * What comes before and after a page in the list that named it: a portal's column or a batch, whichever is the latest.
 * null: none did.
 */
export const findNeighbours = (store: Store, url: string): Promise<Neighbours | null> =>
  store.read(async (db) => {
    const address = plainAddress(url);
    if (address === null) return null;
    const [column, batch] = await Promise.all([latestColumn(db, address), latestBatch(db, address)]);
    const urls = (column?.at ?? 0) > (batch?.createdAt ?? 0) ? (column?.urls ?? []) : await urlsOf(db, batch, address);
    const index = urls.findIndex((one) => plainAddress(one) === address);
    if (index < 0) return null;
    return {
      position: index + 1,
      total: urls.length,
      previous: urls[index - 1] ?? null,
      next: urls[index + 1] ?? null,
    };
  });

async function latestColumn(db: Database, address: string): Promise<ListRecord | undefined> {
  const naming = z.array(ListRecord).parse(await db.lists.where('addresses').equals(address).toArray());
  return naming.sort((one, other) => other.at - one.at)[0];
}

/** A search that looks for one report is no list to walk through. */
async function latestBatch(db: Database, address: string): Promise<BatchRecord | undefined> {
  const tasks = z.array(TaskRecord).parse(await db.tasks.where('address').equals(address).toArray());
  const ids = tasks.filter(({ kind }) => kind === undefined).map(({ batchId }) => batchId);
  const naming = z.array(z.optional(BatchRecord)).parse(await db.batches.bulkGet(ids));
  return naming.sort((one, other) => (other?.createdAt ?? 0) - (one?.createdAt ?? 0))[0];
}

/** In the order of the batch, but for those that turned out to hold no report, or were left out. */
async function urlsOf(db: Database, batch: BatchRecord | undefined, address: string): Promise<string[]> {
  if (batch === undefined) return [];
  const { batchId } = batch;
  const inOrder = db.tasks.where('[batchId+ordinal]').between([batchId, 0], [batchId, Number.POSITIVE_INFINITY]);
  const tasks = z.array(TaskRecord).parse(await inOrder.toArray());
  return tasks
    .filter((task) => task.address === address || !['no-report', 'cancelled'].includes(task.state))
    .map(({ url }) => url);
}
