import { browser } from 'wxt/browser';
import { usualKeys } from '../../../lib/audit/keymap.ts';
import { type Answers, askTab } from '../../../lib/rpc.ts';
import { loadReview } from '../../../lib/store/audits.ts';
import { listStates } from '../../../lib/store/link-states.ts';
import { findPage } from '../../../lib/store/pages.ts';
import { saveList } from '../../../lib/store/report-order.ts';
import { createSearch } from '../../../lib/store/searches.ts';
import { keysOf, loadSettings } from '../../../lib/store/settings.ts';
import { hasSnapshot, saveSnapshot } from '../../../lib/store/snapshots.ts';
import type { Store } from '../../../lib/store/store.ts';
import { PrivateWindowError } from '../../../lib/store/store-error.ts';
import { frameOf, originOf, requireOwnPage, requireTraces } from '../access.ts';
import { openBatchPage, queueList } from '../lists.ts';
import { auditAll, auditNamed, auditUnsaved, submit } from '../reviews.ts';
import { checkTab, describeTopFrame, injectReader, keepPage, printMarked, spreadThese, updateBadge } from '../tabs.ts';

/** What a frame asks about its own page, and the pages of lists and batches. */
export const answerPages = (
  store: Store,
): Answers<
  | 'reader/load'
  | 'list/load'
  | 'list/states'
  | 'list/check'
  | 'report/seek'
  | 'frame/context'
  | 'report/submit'
  | 'snapshot/save'
  | 'tab/check'
  | 'page/print'
  | 'names/judged'
  | 'batch/submit'
> => ({
  'reader/load': async (_, sender) => {
    const { tabId, frameId } = frameOf(sender);
    await injectReader({ tabId, frameIds: [frameId] });
    return true;
  },
  'list/load': async (_, sender) => {
    const { tabId, frameId } = frameOf(sender);
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/lister.js'] });
    return true;
  },
  'list/states': async ({ urls }, sender) => {
    const { url } = frameOf(sender);
    const states = await listStates(store, urls);
    if (!sender.tab?.incognito) await saveList(store, url, urls, Date.now()).catch(() => 'not remembered');
    return states;
  },
  'list/check': async (_, sender) => {
    requireTraces(sender);
    const { tabId, frameId, url } = frameOf(sender);
    const links = await askTab({ tabId, frameId }, 'list/links', {});
    return queueList(store, { links, title: sender.tab?.title ?? url, index: sender.tab?.index });
  },
  'report/seek': async ({ reportId, year }, sender) => {
    requireOwnPage(sender);
    const name = (office: string) => browser.i18n.getMessage('seekName', [office, String(year)]);
    await createSearch(store, { reportId, year, name, at: Date.now() });
    await openBatchPage();
    return true;
  },
  'frame/context': (_, sender) => {
    const { tabId, frameId } = frameOf(sender);
    return frameId === 0 ? null : describeTopFrame(tabId);
  },
  'report/submit': async ({ reports, reason, isUnread }, sender) => {
    const frame = frameOf(sender);
    if (sender.tab?.incognito || (await isPrivate(store)))
      return { reports: await auditUnsaved(frame.url, reports), marks: true, keys: usualKeys, isSaved: false };
    const { states, changed: others } = await submit(store, frame, reports, { reason, isUnread });
    await spreadThese(store, others);
    await updateBadge(store, frame.tabId);
    // A page that is gone by then, or lets no script in, is not kept; what was audited stands.
    keepPage(store, frame, states).catch(() => 'not kept');
    const settings = await loadSettings(store);
    return { reports: states, marks: settings.marks, keys: keysOf(settings), isSaved: true };
  },
  'snapshot/save': async ({ html }, sender) => {
    const frame = frameOf(sender);
    const page = await findPage(store, frame);
    if (page === undefined || originOf(page.url) !== originOf(frame.url)) return false;
    for (const reportId of page.reportIds) {
      const { record } = await loadReview(store, reportId);
      const { contentHash } = record;
      if (await hasSnapshot(store, reportId, contentHash)) continue;
      await saveSnapshot(store, { reportId, contentHash, url: frame.url, html, at: Date.now() });
    }
    return true;
  },
  'tab/check': async ({ tabId, force = true }, sender) => {
    requireOwnPage(sender);
    return checkTab(tabId, { force });
  },
  'page/print': async ({ tabId, frameId }, sender) => {
    requireOwnPage(sender);
    await printMarked({ tabId, frameIds: [frameId] });
    return true;
  },
  'names/judged': async ({ listed }, sender) => {
    requireOwnPage(sender);
    const others = await auditNamed(store, listed);
    await spreadThese(store, others);
    return others.length;
  },
  'batch/submit': async ({ url, reports }, sender) => {
    requireOwnPage(sender);
    const { reportIds, changed: others } = await auditAll(store, url, reports, Date.now());
    await spreadThese(store, others);
    return { reportIds };
  },
});

/** Whether the browser keeps no database for this window. */
const isPrivate = (store: Store): Promise<boolean> =>
  store.check().then(
    () => false,
    (cause: unknown) => cause instanceof PrivateWindowError,
  );
