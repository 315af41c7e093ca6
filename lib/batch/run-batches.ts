import { finishTask, listWaitingHosts, type Outcome, putBackRunning, takeTask, type Wanted } from '../store/batches.ts';
import type { TaskRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Manners } from './manners.ts';

/** What a page turned out to be. `again`: it may be there later; `afterMs` is how long the server wants to be left alone. */
export type Checked =
  | { state: 'done'; reportIds: string[] }
  | { state: 'no-report'; reason: string }
  | { state: 'listed'; named: number; wanted: Wanted[] }
  | { state: 'failed'; reason: string; again: boolean; afterMs: number | null };

/** What the worker needs of its surroundings. */
export interface Surroundings {
  store: Store;
  /** Asks a site for its wishes: one request. */
  manners(url: string, signal: AbortSignal): Promise<Manners>;
  /** Fetches, reads and audits one page. Rejects only where `signal` is aborted. */
  check(task: TaskRecord, signal: AbortSignal): Promise<Checked>;
  now(): number;
  /** Resolves after so long, or as soon as `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** So many sites are asked at the same time, each with one request at a time. */
const hostsAtOnce = 12;
/** After the first failure, after the second; the third is the last. */
const backOffMs = [30_000, 180_000];
const longestRestMs = 3_600_000;
const mostAttempts = backOffMs.length + 1;
/** How often a worker that waits for a site looks whether a batch was added or taken up again. */
const lookMs = 1_000;

/**
 * Works off all running batches, until none has anything left or `signal` is aborted. There must be only one worker; it
 * does anew what an earlier one had begun and not finished.
 */
export async function runBatches(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
  const { store, now, wait } = surroundings;
  const lanes = new Map<string, Promise<void>>();
  const sleeping = new Map<string, number>();
  const known = new Map<string, Manners>();
  let failure: { cause: unknown } | null = null;
  await putBackRunning(store);
  while (!signal.aborted && failure === null) {
    const hosts = await listWaitingHosts(store);
    if (hosts.length === 0 && lanes.size === 0) return;
    const due = hosts.filter((host) => !lanes.has(host) && (sleeping.get(host) ?? 0) <= now());
    for (const host of due.slice(0, hostsAtOnce - lanes.size)) {
      const lane = workOff(host, { ...surroundings, known }, signal)
        .then((wakeAt) => void sleeping.set(host, wakeAt ?? 0))
        .catch((cause: unknown) => {
          failure = { cause };
        })
        .finally(() => lanes.delete(host));
      lanes.set(host, lane);
    }
    await Promise.race([...lanes.values(), wait(lookMs, signal)]);
  }
  await Promise.all(lanes.values());
  if (failure !== null && !signal.aborted) throw failure;
}

/** One site, one page after another. Answers when to come again; null: nothing is left there. */
async function workOff(
  host: string,
  { known, ...surroundings }: Surroundings & { known: Map<string, Manners> },
  signal: AbortSignal,
): Promise<number | null> {
  const { store, now, wait } = surroundings;
  while (!signal.aborted) {
    const taken = await takeTask(store, host, now());
    if (taken.task === null) return taken.wakeAt;
    const { task, pauseMs } = taken;
    const begun = now();
    const asked = known.get(host);
    const manners = asked ?? (await surroundings.manners(task.url, signal));
    known.set(host, manners);
    const pause = Math.max(pauseMs, manners.pauseMs);
    if (asked === undefined) await wait(pause, signal);
    const checked = await checkOne(task, manners, surroundings, signal);
    // Left as it was begun: the next worker does it anew.
    if (checked === null) return null;
    const at = now();
    await finishTask(store, task, toOutcome(checked, task, at), { at, tookMs: at - begun });
    if (checked.state === 'failed' && checked.again)
      return at + Math.max(pause, restMs(checked.afterMs, task.attempts));
    await wait(pause, signal);
  }
  return null;
}

/** null: the worker was told to stop. */
async function checkOne(
  task: TaskRecord,
  manners: Manners,
  { check }: Surroundings,
  signal: AbortSignal,
): Promise<Checked | null> {
  if (!manners.isWelcome(task.url)) return { state: 'failed', reason: 'robots', again: false, afterMs: null };
  try {
    return signal.aborted ? null : await check(task, signal);
  } catch (cause) {
    if (signal.aborted) return null;
    throw cause;
  }
}

/** What the server asked for, where it did; it may not put a batch off until tomorrow. */
const restMs = (afterMs: number | null, attempts: number): number =>
  Math.min(afterMs ?? backOffMs[attempts - 1] ?? 0, longestRestMs);

function toOutcome(checked: Checked, { attempts }: TaskRecord, at: number): Outcome {
  if (checked.state !== 'failed') return checked;
  const { reason, again, afterMs } = checked;
  if (!again || attempts >= mostAttempts) return { state: 'failed', reason };
  return { state: 'again', reason, notBefore: at + restMs(afterMs, attempts) };
}
