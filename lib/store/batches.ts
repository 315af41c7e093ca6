import { z } from 'zod/mini';
import { normalise } from '../text/normalise.ts';
import { addSighted, findSought, toTasks } from './batch-tasks.ts';
import type { Database } from './db.ts';
import { BatchRecord, type Sought, TaskRecord } from './records.ts';
import { plainAddress } from './report-id.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/**
 * An address that is to be checked. Office, year and title are what the list said of it; null where it said nothing.
 * `kind`: in a search only, a list to be looked through, or what may be the report.
 */
export interface Wanted {
  url: string;
  office: string | null;
  year: number | null;
  title: string | null;
  kind?: TaskRecord['kind'];
}

/** What became of a task that was begun. */
export type Outcome =
  | { state: 'done'; reportIds: string[] }
  /** The page was read, and holds no report. */
  | { state: 'no-report'; reason: string }
  | { state: 'failed'; reason: string }
  /** The page was looked through: it names so many reports, and these are to be looked at next. */
  | { state: 'listed'; named: number; wanted: Wanted[] }
  /** To be tried again, not before `notBefore`. */
  | { state: 'again'; reason: string; notBefore: number };

/** How far a batch has come, in tasks by state. */
export type Progress = Record<TaskRecord['state'], number>;

/** Begins a batch. An address that is there twice, in whatever spelling, is checked once; what is no web page is left out. */
export async function createBatch(
  store: Store,
  {
    name,
    pauseMs,
    wanted,
    sought,
    at,
  }: { name: string; pauseMs: number; wanted: readonly Wanted[]; sought?: Sought; at: number },
): Promise<BatchRecord> {
  const batchId = crypto.randomUUID();
  const tasks = toTasks(batchId, wanted, at);
  if (tasks.length === 0) throw new StoreError('invalid', '没有可以检查的网址');
  const batch: BatchRecord = {
    batchId,
    name,
    state: 'running',
    pauseMs,
    createdAt: at,
    finishedAt: null,
    ...(sought && { sought }),
  };
  return store.write(async (db) => {
    await db.batches.add(batch);
    await db.tasks.bulkAdd(tasks);
    return batch;
  });
}

export const loadBatch = (store: Store, batchId: string): Promise<BatchRecord> =>
  store.read((db) => requireBatch(db, batchId));

/** All batches, the newest first. */
export const listBatches = (store: Store): Promise<BatchRecord[]> =>
  store.read(async (db) => z.array(BatchRecord).parse(await db.batches.orderBy('createdAt').reverse().toArray()));

/** The tasks of a batch in the order of its list. */
export const listTasks = (store: Store, batchId: string): Promise<TaskRecord[]> =>
  store.read(async (db) =>
    z
      .array(TaskRecord)
      .parse(await db.tasks.where('[batchId+ordinal]').between([batchId, 0], [batchId, Infinity]).toArray()),
  );

/** Pages of any batch that could not be checked, each as it was tried last; those that were read since are left out. */
export const listUnread = (store: Store): Promise<TaskRecord[]> =>
  store.read(async (db) => {
    const tasks = z
      .array(TaskRecord)
      .parse(await db.tasks.toArray())
      .filter(({ kind }) => kind === undefined);
    const latest = new Map<string, TaskRecord>();
    for (const task of tasks.sort((one, other) => one.at - other.at)) latest.set(task.address, task);
    const unread = [...latest.values()].filter(({ state }) => state === 'failed' || state === 'no-report');
    const read = await db.reports
      .where('address')
      .anyOf(unread.map(({ address }) => address))
      .toArray();
    const addresses = new Set(read.map(({ address }) => address));
    return unread.filter(({ address }) => !addresses.has(address));
  });

/** Where the lists of all batches say that an office's report of a year is, by `reportKey`. */
export const loadListedAddresses = (store: Store): Promise<ReadonlyMap<string, string>> =>
  store.read(async (db) => {
    const tasks = z.array(TaskRecord).parse(await db.tasks.toArray());
    return new Map(
      tasks.flatMap(({ office, year, url }): [string, string][] =>
        office === null || year === null ? [] : [[reportKey(office, year), url]],
      ),
    );
  });

export const reportKey = (office: string, year: number): string => JSON.stringify([normalise(office), year]);

export const countTasks = (store: Store, batchId: string): Promise<Progress> =>
  store.read(async (db) => {
    const count = (state: TaskRecord['state']): Promise<number> =>
      db.tasks.where('[batchId+state]').equals([batchId, state]).count();
    const [waiting, running, done, noReport, failed, cancelled] = await Promise.all([
      count('waiting'),
      count('running'),
      count('done'),
      count('no-report'),
      count('failed'),
      count('cancelled'),
    ]);
    return { waiting, running, done, 'no-report': noReport, failed, cancelled };
  });

/** Pauses a batch, or lets it go on. One that has ended stays as it is. */
export const setPaused = (store: Store, batchId: string, isPaused: boolean): Promise<void> =>
  store.write(async (db) => {
    const batch = await requireBatch(db, batchId);
    if (batch.finishedAt !== null) return;
    await db.batches.put({ ...batch, state: isPaused ? 'paused' : 'running' });
  });

/** Ends a batch before its time. What waits is marked as cancelled; what was checked stays. */
export const cancelBatch = (store: Store, batchId: string, at: number): Promise<void> =>
  store.write(async (db) => {
    const batch = await requireBatch(db, batchId);
    if (batch.finishedAt !== null) return;
    await tasksIn(db, batchId, 'waiting').modify({ state: 'cancelled' });
    await db.batches.put({ ...batch, state: 'cancelled', finishedAt: at });
  });

/** Lets what failed be tried once more. */
export const retryFailed = (store: Store, batchId: string): Promise<void> =>
  store.write(async (db) => {
    const batch = await requireBatch(db, batchId);
    await tasksIn(db, batchId, 'failed').modify({ state: 'waiting', attempts: 0, notBefore: 0, reason: null });
    await db.batches.put({ ...batch, state: 'running', finishedAt: null });
  });

/** Forgets a batch with its list; the reports that it found stay. */
export const removeBatch = (store: Store, batchId: string): Promise<void> =>
  store.write(async (db) => {
    await db.tasks.where('[batchId+ordinal]').between([batchId, 0], [batchId, Infinity]).delete();
    await db.batches.delete(batchId);
  });

/** Those of these addresses, as they are written here, at which nothing waits to be checked or is being checked. */
export const leaveOutQueued = <T extends { url: string }>(store: Store, wanted: readonly T[]): Promise<T[]> =>
  store.read(async (db) => {
    const batches = new Set((await runningBatches(db)).map(({ batchId }) => batchId));
    const addresses = wanted.map(({ url }) => plainAddress(url) ?? '');
    const tasks = z.array(TaskRecord).parse(await db.tasks.where('address').anyOf(addresses).toArray());
    const queued = new Set(
      tasks
        .filter(({ batchId, state }) => batches.has(batchId) && (state === 'waiting' || state === 'running'))
        .map(({ address }) => address),
    );
    return wanted.filter((_, index) => !queued.has(addresses[index] ?? ''));
  });

/** Whoever worked on these is gone: they wait again. To be called by the one worker alone, before it begins. */
export const putBackRunning = (store: Store): Promise<void> =>
  store.write(async (db) => {
    await db.tasks.where('state').equals('running').modify({ state: 'waiting' });
  });

/** The hosts at which running batches have something to do, in the order in which their lists name them. */
export const listWaitingHosts = (store: Store): Promise<string[]> =>
  store.read(async (db) => {
    const hosts = new Set<string>();
    for (const { batchId } of await runningBatches(db)) {
      const first = new Map<string, number>();
      // The index says all there is to know: a worker asks this every second, of thousands of tasks.
      const keys = await db.tasks
        .where('[batchId+state+host+ordinal]')
        .between([batchId, 'waiting', ''], [batchId, 'waiting', '\uffff'])
        .keys();
      for (const [, , host, ordinal] of z.array(WaitingKey).parse(keys))
        first.set(host, Math.min(ordinal, first.get(host) ?? Infinity));
      for (const [host] of [...first].sort(([, one], [, other]) => one - other)) hosts.add(host);
    }
    return [...hosts];
  });

const WaitingKey = z.tuple([z.string(), z.string(), z.string(), z.number()]);

/**
 * Begins the first task of a host that may be begun now, with the pause that is to follow it. `wakeAt`: none may yet,
 * look again then; null: none is left.
 */
export const takeTask = (
  store: Store,
  host: string,
  now: number,
): Promise<{ task: TaskRecord; pauseMs: number } | { task: null; wakeAt: number | null }> =>
  store.write(async (db) => {
    let wakeAt = Infinity;
    for (const { batchId, pauseMs } of await runningBatches(db)) {
      const waiting = () =>
        db.tasks
          .where('[batchId+state+host+ordinal]')
          .between([batchId, 'waiting', host, 0], [batchId, 'waiting', host, Infinity]);
      const task = await waiting()
        .filter(({ notBefore }) => notBefore <= now)
        .first();
      if (task !== undefined) {
        const begun: TaskRecord = { ...task, state: 'running', attempts: task.attempts + 1, at: now };
        await db.tasks.put(begun);
        return { task: begun, pauseMs };
      }
      await waiting().each(({ notBefore }) => {
        wakeAt = Math.min(wakeAt, notBefore);
      });
    }
    return { task: null, wakeAt: wakeAt === Infinity ? null : wakeAt };
  });

/** Writes what became of a task, and ends its batch where it was the last. */
export const finishTask = (
  store: Store,
  task: TaskRecord,
  outcome: Outcome,
  { at, tookMs }: { at: number; tookMs: number },
): Promise<void> =>
  store.write(async (db) => {
    const { batchId, address } = task;
    // Removed meanwhile, with its batch.
    if ((await db.tasks.get([batchId, address])) === undefined) return;
    const batch = await requireBatch(db, batchId);
    await db.tasks.put({ ...task, ...toRecord(outcome, batch.state === 'cancelled'), at, tookMs });
    if (batch.finishedAt !== null) return;
    if (outcome.state === 'listed') await addSighted(db, batchId, outcome.wanted, at);
    const found = await findSought(db, batch, outcome);
    if (found !== null) await tasksIn(db, batchId, 'waiting').delete();
    const left = (await tasksIn(db, batchId, 'waiting').count()) + (await tasksIn(db, batchId, 'running').count());
    if (left > 0 && found === null) return;
    await db.batches.put({
      ...batch,
      ...(left === 0 && { state: 'done', finishedAt: at }),
      ...(batch.sought && found !== null && { sought: { ...batch.sought, found } }),
    });
  });

function toRecord(
  outcome: Outcome,
  isCancelled: boolean,
): Pick<TaskRecord, 'state' | 'reason' | 'reportIds' | 'notBefore' | 'named'> {
  const rest = { reportIds: [], notBefore: 0 };
  if (outcome.state === 'listed') return { ...rest, state: 'done', reason: null, named: outcome.named };
  if (outcome.state === 'done') return { ...rest, state: 'done', reason: null, reportIds: outcome.reportIds };
  if (outcome.state !== 'again') return { ...rest, ...outcome };
  const { reason, notBefore } = outcome;
  return { ...rest, state: isCancelled ? 'cancelled' : 'waiting', reason, notBefore };
}

const tasksIn = (db: Database, batchId: string, state: TaskRecord['state']) =>
  db.tasks.where('[batchId+state]').equals([batchId, state]);

/** The oldest first: what was begun first is finished first. */
const runningBatches = async (db: Database): Promise<BatchRecord[]> =>
  (await db.batches.orderBy('createdAt').toArray()).filter(({ state }) => state === 'running');

async function requireBatch(db: Database, batchId: string): Promise<BatchRecord> {
  const batch = z.optional(BatchRecord).parse(await db.batches.get(batchId));
  if (batch === undefined) throw new StoreError('invalid', '没有这次批量检查');
  return batch;
}
