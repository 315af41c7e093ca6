import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePages, hostileTexts } from '../hostile-pages.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { savedReview } from './content-world.ts';
import { noticeText } from './page.overlay.ts';
import { type Site, startSite } from './page.site.ts';

/** How long the page may take no input while we are at work on it. */
const longestStallMs = 10_000;

const paths = new Map(Object.keys(hostilePages).map((name, index) => [name, `/hostile-${index}.html`]));

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite(Object.fromEntries([...paths].map(([name, path]) => [path, hostilePages[name] ?? ''])));
  browser = await launch({ port: site.port });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const savedFrom = async (address: string) => savedReview(await browser.worker(), address);

/** What is said on the page; on the deepest pages the browser's own tools give up, and nobody can tell. */
const saidOn = (page: Page): Promise<string | null> =>
  noticeText(page).then(
    (text) => text || null,
    () => null,
  );

describe('in the browser', () => {
  test.each([...paths])('%s: read and marked, or refused in words; the page goes on', async (_, path) => {
    const address = site.address(path);
    const page = await browser.page(address);
    await page.evaluate(() => {
      Reflect.set(window, 'longest', 0);
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        Reflect.set(window, 'longest', Math.max(Number(Reflect.get(window, 'longest')), now - last));
        last = now;
      }, 20);
    });
    const answer = await until(
      '已核对或已说明',
      async () => ((await savedFrom(address)) ? '已核对' : await saidOn(page)),
      30_000,
    );
    expect(answer).toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'longest')))).toBeLessThan(longestStallMs);
    expect(await page.evaluate(() => Reflect.get(window, 'harmed'))).toBeUndefined();
    await page.close();
  });

  test('hostile texts are stored and shown as the texts that they are, and nothing of them runs', async () => {
    const page = await browser.page(site.address(paths.get('hostile texts everywhere') ?? ''));
    const { saved } = await until('已核对', () => savedFrom(page.url()));
    expect(saved.report.blocks.map(({ text }) => text)).toEqual(expect.arrayContaining([...hostileTexts]));
    const panel = await browser.panel(page);
    await panel.waitForText('核对');
    expect(await panel.evaluate(() => Reflect.get(window, 'harmed'))).toBeUndefined();
    expect(await panel.evaluate(() => document.querySelectorAll('img[src=x], script:not([src])').length)).toBe(0);
    await page.close();
  });
});
