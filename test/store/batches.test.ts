import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { identify, saveAudit } from '../../lib/store/audits.ts';
import {
  cancelBatch,
  countTasks,
  createBatch,
  finishTask,
  leaveOutQueued,
  listBatches,
  listTasks,
  listUnread,
  listWaitingHosts,
  putBackRunning,
  removeBatch,
  retryFailed,
  setPaused,
  takeTask,
  type Wanted,
} from '../../lib/store/batches.ts';
import { Store } from '../../lib/store/store.ts';
import { soundReport } from '../report-maker.ts';

let store: Store;
let number = 0;
beforeEach(() => {
  number += 1;
  store = new Store(`batches-${number}`);
});

const want = (...urls: string[]): Wanted[] => urls.map((url) => ({ url, office: null, year: null, title: null }));
const begin = (...urls: string[]) => createBatch(store, { name: '列表', pauseMs: 1_000, wanted: want(...urls), at: 1 });
const took = { at: 9, tookMs: 5 };
const states = async (batchId: string) => (await listTasks(store, batchId)).map(({ state }) => state);
const take = async (host: string, now = 10) => {
  const { task } = await takeTask(store, host, now);
  if (task === null) throw new Error('there is a task');
  return task;
};

describe('a batch', () => {
  test('leaves behind what could not be checked, as it was tried last, until it is read', async () => {
    await begin('http://a.gov.cn/1.html', 'http://a.gov.cn/2.html', 'http://a.gov.cn/3.html', 'http://a.gov.cn/4.html');
    await finishTask(store, await take('a.gov.cn'), { state: 'failed', reason: 'http-404' }, took);
    await finishTask(store, await take('a.gov.cn'), { state: 'no-report', reason: '不是年度报告页' }, took);
    await finishTask(store, await take('a.gov.cn'), { state: 'failed', reason: 'timeout' }, took);
    await finishTask(store, await take('a.gov.cn'), { state: 'done', reportIds: ['a'] }, took);
    const again = await createBatch(store, {
      name: '再查',
      pauseMs: 0,
      wanted: want('http://a.gov.cn/1.html'),
      at: 20,
    });
    await finishTask(store, await take('a.gov.cn', 30), { state: 'failed', reason: 'network' }, { at: 31, tookMs: 5 });
    const report = soundReport();
    const url = 'http://a.gov.cn/3.html';
    const [reportId = ''] = await identify(store, [report], url);
    await saveAudit(store, { reportId, url, report, audit: audit(report, [], { reportId }), at: 40 });
    const unread = await listUnread(store);
    expect(unread.map(({ batchId, url, reason }) => [batchId === again.batchId, url, reason]).sort()).toEqual([
      [false, 'http://a.gov.cn/2.html', '不是年度报告页'],
      [true, 'http://a.gov.cn/1.html', 'network'],
    ]);
  });

  test('checks an address once, however often and in whatever spelling its list names it', async () => {
    const { batchId } = await begin(
      'http://a.gov.cn/1.html',
      'https://a.gov.cn/1.html?utm_source=x',
      'http://a.gov.cn/1.html#top',
      'http://a.gov.cn/2.html',
    );
    expect((await listTasks(store, batchId)).map(({ url }) => url)).toEqual([
      'http://a.gov.cn/1.html',
      'http://a.gov.cn/2.html',
    ]);
  });

  test('takes nothing but addresses of the web', async () => {
    await expect(begin('javascript:alert(1)', 'file:///etc/passwd', '2023年', 'data:text/html,x')).rejects.toThrow(
      '没有可以检查的网址',
    );
    expect(await listBatches(store)).toEqual([]);
  });

  test('gives the tasks of a host in the order of the list, and none of another host', async () => {
    await begin('http://a.gov.cn/1', 'http://b.gov.cn/1', 'http://a.gov.cn/2');
    expect(await listWaitingHosts(store)).toEqual(['a.gov.cn', 'b.gov.cn']);
    expect((await take('a.gov.cn')).url).toBe('http://a.gov.cn/1');
    expect((await take('a.gov.cn')).url).toBe('http://a.gov.cn/2');
    expect(await takeTask(store, 'a.gov.cn', 10)).toEqual({ task: null, wakeAt: null });
    expect(await listWaitingHosts(store)).toEqual(['b.gov.cn']);
  });

  test('names the hosts at which something waits in the order of the list', async () => {
    await begin('http://b.gov.cn/1.html', 'http://a.gov.cn/1.html', 'http://b.gov.cn/2.html', 'http://c.gov.cn/1.html');
    await finishTask(store, await take('a.gov.cn'), { state: 'done', reportIds: ['a'] }, took);
    await take('b.gov.cn');
    expect(await listWaitingHosts(store)).toEqual(['b.gov.cn', 'c.gov.cn']);
  });

  test('takes from a list only what does not wait already', async () => {
    const list = want('http://a.gov.cn/1.html', 'https://a.gov.cn/2.html', 'http://a.gov.cn/3.html');
    await begin('http://a.gov.cn/1.html', 'http://a.gov.cn/2.html?utm_source=x');
    expect((await leaveOutQueued(store, list)).map(({ url }) => url)).toEqual(['http://a.gov.cn/3.html']);
    await finishTask(store, await take('a.gov.cn'), { state: 'failed', reason: 'timeout' }, took);
    expect((await leaveOutQueued(store, list)).map(({ url }) => url)).toEqual([
      'http://a.gov.cn/1.html',
      'http://a.gov.cn/3.html',
    ]);
  });

  test('ends with its last task', async () => {
    const { batchId } = await begin('http://a.gov.cn/1', 'http://a.gov.cn/2');
    await finishTask(store, await take('a.gov.cn'), { state: 'done', reportIds: ['a.gov.cn/1'] }, took);
    expect((await listBatches(store))[0]?.state).toBe('running');
    await finishTask(store, await take('a.gov.cn'), { state: 'failed', reason: 'http-404' }, took);
    expect((await listBatches(store))[0]).toMatchObject({ state: 'done', finishedAt: 9 });
    expect(await countTasks(store, batchId)).toEqual({
      waiting: 0,
      running: 0,
      done: 1,
      'no-report': 0,
      failed: 1,
      cancelled: 0,
    });
  });

  test('tries again what is to be tried again, and not before its time', async () => {
    await begin('http://a.gov.cn/1');
    await finishTask(store, await take('a.gov.cn'), { state: 'again', reason: 'http-503', notBefore: 500 }, took);
    expect(await takeTask(store, 'a.gov.cn', 499)).toEqual({ task: null, wakeAt: 500 });
    expect(await take('a.gov.cn', 500)).toMatchObject({ attempts: 2, state: 'running' });
  });

  test('gives nothing out while it is paused, and goes on where it stopped', async () => {
    const { batchId } = await begin('http://a.gov.cn/1', 'http://a.gov.cn/2');
    await finishTask(store, await take('a.gov.cn'), { state: 'done', reportIds: [] }, took);
    await setPaused(store, batchId, true);
    expect(await takeTask(store, 'a.gov.cn', 10)).toEqual({ task: null, wakeAt: null });
    expect(await listWaitingHosts(store)).toEqual([]);
    await setPaused(store, batchId, false);
    expect((await take('a.gov.cn')).url).toBe('http://a.gov.cn/2');
  });

  test('that is cancelled gives nothing out any more, and what was begun is still written', async () => {
    const { batchId } = await begin('http://a.gov.cn/1', 'http://a.gov.cn/2', 'http://a.gov.cn/3');
    const [first, second] = [await take('a.gov.cn'), await take('a.gov.cn')];
    await cancelBatch(store, batchId, 20);
    await finishTask(store, first, { state: 'done', reportIds: ['a'] }, took);
    await finishTask(store, second, { state: 'again', reason: 'http-503', notBefore: 500 }, took);
    expect(await states(batchId)).toEqual(['done', 'cancelled', 'cancelled']);
    expect((await listBatches(store))[0]).toMatchObject({ state: 'cancelled', finishedAt: 20 });
    await setPaused(store, batchId, false);
    expect(await takeTask(store, 'a.gov.cn', 1_000)).toEqual({ task: null, wakeAt: null });
  });

  test('whose worker died does anew what was begun, once', async () => {
    const { batchId } = await begin('http://a.gov.cn/1', 'http://a.gov.cn/2');
    await take('a.gov.cn');
    const reopened = new Store(`batches-${number}`);
    await putBackRunning(reopened);
    expect(await states(batchId)).toEqual(['waiting', 'waiting']);
    expect((await takeTask(reopened, 'a.gov.cn', 10)).task?.url).toBe('http://a.gov.cn/1');
  });

  test('lets what failed be tried once more', async () => {
    const { batchId } = await begin('http://a.gov.cn/1');
    await finishTask(store, await take('a.gov.cn'), { state: 'failed', reason: 'timeout' }, took);
    await retryFailed(store, batchId);
    expect((await listBatches(store))[0]).toMatchObject({ state: 'running', finishedAt: null });
    expect(await take('a.gov.cn')).toMatchObject({ attempts: 1, reason: null });
  });

  test('is forgotten with its list, and a page that was on its way then is not written back', async () => {
    const { batchId } = await begin('http://a.gov.cn/1');
    const task = await take('a.gov.cn');
    await removeBatch(store, batchId);
    await finishTask(store, task, { state: 'done', reportIds: [] }, took);
    expect(await listBatches(store)).toEqual([]);
    expect(await listTasks(store, batchId)).toEqual([]);
  });

  test('does every task exactly once, whatever is paused, cancelled or killed in between', async () => {
    const step = fc.constantFrom('take', 'take', 'finish', 'finish', 'kill', 'pause', 'resume');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        number += 1;
        const own = new Store(`batches-${number}`);
        const urls = ['http://a.gov.cn/1', 'http://a.gov.cn/2', 'http://a.gov.cn/3'];
        const { batchId } = await createBatch(own, { name: '', pauseMs: 0, wanted: want(...urls), at: 1 });
        const done: string[] = [];
        let open: Awaited<ReturnType<typeof takeTask>>['task'][] = [];
        const finish = async () => {
          const task = open.shift();
          if (!task) return;
          await finishTask(own, task, { state: 'done', reportIds: [] }, took);
          done.push(task.url);
        };
        for (const name of steps) {
          if (name === 'take') open.push((await takeTask(own, 'a.gov.cn', 1)).task);
          if (name === 'finish') await finish();
          if (name === 'pause' || name === 'resume') await setPaused(own, batchId, name === 'pause');
          if (name !== 'kill') continue;
          open = [];
          await putBackRunning(own);
        }
        while (open.length > 0) await finish();
        await setPaused(own, batchId, false);
        for (let next = await takeTask(own, 'a.gov.cn', 1); next.task; next = await takeTask(own, 'a.gov.cn', 1)) {
          await finishTask(own, next.task, { state: 'done', reportIds: [] }, took);
          done.push(next.task.url);
        }
        expect(done.sort()).toEqual(urls);
        expect((await listBatches(own))[0]?.state).toBe('done');
      }),
      { numRuns: 40 },
    );
  });
});
