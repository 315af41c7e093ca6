import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ListOnPageRow } from '../../components/panel/list-on-page.tsx';
import { Message } from '../../components/panel/panel.tsx';
import { useSay } from '../../components/say.ts';
import { ask } from '../../lib/rpc.ts';
import type { PageRecord } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { isReadablePdf, openedAt } from '../../lib/text/site.ts';
import { useLoads } from './active-tab.ts';
import { PageNotices } from './page-notices.tsx';
import { PrivateTab } from './private-tab.tsx';
import { useListOnPage } from './use-list-on-page.ts';

interface NoReportProps {
  store: Store;
  tabId: number | null;
  pages: readonly PageRecord[];
  walk: JSX.Element | null;
}

/** 这不是年度报告页, why we think so, and the way to have it checked all the same. */
export function NoReport({ store, tabId, pages, walk }: NoReportProps): JSX.Element {
  const say = useSay();
  const listed = useListOnPage(store, tabId);
  const [phase, setPhase] = useState<'idle' | 'busy' | 'failed'>('idle');
  const reason = pages[0]?.reason;
  const check = async (): Promise<void> => {
    if (tabId === null) return;
    setPhase('busy');
    try {
      await ask('tab/check', { tabId });
      setPhase('idle');
    } catch {
      // The browser lets no extension read this page, or nobody clicked the button on it yet.
      setPhase('failed');
    }
  };
  const { isPrivate, isHidden, url } = useTab(tabId);
  if (isPrivate && tabId !== null) return <PrivateTab tabId={tabId} />;
  if (tabId !== null && pages.length === 0 && isReadablePdf(url)) return <PdfTab tabId={tabId} url={url} walk={walk} />;
  // What was not looked at is not said to be no report.
  const mayNotRead = phase === 'failed' || (isHidden && reason === undefined);
  const isUnread = pages[0]?.isUnread === true;
  const text = mayNotRead ? say('panelMayNotRead') : reason || say('panelNotLooked');
  const title = mayNotRead || isUnread ? 'panelUnread' : 'panelNotAReport';
  return (
    <main>
      <Message title={say(tabId === null ? 'panelNoReport' : title)} text={text}>
        {tabId !== null && !isUnread && (
          <button type="button" class="primary" disabled={phase === 'busy'} onClick={check}>
            {say(phase === 'busy' ? 'panelChecking' : 'panelCheckAnyway')}
          </button>
        )}
      </Message>
      <PageNotices tabId={tabId} url={pages[0]?.url} missing={['frame', 'document']} />
      {walk}
      {listed && <ListOnPageRow found={listed.found} makeAddress={`/names.html?tab=${tabId}`} />}
    </main>
  );
}

/** Browsers let no extension into their own PDF pages; ours shows the same file. */
function PdfTab({ tabId, url, walk }: { tabId: number; url: string; walk: JSX.Element | null }): JSX.Element {
  const say = useSay();
  const open = (): void =>
    void browser.tabs.update(tabId, { url: openedAt(url, browser.runtime.getURL('/')) }).catch(reportError);
  return (
    <main>
      <Message title={say('panelPdf')} text={say('panelPdfHint')}>
        <button type="button" class="primary" onClick={open}>
          {say('panelPdfOpen')}
        </button>
      </Message>
      {walk}
    </main>
  );
}

/** What is to be known of a tab; `isHidden`: the browser hides its page from us, and its address is ''. */
function useTab(tabId: number | null): { isPrivate: boolean; isHidden: boolean; url: string } {
  const [tab, setTab] = useState({ isPrivate: false, isHidden: false, url: '' });
  const loads = useLoads(tabId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page of the same tab may be hidden or not
  useEffect(() => {
    if (tabId === null) return;
    browser.tabs
      .get(tabId)
      .then(
        ({ incognito, url }) => setTab({ isPrivate: incognito, isHidden: url === undefined, url: url ?? '' }),
        reportError,
      );
  }, [tabId, loads]);
  return tab;
}
