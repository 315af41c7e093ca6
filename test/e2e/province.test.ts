import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { ReportRecord, TaskRecord } from '../../lib/store/records.ts';
import { SummaryDrawer, unpackDrawer } from '../../lib/store/summary-drawer.ts';
import { acrossRules, makeProvince, type ProvincePage, withOtherFigure } from '../measure/province.ts';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { type ProvinceSite, startProvince } from './province.site.ts';

/*
 * A whole province in one batch: mistakes between its years and offices, sites that are busy, closed or odd, and a browser
 * that is killed twice on the way. `npm run test:long` makes it 600 offices over five years on 60 sites.
 */
const isLong = process.env.LONG !== undefined;
const size = isLong
  ? { offices: 600, years: 5, hosts: 60, perMistake: 15, seed: 5 }
  : { offices: 24, years: 3, hosts: 6, perMistake: 1, seed: 5 };
/** Pages that say something else when they are asked for again. */
const changes = isLong ? 12 : 3;
const patienceMs = isLong ? 3_600_000 : 180_000;
/** Seconds between two requests to a site; a test that waits a second for every page would only wait. */
const pause = isLong ? '1' : '0.05';

const province = makeProvince(size);
let site: ProvinceSite;
let profile: string;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startProvince(province);
  profile = await mkdtemp(join(tmpdir(), 'gouji-province-'));
  await start();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  browser = await launch({ port: site.port, profile });
  page = await browser.extensionPage('/batch.html');
}

const listed = ({ host, report }: ProvincePage): string =>
  `http://${host}${report.path}\t${report.office.name}\t${report.title}`;
const progress = async () =>
  Number(
    await page
      .locator('progress')
      .first()
      .getAttribute('value')
      .catch(() => 0),
  );
/** Where a framed report is found is its frame. */
const addressOf = ({ host, report }: ProvincePage): string =>
  `${host}${report.path}${report.dialect === 'iframe' ? '.frame' : ''}`;
/** What was found between reports: rule and address. */
const findingsAcross = async (): Promise<string[]> => {
  const drawers = z.array(SummaryDrawer).parse(await stored('summaries'));
  return drawers
    .flatMap(unpackDrawer)
    .flatMap(({ url, tallies }) =>
      [...new Set(tallies.map(({ rule }) => rule))]
        .filter((rule) => acrossRules.has(rule))
        .map((rule) => `${rule} ${url.replace('http://', '')}`),
    );
};
const stored = async (table: string) => storedIn(await browser.worker(), table);

/** Every so often: how many are done, and how much memory the page that does them takes. */
function tellProgress(): () => void {
  const start = Date.now();
  const tell = async () => {
    const bytes = Number(await page.evaluate(() => Object(performance).memory.usedJSHeapSize));
    const seconds = Math.round((Date.now() - start) / 1_000);
    console.log(`${seconds} s: ${await progress()} pages, ${Math.round(bytes / 1024 / 1024)} MB`);
  };
  const timer = setInterval(() => void tell().catch(() => console.log('the browser was killed')), 15_000);
  return () => clearInterval(timer);
}

describe('a province', () => {
  test('is worked off whole by a browser that is killed twice', { timeout: patienceMs }, async () => {
    const lines = [...province.pages.map(listed), ...site.oddities.map(({ address }) => `http://${address}\t`)];
    // Typed in, so many lines would take the browser's own editor minutes.
    const buffer = Buffer.from(lines.join('\n'));
    await page
      .getByLabel('选择 CSV 文件…')
      .and(page.locator('input'))
      .setInputFiles({ name: '全省名单.csv', mimeType: 'text/csv', buffer });
    const begin = page.getByRole('button', { name: `开始检查 ${lines.length} 份` });
    await begin.waitFor();
    // A pause that the page does not offer; in one go, since the form writes its options anew whenever it is drawn.
    await page
      .getByRole('combobox', { name: '同一网站两次请求间隔' })
      .evaluate((element: HTMLSelectElement, seconds) => {
        element.querySelector('option')?.setAttribute('value', seconds);
        element.value = seconds;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }, pause);
    await begin.click();
    const stopTelling = isLong ? tellProgress() : () => undefined;
    for (const share of [0.3, 0.7]) {
      await page.waitForFunction(
        (wanted) => Number(document.querySelector('progress')?.value) >= wanted,
        share * lines.length,
        { polling: 200, timeout: patienceMs },
      );
      await browser.kill();
      await start();
    }
    await page.getByText('已完成').waitFor({ timeout: patienceMs });
    stopTelling();

    const tasks = z.array(TaskRecord).parse(await stored('tasks'));
    expect(tasks).toHaveLength(lines.length);
    const left = tasks.filter(({ state }) => state !== 'done').map(({ address }) => address);
    expect(left.sort()).toEqual(site.oddities.map(({ address }) => address).sort());
    const reports = z.array(ReportRecord).parse(await stored('reports'));
    expect(reports.map(({ address }) => address).sort()).toEqual(province.pages.map(addressOf).sort());
  });

  test('has every mistake between its reports found, and none invented', async () => {
    const found = await findingsAcross();
    const seeded = province.seeded.map(({ rule, page: at }) => `${rule} ${addressOf(at)}`);
    const follows = province.seeded.flatMap(({ also, page: at }) => also.map((rule) => `${rule} ${addressOf(at)}`));
    expect(seeded.filter((one) => !found.includes(one))).toEqual([]);
    expect(found.filter((one) => !seeded.includes(one) && !follows.includes(one))).toEqual([]);
  });

  test('draws which offices share text, and saves the picture', async () => {
    const dashboard = await browser.extensionPage('/dashboard.html');
    await dashboard.getByRole('button', { name: '列出并对照' }).click();
    const picture = dashboard.locator('.graph img');
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBe(960);
    expect(await picture.getAttribute('alt')).toMatch(/ — .*：\d+\.\d%（\d+）/);
    if (process.env.SCREENSHOTS)
      await dashboard.locator('.similar').screenshot({ path: join(process.env.SCREENSHOTS, 'graph.png') });
    const [file] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: /文字相同的单位.*PNG/ }).click(),
    ]);
    const png = await readFile(await file.path());
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    await dashboard.close();
  });

  test('ends with a list of what was not checked, each with its reason', async () => {
    const rows = (await page.locator('.batch-rows tbody tr').allInnerTexts()).join('\n');
    for (const { address, kind } of site.oddities)
      expect(rows).toMatch(new RegExp(`${address.replaceAll('.', '\\.')}[^\\n]*\\n?[^\\n]*${reasons[kind]}`));
    expect(await page.getByText(`已检查 ${province.pages.length} · 不是年度报告`).count()).toBe(1);
  });

  test('tells which pages were changed since, when they are checked again', { timeout: patienceMs }, async () => {
    const mistaken = new Set(province.seeded.map(({ page: at }) => at.report.office.name));
    const changed = province.pages.filter(({ report }) => !mistaken.has(report.office.name)).slice(0, changes);
    for (const one of changed) site.replace({ ...one, report: withOtherFigure(one.report) });
    await page.getByRole('textbox', { name: '网址名单' }).fill(changed.map(listed).join('\n'));
    await page.getByRole('button', { name: `开始检查 ${changes} 份` }).click();
    await page.getByText('已完成').nth(1).waitFor({ timeout: patienceMs });
    const told = (await findingsAcross()).filter((one) => one.startsWith('changed-after-publication'));
    expect(told.sort()).toEqual(changed.map((one) => `changed-after-publication ${addressOf(one)}`).sort());
    expect(await stored('reports')).toHaveLength(province.pages.length);
  });

  test('was never asked for two pages of a site at a time, nor for what it closes', () => {
    expect(site.mostAtOnce()).toBe(1);
    const closed = site.oddities.filter(({ kind }) => kind === 'closed');
    expect(closed.map(({ address }) => site.asked.get(address) ?? 0)).toEqual(closed.map(() => 0));
  });
});

const reasons = { gone: '服务器答复 404', closed: 'robots\\.txt', notice: '不是年度报告' };
