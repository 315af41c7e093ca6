import { z } from 'zod/mini';
import { requireRecord } from './audits.ts';
import { createBatch } from './batches.ts';
import type { Database } from './db.ts';
import { getOfficePairs } from './name-lists.ts';
import { BatchRecord, TaskRecord } from './records.ts';
import { knowOffice } from './same-office.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** How a search for another year's report of an office stands. `looked`: pages that were looked at, or tried. */
export interface SearchState {
  year: number;
  state: 'running' | 'found' | 'missing';
  looked: number;
}

/** So long between two requests, unless the site asks for more. */
const pauseMs = 1_000;

/**
 * Begins to look for the report of a stored one's office for another year, from the page of the stored one on. Where the
 * same is being looked for already, that goes on.
 */
export async function createSearch(
  store: Store,
  { reportId, year, name, at }: { reportId: string; year: number; name(office: string): string; at: number },
): Promise<void> {
  const [{ office, url }, running] = await store.read((db) =>
    Promise.all([requireRecord(db, reportId), searchesOf(db, reportId)]),
  );
  if (office === null) throw new StoreError('invalid', '未能确定单位名称');
  if (running.some(({ sought, finishedAt }) => sought?.year === year && finishedAt === null)) return;
  const sought = { reportId, office, year, found: null };
  const wanted = [{ url, office: null, year: null, title: null, kind: 'list' as const }];
  await createBatch(store, { name: name(office), pauseMs, wanted, sought, at });
}

/** What a search is after: its office under every name that people said is its, and where the report is that it began at. */
export const loadSought = (
  store: Store,
  batchId: string,
): Promise<{ names: readonly string[]; year: number; url: string }> =>
  store.read(async (db) => {
    const { sought } = BatchRecord.parse(await db.batches.get(batchId));
    if (sought === undefined) throw new Error('a list is looked through in a search only');
    const { url } = await requireRecord(db, sought.reportId);
    const { names } = knowOffice(sought.office, url, await getOfficePairs(db));
    return { names, year: sought.year, url };
  });

/** The searches that began at a report, the newest of each year. */
export async function getSearches(db: Database, reportId: string): Promise<SearchState[]> {
  const newest = new Map((await searchesOf(db, reportId)).map((batch) => [batch.sought?.year, batch]));
  return Promise.all([...newest.values()].map((batch) => toState(db, batch)));
}

/** The oldest first. */
const searchesOf = async (db: Database, reportId: string): Promise<BatchRecord[]> =>
  z
    .array(BatchRecord)
    .parse(await db.batches.orderBy('createdAt').toArray())
    .filter(({ sought }) => sought?.reportId === reportId);

async function toState(db: Database, { batchId, sought, finishedAt }: BatchRecord): Promise<SearchState> {
  const tasks = z
    .array(TaskRecord)
    .parse(await db.tasks.where('[batchId+ordinal]').between([batchId, 0], [batchId, Infinity]).toArray());
  const looked = tasks.filter(
    ({ state }) => state !== 'waiting' && state !== 'running' && state !== 'cancelled',
  ).length;
  const outcome = sought?.found == null ? 'missing' : 'found';
  return { year: sought?.year ?? 0, state: finishedAt === null ? 'running' : outcome, looked };
}
