import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { savedReview, storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/** What a reviewer does off the beaten way: another site, a wrong guess put right, a page with two reports. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const office = '合水县青石镇人民政府';

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  const articleOf = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
  const of2022 = articleOf(articleHtml({ title: `${office}2022年政府信息公开工作年度报告` })).replaceAll(
    '2023年',
    '2022年',
  );
  site = await startSite({
    '/faulty.html': articleHtml({ figures: faulty }),
    '/two-years.html': articleHtml({ figures: faulty }).replace('</body>', `${of2022}</body>`),
    '/notice.html':
      '<!DOCTYPE html><meta charset="utf-8"><title>会议通知</title><h1>关于召开会议的通知</h1><p>请准时参加。</p>',
  });
  browser = await launch({ port: site.port });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** An address that the shipped manifest does not match: no host of gov.cn. */
const elsewhere = (path: string): string => `http://127.0.0.1:${site.port}${path}`;
const marksOn = (page: Awaited<ReturnType<Chromium['page']>>) =>
  page.evaluate(() => document.querySelectorAll('[data-gouji]').length);

describe('on any other site', () => {
  test('nothing happens before the button is pressed, and the open page is audited by it', async () => {
    const page = await browser.page(elsewhere('/faulty.html'));
    await page.waitForTimeout(1_000);
    expect(await marksOn(page)).toBe(0);
    const panel = await browser.panel(page);
    await panel.waitForText('各列之和 6，填报 7');
    await expect.poll(() => marksOn(page)).toBeGreaterThan(0);
    await page.close();
  });

  test('a page that is no report is said to be none, with the reason', async () => {
    const page = await browser.page(elsewhere('/notice.html'));
    const panel = await browser.panel(page);
    await panel.waitForText('仍按年报检查');
    expect(await marksOn(page)).toBe(0);
    await page.close();
  });
});

describe('a wrong guess', () => {
  const yearIs = (panel: Panel, year: string) =>
    until(`${year} 年度`, async () => (await panel.text()).includes(`${year} 年度`));

  test('is put right in the panel: the stored report is audited anew, and stays so after a reload', async () => {
    const page = await browser.page(site.address('/faulty.html'));
    await page.waitForSelector('[data-gouji]');
    const panel = await browser.panel(page);
    await yearIs(panel, '2023');
    const before = await savedReview(await browser.worker(), page.url());

    await panel.clickButton('不对？更正');
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.correcting input[type=number]');
      field?.select();
    });
    await panel.type('2022');
    await panel.clickButton('保存并重新核对');
    await yearIs(panel, '2022');
    await panel.waitForText('已更正');
    const after = await until('重新核对', async () => {
      const review = await savedReview(await browser.worker(), page.url());
      return review?.record.year === 2022 ? review : undefined;
    });
    expect(after.record.reportId).toBe(before?.record.reportId);
    expect(after.saved.audit.findings.map(({ rule }) => rule)).toContain('wrong-period');

    await page.reload();
    await page.waitForSelector('[data-gouji]');
    await yearIs(panel, '2022');
    await page.close();
  });
});

test('two reports on one page are two in the panel, each with its own findings', async () => {
  const page = await browser.page(site.address('/two-years.html'));
  await page.waitForSelector('[data-gouji]');
  const panel = await browser.panel(page);
  await panel.waitForText('本页有 2 份报告');
  const saved = await storedIn(await browser.worker(), 'reports');
  const years = saved.flatMap(({ address, year }) => (String(address).includes('/two-years.html') ? [year] : []));
  expect(years.toSorted()).toEqual([2022, 2023]);
  await page.close();
});
