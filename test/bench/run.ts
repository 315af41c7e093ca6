import { archiveText, measureArchive } from './archive.ts';
import { browserText, measureBrowser } from './browser.ts';

/**
 * `npm run bench`: one run in one Chromium, then the command line over 100,000 pages, or as many as `--inputs=N` says.
 * `--archive` leaves the browser out. `--json` prints one object, milliseconds and bytes, and nothing else.
 */
const asJson = process.argv.includes('--json');
const inputs = Number(/--inputs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 100_000);

const inBrowser = process.argv.includes('--archive') ? null : await measureBrowser();
if (inBrowser && !asJson) console.log(`${browserText(inBrowser)}\n`);
const archive = await measureArchive(inputs);
console.log(asJson ? JSON.stringify({ ...inBrowser, archive }, round) : archiveText(archive));

/** A thousandth of a millisecond is finer than the timer. */
function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value;
}
