import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from './chromium.ts';
import { tellPage } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * Notes are found again by meaning. Two of them, on a cell and on a passage, begun as the context menu and the shortcut
 * begin them; then the page changes under them.
 */
const path = '/2023.html';
const figures = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const words = '落实保密审查制度';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite({ [path]: articleHtml({ figures }) });
  browser = await launch({ port: site.port });
  page = await openReport();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openReport(): Promise<Page> {
  const opened = await browser.page(site.address(path));
  await opened.waitForSelector('[data-gouji]');
  return opened;
}

async function writeNote(text: string): Promise<void> {
  await tellPage(await browser.worker(), page.url(), 'note/begin', {});
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
}

/** The page as it is served now, and the notes as the panel shows them. */
async function notesAfterReload(html: string): Promise<() => Promise<string>> {
  site.serve(path, html);
  await page.close();
  page = await openReport();
  const panel = await browser.panel(page);
  await panel.clickButton('备注');
  return () => panel.text();
}

test('notes on a passage and on a cell are there after a reload', async () => {
  await page.evaluate((wanted) => {
    const text = [...document.querySelectorAll('p')].find((paragraph) =>
      paragraph.textContent.includes(wanted),
    )?.firstChild;
    const from = text?.textContent?.indexOf(wanted) ?? 0;
    if (text) getSelection()?.setBaseAndExtent(text, from, text, from + wanted.length);
  }, words);
  await writeNote('请补充制度名称');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('gouji-note') ?? [])].map(String)))
    .toEqual([words]);

  await page.evaluate(() => getSelection()?.removeAllRanges());
  const total = page.locator('#applications tr', { hasText: '本年新收' }).locator('td').last();
  await total.click({ button: 'right' });
  await writeNote('与台账核对');

  const notes = await notesAfterReload(articleHtml({ figures }));
  await expect.poll(notes).toContain('请补充制度名称');
  await expect.poll(notes).toContain('与台账核对');
  expect(await notes()).toContain('原位');
});

test('a cell whose value changed keeps its note, with the old value beside the new', async () => {
  const notes = await notesAfterReload(articleHtml({ figures: { ...figures, received: [5, 1, 0, 0, 0, 0, 8] } }));
  await expect.poll(notes).toContain('数值已变：7 → 8');
  expect(await notes()).toContain('与台账核对');
});

test('a passage that is gone leaves its note among those without a place, with the words it stood on', async () => {
  const notes = await notesAfterReload(articleHtml({ figures }).replaceAll(words, '定期开展业务学习'));
  await expect.poll(notes).toContain('找不到');
  expect(await notes()).toContain('请补充制度名称');
  expect(await notes()).toContain(words);
});

test('a person places it anew where it belongs now, and can take that back', async () => {
  const other = '维护门户网站专栏';
  await page.evaluate((wanted) => {
    const text = [...document.querySelectorAll('p')].find((paragraph) =>
      paragraph.textContent.includes(wanted),
    )?.firstChild;
    const from = text?.textContent?.indexOf(wanted) ?? 0;
    if (text) getSelection()?.setBaseAndExtent(text, from, text, from + wanted.length);
  }, other);
  const panel = await browser.panel(page);
  await panel.clickButton('重新指定位置');
  await panel.waitForText('备注已移到所选位置');
  await expect.poll(() => panel.text()).toContain(other);
  expect(await panel.text()).not.toContain('找不到位置的备注');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('gouji-note') ?? [])].map(String)))
    .toEqual([other]);
  await panel.clickButton('撤销');
  await expect.poll(() => panel.text()).toContain('找不到位置的备注');
});

test('a removed note waits for thirty days under 已删除 and comes back', async () => {
  const panel = await browser.panel(page);
  await panel.clickButton('备注');
  await panel.waitForText('与台账核对');
  await panel.clickButton('删除');
  await panel.waitForText('已删除，可撤销');
  await panel.click('details > summary');
  await panel.waitForText('删除于');
  await panel.clickButton('恢复');
  await panel.waitForText('备注已恢复');
  await panel.waitForText('30 天内没有删除过备注');
});
