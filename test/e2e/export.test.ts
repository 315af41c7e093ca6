import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* Every format is written by the built extension, under its own content security policy, and read back here. */
const hostile = '<img src=x onerror="document.title=1">';
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let browser: Chromium;
let panel: Page;
const trouble: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty, problems: [hostile] }) });
  browser = await launch({ port: site.port });
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  const [report] = await storedIn(await browser.worker(), 'reports');
  panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  panel.on('console', (message) => void (message.type() === 'error' && trouble.push(message.text())));
  panel.on(
    'request',
    (request) => void (/^(?:chrome-extension|blob|data):/.test(request.url()) || requests.push(request.url())),
  );
  await panel.waitForSelector('.finding');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function exported(format: string): Promise<{ name: string; bytes: Uint8Array; text: string }> {
  await panel.getByRole('button', { name: '导出…' }).click();
  const coming = panel.waitForEvent('download');
  await panel.getByRole('button', { name: format, exact: true }).click();
  const file = await coming;
  const bytes = new Uint8Array(await readFile(await file.path()));
  return { name: file.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) };
}
const parts = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

describe('what the panel exports', () => {
  test('as workbook and as document are packages of their kind', async () => {
    const book = await exported('问题清单 XLSX');
    expect(book.name).toMatch(/2023-问题清单\.xlsx$/);
    expect(parts(book.bytes)).toContain('xl/worksheets/sheet6.xml');
    const draft = await exported('通报草稿 DOCX');
    expect(draft.name).toMatch(/通报草稿\.docx$/);
    expect(parts(draft.bytes)).toContain('word/document.xml');
  });

  test('as text is what its format says', async () => {
    expect((await exported('问题清单 CSV')).text).toMatch(/^序号,|^\ufeff序号,/);
    expect(JSON.parse((await exported('核对结果 JSON')).text).format).toBe('gouji-reviews');
    const sarif = JSON.parse((await exported('核对结果 SARIF')).text);
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    expect(JSON.parse((await exported('备注 Web Annotation')).text).type).toBe('AnnotationPage');
  });

  test('as evidence opens as a page that runs nothing', async () => {
    const { text } = await exported('证据 HTML（可打印）');
    const page = await browser.context.newPage();
    await page.setContent(text);
    expect(await page.locator('article').count()).toBeGreaterThan(0);
    expect(await page.locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe('年度报告核对证据');
    await page.close();
  });

  test('is chosen by the keyboard, and Esc folds the formats', async () => {
    await panel.getByRole('button', { name: '导出…' }).focus();
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('问题清单 XLSX');
    await panel.keyboard.press('Escape');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('导出…');
    expect(await panel.locator('.export-formats').count()).toBe(0);
  });

  test('breaks no rule of the content security policy and asks no server', () => {
    expect(trouble).toEqual([]);
    expect(requests).toEqual([]);
  });
});
