import { join } from 'node:path';
import { build } from 'vite';
import type { Chromium } from '../e2e/chromium.ts';
import { root } from '../run/setup.mjs';
import type * as inStore from './in-store.ts';

declare global {
  /** There only in the page that the bundle was put into. */
  var shared: typeof inStore;
}

/** Milliseconds of one look among 100,000 signatures, and the share of half-copied reports that it finds. */
export async function measureSignatures(chromium: Chromium) {
  const page = await chromium.extensionPage('/dashboard.html');
  await page.waitForSelector('h1');
  await page.evaluate(await bundle());
  const filled = await page.evaluate(() => shared.fill());
  // Once cold, then as it is in the middle of a day's work.
  await page.evaluate(() => shared.look());
  const { ms, recall, shares } = await page.evaluate(() => shared.look());
  await page.close();
  const inOrder = ms.sort((one, other) => one - other);
  const at = (share: number): number => inOrder[Math.floor(share * (inOrder.length - 1))] ?? Number.NaN;
  const meanShare = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return { filled, median: at(0.5), slowOfTwenty: at(0.95), recall, meanShare, sample: shares.length };
}

async function bundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'test', 'bench', 'in-store.ts'), formats: ['iife'], name: 'shared' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}
