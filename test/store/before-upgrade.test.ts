import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { listReports, loadReview, saveAudit } from '../../lib/store/audits.ts';
import { copyBeforeUpgrade, listCopies } from '../../lib/store/before-upgrade.ts';
import { toBackupContent } from '../../lib/store/copy-content.ts';
import { Store } from '../../lib/store/store.ts';
import { listSummaries } from '../../lib/store/summaries.ts';
import { soundReport } from '../report-maker.ts';

const reportId = 'www.example.gov.cn/2023.html';
let name: string;
let number = 0;
beforeEach(() => {
  number += 1;
  name = `before-upgrade-${number}`;
});

/** A database as the first release wrote it, with one sound report and whatever else. */
async function firstRelease(change: (db: Dexie) => Promise<unknown> = () => Promise.resolve()): Promise<Dexie> {
  const source = new Store(`${name}-source`);
  const report = soundReport();
  await saveAudit(source, {
    reportId,
    url: `http://${reportId}`,
    report,
    audit: audit(report, [], { reportId }),
    at: 1,
  });
  const { record } = await loadReview(source, reportId);
  const first = new Dexie(name);
  first.version(1).stores({
    reports: 'reportId, address, [office+year], lastSeen',
    audits: '[reportId+contentHash], [reportId+at]',
    decisions: '[reportId+place], reportId',
    notes: 'id, reportId',
    changes: '++id, reportId',
    drafts: '[reportId+key], reportId',
    pages: '[tabId+frameId], tabId, *reportIds',
    selections: 'tabId',
    settings: 'key',
  });
  await first.table('reports').put(record);
  await first.table('audits').put(await source.db.audits.get([reportId, record.contentHash]));
  await first.table('notes').put({ id: 'n1', reportId, text: '旧备注' });
  await change(first);
  return first;
}

describe('before an upgrade', () => {
  test('every record is copied as it lies, and then the upgrade runs', async () => {
    (await firstRelease()).close();
    const store = new Store(name);
    expect(await listReports(store)).toHaveLength(1);
    const [copy, ...others] = await listCopies(name);
    expect(others).toEqual([]);
    expect(copy?.version).toBe(10);
    expect(copy?.records.notes).toEqual([{ id: 'n1', reportId, text: '旧备注' }]);
    expect(Object.keys(copy?.records ?? {})).toContain('settings');
  });

  test('the copy is a backup that can be restored; one with a broken record is not, and goes out as it lies', async () => {
    const old = await firstRelease(async (first) => first.table('notes').clear());
    old.close();
    await listReports(new Store(name));
    const [copy] = await listCopies(name);
    expect(copy && toBackupContent(copy)?.reports.map((record) => record.reportId)).toEqual([reportId]);
    expect(copy && toBackupContent({ ...copy, records: { ...copy.records, reports: [{}] } })).toBeNull();
  });

  test('nothing is copied of a new database, nor of one that is not upgraded', async () => {
    await listReports(new Store(name));
    await listReports(new Store(name));
    expect(await listCopies(name)).toEqual([]);
  });

  test('two pages that open at once make one copy', async () => {
    (await firstRelease()).close();
    await Promise.all([listReports(new Store(name)), listReports(new Store(name))]);
    expect(await listCopies(name)).toHaveLength(1);
  });

  test('the last three copies are kept', async () => {
    (await firstRelease()).close();
    for (const hour of [1, 3, 5, 7]) await copyBeforeUpgrade(name, 20, () => hour * 3_600_000 + 1);
    expect((await listCopies(name)).map(({ at }) => (at - 1) / 3_600_000)).toEqual([7, 5, 3]);
  });

  test('a copy that can not be made stops the upgrade, and what was there stays', async () => {
    (await firstRelease()).close();
    const blocked = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add');
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(listReports(new Store(name))).rejects.toMatchObject({ code: 'full' });
    if (blocked) Object.defineProperty(IDBObjectStore.prototype, 'add', blocked);
    expect((await indexedDB.databases()).find((database) => database.name === name)?.version).toBe(10);
    expect(await listReports(new Store(name))).toHaveLength(1);
  });
});

describe('an upgrade', () => {
  test('is not stopped by a record that can not be read: the rest has its summary, the broken one stays', async () => {
    const old = await firstRelease(async (first) => {
      await first.table('reports').put({ reportId: 'broken', address: 'broken', url: 'x', lastSeen: 1 });
    });
    old.close();
    const store = new Store(name);
    expect((await listSummaries(store)).map((summary) => summary.reportId)).toEqual([reportId]);
    expect(await store.read((db) => db.reports.get('broken'))).toBeDefined();
  });

  test('waits for a page of the old release that is still open, and goes on when it is closed', async () => {
    const old = await firstRelease();
    // The old page does not let go by itself.
    old.on('versionchange', () => false);
    const opening = listReports(new Store(name));
    await new Promise((resolve) => setTimeout(resolve, 50));
    old.close();
    expect(await opening).toHaveLength(1);
  });

  test('that is interrupted leaves everything as it was, and is made whole the next time', async () => {
    (await firstRelease()).close();
    const torn = new Dexie(name);
    torn.version(1).stores({});
    torn
      .version(2)
      .stores({ cases: 'place' })
      .upgrade(async (tables) => {
        await tables.table('notes').clear();
        throw new Error('the power went out');
      });
    await expect(torn.open()).rejects.toThrow();
    torn.close();
    const store = new Store(name);
    expect(await listReports(store)).toHaveLength(1);
    expect(await store.read((db) => db.notes.count())).toBe(1);
  });
});
