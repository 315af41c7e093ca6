import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readBackup, toBackup } from '../../lib/export/backup.ts';
import { BackupContent, backupParts, loadBackup } from '../../lib/store/backup.ts';
import { toBackupContent } from '../../lib/store/copy-content.ts';
import { applyMerge, previewMerge } from '../../lib/store/merge.ts';
import {
  addNameList,
  changeNameList,
  listNameLists,
  listOfficePairs,
  saveOfficePair,
} from '../../lib/store/name-lists.ts';
import { Store } from '../../lib/store/store.ts';

let number = 0;
const newStore = (): Store => {
  number += 1;
  return new Store(`name-lists-${number}`);
};
const offices = [
  { name: '教育局', place: '河口县', years: null, addresses: [] },
  { name: '城关镇', place: null, years: [2023], addresses: [{ year: 2023, url: 'http://www.hekou.gov.cn/1.html' }] },
];
const add = (store: Store, name = '河口县', at = 1) =>
  addNameList(store, { name, years: [2022, 2023], offices, author: '甲', at });
const answer = { listed: '市卫健委', seen: '市卫生健康委员会', judgement: 'same', author: '甲' } as const;

/** What a store holds, through a backup file. */
async function fileOf(store: Store): Promise<BackupContent> {
  const parts = await backupParts(store);
  const text = toBackup(await loadBackup(store, parts.flat()), {
    exportedAt: new Date(0),
    madeBy: { extension: '0.1.0', rules: [] },
  });
  return readBackup(text, BackupContent).content;
}
async function merge(into: Store, file: BackupContent): Promise<void> {
  await previewMerge(into, file);
  await applyMerge(into, file, { choices: new Map(), takeSettings: false, author: '甲', at: 1_000 });
}

let store: Store;
beforeEach(() => {
  store = newStore();
});

describe('name lists', () => {
  test('are kept whole, the newest first', async () => {
    const first = await add(store, '河口县', 1);
    const second = await add(store, '青石县', 2);
    expect(await listNameLists(store)).toEqual([second, first]);
    expect(first.offices).toEqual(offices);
  });

  test('name an office and a year at least', async () => {
    await expect(addNameList(store, { name: '', years: [2023], offices: [], author: '', at: 1 })).rejects.toThrow(
      '单位',
    );
    await expect(addNameList(store, { name: '', years: [], offices, author: '', at: 1 })).rejects.toThrow('年度');
    expect(await listNameLists(store)).toEqual([]);
  });

  test('are removed and taken back, by whoever saw their last version', async () => {
    const { listId } = await add(store);
    await changeNameList(store, { listId, seen: 1, isRemoved: true, author: '甲', at: 2 });
    expect(await listNameLists(store)).toEqual([]);
    await expect(changeNameList(store, { listId, seen: 1, name: '别', author: '乙', at: 3 })).rejects.toThrow('别处');
    await changeNameList(store, { listId, seen: 2, isRemoved: false, author: '甲', at: 3 });
    expect((await listNameLists(store)).map(({ rev }) => rev)).toEqual([3]);
  });

  test('and what was said of names go through a backup into an empty store, twice the same', async () => {
    const list = await add(store);
    await saveOfficePair(store, { ...answer, at: 2 });
    const other = newStore();
    for (const news of [1, 0]) {
      expect(await previewMerge(other, await fileOf(store))).toMatchObject({ nameLists: news, officePairs: news });
      await merge(other, await fileOf(store));
      expect(await listNameLists(other)).toEqual([list]);
      expect(await listOfficePairs(other)).toEqual([{ ...answer, at: 2, rev: 1 }]);
    }
  });

  test('are merged by what was done last: nothing newer gives way to something older', async () => {
    const { listId } = await add(store);
    await saveOfficePair(store, { ...answer, at: 2 });
    const other = newStore();
    const old = await fileOf(store);
    await merge(other, old);
    await changeNameList(other, { listId, seen: 1, isRemoved: true, author: '乙', at: 5 });
    await saveOfficePair(other, { ...answer, judgement: 'different', author: '乙', at: 5 });
    await merge(other, old);
    expect(await listNameLists(other)).toEqual([]);
    expect((await listOfficePairs(other)).map(({ judgement }) => judgement)).toEqual(['different']);
    await merge(store, await fileOf(other));
    expect(await listNameLists(store)).toEqual([]);
    expect((await listOfficePairs(store)).map(({ judgement }) => judgement)).toEqual(['different']);
  });

  test('that are twice in a file are refused with their place', async () => {
    await add(store);
    const content = await loadBackup(store, []);
    const twice = { ...content, nameLists: [...content.nameLists, ...content.nameLists] };
    expect(BackupContent.safeParse(twice).error?.issues[0]?.path).toEqual(['nameLists', 1]);
  });

  test('are in the copy before an upgrade, and older copies had none', async () => {
    const list = await add(store);
    expect(toBackupContent({ version: 20, at: 1, records: { nameLists: [list] } })?.nameLists).toEqual([list]);
    expect(toBackupContent({ version: 10, at: 1, records: {} })?.officePairs).toEqual([]);
  });
});

test('an answer can be changed and taken back', async () => {
  await saveOfficePair(store, { ...answer, at: 1 });
  await saveOfficePair(store, { ...answer, judgement: 'open', at: 2 });
  expect(await listOfficePairs(store)).toEqual([{ ...answer, judgement: 'open', at: 2, rev: 2 }]);
});
