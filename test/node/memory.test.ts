import { expect, test } from 'vitest';
import { archivePages } from '../bench/archive-pages.ts';
import { runArchive } from '../bench/archive-run.ts';

/*
 * What an archive leaves behind in memory, report by report: nothing. Measured on what all threads hold after a
 * collection, later than the first third: by then everything is loaded, and the gazetteer has its index. `npm run bench`
 * tells what the system sees.
 */
const inputs = process.env.LONG ? 20_000 : 1_500;
/** A result alone is larger, a page five times. What is under way at the moment accounts for the rest. */
const mostBytesEach = 4_096;

// One worker: a second one may come so late that what it loads looks like growth.
test('the command line holds no more after many reports than after few', {
  retry: 2,
  timeout: process.env.LONG ? 600_000 : 180_000,
}, async () => {
  const pages = archivePages(120).filter(({ html }) => html.length < 15_000 && /<title>[^<]*镇人民政府/.test(html));
  const { liveByTenth } = await runArchive(pages, { inputs, jobs: 1, asksLive: true });
  const least = (tenths: readonly number[]) => Math.min(...tenths.filter(Number.isFinite));
  const [early, late] = [least(liveByTenth.slice(4, 7)), least(liveByTenth.slice(-3))];
  if (!Number.isFinite(late - early)) throw new Error('nothing was measured');
  expect((late - early) / (inputs * 0.3)).toBeLessThan(mostBytesEach);
});
