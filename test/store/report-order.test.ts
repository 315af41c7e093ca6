import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBatch, finishTask, takeTask } from '../../lib/store/batches.ts';
import { findNeighbours, saveList } from '../../lib/store/report-order.ts';
import { Store } from '../../lib/store/store.ts';

const column = 'http://www.heshui.gov.cn/zfxxgk/nb/';
const urls = [1, 2, 3].map((number) => `http://www.heshui.gov.cn/zfxxgk/${number}.html`);
const [first = '', second = '', third = ''] = urls;
const minuteMs = 60_000;

let store: Store;
let number = 0;
beforeEach(() => {
  number += 1;
  store = new Store(`report-order-${number}`);
});
const queue = (addresses: readonly string[], at: number) =>
  createBatch(store, {
    name: '列表',
    pauseMs: 1_000,
    wanted: addresses.map((url) => ({ url, office: null, year: null, title: null })),
    at,
  });

describe('the reports before and after one', () => {
  test('are those of the column that listed it, whatever the spelling of the address', async () => {
    await saveList(store, column, urls, 1);
    expect(await findNeighbours(store, 'https://www.heshui.gov.cn/zfxxgk/2.html?from=singlemessage')).toEqual({
      position: 2,
      total: 3,
      previous: first,
      next: third,
    });
    expect(await findNeighbours(store, first)).toMatchObject({ position: 1, previous: null, next: second });
    expect(await findNeighbours(store, third)).toMatchObject({ position: 3, previous: second, next: null });
  });

  test('are pages of the web, whatever else a page lists', async () => {
    await saveList(store, column, ['javascript:alert(1)', first, 'file:///etc/passwd', second], 1);
    expect(await findNeighbours(store, first)).toEqual({ position: 1, total: 2, previous: null, next: second });
  });

  test('are not known where nothing listed it', async () => {
    await saveList(store, column, urls, 1);
    expect(await findNeighbours(store, 'http://www.heshui.gov.cn/zfxxgk/9.html')).toBeNull();
    expect(await findNeighbours(store, 'about:blank')).toBeNull();
  });

  test('are those of the list that was looked at last', async () => {
    await saveList(store, column, urls, 1);
    await saveList(store, 'http://www.heshui.gov.cn/jyj/', [second, first], 2);
    expect(await findNeighbours(store, first)).toMatchObject({ position: 2, total: 2, previous: second, next: null });
    await queue([third, first, second], 3);
    expect(await findNeighbours(store, first)).toMatchObject({ position: 2, total: 3, previous: third, next: second });
    await saveList(store, column, urls, 3 + 11 * minuteMs);
    expect(await findNeighbours(store, first)).toMatchObject({ position: 1, previous: null });
  });

  test('leave out the pages of a batch that held no report', async () => {
    await queue(urls, 1);
    await takeTask(store, 'www.heshui.gov.cn', 10);
    const { task } = await takeTask(store, 'www.heshui.gov.cn', 10);
    if (task === null) throw new Error('there is a second page');
    await finishTask(store, task, { state: 'no-report', reason: '' }, { at: 11, tookMs: 1 });
    expect(task.url).toBe(second);
    expect(await findNeighbours(store, first)).toMatchObject({ position: 1, total: 2, next: third });
    expect(await findNeighbours(store, second)).toMatchObject({ position: 2, total: 3 });
  });
});

test('a list that asks again is written again when it changed, or after a while', async () => {
  const at = async () => (await store.db.lists.toArray()).map((list) => list.at);
  await saveList(store, column, urls, 1);
  await saveList(store, column, urls, minuteMs);
  expect(await at()).toEqual([1]);
  await saveList(store, column, [first, second], minuteMs);
  expect(await at()).toEqual([minuteMs]);
  await saveList(store, column, [first, second], 12 * minuteMs);
  expect(await at()).toEqual([12 * minuteMs]);
});

test('of more lists than anybody walks through the oldest are forgotten', async () => {
  for (let index = 0; index < 203; index += 1) await saveList(store, `${column}${index}/`, urls, index);
  const kept = (await store.db.lists.orderBy('at').toArray()).map(({ at }) => at);
  expect(kept).toHaveLength(200);
  expect(kept[0]).toBe(3);
});
