import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternOf } from '../../lib/text/site.ts';
import { useLoads } from './active-tab.ts';

/** A site that the extension may not read by itself. */
export interface ClosedSite {
  host: string;
  /** Asks the browser to let it; to be called by a click. Whether it will. */
  open(): Promise<boolean>;
}

/** The site of a tab, where its pages are not read by themselves; null: they are, or it is not known which site it is. */
export function useSite(tabId: number | null, known: string | undefined): ClosedSite | null {
  const [closed, setClosed] = useState<string | null>(null);
  const loads = useLoads(tabId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of the same tab may be another site's
  useEffect(() => {
    let isLeft = false;
    const look = async (): Promise<void> => {
      // Known only where a click opened the tab to us, or the site is open anyway.
      const url = known ?? (tabId === null ? undefined : (await browser.tabs.get(tabId)).url);
      const pattern = patternOf(url ?? '');
      const isOpen = pattern === null || (await browser.permissions.contains({ origins: [pattern] }));
      if (!isLeft) setClosed(isOpen || url === undefined ? null : url);
    };
    const again = (): void => void look().catch(reportError);
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      isLeft = true;
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [tabId, known, loads]);
  const pattern = patternOf(closed ?? '');
  if (closed === null || pattern === null) return null;
  return { host: new URL(closed).hostname, open: () => browser.permissions.request({ origins: [pattern] }) };
}
