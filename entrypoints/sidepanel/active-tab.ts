import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * The tab that the panel speaks of: the one named in its address, else the active one of its window. null: none;
 * undefined: the browser was only just asked.
 */
export function useTabId(search: URLSearchParams): number | null | undefined {
  const named = Number(search.get('tab') ?? Number.NaN);
  const isNamed = Number.isInteger(named);
  const isFixed = isNamed || search.has('report');
  const [tabId, setTabId] = useState<number | null | undefined>(isNamed ? named : isFixed ? null : undefined);
  // Before the first painting: whoever opens the panel waits for the answer.
  useLayoutEffect(() => {
    if (isFixed) return;
    const follow = async (): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      setTabId(tab?.id ?? null);
    };
    const listener = (): void => void follow();
    listener();
    browser.tabs.onActivated.addListener(listener);
    return () => browser.tabs.onActivated.removeListener(listener);
  }, [isFixed]);
  return tabId;
}

/** Counts how often a tab's page was loaded since the panel follows it: what is asked of the page is asked again then. */
export function useLoads(tabId: number | null): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const count = (updated: number, { status }: { status?: string }): void => {
      if (updated === tabId && status === 'complete') setLoads((present) => present + 1);
    };
    browser.tabs.onUpdated.addListener(count);
    return () => browser.tabs.onUpdated.removeListener(count);
  }, [tabId]);
  return loads;
}
