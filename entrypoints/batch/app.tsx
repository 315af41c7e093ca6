import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BatchForm } from '../../components/batch/form.tsx';
import { BatchList } from '../../components/batch/list.tsx';
import { LocalFiles } from '../../components/batch/local-files.tsx';
import { describeReason } from '../../components/batch/reason.ts';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { usePacedQuery } from '../../components/live/use-paced-query.ts';
import { Loading } from '../../components/loading.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { useSay } from '../../components/say.ts';
import { readAddresses } from '../../lib/batch/addresses.ts';
import { remainingMs } from '../../lib/batch/estimate.ts';
import { toCsvWith } from '../../lib/export/csv.ts';
import { taskColumns, toTaskList } from '../../lib/export/task-list.ts';
import {
  cancelBatch,
  createBatch,
  listBatches,
  listTasks,
  removeBatch,
  retryFailed,
  setPaused,
} from '../../lib/store/batches.ts';
import type { BatchRecord, TaskRecord } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { checkFile } from './check-file.ts';
import { useWorker } from './use-worker.ts';

interface Loaded {
  batch: BatchRecord;
  tasks: TaskRecord[];
}

/** What ended is read once: nothing but another try changes it, and that ends at another time. */
const ended = new Map<string, TaskRecord[]>();

async function load(store: Store): Promise<Loaded[]> {
  const batches = await listBatches(store);
  return Promise.all(batches.map(async (batch) => ({ batch, tasks: await loadTasks(store, batch) })));
}

async function loadTasks(store: Store, { batchId, finishedAt }: BatchRecord): Promise<TaskRecord[]> {
  if (finishedAt === null) return listTasks(store, batchId);
  const key = `${batchId} ${finishedAt}`;
  const tasks = ended.get(key) ?? (await listTasks(store, batchId));
  // A page that was on its way when its batch was cancelled is still written.
  if (tasks.every(({ state }) => state !== 'running')) ended.set(key, tasks);
  return tasks;
}

/** The batches: begun here, worked off here for as long as the page is open. */
export function App({ store }: { store: Store }): JSX.Element {
  const say = useSay();
  const [attempt, setAttempt] = useState(0);
  const [status, setStatus] = useState('');
  const loaded = usePacedQuery(() => load(store), ['batches', 'tasks'], String(attempt));
  const { isHere, failure, work } = useWorker(store);
  // What was queued elsewhere, from a list, is worked off here as well.
  const running = loaded.status === 'ready' ? loaded.value.flatMap(({ batch }) => toRunning(batch)).join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins again where there is another batch, and only then
  useEffect(() => {
    if (running !== '') work();
  }, [running]);
  const retry = async (): Promise<void> => {
    await store.check().catch(reportError);
    setAttempt(attempt + 1);
    work();
  };
  if (loaded.status === 'loading') return <Loading />;
  if (loaded.status === 'failed' || failure !== null)
    return (
      <Unreadable
        version={browser.runtime.getManifest().version}
        cause={loaded.status === 'failed' ? loaded.cause : failure}
        retry={() => void retry()}
      />
    );
  /** What fails is said; what is done is seen in the list. */
  const act = (change: () => Promise<unknown>): void => {
    setStatus('');
    change()
      .then(work)
      .catch((cause: unknown) => {
        reportError(cause);
        setStatus(say('errorStorage'));
      });
  };
  const now = Date.now();
  return (
    <main class="batches">
      <header>
        <h1>{say('batchTitle')}</h1>
        <p class="soft">{say('batchLead')}</p>
        <p>
          <a href="/dashboard.html">{say('dashboardLink')}</a>
        </p>
      </header>
      <BatchForm
        read={readAddresses}
        begin={({ name, pauseMs, wanted }) =>
          act(() => createBatch(store, { name: name || nameOf(new Date()), pauseMs, wanted, at: Date.now() }))
        }
      />
      <LocalFiles check={checkFile} />
      <p role="status" class="status">
        {status}
      </p>
      <BatchList
        batches={loaded.value.map(({ batch, tasks }) => ({
          batch,
          tasks,
          remainingMs: remainingMs(tasks, batch.pauseMs, now),
        }))}
        isWorking={isHere}
        actions={{
          pause: ({ batchId }) => act(() => setPaused(store, batchId, true)),
          resume: ({ batchId }) => act(() => setPaused(store, batchId, false)),
          cancel: ({ batchId }) => act(() => cancelBatch(store, batchId, Date.now())),
          retry: ({ batchId }) => act(() => retryFailed(store, batchId)),
          remove: ({ batchId }) => act(() => removeBatch(store, batchId)),
          save: ({ name }, tasks) =>
            saveFile(
              fileName([say('batchTitle'), name], 'csv'),
              'text/csv;charset=utf-8',
              toCsvWith(
                taskColumns,
                toTaskList(tasks, (reason) => describeReason(reason, say)),
              ),
            ),
        }}
      />
    </main>
  );
}

const toRunning = ({ batchId, state }: BatchRecord): string[] => (state === 'running' ? [batchId] : []);

/** 2024-06-05 09:30, in the reviewer's time zone. */
const nameOf = (date: Date): string => date.toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
