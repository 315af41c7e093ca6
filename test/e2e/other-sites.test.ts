import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../run/setup.mjs';
import { launch } from './chromium.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* A report on a site that is no portal: read once by the toolbar button, and by itself where a person allowed it. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  folder = await mkdtemp(join(tmpdir(), 'gouji-sites-'));
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
const address = (): string => `http://localhost:${site.port}/2023.html`;

test('a click on the toolbar button checks the page once, and the panel offers the site for good', async () => {
  const browser = await launch({ port: site.port });
  const page = await browser.page(address());
  await page.waitForTimeout(1_000);
  expect(await page.locator('[data-gouji]').count()).toBe(0);
  const panel = await browser.panel(page);
  await page.waitForSelector('[data-gouji]');
  await panel.waitForText('填报 7');
  await panel.waitForText('需要读取 localhost 才能自动标记');
  const again = await browser.page(address());
  await again.waitForTimeout(1_000);
  expect(await again.locator('[data-gouji]').count()).toBe(0);
  // What was not looked at is not said to be no report.
  await panel.waitForText('本页未核对');
  expect(await panel.text()).not.toContain('这不是年度报告页');
  await browser.close();
}, 60_000);

test('a site that a person allowed is checked by itself, and the panel asks for nothing', async () => {
  // No test can answer the browser's question: in this copy the permission is given beforehand.
  const allowing = join(folder, 'allowing');
  await cp(join(root, '.output', 'chrome-mv3'), allowing, { recursive: true });
  const manifest = JSON.parse(await readFile(join(allowing, 'manifest.json'), 'utf8'));
  const host_permissions = [...manifest.host_permissions, '*://localhost/*'];
  await writeFile(join(allowing, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions }));
  const browser = await launch({ port: site.port, extension: allowing });
  const options = await browser.extensionPage('/options.html');
  await options.getByText('*://localhost/*').waitFor();
  const page = await browser.page(address());
  await page.waitForSelector('[data-gouji]');
  const panel = await browser.panel(page);
  await panel.waitForText('填报 7');
  expect(await panel.text()).not.toContain('才能自动标记');
  await browser.close();
}, 60_000);
