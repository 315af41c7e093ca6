import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { listReports, saveAudit } from '../../lib/store/audits.ts';
import { listCopies } from '../../lib/store/before-upgrade.ts';
import { saveSettings } from '../../lib/store/settings.ts';
import { Store } from '../../lib/store/store.ts';
import { LostDatabaseError } from '../../lib/store/store-error.ts';
import { type Testimony, testifier, type Witness } from '../../lib/store/witness.ts';
import { soundReport } from '../report-maker.ts';

const reportId = 'www.example.gov.cn/2023.html';

/** A place beside the database, as storage.local is; `told` is what lies there. */
class Beside implements Witness {
  told: Testimony | null = null;
  saves = 0;
  load = () => Promise.resolve(this.told);
  save = (testimony: Testimony | null) => {
    this.told = testimony;
    this.saves += 1;
    return Promise.resolve();
  };
}

let name: string;
let number = 0;
let beside: Beside;
beforeEach(() => {
  number += 1;
  name = `witness-${number}`;
  beside = new Beside();
});

const open = () => new Store(name, beside);
const see = (store: Store) => {
  const report = soundReport();
  return saveAudit(store, {
    reportId,
    url: `http://${reportId}`,
    report,
    audit: audit(report, [], { reportId }),
    at: 1,
  });
};
/** What the browser does with a database that it finds damaged. */
const throwAway = () => Dexie.delete(name);

describe('a database that the browser threw away', () => {
  test('is missed: nothing is read, nothing is written, and what it held is said', async () => {
    await see(open());
    await throwAway();
    const store = open();
    const failure = await listReports(store).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(LostDatabaseError);
    expect(failure).toMatchObject({ code: 'lost', held: { reports: 1, notes: 0, decisions: 0 } });
    await expect(see(store)).rejects.toBeInstanceOf(LostDatabaseError);
    expect((await Dexie.getDatabaseNames()).includes(name)).toBe(false);
  });

  test('gives way to an empty one where a person says so', async () => {
    await see(open());
    await throwAway();
    const store = open();
    await store.beginAnew();
    expect(await listReports(store)).toEqual([]);
    await see(store);
    expect(await listReports(store)).toHaveLength(1);
  });

  test('is missed while the extension runs, once the browser lets go of it', async () => {
    const store = open();
    await see(store);
    await throwAway();
    const lost = () => Promise.reject(Object.assign(new Error('lost'), { name: 'UnknownError' }));
    await expect(store.read(lost)).rejects.toMatchObject({ code: 'storage' });
    await expect(listReports(store)).rejects.toBeInstanceOf(LostDatabaseError);
  });
});

describe('nothing is missed', () => {
  test('at the first start', async () => expect(await listReports(open())).toEqual([]));

  test('where settings were all that was stored', async () => {
    await saveSettings(open(), { author: '甲' });
    await throwAway();
    expect(await listReports(open())).toEqual([]);
  });

  test('where the database is there and the witness knows nothing', async () => {
    await see(new Store(name));
    expect(await listReports(open())).toHaveLength(1);
  });
});

test('what cannot be used any more is copied aside before a new beginning', async () => {
  const store = open();
  await see(store);
  await store.beginAnew();
  expect(await listReports(store)).toEqual([]);
  const [copy] = await listCopies(name);
  expect(copy?.records.reports).toHaveLength(1);
});

test('each new beginning copies what lies there, however soon after the last', async () => {
  const store = open();
  await see(store);
  await store.beginAnew();
  await saveSettings(store, { author: '甲' });
  await store.beginAnew();
  const copies = await listCopies(name);
  expect(copies.map(({ records }) => records.reports?.length)).toEqual([0, 1]);
});

describe('on a disk that is full nothing gives way to an empty database', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('where the browser says so', async () => {
    const store = open();
    await see(store);
    const storage = { estimate: () => Promise.resolve({ quota: 2, usage: 1 }) };
    vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, storage });
    await expect(store.beginAnew()).rejects.toMatchObject({ code: 'full' });
    expect(await listReports(open())).toHaveLength(1);
  });

  test('where the copy finds no room', async () => {
    const store = open();
    await see(store);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(store.beginAnew()).rejects.toMatchObject({ code: 'full' });
    expect(await listReports(open())).toHaveLength(1);
  });
});

test('a hundred changes of a minute are witnessed once', async () => {
  const { db } = open();
  let now = 0;
  const testify = testifier(beside, () => now);
  for (; now < 59_000; now += 590) await testify(db);
  expect(beside.saves).toBe(1);
  now += 60_000;
  await testify(db);
  expect(beside.saves).toBe(2);
});
