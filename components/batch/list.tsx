import type { JSX } from 'preact';
import { inert } from '../../lib/text/inert.ts';
import { type Say, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import { BatchRows } from './rows.tsx';

/** A page of a batch, as far as it is shown. */
export interface BatchTask {
  address: string;
  url: string;
  office: string | null;
  title: string | null;
  state: 'waiting' | 'running' | 'done' | 'no-report' | 'failed' | 'cancelled';
  reason: string | null;
  reportIds: readonly string[];
  /** A list that a search looked through, which names so many reports. */
  kind?: 'list' | 'sought' | undefined;
  named?: number | undefined;
}

export interface Batch {
  batchId: string;
  name: string;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  createdAt: number;
  finishedAt: number | null;
  /** What it looks for; `found`: the id of the report, null until it is there. */
  sought?: { office: string; year: number; found: string | null } | undefined;
}

export interface BatchActions<B extends Batch, T extends BatchTask> {
  pause(batch: B): void;
  resume(batch: B): void;
  cancel(batch: B): void;
  retry(batch: B): void;
  remove(batch: B): void;
  save(batch: B, tasks: readonly T[]): void;
}

interface Props<B extends Batch, T extends BatchTask> {
  /** `remainingMs`: null where too little is done to say. */
  batches: readonly { batch: B; tasks: readonly T[]; remainingMs: number | null }[];
  /** Whether this page is the one at work. */
  isWorking: boolean;
  actions: BatchActions<B, T>;
}

/** Every batch with how far it has come; one that has ended says what was not checked, and why. */
export function BatchList<B extends Batch, T extends BatchTask>({
  batches,
  isWorking,
  actions,
}: Props<B, T>): JSX.Element {
  const say = useSay();
  if (batches.length === 0) return <p class="soft">{say('batchNone')}</p>;
  return (
    <>
      {batches.map(({ batch, tasks, remainingMs }) => (
        <section key={batch.batchId} class="batch" aria-label={inert(batch.name)}>
          <h2>
            {inert(batch.name)} <span class="soft">{timeOf(batch.createdAt)}</span>
          </h2>
          <Progress batch={batch} tasks={tasks} remainingMs={remainingMs} isWorking={isWorking} />
          <div class="row">
            {batch.state === 'running' && (
              <button type="button" onClick={() => actions.pause(batch)}>
                {say('batchDoPause')}
              </button>
            )}
            {batch.state === 'paused' && (
              <button type="button" class="primary" onClick={() => actions.resume(batch)}>
                {say('batchDoResume')}
              </button>
            )}
            {batch.finishedAt === null && (
              <button type="button" onClick={() => actions.cancel(batch)}>
                {say('batchDoCancel')}
              </button>
            )}
            {tasks.some(({ state }) => state === 'failed') && (
              <button type="button" onClick={() => actions.retry(batch)}>
                {say('batchDoRetry')}
              </button>
            )}
            <button type="button" onClick={() => actions.save(batch, tasks)}>
              {say('batchSave')}
            </button>
            {batch.finishedAt !== null && (
              <button type="button" onClick={() => actions.remove(batch)}>
                {say('batchDoRemove')}
              </button>
            )}
          </div>
          {batch.sought && batch.finishedAt !== null && <Outcome sought={batch.sought} looked={tasks.length} />}
          <BatchRows tasks={tasks} isFinished={batch.finishedAt !== null} isSearch={batch.sought !== undefined} />
        </section>
      ))}
    </>
  );
}

/** What came of a search, and what else can be done where it found nothing. */
function Outcome({ sought, looked }: { sought: NonNullable<Batch['sought']>; looked: number }): JSX.Element {
  const say = useSay();
  const { office, year, found } = sought;
  if (found === null)
    return (
      <p>
        {inert(say('seekMissing', office, String(year), String(looked)))} {say('seekElse')}
      </p>
    );
  return (
    <p>
      {inert(say('seekFound', office, String(year)))}{' '}
      <a href={`/sidepanel.html?report=${encodeURIComponent(found)}`}>{say('batchDone')}</a>
    </p>
  );
}

function Progress({
  batch,
  tasks,
  remainingMs,
  isWorking,
}: {
  batch: Batch;
  tasks: readonly BatchTask[];
  remainingMs: number | null;
  isWorking: boolean;
}): JSX.Element {
  const say = useSay();
  const count = (...states: BatchTask['state'][]): number => tasks.filter(({ state }) => states.includes(state)).length;
  const over = tasks.length - count('waiting', 'running');
  return (
    <div class="progress">
      <progress value={over} max={tasks.length} aria-label={say('batchProgress', String(over), String(tasks.length))} />
      <p>
        {say('batchProgress', String(over), String(tasks.length))} · {say(`batchState${capital(batch.state)}`)}
        {batch.state === 'running' && ` · ${isWorking ? restOf(remainingMs, say) : say('batchElsewhere')}`}
      </p>
      <p class="soft">
        {say('batchCounts', String(count('done')), String(count('no-report')), String(count('failed')))}
        {count('cancelled') > 0 && ` · ${say('batchCancelled', String(count('cancelled')))}`}
      </p>
    </div>
  );
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function restOf(ms: number | null, say: Say): string {
  if (ms === null) return say('batchRestUnknown');
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return say('batchRestSoon');
  return minutes < 90 ? say('batchRestMinutes', String(minutes)) : say('batchRestHours', (minutes / 60).toFixed(1));
}
