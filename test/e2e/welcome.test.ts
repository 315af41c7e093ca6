import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { type Site, startSite } from './page.site.ts';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite({});
  browser = await launch({ port: site.port, welcome: true });
  page = await until('首次运行页已打开', async () =>
    browser.context.pages().find((one) => one.url().endsWith('/welcome.html')),
  );
  await page.waitForSelector('[data-gouji]');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const flags = () => page.locator('[data-gouji~=inconsistent], [data-gouji~=suspect]').count();

describe('the first run', () => {
  test('opens by itself, with a report that is read, checked and marked offline', async () => {
    await expect.poll(flags).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.welcome li').count()).toBe(4);
    expect(await page.locator('.welcome').innerText()).toMatch(/MB/);
  });

  test('has a bubble open with a calculation, and the keys judge in it', async () => {
    const isConfirmed = () => page.evaluate(() => document.querySelector('#sample td[data-gouji~=confirmed]') !== null);
    // The third stands alone on its cell.
    for (const result of ['7', '2']) {
      await page.keyboard.press('Alt+.');
      await expect.poll(() => page.locator('#sample td[data-gouji~=result]').allInnerTexts()).toEqual([result]);
    }
    await page.keyboard.press('1');
    await expect.poll(isConfirmed).toBe(true);
    await page.keyboard.press('u');
    await expect.poll(isConfirmed).toBe(false);
  });

  test('keeps nothing of what is tried there', async () => {
    for (const table of ['reports', 'decisions', 'notes'])
      expect(await storedIn(await browser.worker(), table)).toEqual([]);
  });

  test('shows nothing that axe objects to, in either scheme, and fits a narrow window', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.waitForSelector('[data-gouji]');
      // The sample's tables are as a portal prints them.
      expect(await violations(page, { exclude: ['#sample'] })).toEqual([]);
    }
    await page.setViewportSize({ width: 380, height: 800 });
    expect(await page.evaluate(() => document.querySelector('.welcome')?.scrollWidth)).toBeLessThanOrEqual(380);
  });
});
