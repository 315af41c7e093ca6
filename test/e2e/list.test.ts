import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { BatchRecord } from '../../lib/store/records.ts';
import { reports } from '../portal/reports.ts';
import { type Portal, portalHost, startPortal } from '../portal/server.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { contentWorld, savedReview, storedIn } from './content-world.ts';

/* A portal's column of annual reports: chips from the local history, and the way to have all of them checked. */
let portal: Portal;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  portal = await startPortal();
  browser = await launch({ port: portal.port });
  page = await browser.page(`http://${portalHost}/`);
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** What lies in our closed overlay, read through the accessibility tree as a screen reader does. */
async function named(role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap((node) => (node.role?.value === role && node.name?.value ? [String(node.name.value)] : []));
}
const texts = () => named('StaticText');
const chips = async () =>
  (await named('image')).concat(await named('img')).filter((name) => /未检|核对|处|读不了/.test(name));
const rects = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, x, y, width, height].join();
    }),
  );

describe('a list of reports', () => {
  test('gets a chip behind every link, from the local history alone, and nothing of it moves', async () => {
    await until('列表上有标记', async () => (await chips()).length >= reports.length, 15_000);
    expect(new Set(await chips())).toEqual(new Set(['未检：本机没有核对过']));
    const withChips = await rects();
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('gouji-overlay')) host.remove();
    });
    expect(await rects()).toEqual(withChips);
    expect(await storedIn(await browser.worker(), 'reports')).toEqual([]);
    await page.reload();
  });

  test('says how a report stands after it was opened', async () => {
    const faulty = reports.find(({ slug }) => slug === 'sanhe-town-2023') ?? reports[0];
    const address = `http://${faulty?.host}${faulty?.path}`;
    const report = await browser.page(address);
    await until('报告已核对', async () => savedReview(await browser.worker(), address), 20_000);
    await report.close();
    await page.bringToFront();
    await until('列表上的标记已更新', async () => (await chips()).some((name) => /处不一致或疑似/.test(name)), 15_000);
  });

  test('is queued at a click, once, and its chips tell how it goes', async () => {
    await page.bringToFront();
    const [button = ''] = (await named('button')).filter((name) => name.startsWith('勾稽：检查本页'));
    // News of reports and the column itself, which the portal lists beside them, are none.
    const count = Number(/\d+/.exec(button)?.[0]);
    expect(count).toBe(reports.length);
    const coming = browser.context.waitForEvent('page');
    // The overlay is closed to scripts; a person clicks where it lies.
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.mouse.click(width - 80, height - 42);
    const batch = await coming;
    await until('列表上说明已排队', async () => (await texts()).some((text) => text.startsWith(`已排队 ${count} 份`)));
    const [begun] = z.array(BatchRecord).parse(await storedIn(await browser.worker(), 'batches'));
    expect(begun).toMatchObject({ name: await page.title(), pauseMs: 1_000, state: 'running' });
    await page.mouse.click(width - 80, height - 42);
    await until('再点不重复', async () => (await texts()).includes('本页的报告都已在队列中'));
    expect(await storedIn(await browser.worker(), 'tasks')).toHaveLength(count);
    expect(browser.context.pages().filter((one) => one.url() === batch.url())).toHaveLength(1);
    await until('标记随核对更新', async () => new Set(await chips()).size > 2, 30_000);
    await batch.close();
  });

  test('answers no page that only clicks by script', async () => {
    const before = browser.context.pages().length;
    const evaluate = await contentWorld(page);
    await evaluate('document.documentElement.dispatchEvent(new MouseEvent("click", { bubbles: true })) && 1');
    expect(browser.context.pages().length).toBe(before);
  });
});
