import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* From one report of a column to the next, without going back to the column. */
const towns = ['青石镇', '白石镇', '红石镇'];
const titleOf = (town: string): string => `合水县${town}人民政府2023年政府信息公开工作年度报告`;
const pathOf = (index: number): string => `/nb/${index + 1}.html`;

let site: Site;
let browser: Chromium;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  const links = towns.map((town, index) => `<li><a href="${pathOf(index)}">${titleOf(town)}</a></li>`);
  site = await startSite({
    '/nb/index.html': `<!DOCTYPE html><meta charset="utf-8"><title>政府信息公开年报</title><ul>${links.join('')}</ul>`,
    ...Object.fromEntries(towns.map((town, index) => [pathOf(index), articleHtml({ title: titleOf(town) })])),
  });
  browser = await launch({ port: site.port });
  page = await browser.page(site.address('/nb/index.html'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the column is remembered in its order, without a report having been opened', async () => {
  const urls = towns.map((_, index) => site.address(pathOf(index)));
  await expect
    .poll(async () => storedIn(await browser.worker(), 'lists'), { timeout: 15_000 })
    .toMatchObject([{ urls }]);
});

test('the panel leads to the next report and back, by key and by button, and ends where the list ends', async () => {
  await page.click('text=青石镇');
  panel = await browser.panel(page);
  await panel.waitForText('1 / 3');
  // A panel that was only just opened takes a click sooner than a key.
  await panel.clickButton('下一份');
  await until('下一份已打开', async () => page.url() === site.address(pathOf(1)));
  await panel.waitForText('白石镇');
  await panel.waitForText('2 / 3');
  await panel.press(']');
  await panel.waitForText('红石镇');
  await panel.waitForText('3 / 3');
  await panel.press(']');
  await panel.press('[');
  await until('上一份已打开', async () => page.url() === site.address(pathOf(1)));
  await panel.waitForText('2 / 3');
});
