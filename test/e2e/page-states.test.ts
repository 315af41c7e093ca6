import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowLabel } from '../../lib/report/labels.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { inOverlay } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* Pages that are no report, hold it elsewhere, or show nothing for the moment: each says so, and offers a way on. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const tables = /<table[\s\S]*<\/table>/;
const attached = '<p>附件：<a href="/files/2023.docx">合水县青石镇2023年度报告.docx</a></p>';

let site: Site;
let browser: Chromium;
const page = async (path: string): Promise<{ page: Page; panel: Panel }> => {
  const opened = await browser.page(site.address(path));
  return { page: opened, panel: await browser.panel(opened) };
};

beforeAll(async () => {
  const article = articleHtml({ figures: faulty });
  const scrap = `<h1>工作总结</h1>${article.slice(article.indexOf('<table'), article.lastIndexOf('</table>') + 8)}`;
  site = await startSite({
    '/faulty.html': article,
    '/summary.html': `<!DOCTYPE html><meta charset="utf-8"><title>工作总结</title>${scrap}`,
    '/attached.html': `<!DOCTYPE html><meta charset="utf-8"><title>公告</title><h1>公告</h1>${attached}<a href="/a.pdf">办事指南</a>`,
    '/framed.html': `<!DOCTYPE html><meta charset="utf-8"><title>公告</title>
      <iframe src="http://localhost:1/2023.html" title="年度报告"></iframe><iframe src="/summary.html"></iframe>
      <iframe src="javascript:0"></iframe>`,
    '/files/2023.docx': '<p>2023</p>',
    '/odd.html': articleHtml({ figures: { ...faulty, partlyGranted: ['1２a', '', '/', 0, 0, 0, 1] } }).replace(
      /(?<=4\.保护第三方合法权益<\/td>)/,
      '<td>1</td><td>2</td>',
    ),
    '/no-tables.html': article.replace(tables, '').replace('</h1>', `</h1>${attached}`),
  });
  browser = await launch({ port: site.port });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('a page that is no report is checked all the same where a person wants it', async () => {
  const { page: summary, panel } = await page('/summary.html');
  await panel.waitForText('这不是年度报告页');
  expect(await summary.locator('[data-gouji]').count()).toBe(0);
  await panel.clickButton('仍按年报检查');
  await panel.waitForText('填报 7');
  await summary.waitForSelector('[data-gouji]');
  await summary.close();
});

test('a page with an attached report names the attachment, says that it is not checked, and opens it', async () => {
  const { page: notice, panel } = await page('/attached.html');
  await panel.waitForText('附件：合水县青石镇2023年度报告.docx');
  await panel.waitForText('暂不能读取，其中的报告未能核对');
  expect(await panel.text()).not.toContain('办事指南');
  const tabId = await (await browser.worker()).evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  const own = await browser.extensionPage(`/sidepanel.html?tab=${tabId}`);
  await own.getByText('附件：').waitFor();
  expect(await violations(own)).toEqual([]);
  await own.close();
  const coming = browser.context.waitForEvent('page');
  await panel.clickButton('打开');
  const opened = await coming;
  await until('附件已打开', async () => opened.url() === site.address('/files/2023.docx'));
  await Promise.all([opened.close(), notice.close()]);
});

test('a frame of a site that is not read is offered, and what was read or leads nowhere is not', async () => {
  const { page: framed, panel } = await page('/framed.html');
  await panel.waitForText('框架：年度报告');
  const buttons = await panel.evaluate(
    () => [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === '打开检查').length,
  );
  expect(buttons).toBe(1);
  await framed.close();
});

test('a report whose tables are not on the page says where they may be', async () => {
  const { page: bare, panel } = await page('/no-tables.html');
  await panel.waitForText('找到正文，未找到三张表');
  await panel.waitForText('合水县青石镇2023年度报告.docx');
  await bare.close();
});

test('a filter that hides all says so, and is taken off by its link', async () => {
  const { page: faultyPage, panel } = await page('/faulty.html');
  await panel.waitForText('填报 7');
  await panel.click('.finding');
  await panel.clickButton('未处理');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.finding')?.focus());
  // The line that comes in the place of one that went has the focus.
  for (let count = 1; !(await panel.text()).includes('筛选出 0 个'); count += 1) {
    await panel.press('1');
    await panel.waitForText(`已确认 ${count}`);
  }
  await panel.clickButton('清除筛选');
  await panel.waitForText('填报 7');
  await faultyPage.close();
});

test('what was read of the tables is laid over them on demand, figure by figure, and what was not read says so', async () => {
  const { page: odd, panel } = await page('/odd.html');
  await panel.waitForText('有 1 行读不准');
  const rects = (): Promise<string> =>
    odd.evaluate(() =>
      JSON.stringify([...document.body.querySelectorAll('*')].map((part) => part.getBoundingClientRect())),
    );
  const before = await rects();
  await panel.clickButton('在网页上显示读到的数字');
  const read = async (): Promise<string[]> =>
    (await inOverlay(odd, (root) => [...root.querySelectorAll<HTMLElement>('.read b')].map(({ title }) => title))) ??
    [];
  await until('读到的数字已显示', async () => (await read()).length > 0);
  const row = (key: string): string => rowLabel('applications', key);
  expect(await read()).toEqual(
    expect.arrayContaining([
      `${row('received')} 总计 7`,
      `${row('partlyGranted')} 自然人 ？`,
      `${row('partlyGranted')} 商业企业 空`,
      `${row('partlyGranted')} 科研机构 占位`,
      `${row('refused.thirdPartyRights')} ？对不上列`,
    ]),
  );
  expect(await rects()).toBe(before);
  await panel.clickButton('在网页上显示读到的数字');
  await until('又收起来了', async () => (await read()).length === 0);
  await panel.clickButton('在网页上显示读到的数字');
  await until('又显示了', async () => (await read()).length > 0);
  await panel.clickButton('标记');
  await until('随标记一起收起', async () => (await read()).length === 0);
  await odd.close();
});
