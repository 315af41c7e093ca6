import { browser } from 'wxt/browser';
import { fetchPage } from '../../lib/batch/fetch-page.ts';
import type { Checked } from '../../lib/batch/run-batches.ts';
import { plainNode } from '../../lib/page/plain-node.ts';
import { readHtml } from '../../lib/read/html.ts';
import { mayBecomeReport } from '../../lib/report/detect.ts';
import { ask } from '../../lib/rpc.ts';
import { listPages } from '../../lib/store/pages.ts';
import type { TaskRecord } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { fetchFreely, isPortal } from './fetch-freely.ts';
import { lookThrough } from './look-through.ts';
import { wait } from './wait.ts';

/** A page with less text than this is one that a script fills in. */
const bareLength = 400;

/** Fetches a page and has its reports audited; where a script fills it in, it is opened in a tab. */
export async function checkPage(store: Store, task: TaskRecord, signal: AbortSignal): Promise<Checked> {
  if (task.kind === 'list') return lookThrough(store, task, signal);
  if (!isPortal(task.url)) return checkInTab(store, task.url, '', signal);
  const page = await fetchPage(task.url, { fetch: fetchFreely, now: Date.now, signal });
  if (page.kind === 'none') return { state: 'failed', ...page };
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  const { title } = document;
  const { readings, reason } = readHtml(document.documentElement, { address: page.url, title }, plainNode);
  if (readings.length > 0)
    return {
      state: 'done',
      ...(await ask('batch/submit', { url: page.url, reports: readings.map(({ report }) => report) })),
    };
  const isBare = (document.body?.textContent ?? '').trim().length < bareLength;
  const isPromised = mayBecomeReport({ title: task.title ?? title, address: page.url });
  if (isBare || isPromised) return checkInTab(store, page.url, reason, signal);
  return { state: 'no-report', reason };
}

const tabPatienceMs = 15_000;
const lookMs = 250;

/**
 * Opens a page in a tab behind the others, where our script finds the report as it does for a reader, and closes it.
 * `reason` is why the page as it was fetched holds no report.
 */
async function checkInTab(store: Store, url: string, reason: string, signal: AbortSignal): Promise<Checked> {
  const origin = URL.parse(url)?.origin ?? '';
  if (!(await browser.permissions.contains({ origins: [`${origin}/*`] })))
    return { state: 'failed', reason: 'no-permission', again: false, afterMs: null };
  const { id: tabId } = await browser.tabs.create({ url, active: false });
  if (tabId === undefined) return { state: 'failed', reason: 'no-tab', again: true, afterMs: null };
  try {
    const reportIds = await waitForReports(store, tabId, isPortal(url), signal);
    return reportIds.length > 0 ? { state: 'done', reportIds } : { state: 'no-report', reason };
  } finally {
    await browser.tabs.remove(tabId).catch(() => 'closed by the person');
  }
}

/** What the frames of a tab submit, as soon as one submits something. Empty: nothing in good time. */
async function waitForReports(store: Store, tabId: number, isWatched: boolean, signal: AbortSignal): Promise<string[]> {
  const end = Date.now() + tabPatienceMs;
  while (Date.now() < end && !signal.aborted) {
    await wait(lookMs, signal);
    // No script of ours waits on other sites' pages.
    if (!isWatched) await ask('tab/check', { tabId, force: false }).catch(() => false);
    const pages = await listPages(store, tabId);
    const reportIds = [...new Set(pages.flatMap((page) => page.reportIds))];
    if (reportIds.length > 0) return reportIds;
  }
  signal.throwIfAborted();
  return [];
}
