import { expect, test } from 'vitest';
import { audit } from '../lib/audit/run.ts';
import { readHtml } from '../lib/read/html.ts';
import { rules } from '../lib/rules/index.ts';
import { hostileKinds, hostileProse, hostileReport, layouts } from './hostile-prose.ts';

/*
 * Twice the text costs at most thrice the work, whatever the text is made of. `npm test` takes texts that hundreds of
 * reports would fill, `npm run test:long` a megabyte.
 */
const length = process.env.LONG ? 500_000 : 100_000;
const most = 3;
/** Less than this is told from nothing by the timer and the machine's other work only. */
const leastMs = 60;
/** Guards against a hang, and against nothing else. */
const withinMs = 60_000;

const tried = Object.keys(layouts).filter((layout) => process.env.LONG || layout !== 'sentences');
const cases = hostileKinds.flatMap((kind) => tried.map((layout): [string, string] => [kind, layout]));

test.each(cases)(
  '%s in %s: twice the text, at most thrice the work',
  // What a busy machine adds to a time, it does not add every time.
  { retry: 3, timeout: 4 * withinMs },
  (kind, layout) => {
    const text = hostileProse(kind, 2 * length);
    const [once, twice] = [text.slice(0, length), text].map((prose) => hostileReport(layouts[layout]?.(prose) ?? []));
    // The first run of a pattern compiles it.
    work(once);
    expect(
      growth(
        () => work(once),
        () => work(twice),
      ),
    ).toBeLessThanOrEqual(most);
  },
);

function work(root: ReturnType<typeof hostileReport> | undefined): void {
  if (!root) throw new Error('nothing to read');
  const { readings, reason } = readHtml(root, { address: 'hostile.html', title: '' });
  if (readings.length !== 1) throw new Error(`${readings.length} reports: ${reason}`);
  for (const { report } of readings) audit(report, rules, { reportId: 'hostile' });
}

/** The machine only ever adds to a time: the least of several is the truest, and more are taken only where two tell too much. */
function growth(small: () => void, large: () => void): number {
  let [least, greatest] = [Infinity, Infinity];
  for (let round = 0; round < 6; round += 1) {
    least = Math.min(least, time(small));
    greatest = Math.min(greatest, time(large));
    if (greatest <= leastMs || (round > 0 && greatest <= most * least)) break;
  }
  expect(greatest).toBeLessThan(withinMs);
  return greatest <= leastMs ? 1 : greatest / least;
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
