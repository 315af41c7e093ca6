import { type FetchedPdf, fetchDocument } from '../../lib/batch/fetch-page.ts';
import type { Checked } from '../../lib/batch/run-batches.ts';
import { domSight } from '../../lib/page/dom-sight.ts';
import { readHtml } from '../../lib/read/html.ts';
import { PdfError } from '../../lib/read/pdf/pdf-error.ts';
import { mayBecomeReport } from '../../lib/report/detect.ts';
import { ask } from '../../lib/rpc.ts';
import { listPages } from '../../lib/store/pages.ts';
import type { TaskRecord } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { isPortal } from '../../lib/text/site.ts';
import { fetchFreely, isBare } from './fetch-freely.ts';
import { lookInTab } from './in-tab.ts';
import { lookThrough } from './look-through.ts';

/** Fetches a page and has its reports audited; where a script fills it in, it is opened in a tab. */
export async function checkPage(store: Store, task: TaskRecord, signal: AbortSignal): Promise<Checked> {
  if (task.kind === 'list') return lookThrough(store, task, signal);
  if (!isPortal(task.url)) return checkInTab(store, task.url, '', signal);
  const page = await fetchDocument(task.url, { fetch: fetchFreely, now: Date.now, signal });
  if (page.kind === 'none') return { state: 'failed', ...page };
  if (page.kind === 'pdf') return checkPdf(page);
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  const { title } = document;
  const { readings, reason } = readHtml(document.documentElement, { address: page.url, title }, domSight);
  if (readings.length > 0)
    return {
      state: 'done',
      ...(await ask('batch/submit', { url: page.url, reports: readings.map(({ report }) => report) })),
    };
  const isPromised = mayBecomeReport({ title: task.title ?? title, address: page.url });
  if (isBare(document) || isPromised) return checkInTab(store, page.url, reason, signal);
  return { state: 'no-report', reason };
}

async function checkPdf({ url, bytes }: FetchedPdf): Promise<Checked> {
  const { readPdf } = await import('./read-pdf.ts');
  try {
    const { readings, reason } = await readPdf(bytes, url);
    if (readings.length === 0) return { state: 'no-report', reason };
    return { state: 'done', ...(await ask('batch/submit', { url, reports: readings.map(({ report }) => report) })) };
  } catch (cause) {
    if (!(cause instanceof PdfError)) throw cause;
    return { state: 'failed', reason: `pdf-${cause.hindrance}`, again: false, afterMs: null };
  }
}

const patienceMs = 15_000;

/** In a tab our script finds the report as it does for a reader. `reason` is why the page as it was fetched holds none. */
async function checkInTab(store: Store, url: string, reason: string, signal: AbortSignal): Promise<Checked> {
  const look = (tabId: number) => submittedIn(store, tabId, isPortal(url));
  const found = await lookInTab(url, { look, patienceMs }, signal);
  if ('state' in found) return found;
  return found.seen === null ? { state: 'no-report', reason } : { state: 'done', reportIds: found.seen };
}

/** What the frames of a tab have submitted; null: nothing yet. */
async function submittedIn(store: Store, tabId: number, isWatched: boolean): Promise<string[] | null> {
  // No script of ours waits on other sites' pages.
  if (!isWatched) await ask('tab/check', { tabId, force: false }).catch(() => false);
  const pages = await listPages(store, tabId);
  const reportIds = [...new Set(pages.flatMap((page) => page.reportIds))];
  return reportIds.length > 0 ? reportIds : null;
}
