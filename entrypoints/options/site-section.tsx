import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SiteList } from '../../components/options/site-list.tsx';
import { besidePortals } from '../../lib/text/site.ts';

/** The sites as the browser allows them, also where that is changed in its own settings. */
export function SiteSection(): JSX.Element {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (): void =>
      void browser.permissions.getAll().then(({ origins }) => setSites(besidePortals(origins)), reportError);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const close = (site: string): void => void browser.permissions.remove({ origins: [site] }).catch(reportError);
  return <SiteList sites={sites} close={close} />;
}
