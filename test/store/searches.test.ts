import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { saveAudit } from '../../lib/store/audits.ts';
import { finishTask, listBatches, listTasks, listUnread, takeTask, type Wanted } from '../../lib/store/batches.ts';
import { saveOfficePair } from '../../lib/store/name-lists.ts';
import { createSearch, getSearches, loadSought } from '../../lib/store/searches.ts';
import { Store } from '../../lib/store/store.ts';
import { soundReport } from '../report-maker.ts';

const nothing = { findings: [], checks: { consistent: 0, inconsistent: 0, suspect: 0, unchecked: 0 }, unchecked: [] };
const host = 'www.hekou.gov.cn';
const office = '河口县青石镇人民政府';
const took = { at: 9, tookMs: 5 };

let store: Store;
let number = 0;
beforeEach(async () => {
  number += 1;
  store = new Store(`searches-${number}`);
  await see('2023', 2023);
});

/** Stores a report of the office; its address is its id. */
async function see(name: string, year: number, of = office): Promise<string> {
  const report = soundReport({ year, identity: { name: of, source: 'title', officeClass: 'town', level: 'town' } });
  const reportId = `${host}/${name}.html`;
  await saveAudit(store, { reportId, url: `http://${reportId}`, report, audit: nothing, at: 1 });
  return reportId;
}

const reportId = `${host}/2023.html`;
const begin = (at = 2) => createSearch(store, { reportId, year: 2022, name: (name) => `找 ${name}`, at });
const sight = (path: string, kind: Wanted['kind']): Wanted => ({
  url: `http://${host}${path}`,
  office: null,
  year: null,
  title: null,
  kind,
});
const take = async () => {
  const { task } = await takeTask(store, host, 10);
  if (task === null) throw new Error('there is a task');
  return task;
};
const listed = async (...wanted: Wanted[]) =>
  finishTask(store, await take(), { state: 'listed', named: 1, wanted }, took);

describe('a search', () => {
  test('begins at the page of the report that is stored, once', async () => {
    await begin();
    await begin(3);
    const [batch, ...others] = await listBatches(store);
    expect(others).toEqual([]);
    expect(batch).toMatchObject({ name: `找 ${office}`, sought: { reportId, office, year: 2022, found: null } });
    expect(await take()).toMatchObject({ url: `http://${host}/2023.html`, kind: 'list' });
  });

  test('goes on with what it comes upon: what may be the report first, each page once', async () => {
    await begin();
    await listed(sight('/nb', 'list'), sight('/a.html', 'sought'), sight('/2023.html', 'list'));
    expect(await store.read((db) => getSearches(db, reportId))).toEqual([{ year: 2022, state: 'running', looked: 1 }]);
    expect((await take()).url).toBe(`http://${host}/a.html`);
    expect((await take()).url).toBe(`http://${host}/nb`);
    expect((await takeTask(store, host, 10)).task).toBeNull();
  });

  test('ends with the report, and what was to be looked at still is not', async () => {
    await begin();
    await listed(sight('/nb', 'list'), sight('/a.html', 'sought'), sight('/b.html', 'sought'));
    const wrong = await see('a', 2022, '河口县白石镇人民政府');
    await finishTask(store, await take(), { state: 'done', reportIds: [wrong] }, took);
    expect(await store.read((db) => getSearches(db, reportId))).toMatchObject([{ state: 'running' }]);
    const found = await see('b', 2022);
    await finishTask(store, await take(), { state: 'done', reportIds: [found] }, took);
    expect(await store.read((db) => getSearches(db, reportId))).toEqual([{ year: 2022, state: 'found', looked: 3 }]);
    expect(await listBatches(store)).toMatchObject([{ state: 'done', sought: { found } }]);
  });

  test('takes the report of a name that the office had before, once a person said so', async () => {
    await begin();
    const [batch] = await listBatches(store);
    const former = '河口县青石乡人民政府';
    const earlier = await see('a', 2022, former);
    const names = async () => (await loadSought(store, batch?.batchId ?? '')).names;
    expect(await names()).toEqual([office]);
    for (const seen of [office, former])
      await saveOfficePair(store, { listed: office, seen, judgement: 'same', author: '', at: 3 });
    expect(await names()).toEqual([office, former]);
    await listed(sight('/a.html', 'sought'));
    await finishTask(store, await take(), { state: 'done', reportIds: [earlier] }, took);
    expect(await store.read((db) => getSearches(db, reportId))).toMatchObject([{ state: 'found' }]);
  });

  test('says that it found nothing, and its pages are none that wait to be checked', async () => {
    await begin();
    await listed(sight('/nb', 'list'));
    await finishTask(store, await take(), { state: 'failed', reason: 'http-404' }, took);
    expect(await store.read((db) => getSearches(db, reportId))).toEqual([{ year: 2022, state: 'missing', looked: 2 }]);
    expect(await listUnread(store)).toEqual([]);
  });

  test('looks at a dozen pages at most', async () => {
    await begin();
    const [batch] = await listBatches(store);
    for (let page = 0; page < 5; page += 1)
      await listed(...Array.from({ length: 4 }, (_, link) => sight(`/${page}-${link}.html`, 'list')));
    expect(await listTasks(store, batch?.batchId ?? '')).toHaveLength(12);
  });
});
