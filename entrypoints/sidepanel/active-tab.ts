import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that the panel speaks of: the one named in its address, else the active one of its window. null: none. */
export function useTabId(search: URLSearchParams): number | null {
  const named = Number(search.get('tab') ?? Number.NaN);
  const isFixed = Number.isInteger(named) || search.has('report');
  const [tabId, setTabId] = useState<number | null>(Number.isInteger(named) ? named : null);
  useEffect(() => {
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
