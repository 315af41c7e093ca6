import { z } from 'zod/mini';
import { requireRecord } from './audits.ts';
import type { Outcome, Wanted } from './batches.ts';
import type { Database } from './db.ts';
import { getOfficePairs } from './name-lists.ts';
import { type BatchRecord, ReportRecord, type TaskRecord } from './records.ts';
import { plainAddress } from './report-id.ts';
import { knowOffice } from './same-office.ts';

/** The tasks of a list, in its order: each page once, in whatever spelling; what is no web page is left out. */
export function toTasks(batchId: string, wanted: readonly Wanted[], at: number): TaskRecord[] {
  const tasks = new Map<string, TaskRecord>();
  for (const { url, ...about } of wanted) {
    const address = plainAddress(url);
    const parsed = URL.parse(url);
    if (address === null || parsed === null || !/^https?:$/.test(parsed.protocol) || tasks.has(address)) continue;
    tasks.set(address, {
      batchId,
      address,
      url,
      host: parsed.host,
      ...about,
      ordinal: tasks.size,
      state: 'waiting',
      attempts: 0,
      notBefore: 0,
      reason: null,
      reportIds: [],
      tookMs: null,
      at,
    });
  }
  return [...tasks.values()];
}

/** A search looks at so many pages at most: what is not found by then is not where a reader would find it. */
const mostSighted = 12;
/** What may be the report is looked at before any more lists. */
const listsFrom = 1_000;

/** Adds what a search came upon, each page once. */
export async function addSighted(db: Database, batchId: string, wanted: readonly Wanted[], at: number): Promise<void> {
  const known = await db.tasks.where('[batchId+ordinal]').between([batchId, 0], [batchId, Infinity]).toArray();
  const seen = new Set(known.map(({ address }) => address));
  const fresh = toTasks(batchId, wanted, at)
    .filter(({ address }) => !seen.has(address))
    .slice(0, Math.max(0, mostSighted - known.length))
    .map(
      (task, index): TaskRecord => ({
        ...task,
        ordinal: known.length + index + (task.kind === 'list' ? listsFrom : 0),
      }),
    );
  await db.tasks.bulkAdd(fresh);
}

/** The report that a search was for, where a page turned out to be it; null: it was not. */
export async function findSought(db: Database, { sought }: BatchRecord, outcome: Outcome): Promise<string | null> {
  if (sought === undefined || outcome.state !== 'done') return null;
  const records = z
    .array(ReportRecord)
    .parse((await db.reports.bulkGet(outcome.reportIds)).filter((record) => record !== undefined));
  const { url } = await requireRecord(db, sought.reportId);
  const office = knowOffice(sought.office, url, await getOfficePairs(db));
  const found = records.find((record) => record.year === sought.year && office.isOwn(record));
  return found?.reportId ?? null;
}
