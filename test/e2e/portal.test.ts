import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHtml, titleOf } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import type { Report } from '../../lib/report/report.ts';
import { renderReport } from '../portal/render.ts';
import type { PortalReport } from '../portal/report-data.ts';
import { reports } from '../portal/reports.ts';
import { otherPages, type Portal, portalHost, startPortal } from '../portal/server.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { badgeText, savedReview, storedIn } from './content-world.ts';

/** How long we let a page that is no report be, to see that nothing happens to it. */
const quietMs = 400;

let portal: Portal;
let browser: Chromium;
let folder: string;

beforeAll(async () => {
  portal = await startPortal();
  folder = await mkdtemp(join(tmpdir(), 'gouji-portal-'));
  browser = await launch({ port: portal.port, netLog: join(folder, 'net.json') });
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await rm(folder, { recursive: true, force: true });
});

const addressOf = ({ host, path }: PortalReport): string => `http://${host}${path}`;

/** The same page read without a browser. A page that a script or a frame completes is taken as the browser made it. */
async function readInNode(report: PortalReport, page: Page): Promise<Report | undefined> {
  const frame = page.frames().at(-1) ?? page;
  const isCompleted = ['iframe', 'late-script'].includes(report.dialect);
  const html = isCompleted ? await frame.content() : (renderReport(report).get(report.path) ?? '');
  const root = parseHtml(html);
  return readHtml(root, { address: isCompleted ? frame.url() : addressOf(report), title: titleOf(root) }).readings[0]
    ?.report;
}

describe('every report of the portal', () => {
  test.each(reports.map((report) => [`${report.slug} (${report.dialect})`, report] as const))(
    '%s: read in Chromium as on the command line',
    async (_, report) => {
      const page = await browser.page(addressOf(report));
      const review = await until(
        '报告已核对',
        async () => savedReview(await browser.worker(), addressOf(report)),
        20_000,
      );
      const saved = review.saved.report;
      const read = await readInNode(report, page);
      if (report.dialect === 'iframe') {
        // Who and when stand in the page around the frame, which only the browser shows.
        expect([saved.tables, saved.blocks, saved.headings]).toEqual([read?.tables, read?.blocks, read?.headings]);
      } else expect(saved).toEqual(read);
      const { office, year } = report.expected;
      expect([saved.identity.name, saved.year]).toEqual([office, year]);
      await expect.poll(async () => badgeText(await browser.worker(), page)).toMatch(/^\d+\+?\??$/);
      await page.close();
    },
  );
});

describe('every other page', () => {
  const lists = new Set([`http://${portalHost}/`, `http://${portalHost}/others/list.html`]);
  const addresses = [
    `http://${portalHost}/`,
    ...[...otherPages().keys()].map((name) => `http://${portalHost}/others/${name}.html`),
  ];

  test.each(addresses)('%s is left as it is', async (address) => {
    const page = await browser.page(address);
    await page.waitForTimeout(quietMs);
    expect(await page.evaluate(() => document.querySelectorAll('[data-gouji]').length)).toBe(0);
    // Lists of reports have their chips beside the page.
    const overlays = await page.evaluate(() => document.querySelectorAll('gouji-overlay').length);
    expect(overlays).toBe(lists.has(address) ? 1 : 0);
    expect(await badgeText(await browser.worker(), page)).toBe('');
    const saved = await storedIn(await browser.worker(), 'reports');
    expect(saved.filter(({ url }) => url === address)).toEqual([]);
    await page.close();
  });
});

test('no other host is asked for anything, by the pages or by the extension', async () => {
  const page = await browser.page(addressOf(reports[0] ?? expect.fail('the portal has no reports')));
  await page.waitForSelector('[data-gouji]');
  const panel = await browser.panel(page);
  await panel.waitForText('核对');
  const byWorker = (await browser.worker()).evaluate(
    (address) => fetch(address).then(() => true),
    `http://127.0.0.1:${portal.port}/`,
  );
  await expect(byWorker, 'its own policy lets it reach portals alone').rejects.toThrow('Failed to fetch');
  const byPanel = panel.evaluate((address) => fetch(address).then(() => true), `http://${portalHost}/`);
  await expect(byPanel, 'and its pages nobody').rejects.toThrow('Failed to fetch');
  await browser.close();
  const asked = await requestsOf(join(folder, 'net.json'));
  expect(asked).not.toEqual([]);
  expect(asked.filter(({ url }) => !isLocal(url))).toEqual([]);
});

const isLocal = (url: string): boolean =>
  /^(?:chrome-extension|data|blob):/.test(url) || new URL(url).hostname.endsWith('.gov.cn');

/** Every request that a page or the extension began, from the browser's own log; the browser's own requests have no origin. */
async function requestsOf(log: string): Promise<{ url: string; initiator: string }[]> {
  const { events } = JSON.parse(await readFile(log, 'utf8'));
  const all: { url?: string; initiator?: string }[] = events.map(({ params }: { params?: object }) => params ?? {});
  return all.flatMap(({ url, initiator }) =>
    url && initiator && /^(?:http|chrome-extension)/.test(initiator) ? [{ url, initiator }] : [],
  );
}
