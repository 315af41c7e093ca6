import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { saveAudit } from '../../lib/store/audits.ts';
import { saveNote } from '../../lib/store/notes.ts';
import {
  hasSnapshot,
  listSnapshots,
  measureSnapshots,
  openSnapshot,
  pruneSnapshots,
  saveSnapshot,
} from '../../lib/store/snapshots.ts';
import { Store } from '../../lib/store/store.ts';
import { soundReport } from '../report-maker.ts';

let store: Store;
let number = 0;
beforeEach(() => {
  number += 1;
  store = new Store(`snapshots-${number}`);
});

const url = 'http://www.example.gov.cn/2023.html';
const html = `<!doctype html><title>年报</title><p>${'甲'.repeat(500)}</p>`;
const keep = (reportId: string, at: number, content = 'c') =>
  saveSnapshot(store, { reportId, contentHash: content, url, html: `${html}${reportId}`, at });
const kept = async () =>
  (await store.read((db) => db.snapshots.orderBy('at').toArray())).map(({ reportId }) => reportId);
const noteOn = async (reportId: string) => {
  const report = soundReport();
  await saveAudit(store, { reportId, url, report, audit: audit(report, [], { reportId }), at: 1 });
  await saveNote(store, { reportId, id: null, anchor: { kind: 'report' }, text: '看过', author: '甲', at: 2 });
};

describe('a snapshot', () => {
  test('comes back as it was captured, with the hash of its untouched text', async () => {
    await keep('a', 1);
    expect(await hasSnapshot(store, 'a', 'c')).toBe(true);
    expect(await openSnapshot(store, 'a', 'c')).toMatchObject({ html: `${html}a`, isUntouched: true, url, at: 1 });
    expect((await measureSnapshots(store)).bytes).toBeLessThan(html.length);
    expect(await openSnapshot(store, 'a', 'other')).toBeNull();
  });

  test('that was changed on the disk is shown as touched', async () => {
    await keep('a', 1);
    await keep('b', 2);
    const other = await store.read((db) => db.snapshots.get(['b', 'c']));
    await store.write(async (db) => {
      const record = await db.snapshots.get(['a', 'c']);
      if (record && other) await db.snapshots.put({ ...record, gzip: other.gzip });
    });
    expect((await openSnapshot(store, 'a', 'c'))?.isUntouched).toBe(false);
  });

  test('of every content of a report is listed, the newest first', async () => {
    await keep('a', 1, 'first');
    await keep('a', 2, 'second');
    await keep('b', 3);
    expect((await listSnapshots(store, 'a')).map(({ contentHash }) => contentHash)).toEqual(['second', 'first']);
  });
});

describe('when room is short', () => {
  test('the oldest go first, and none of a report that somebody wrote on', async () => {
    await keep('a', 1);
    await keep('b', 2);
    await keep('c', 3);
    await noteOn('a');
    expect(await measureSnapshots(store)).toMatchObject({ count: 3, free: 2 });
    const { bytes } = await measureSnapshots(store);
    expect(await pruneSnapshots(store, bytes - 1)).toBe(1);
    expect(await kept()).toEqual(['a', 'c']);
    expect(await pruneSnapshots(store, 0)).toBe(1);
    expect(await kept()).toEqual(['a']);
  });

  test('captured pages go before the disk is full, and below that nothing is written', async () => {
    await noteOn('a');
    await keep('a', 1);
    await keep('b', 2);
    let left = 60;
    const mega = 1024 * 1024;
    vi.stubGlobal('navigator', {
      ...navigator,
      storage: { estimate: () => Promise.resolve({ quota: 100 * mega, usage: (100 - left) * mega }) },
    });
    const write = (text: string) =>
      saveNote(store, { reportId: 'a', id: null, anchor: { kind: 'report' }, text, author: '甲', at: 5 });
    await write('还有 60 MB');
    expect(await kept()).toEqual(['a', 'b']);
    left = 40;
    await write('还有 40 MB');
    expect(await kept()).toEqual(['a']);
    left = 3;
    await expect(write('还有 3 MB')).rejects.toMatchObject({ code: 'full' });
    vi.unstubAllGlobals();
  });

  test('a note is saved on a full disk, and snapshots make room for it', async () => {
    await noteOn('a');
    await keep('b', 2);
    const { put } = store.db.notes;
    let isFull = true;
    vi.spyOn(store.db.notes, 'put').mockImplementation((note) => {
      if (!isFull) return put.call(store.db.notes, note);
      isFull = false;
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const about = { reportId: 'a', id: null, anchor: { kind: 'report' } as const, author: '甲' };
    await saveNote(store, { ...about, text: '满了也要存', at: 5 });
    expect((await store.read((db) => db.notes.toArray())).map(({ text }) => text).sort()).toEqual([
      '满了也要存',
      '看过',
    ]);
    expect(await kept()).toEqual([]);
  });

  test('and nothing is left to remove, the writer is told so', async () => {
    await noteOn('a');
    vi.spyOn(store.db.notes, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const note = { reportId: 'a', id: null, anchor: { kind: 'report' } as const, text: '存不下', author: '甲', at: 5 };
    await expect(saveNote(store, note)).rejects.toMatchObject({ code: 'full' });
  });
});
