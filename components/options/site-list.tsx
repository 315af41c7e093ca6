import type { JSX } from 'preact';
import { useSay } from '../say.ts';

interface Props {
  /** Match patterns, as the browser has them. */
  sites: readonly string[];
  close(site: string): void;
}

/** The sites beside the portals that are read whenever they are opened, and the way to end that. */
export function SiteList({ sites, close }: Props): JSX.Element {
  const say = useSay();
  return (
    <section id="sites">
      <h2>{say('sitesTitle')}</h2>
      <p class="soft">{say(sites.length === 0 ? 'sitesNone' : 'sitesHint')}</p>
      <ul>
        {sites.map((site) => (
          <li key={site} class="row">
            <code>{site}</code>
            <button type="button" onClick={() => close(site)}>
              {say('siteClose')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
