import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { chooseLinks, type LookedThrough } from '../../lib/batch/choose-links.ts';
import { type FetchedPage, fetchPage } from '../../lib/batch/fetch-page.ts';
import type { Checked } from '../../lib/batch/run-batches.ts';
import { findPageLinks } from '../../lib/page/page-links.ts';
import { findReportLinks } from '../../lib/page/report-links.ts';
import type { TaskRecord } from '../../lib/store/records.ts';
import { loadSought } from '../../lib/store/searches.ts';
import type { Store } from '../../lib/store/store.ts';
import { isPortal } from '../../lib/text/site.ts';
import { fetchFreely, isBare } from './fetch-freely.ts';
import { lookInTab } from './in-tab.ts';

/** What a list of annual reports calls itself; others name none with good reason. */
const column = /年报|年度(?:工作)?报告/;
/** A list that a script fills in is there sooner than a report. */
const patienceMs = 6_000;

/**
 * Looks on a page for links to the report that its batch is after, and to lists that may name it. A list that names no
 * report as it was fetched is looked at in a tab, where its scripts fill it in.
 */
export async function lookThrough(
  store: Store,
  { batchId, url, title }: TaskRecord,
  signal: AbortSignal,
): Promise<Checked> {
  if (!isPortal(url)) return { state: 'failed', reason: 'no-permission', again: false, afterMs: null };
  const sought = await loadSought(store, batchId);
  const page = await fetchPage(url, { fetch: fetchFreely, now: Date.now, signal });
  if (page.kind === 'none') return { state: 'failed', ...page };
  const fetched = linksOf(page);
  const mayBeFilled = fetched.isBare || column.test(`${title ?? ''} ${fetched.title}`);
  const isStart = url === sought.url;
  const filled = fetched.reports.length === 0 && mayBeFilled && !isStart ? await linksInTab(page.url, signal) : null;
  const { reports, links } = filled ?? fetched;
  return { state: 'listed', named: reports.length, wanted: chooseLinks({ reports, links }, sought) };
}

type Page = Pick<FetchedPage, 'url' | 'html'>;

function linksOf({ url, html }: Page): LookedThrough & { isBare: boolean; title: string } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  // A page parsed here has our own address, and the extension’s policy lets no base element change it.
  const base = URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', url)?.href ?? url;
  return {
    reports: findReportLinks(document, base),
    links: findPageLinks(document, base),
    isBare: isBare(document),
    title: document.title,
  };
}

/** null: no report is named there either. */
async function linksInTab(url: string, signal: AbortSignal): Promise<LookedThrough | null> {
  const look = async (tabId: number): Promise<LookedThrough | null> => {
    const page = await pageIn(tabId).catch(() => null);
    const found = page === null ? null : linksOf(page);
    return found === null || found.reports.length === 0 ? null : found;
  };
  const looked = await lookInTab(url, { look, patienceMs }, signal);
  return 'state' in looked ? null : looked.seen;
}

const Shown = z.object({ url: z.string(), html: z.string() });

/** The page of a tab as it stands. Throws where it is not there yet, or shows no page. */
async function pageIn(tabId: number): Promise<Page> {
  const func = (): Page => ({ url: location.href, html: new XMLSerializer().serializeToString(document) });
  const [shown] = await browser.scripting.executeScript({ target: { tabId }, func });
  return Shown.parse(shown?.result);
}
