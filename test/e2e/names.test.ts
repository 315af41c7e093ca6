import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reports } from '../portal/reports.ts';
import { type Portal, portalHost, startPortal } from '../portal/server.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { savedReview, storedIn } from './content-world.ts';

/*
 * A supervisor's list of four offices: one whose report was opened, one that the list calls by a short form, one whose
 * report is at a known address, one that nobody has seen.
 */
const slug = (name: string) => {
  const report = reports.find((one) => one.slug === name);
  if (report === undefined) throw new Error('the portal has this report');
  return { ...report, address: `http://${report.host}${report.path}` };
};
const exact = slug('gaoling-street-2024');
const near = slug('beihu-bureau-2024');
const known = slug('baita-city-office-2024');
const short = near.expected.office.replace('区', '');
const nobody = '青石县无人见过局';

let portal: Portal;
let profile: string;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  portal = await startPortal();
  profile = await mkdtemp(join(tmpdir(), 'gouji-names-'));
  browser = await launch({ port: portal.port, profile });
  for (const { address } of [exact, near]) {
    await browser.page(address);
    await until('报告已核对', async () => savedReview(await browser.worker(), address), 20_000);
  }
  page = await browser.extensionPage('/names.html');
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const choose = (name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
const matrix = () =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.matrix tbody tr')].map((row) => {
        const [office, cell] = row.children;
        return [office?.textContent, cell?.querySelector('.shape')?.textContent];
      }),
    ),
  );
const countOf = (list: string) => page.locator('.shares button', { hasText: list }).locator('.digits').allInnerTexts();

/** Nobody is to be kept from it in either scheme. */
async function expectOpenToAll(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours that are still on their way from one scheme to the other are nobody's.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await violations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a name list', () => {
  test('answers files that are none, and keeps nothing of them', async () => {
    await choose('名单.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    await page.getByText(/不完整或已损坏|不是 XLSX/).waitFor();
    await choose('空.csv', new Uint8Array());
    await page.getByText('读出 0 家单位；0 行没有读或有疑问').waitFor();
    expect(await page.getByRole('button', { name: /^存为名单/ }).isDisabled()).toBe(true);
    expect(await storedIn(await browser.worker(), 'nameLists')).toEqual([]);
  });

  test('is read from a GBK file, with what was read and which lines were not', async () => {
    const lines = [
      '单位名称,网址',
      `${exact.expected.office},`,
      `${short},`,
      `${known.expected.office},${known.address}`,
      `${nobody},`,
      `${exact.expected.office},`,
      '"=HYPERLINK(""http://a.example"",""县局"")",',
      '__proto__,',
    ].join('\r\n');
    await choose('2024 应报.csv', new Uint8Array(iconv.encode(lines, 'gbk')));
    await page.getByText('读出 4 家单位；3 行没有读或有疑问').waitFor();
    await page.getByText('没有读或有疑问的 3 行').click();
    await page.getByText(/第 6 行与前面重复/).waitFor();
    await page.getByText(/第 7 行没有单位名称/).waitFor();
    await page.getByRole('textbox', { name: '应报年度' }).fill('2024');
    await expectOpenToAll();
    await page.getByRole('button', { name: '存为名单（4 家）' }).click();
    await page.getByText('名单 4 家，应报 4 份，已见 1 份，未见 3 份。').waitFor();
  });

  test('joins a near name only when a person says so', async () => {
    expect(await storedIn(await browser.worker(), 'officePairs')).toEqual([]);
    await page.getByText('未见 ÷ 应报 = 3 ÷ 4 = 75.0%').waitFor();
    await expectOpenToAll();
    await page.getByRole('button', { name: `${short} 与 ${near.expected.office} 是同一单位`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('名单 4 家，应报 4 份，已见 2 份，未见 2 份。').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  });

  test('gives the dashboard its rows: ○ for what is due and not seen, and every share its formula', async () => {
    await page.getByRole('link', { name: '在总览中看' }).click();
    await page.waitForSelector('.matrix');
    const shapes = await matrix();
    expect(Object.keys(shapes).sort()).toEqual([exact.expected.office, short, known.expected.office, nobody].sort());
    expect([shapes[known.expected.office], shapes[nobody]]).toEqual(['○', '○']);
    expect(shapes[exact.expected.office]).not.toBe('○');
    expect(shapes[short]).not.toBe('○');
    expect(await countOf('应报')).toEqual(['4']);
    expect(await countOf('已见')).toEqual(['2', '50.0%']);
    expect(await countOf('未见')).toEqual(['2', '50.0%']);
    await page.locator('.shares button', { hasText: '未见' }).hover();
    await page.getByText('未见 ÷ 应报 = 2 ÷ 4 = 50.0%').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.waitForSelector('.matrix');
      expect(await violations(page)).toEqual([]);
    }
  });

  test('is there after the browser was closed, with what the person said', async () => {
    const address = page.url();
    await browser.close();
    browser = await launch({ port: portal.port, profile });
    page = await browser.extensionPage(address.slice(address.indexOf('/dashboard')));
    await page.waitForSelector('.matrix');
    expect(await countOf('未见')).toEqual(['2', '50.0%']);
  });

  test('gives out what was not seen', async () => {
    await page.locator('.shares button', { hasText: '未见' }).click();
    await page.getByText('2 家单位，0 份报告，未见 2 份').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出名单 CSV' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^未见报告名单-/);
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(lines.slice(1, 3).join()).toContain(`${nobody},,2024,○ 应报未见`);
    expect(lines.slice(1, 3).join()).toContain(`${known.expected.office},,2024,○ 应报未见,${known.address}`);
  });

  test('has those looked for whose address is known', async () => {
    await page.getByText('未见的 1 份没有网址').waitFor();
    await page.getByRole('button', { name: '检查未见的 1 份' }).click();
    await page.getByText('已完成').waitFor({ timeout: 30_000 });
    await page.goto(page.url().replace('batch', 'dashboard'));
    await page.waitForSelector('.matrix');
    expect((await matrix())[known.expected.office]).not.toBe('○');
    expect(await countOf('未见')).toEqual(['1', '25.0%']);
  });

  test('is held against the list that a portal shows, in the panel', async () => {
    const list = await browser.page(`http://${portalHost}/`);
    const panel = await browser.panel(list);
    await panel.waitForText('名单“2024 应报”4 家，2024 年度，本页列表只见 3 家');
    await panel.click('.list-on-page summary');
    await panel.waitForText(nobody);
    const coming = browser.context.waitForEvent('page');
    await panel.click('.list-on-page a');
    const making = await coming;
    await making.getByText(/^读出 \d+ 家单位/).waitFor();
    expect(await making.locator('.names-table tbody th').allInnerTexts()).toContain(near.expected.office);
    await making.close();
    await list.close();
    await page.bringToFront();
  });

  test('is removed, and taken back', async () => {
    await page.goto(page.url().replace('dashboard', 'names'));
    await page.getByRole('button', { name: '移除名单' }).click();
    await page.getByText('还没有名单。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('名单 4 家，应报 4 份，已见 3 份，未见 1 份。').waitFor();
  });
});
