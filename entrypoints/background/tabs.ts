import { type Browser, browser } from 'wxt/browser';
import type { PageState } from '../../lib/audit/review/review.ts';
import { FrameContext } from '../../lib/messages.ts';
import { askTab, RpcError } from '../../lib/rpc.ts';
import { loadReview } from '../../lib/store/audits.ts';
import { forgetPages, listHolders, listOpenReports, listPages } from '../../lib/store/pages.ts';
import { hasSnapshot } from '../../lib/store/snapshots.ts';
import type { Store } from '../../lib/store/store.ts';
import { countTab, loadState } from './reviews.ts';

/** The marks' own of origin USER: otherwise a page's own outline wins over them. The others say why not. */
const styles = [
  { file: '/marks.css', origin: 'USER' },
  { file: '/highlights.css', origin: 'AUTHOR' },
] as const;

/** Brings the reader and the marks' styles into frames; they land in the same isolated world as the detector. */
export async function injectReader(target: Browser.scripting.InjectionTarget): Promise<number[]> {
  for (const { file, origin } of styles) await browser.scripting.insertCSS({ target, files: [file], origin });
  const results = await browser.scripting.executeScript({ target, files: ['/reader.js'] });
  return results.map(({ frameId }) => frameId);
}

/** Prints a frame's page as it is marked: its styles are for the screen, and hold for paper only while it is printed. */
export async function printMarked(target: Browser.scripting.InjectionTarget): Promise<void> {
  const sheets = await Promise.all(
    styles.map(async ({ file, origin }) => {
      const response = await fetch(browser.runtime.getURL(file));
      return { css: (await response.text()).replace('@media screen', '@media print'), origin, target };
    }),
  );
  for (const sheet of sheets) await browser.scripting.insertCSS(sheet);
  await browser.scripting.executeScript({ target, func: () => print() });
  for (const sheet of sheets) await browser.scripting.removeCSS(sheet);
}

/**
 * Reads a whole tab, on any site that a click opened to us. With `force` the page is taken for a report, unless one of
 * its frames holds one by itself. Answers whether a report was found.
 */
export async function checkTab(tabId: number, { force }: { force: boolean }): Promise<boolean> {
  // Our own page of a PDF file brings its reader along, and lets no script in.
  const { url = '' } = await browser.tabs.get(tabId);
  const isOurs = url.startsWith(browser.runtime.getURL('/'));
  const frameIds = isOurs ? [0] : await injectReader({ tabId, allFrames: true });
  const found = await Promise.all(frameIds.map((frameId) => askTab({ tabId, frameId }, 'page/read', { force: false })));
  if (found.includes(true) || !force) return found.includes(true);
  return askTab({ tabId, frameId: 0 }, 'page/read', { force: true });
}

/** Has a frame's page kept, unless every report in it is kept as it is now. */
export async function keepPage(
  store: Store,
  { tabId, frameId }: { tabId: number; frameId: number },
  states: readonly PageState[],
): Promise<void> {
  for (const { reportId } of states) {
    const { record } = await loadReview(store, reportId);
    if (await hasSnapshot(store, reportId, record.contentHash)) continue;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/capture.js'] });
    return;
  }
}

export const holdsReports = async (store: Store, tabId: number): Promise<boolean> =>
  (await listPages(store, tabId)).some(({ reportIds }) => reportIds.length > 0);

/** Title, meta tags and breadcrumb of a tab's top frame; null where the browser lets us not look at it. */
export async function describeTopFrame(tabId: number): Promise<FrameContext | null> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: describeDocument,
    });
    return FrameContext.parse(result?.result);
  } catch {
    // The report is in a frame of a site that we may not read: it is judged by what it says itself.
    return null;
  }
}

/** Runs in the page, so it can use nothing from outside itself. */
function describeDocument(): unknown {
  const metas = [...document.querySelectorAll('meta[name][content]')]
    .slice(0, 200)
    .map((meta) => [meta.getAttribute('name'), meta.getAttribute('content')?.slice(0, 500)]);
  const trails = document.querySelectorAll(
    '[class*=crumb i], [id*=crumb i], [class*=position i], [class*=location i], [class*=weizhi i], [class*=dqwz i]',
  );
  const breadcrumb = [...trails]
    .map((trail) => trail.textContent.trim())
    .find((text) => text.length > 0 && text.length < 200);
  return { title: document.title.slice(0, 500), address: location.href, metas, breadcrumb: breadcrumb ?? '' };
}

/** Shows a changed state everywhere but in the frame that changed it, which has it from the answer. */
export async function spread(
  store: Store,
  state: PageState,
  from: { tabId: number; frameId: number } | null,
): Promise<void> {
  const holders = await listHolders(store, state.reportId);
  const others = holders.filter(({ tabId, frameId }) => tabId !== from?.tabId || frameId !== from.frameId);
  await Promise.all(others.map((page) => isHolding(page, state)));
  for (const tabId of new Set(holders.map((page) => page.tabId))) await updateBadge(store, tabId);
}

/** After a change of what rules may say: every open report, with its marks and its tab's button. */
export async function spreadAll(store: Store): Promise<void> {
  await spreadThese(store, await listOpenReports(store));
}

/** After other reports came: those of which something else is found now, where they are open. */
export async function spreadThese(store: Store, reportIds: readonly string[]): Promise<void> {
  for (const reportId of reportIds) await spread(store, await loadState(store, reportId), null);
}

/** Tells a frame the state of a report; whether it is still there and holds that report. */
async function isHolding({ tabId, frameId }: { tabId: number; frameId: number }, state: PageState): Promise<boolean> {
  try {
    return await askTab({ tabId, frameId }, 'state/changed', state);
  } catch (cause) {
    if (cause instanceof RpcError) return false;
    throw cause;
  }
}

/** A frame that submits just now may not know its report's id yet. */
const graceMs = 3_000;

/** Forgets the frames of a tab that went elsewhere: what they held is no longer on the screen. */
export async function forgetGone(store: Store, tabId: number): Promise<void> {
  for (const page of await listPages(store, tabId)) {
    if (page.at > Date.now() - graceMs) continue;
    const states = await Promise.all(page.reportIds.map((reportId) => loadState(store, reportId)));
    const held = await Promise.all(states.map((state) => isHolding(page, state)));
    if (!held.includes(true)) await forgetPages(store, { tabId, frameId: page.frameId });
  }
  await updateBadge(store, tabId);
}

/** The number of findings that wait for a person; `?` where the report could not be read whole; nothing on other pages. */
export async function updateBadge(store: Store, tabId: number): Promise<void> {
  const count = await countTab(store, tabId);
  const text = count === null ? '' : `${count.undecided > 99 ? '99+' : count.undecided}${count.readWhole ? '' : '?'}`;
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: count?.undecided ? '#8f1d14' : '#4a5560' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile; there is no button left to write on.
  }
}
