import { chooseLinks } from '../../lib/batch/choose-links.ts';
import { fetchPage } from '../../lib/batch/fetch-page.ts';
import type { Checked } from '../../lib/batch/run-batches.ts';
import { findPageLinks } from '../../lib/page/page-links.ts';
import { findReportLinks } from '../../lib/page/report-links.ts';
import { requireRecord } from '../../lib/store/audits.ts';
import { loadBatch } from '../../lib/store/batches.ts';
import type { TaskRecord } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { fetchFreely, isPortal } from './fetch-freely.ts';

/** Looks on a page for links to the report that its batch is after, and to lists that may name it. */
export async function lookThrough(store: Store, { batchId, url }: TaskRecord, signal: AbortSignal): Promise<Checked> {
  const { sought } = await loadBatch(store, batchId);
  if (sought === undefined) throw new Error('a list is looked through in a search only');
  if (!isPortal(url)) return { state: 'failed', reason: 'no-permission', again: false, afterMs: null };
  const page = await fetchPage(url, { fetch: fetchFreely, now: Date.now, signal });
  if (page.kind === 'none') return { state: 'failed', ...page };
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  // A page parsed here has our own address, and the extension’s policy lets no base element change it.
  const base = URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', page.url)?.href ?? page.url;
  const reports = findReportLinks(document, base);
  const start = await store.read((db) => requireRecord(db, sought.reportId));
  const wanted = chooseLinks({ reports, links: findPageLinks(document, base) }, { ...sought, url: start.url });
  return { state: 'listed', named: reports.length, wanted };
}
