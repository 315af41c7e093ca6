import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { rules } from '../../lib/rules/index.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { badgeText, storedIn } from './content-world.ts';
import { bubbleText, clickInOverlay } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/** 一、本年新收 says 7 for 5 + 1; everything else follows from it. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const { id, title } = applicationsRowSum;

let site: Site;
let browser: Chromium;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  site = await startSite({ '/faulty.html': articleHtml({ figures: faulty }) });
  browser = await launch({ port: site.port });
  page = await browser.page(site.address('/faulty.html'));
  await page.waitForSelector('[data-gouji]');
  panel = await browser.panel(page);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The catalogue's tab that a link opens. */
async function opened(open: () => Promise<void>): Promise<Page> {
  const coming = browser.context.waitForEvent('page');
  await open();
  const catalogue = await coming;
  await catalogue.waitForSelector('h1');
  return catalogue;
}

/** The mark on the total of 一、本年新收. */
const mark = () =>
  page.evaluate(() => {
    const row = [...document.querySelectorAll('#applications tr')].find(({ textContent }) =>
      textContent.includes('本年新收'),
    );
    return row?.lastElementChild?.getAttribute('data-gouji') ?? '';
  });
const badge = async () => Number(await badgeText(await browser.worker(), page));
const settings = async () => (await storedIn(await browser.worker(), 'settings'))[0]?.rules;

describe('the catalogue', () => {
  let catalogue: Page;

  test('opens at the rule of the finding that the panel shows', async () => {
    await panel.waitForText('填报 7');
    await panel.evaluate((wanted: string) => {
      const lines = [...document.querySelectorAll<HTMLElement>('.finding')];
      lines.find(({ textContent }) => textContent.includes(wanted))?.click();
    }, '填报 7');
    catalogue = await opened(() => panel.click('.detail button.link code'));
    expect(catalogue.url()).toMatch(new RegExp(`/rules\\.html\\?host=www\\.heshui\\.gov\\.cn#${id}$`));
    expect(await catalogue.textContent('h1')).toBe(title);
  });

  test('says what the rule checks, on what grounds, and shows it at work', async () => {
    const text = await until('例子已载入', async () => {
      const said = await catalogue.innerText('main');
      return said.includes('有问题的例子') && said;
    });
    for (const { document, clause } of applicationsRowSum.basis) expect(text).toContain(`${document} ${clause}`);
    expect(text).toContain('相符的例子');
    expect(text).toContain('各列之和');
  });

  test('turns a rule off: marks, button and panel go without it, and say so', async () => {
    const before = await badge();
    await catalogue.getByLabel('关闭', { exact: true }).check();
    // The panel speaks of the tab that is in front.
    await page.bringToFront();
    await expect.poll(mark).not.toContain('inconsistent');
    await expect.poll(badge).toBe(before - 1);
    await panel.waitForText('1 处未显示（规则已关闭）');
    expect(await panel.text()).not.toContain('各列之和');
  });

  test('makes a hint of it', async () => {
    await catalogue.getByLabel('仅作提示').check();
    await expect.poll(mark).toContain('note');
    await panel.waitForText('各列之和');
    expect(await panel.text()).not.toContain('规则已关闭');
  });

  test('turns it off on this site alone, and on again', async () => {
    await catalogue.getByLabel('开启', { exact: true }).check();
    await expect.poll(mark).toContain('inconsistent');
    await catalogue.getByLabel('在本站（www.heshui.gov.cn）关闭').check();
    await expect.poll(mark).not.toContain('inconsistent');
    await expect.poll(settings).toEqual([{ rule: id, host: 'www.heshui.gov.cn', setting: 'off' }]);
    await catalogue.getByLabel('在本站（www.heshui.gov.cn）关闭').uncheck();
    await expect.poll(mark).toContain('inconsistent');
    await expect.poll(settings).toEqual([]);
  });

  test('lists every rule, finds them by word, and shows those that were changed', async () => {
    await catalogue.getByRole('link', { name: '全部规则' }).click();
    await catalogue.waitForSelector('.rules');
    expect(await catalogue.locator('.rules li').count()).toBe(rules.length);
    await catalogue.getByRole('searchbox').fill('各列之和');
    await expect.poll(() => catalogue.locator('.rules li').allInnerTexts()).toEqual([expect.stringContaining(id)]);
    await catalogue.getByRole('searchbox').fill('');
    await catalogue.getByRole('button', { name: '已调整' }).click();
    await expect.poll(() => catalogue.locator('.rules li').count()).toBe(0);
  });

  test('is reached from the bubble and from the options as well', async () => {
    await page.bringToFront();
    await page.keyboard.press('Alt+.');
    await expect.poll(() => bubbleText(page)).toContain('依据');
    const fromBubble = await opened(() =>
      clickInOverlay(page, (root) => {
        const link = root.querySelector('.bubble button.link code');
        link?.scrollIntoView({ block: 'nearest' });
        const box = link?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }),
    );
    expect(fromBubble.url()).toContain('/rules.html?host=www.heshui.gov.cn#');
    const options = await browser.extensionPage('/options.html');
    await options.getByRole('link', { name: '规则说明与设置' }).click();
    await options.waitForSelector('.rules');
    await Promise.all([fromBubble.close(), options.close()]);
  });

  test('every rule has a page, with its example', async () => {
    for (const { id, title } of rules) {
      await catalogue.evaluate((rule) => location.assign(`#${rule}`), id);
      await expect.poll(() => catalogue.textContent('h1'), { message: id }).toBe(title);
      await catalogue.waitForSelector('.examples figure');
    }
  });

  test.each(['#all', `#${id}`])('can be used by everyone: %s', async (address) => {
    await catalogue.evaluate((hash) => location.assign(hash), address);
    await catalogue.waitForSelector(address === '#all' ? '.rules' : '.examples figure');
    expect(await violations(catalogue)).toEqual([]);
  });
});
