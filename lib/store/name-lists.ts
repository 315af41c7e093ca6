import { z } from 'zod/mini';
import { NameList, OfficePair } from '../audit/offices/name-list.ts';
import type { Database } from './db.ts';
import { checkRev, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

type By = { author: string; at: number };

/** Keeps a list as a new one. Throws where it names no office or no year at all. */
export async function addNameList(
  store: Store,
  { name, years, offices, author, at }: Pick<NameList, 'name' | 'years' | 'offices'> & By,
): Promise<NameList> {
  if (offices.length === 0) throw new StoreError('invalid', '名单中没有单位');
  if (years.length === 0 && offices.some((office) => office.years === null))
    throw new StoreError('invalid', '名单没有应报年度');
  const record = { name, years, offices, isRemoved: false, author, at };
  const list = NameList.parse({ ...record, listId: crypto.randomUUID(), rev: 1 });
  return store.write(async (db) => {
    await db.nameLists.add(list);
    return list;
  });
}

/** Another name or other years. `seen`: the version that the person saw. */
export const changeNameList = (
  store: Store,
  {
    listId,
    seen,
    ...change
  }: { listId: string; seen: number } & Partial<Pick<NameList, 'name' | 'years' | 'isRemoved'>> & By,
): Promise<void> =>
  store.write(async (db) => {
    const stored = z.optional(NameList).parse(await db.nameLists.get(listId));
    if (stored === undefined) throw new StoreError('invalid', '没有这份名单');
    checkRev(stored, seen);
    await db.nameLists.put(NameList.parse({ ...stored, ...change, rev: stored.rev + 1 }));
  });

/** Every list that is in use, the newest first. */
export const listNameLists = (store: Store): Promise<NameList[]> => store.read(getNameLists);

export async function getNameLists(db: Database): Promise<NameList[]> {
  const lists = z.array(NameList).parse(await db.nameLists.toArray());
  return lists.filter(({ isRemoved }) => !isRemoved).sort((one, other) => other.at - one.at);
}

/** All that was said of names, the oldest answer first. */
export const listOfficePairs = (store: Store): Promise<OfficePair[]> => store.read(getOfficePairs);

export async function getOfficePairs(db: Database): Promise<OfficePair[]> {
  const pairs = z.array(OfficePair).parse(await db.officePairs.toArray());
  return pairs.sort((one, other) => one.at - other.at);
}

/**
 * What a person says of two names. The pair is known by its two names alone, across all lists: 财政局 may stand for one
 * office on one list and for another on the next.
 */
export const saveOfficePair = (
  store: Store,
  { listed, seen, judgement, author, at }: Omit<OfficePair, 'rev'>,
): Promise<void> =>
  store.write(async (db) => {
    const stored = z.optional(OfficePair).parse(await db.officePairs.get([listed, seen]));
    await db.officePairs.put(OfficePair.parse({ listed, seen, judgement, author, at, rev: (stored?.rev ?? 0) + 1 }));
  });

interface NameRecords {
  nameLists: readonly NameList[];
  officePairs: readonly OfficePair[];
}

/** What of a file is to be written here: of two versions of one list or answer the later stays, a removal like any other. */
export async function planNameLists(db: Database, file: NameRecords): Promise<NameRecords> {
  const lists = z.array(NameList).parse(await db.nameLists.toArray());
  const pairs = z.array(OfficePair).parse(await db.officePairs.toArray());
  const listAt = new Map(lists.map(({ listId, at }) => [listId, at]));
  const pairAt = new Map(pairs.map(({ listed, seen, at }) => [JSON.stringify([listed, seen]), at]));
  return {
    nameLists: file.nameLists.filter(({ listId, at }) => at > (listAt.get(listId) ?? -1)),
    officePairs: file.officePairs.filter(
      ({ listed, seen, at }) => at > (pairAt.get(JSON.stringify([listed, seen])) ?? -1),
    ),
  };
}

export async function mergeNameLists(db: Database, file: NameRecords): Promise<void> {
  const { nameLists, officePairs } = await planNameLists(db, file);
  await db.nameLists.bulkPut(nameLists);
  await db.officePairs.bulkPut(officePairs);
}
