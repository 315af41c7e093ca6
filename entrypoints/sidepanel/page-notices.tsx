import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { type PagePart, PageParts } from '../../components/panel/page-parts.tsx';
import { SiteAccess } from '../../components/panel/site-access.tsx';
import { openedAt, webAddress } from '../../lib/text/site.ts';
import { usePageParts } from './use-page-parts.ts';
import { useSite } from './use-site.ts';

interface Props {
  /** null: no page is open. */
  tabId: number | null;
  /** undefined: the page was not read. */
  url: string | undefined;
  /** What of the page may hold a report that was not read; none where all was. */
  missing: readonly PagePart['kind'][];
  /** Addresses that the report itself names, and that are offered with it. */
  named?: readonly string[];
}

/** What is to be known of a page beside its report: that its site is not read by itself, and where else a report may lie. */
export function PageNotices({ tabId, url, missing, named = [] }: Props): JSX.Element {
  const site = useSite(tabId, url);
  const parts = usePageParts(missing.length === 0 ? null : tabId);
  const known = new Set(named.map((address) => webAddress(address, url)));
  const others = parts.filter((part) => missing.includes(part.kind) && !known.has(part.url));
  return (
    <>
      {site && <SiteAccess host={site.host} open={site.open} />}
      <PageParts parts={others} open={openInTab} />
    </>
  );
}

/** A part's page gets our scripts like any other, and a PDF file our viewer. */
const openInTab = (url: string): void =>
  void browser.tabs.create({ url: openedAt(url, browser.runtime.getURL('/')) }).catch(reportError);
