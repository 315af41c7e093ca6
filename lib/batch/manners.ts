import robotsParser from 'robots-parser';
import { type Fetch, fetchPage } from './fetch-page.ts';

/** The name under which a site may say what it wants of us; the rules for everyone hold as well. */
const agent = 'Gouji';

/** A site that wants more than this between two requests is asked once in this time all the same. */
const longestPauseMs = 60_000;

/** What a site asks of visitors that read many of its pages. */
export interface Manners {
  isWelcome(url: string): boolean;
  /** How long to pause between two requests, 0 where the site names nothing. */
  pauseMs: number;
}

const noWish: Manners = { isWelcome: () => true, pauseMs: 0 };

/** Reads a site's robots.txt. A site that has none, or gives none, wishes nothing. */
export async function mannersAt(
  url: string,
  options: { fetch: Fetch; now(): number; signal: AbortSignal },
): Promise<Manners> {
  const address = new URL('/robots.txt', url).href;
  const fetched = await fetchPage(address, options);
  if (fetched.kind === 'none') return noWish;
  const robots = robotsParser(address, fetched.html);
  const seconds = robots.getCrawlDelay(agent) ?? 0;
  return {
    isWelcome: (page) => robots.isAllowed(page, agent) ?? true,
    pauseMs: Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1_000), longestPauseMs) : 0,
  };
}
