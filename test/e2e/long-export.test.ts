import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../lib/audit/offices/summary.ts';
import { readSheets } from '../../lib/export/xlsx/read-sheets.ts';
import { packDrawer } from '../../lib/store/summary-drawer.ts';
import { faultyReview } from '../export/issue-book.ts';
import { type Chromium, launch } from './chromium.ts';

/* A province in the store: more reports than a page could export by itself without standing still. */
const count = process.env.LONG ? 3_000 : 1_200;
/** Of each report. */
const findings = 2;
const withinMs = 240_000;

let browser: Chromium;
let dashboard: Page;
beforeAll(async () => {
  browser = await launch({ port: 9 });
  const filling = await browser.extensionPage('/dashboard.html');
  await filling.waitForSelector('h1');
  await filling.evaluate(fill, { count, ...templates() });
  await filling.close();
  dashboard = await browser.extensionPage('/dashboard.html');
  await dashboard.waitForSelector('.matrix');
}, withinMs);
afterAll(() => browser?.close());

/** One report as the store keeps it; all others are copies under ids and offices of their own. */
function templates() {
  const { reportId, url, report, audit, decisions } = faultyReview();
  const about = { office: '甲镇人民政府', year: 2023, previousHash: null };
  const record = {
    reportId,
    url,
    address: reportId,
    ...about,
    read: { office: about.office, year: about.year },
    correction: null,
    contentHash: 'c1',
    firstSeen: 1,
    lastSeen: 1,
    rev: 1,
  };
  const summary = summarise({ reportId, url, ...about, report, audit, decisions, cases: [], auditedAt: 1 });
  return { record, saved: { reportId, contentHash: 'c1', report, audit, at: 1 }, drawer: packDrawer(0, [summary]) };
}

/** Runs in the page. */
async function fill({ count, record, saved, drawer }: ReturnType<typeof templates> & { count: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('gouji');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const all = Array.from({ length: count }, (_, index) => {
    const reportId = `www.example.gov.cn/${index}.html`;
    return { reportId, url: `http://${reportId}`, office: `第${index}镇人民政府` };
  });
  const writing = db.transaction(['reports', 'audits', 'summaries'], 'readwrite');
  for (const about of all) {
    writing.objectStore('reports').put({ ...record, ...about, address: about.reportId });
    writing.objectStore('audits').put({ ...saved, reportId: about.reportId });
  }
  const summaries = all.flatMap((about) => drawer.summaries.map((summary) => ({ ...summary, ...about })));
  writing.objectStore('summaries').put({ ...drawer, summaries });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  db.close();
}

const choose = async (format: string): Promise<void> => {
  await dashboard.getByRole('button', { name: '导出…' }).click();
  await dashboard.getByRole('button', { name: format, exact: true }).click();
};
const status = dashboardText('p.status');
const progress = dashboardText('.exporting');
function dashboardText(selector: string): () => Promise<string> {
  return async () => (await dashboard.locator(selector).allInnerTexts()).join('');
}
const comingDownload = (): Promise<Download> => dashboard.waitForEvent('download', { timeout: withinMs });
const bytesOf = async (file: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await file.path()));

describe(`an export of ${count} reports`, () => {
  test(
    'says how far it is while the page goes on, and is one workbook with every finding',
    async () => {
      const coming = comingDownload();
      await choose('问题清单 XLSX');
      await expect.poll(progress, { timeout: 20_000 }).toMatch(new RegExp(`正在导出：[1-9]\\d* / ${count} 份`));
      await dashboard.getByPlaceholder('单位名称').fill('第7镇');
      await expect.poll(dashboardText('.matrix tbody')).toContain('第7镇人民政府');
      // The page has answered before the export was through.
      expect(await progress()).toContain('取消');
      await choose('问题清单 CSV');
      expect(await status()).toBe('上一次导出尚未结束，请等待或取消');
      await dashboard.getByPlaceholder('单位名称').fill('');
      const file = await coming;
      expect(file.suggestedFilename()).toMatch(/^问题清单-\d{4}-\d\d-\d\d\.xlsx$/);
      await expect.poll(status).toBe(`已导出 ${count} 份报告`);
      expect(await progress()).toBe('');
      const list = readSheets(await bytesOf(file)).sheets.find(({ name }) => name === '问题清单');
      expect(list?.rows.size).toBe(1 + count * findings);
    },
    withinMs,
  );

  test(
    'is stopped at once, leaves no file, and can be begun anew',
    async () => {
      const downloads: Download[] = [];
      const note = (file: Download): void => void downloads.push(file);
      dashboard.on('download', note);
      await choose('问题清单 XLSX');
      await expect.poll(progress, { timeout: 20_000 }).toMatch(/正在导出：[1-9]/);
      await dashboard.locator('.exporting').getByRole('button', { name: '取消' }).click();
      await expect.poll(status).toBe('已取消导出，没有生成文件');
      expect(await dashboard.evaluate(() => document.activeElement?.className)).toBe('status');
      dashboard.off('download', note);
      const coming = comingDownload();
      await choose('核对结果 JSON');
      const packed = await coming;
      expect(downloads).toEqual([]);
      expect(packed.suggestedFilename()).toMatch(/^核对结果-\d+个文件-\d{4}-\d\d-\d\d\.zip$/);
      const files = Math.ceil(count / 500);
      await expect.poll(status).toContain(`已导出 ${count} 份报告；一个文件装不下，分为 ${files} 个`);
      const reports = Object.values(unzipSync(await bytesOf(packed))).map(
        (bytes) => JSON.parse(new TextDecoder().decode(bytes)).reviews.length,
      );
      expect(reports).toHaveLength(files);
      expect(reports.reduce((sum, one) => sum + one, 0)).toBe(count);
    },
    withinMs,
  );
});
