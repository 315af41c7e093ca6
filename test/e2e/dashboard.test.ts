import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reports } from '../portal/reports.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { savedReview } from './content-world.ts';

/** Two years and three offices, in the order of the matrix. */
const slugs = ['qianjin-street-2020', 'jinshan-street-2023', 'gaoling-street-2024'];
const opened = slugs.flatMap((slug) => reports.find((report) => report.slug === slug) ?? []);

let portal: Portal;
let browser: Chromium;
let panel: Panel;
let dashboard: Page;

/** The report opened last. */
let page: Page | undefined;
beforeAll(async () => {
  portal = await startPortal();
  browser = await launch({ port: portal.port });
  for (const { host, path } of opened) {
    page = await browser.page(`http://${host}${path}`);
    await until('报告已核对', async () => savedReview(await browser.worker(), `http://${host}${path}`), 20_000);
  }
  if (page === undefined) throw new Error('the portal has these reports');
  panel = await browser.panel(page);
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** The tab that something opens. */
async function tabOf(open: () => Promise<unknown>): Promise<Page> {
  const coming = browser.context.waitForEvent('page');
  await open();
  const tab = await coming;
  await tab.waitForSelector('h1');
  return tab;
}

/** Each row as its office and its cells, read aloud. */
const matrix = () =>
  dashboard.evaluate(() =>
    [...document.querySelectorAll('.matrix tbody tr')].map((row) =>
      [...row.children].map(
        (cell) =>
          cell.querySelector('.unseen')?.textContent ??
          cell.querySelector('[aria-label]')?.getAttribute('aria-label') ??
          cell.textContent,
      ),
    ),
  );
const years = () => dashboard.locator('.matrix thead th').allInnerTexts();
const focusedText = () =>
  dashboard.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
const focusedPlace = () =>
  dashboard.evaluate(() => {
    const cell = document.activeElement?.closest('th, td');
    const row = cell?.closest('tr');
    return [row?.getAttribute('aria-rowindex'), cell && row ? [...row.children].indexOf(cell) : null];
  });
const countOf = (list: string) =>
  dashboard.locator('.shares button', { hasText: list }).locator('.digits').first().innerText();

async function exported(format: string): Promise<{ name: string; text: string }> {
  await dashboard.getByRole('button', { name: '导出…' }).click();
  return download(format);
}

async function download(button: string): Promise<{ name: string; text: string }> {
  const coming = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe('the dashboard', () => {
  test('opens from the panel, and holds each report in its office and year', async () => {
    dashboard = await tabOf(() => panel.clickButton('总览'));
    await dashboard.waitForSelector('.matrix');
    expect(await years()).toEqual(['单位 ↑', '2024', '2023', '2020']);
    const rows = await matrix();
    expect(rows.map(([office]) => office).sort()).toEqual(opened.map(({ expected }) => expected.office).sort());
    const missing = rows.flatMap((cells) => cells.filter((cell) => cell === '未找到'));
    expect(missing).toHaveLength(6);
  });

  test('shows of each report what its audit found', async () => {
    const rows = await matrix();
    for (const { host, path, expected } of opened) {
      const review = await savedReview(await browser.worker(), `http://${host}${path}`);
      const { findings = [], checks } = review?.saved.audit ?? {};
      const said = rows.find(([office]) => office === expected.office)?.find((cell, at) => at > 0 && cell !== '未找到');
      expect(said).toContain(findings.length > 0 ? `未处理 ${findings.length}` : '相符');
      if (checks && checks.unchecked > 0) expect(said).toContain(`未能核对 ${checks.unchecked} 项`);
    }
  });

  test('is walked through by arrows, has one tab stop, and Enter opens the report with its findings', async () => {
    await dashboard.locator('.matrix [tabindex="0"]').focus();
    expect(await dashboard.locator('.matrix tbody [tabindex="0"]').count()).toBe(1);
    await dashboard.keyboard.press('ArrowDown');
    expect(await focusedPlace()).toEqual(['3', 0]);
    await dashboard.keyboard.press('ArrowRight');
    expect(await focusedPlace()).toEqual(['3', 1]);
    await dashboard.keyboard.press('Control+End');
    expect(await focusedPlace()).toEqual(['4', 3]);
    await dashboard.keyboard.press('Control+Home');
    expect(await focusedPlace()).toEqual(['2', 0]);
    while ((await focusedText()).includes('未找到') || (await focusedPlace())[1] === 0)
      await dashboard.keyboard.press('ArrowRight');
    const said = await focusedText();
    const office = (await matrix())[0]?.[0] ?? '';
    const review = await tabOf(() => dashboard.keyboard.press('Enter'));
    await expect.poll(() => review.textContent('h1')).toBe(office);
    expect(said).toMatch(/未处理|相符/);
    await review.close();
  });

  test('says by which formula every percentage is reckoned, on hover and to a screen reader', async () => {
    const checked = dashboard.locator('.shares button', { hasText: '已检' });
    await checked.hover();
    await expect.poll(() => dashboard.locator('#formula-checked').getAttribute('class')).not.toContain('unseen');
    expect(await dashboard.locator('#formula-checked').innerText()).toContain('已检 ÷ 已见 = 3 ÷ 3 = 100.0%');
    expect(await checked.getAttribute('aria-describedby')).toBe('formula-checked');
  });

  test('filters by office, year and list, and says so when nothing is left', async () => {
    const office = opened[0]?.expected.office ?? '';
    await dashboard.getByPlaceholder('单位名称').fill(office.slice(-6));
    await expect.poll(async () => (await matrix()).map(([name]) => name)).toEqual([office]);
    expect(await countOf('已见')).toBe('1');
    await dashboard.getByPlaceholder('单位名称').fill('没有这个单位');
    await expect.poll(() => dashboard.locator('.shown').innerText()).toContain('筛选条件下为 0，共 3 份');
    await dashboard.getByRole('button', { name: '清除筛选' }).click();
    await dashboard.locator('.filter select').first().selectOption('2023');
    await expect.poll(years).toEqual(['单位 ↑', '2023']);
    await dashboard.locator('.filter select').first().selectOption('all');
    await dashboard.locator('.shares button', { hasText: '已整改' }).click();
    await expect.poll(matrix).toEqual([]);
    await dashboard.locator('.shares button', { hasText: '已见' }).click();
    await expect.poll(async () => (await matrix()).length).toBe(3);
  });

  test('finds reports by the words of their findings', async () => {
    const faulty = opened.find(({ slug }) => slug === 'qianjin-street-2020');
    const review = await savedReview(await browser.worker(), `http://${faulty?.host}${faulty?.path}`);
    const words = review?.saved.audit.findings[0]?.message ?? '';
    await dashboard.getByPlaceholder('在问题内容中查找').fill(words);
    await dashboard.keyboard.press('Enter');
    await expect.poll(() => dashboard.locator('.text-search').innerText()).toContain('查完 3 份，找到 1 份');
    expect((await matrix()).map(([office]) => office)).toEqual([faulty?.expected.office]);
    await dashboard.getByRole('button', { name: '不按内容筛选' }).click();
    await expect.poll(async () => (await matrix()).length).toBe(3);
  });

  test('follows a judgement made in the panel', async () => {
    const last = opened.find(({ slug }) => slug === 'gaoling-street-2024');
    const before = (await matrix()).find(([office]) => office === last?.expected.office);
    // The panel follows the tab in front.
    await page?.bringToFront();
    await until('侧栏列出问题', () => panel.evaluate(() => document.querySelector('.finding') !== null), 10_000);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.finding')?.focus());
    await panel.press('3');
    await expect
      .poll(async () => (await matrix()).find(([office]) => office === last?.expected.office))
      .not.toEqual(before);
  });

  test('gives out what it shows', async () => {
    const list = await download('导出名单 CSV');
    expect(list.name).toMatch(/^年度报告名单-\d{4}-\d\d-\d\d\.csv$/);
    expect(list.text.split('\r\n')).toHaveLength(5);
    const findings = await exported('问题清单 CSV');
    for (const { expected } of opened) expect(list.text).toContain(expected.office);
    expect(findings.text).toMatch(/^\ufeff序号,问题编号,单位名称,/);
    const json = JSON.parse((await exported('核对结果 JSON')).text);
    expect(json.reviews).toHaveLength(3);
    const data = await download('导出数据 Parquet+CSV');
    expect(data.name).toMatch(/^年度报告数据-\d{4}-\d\d-\d\d\.zip$/);
    for (const name of ['figures.parquet', 'figures.csv', 'findings.parquet', 'findings.csv', 'dictionary.csv'])
      expect(data.text).toContain(name);
  });

  test('gives out each picture as a file of its own, drawn without a request', async () => {
    const formula = dashboard.getByRole('region', { name: '按期公布' }).locator('.chart-foot p');
    expect(await formula.innerText()).toMatch(/^未见逾期 ÷ 所列报告 = \d ÷ 3 = /);
    const drawing = await download('把“按期公布”存为 SVG');
    expect(drawing.name).toMatch(/^按期公布-\d{4}-\d\d-\d\d\.svg$/);
    for (const year of ['2020', '2023', '2024']) expect(drawing.text).toContain(`>${year}</text>`);
    const coming = dashboard.waitForEvent('download');
    await dashboard.getByRole('button', { name: '把“按规则”存为 PNG' }).click();
    const png = await readFile(await (await coming).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Twice the width of the drawing.
    expect(png.readUInt32BE(16)).toBe(1_920);
    const draft = await exported('通报草稿 DOCX');
    // Each file of the archive is named twice: where it stands, and in the directory at the end.
    expect(draft.text.match(/word\/media\/[^/]*?\.png/g)).toHaveLength(10);
    const offices = await download('把“单位与年度”存为 SVG');
    for (const [office = ''] of await matrix()) expect(offices.text).toContain(`>${office}</text>`);
  });

  test('can be used by everyone, in light and in dark', async () => {
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.emulateMedia({ colorScheme: 'dark' });
    await dashboard.reload();
    await dashboard.waitForSelector('.matrix');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.emulateMedia({ colorScheme: 'light' });
  });

  test('is reached from the options as well', async () => {
    const options = await browser.extensionPage('/options.html');
    await options.getByRole('link', { name: '总览' }).click();
    await options.waitForSelector('.matrix');
    await options.close();
  });
});
