import { z } from 'zod/mini';
import { PageRecord, Selection } from './records.ts';
import type { Store } from './store.ts';

/** Notes what a frame holds now; what it held before is forgotten. */
export const savePage = (store: Store, page: PageRecord): Promise<void> =>
  store.write(async (db) => {
    await db.pages.put(page);
  });

/** The frames of a tab that were looked at, the top frame first. */
export const listPages = (store: Store, tabId: number): Promise<PageRecord[]> =>
  store.read(async (db) => z.array(PageRecord).parse(await db.pages.where('tabId').equals(tabId).sortBy('frameId')));

/** The frames, of all tabs, that hold a report. */
export const listHolders = (store: Store, reportId: string): Promise<PageRecord[]> =>
  store.read(async (db) => z.array(PageRecord).parse(await db.pages.where('reportIds').equals(reportId).toArray()));

/** The reports that open pages hold. */
export const listOpenReports = (store: Store): Promise<string[]> =>
  store.read(async (db) => {
    const pages = z.array(PageRecord).parse(await db.pages.toArray());
    return [...new Set(pages.flatMap(({ reportIds }) => reportIds))];
  });

/** What this very frame holds. */
export const findPage = (
  store: Store,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<PageRecord | undefined> =>
  store.read(async (db) => z.optional(PageRecord).parse(await db.pages.get([tabId, frameId])));

/** Forgets one frame, a closed tab with all its frames, or all tabs: their numbers mean nothing after a restart. */
export const forgetPages = (store: Store, which: { tabId?: number; frameId?: number } = {}): Promise<void> => {
  const { tabId, frameId } = which;
  return store.write(async (db) => {
    if (tabId === undefined) await Promise.all([db.pages.clear(), db.selections.clear()]);
    else if (frameId !== undefined) await db.pages.delete([tabId, frameId]);
    else await Promise.all([db.pages.where('tabId').equals(tabId).delete(), db.selections.delete(tabId)]);
  });
};

/** Tells the panel which finding the page wants shown. */
export const saveSelection = (store: Store, selection: Selection): Promise<void> =>
  store.write(async (db) => {
    await db.selections.put(selection);
  });

export const loadSelection = (store: Store, tabId: number): Promise<Selection | null> =>
  store.read(async (db) => z.optional(Selection).parse(await db.selections.get(tabId)) ?? null);
