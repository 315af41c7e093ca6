import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { ScreenshotRecord } from '../../lib/store/records.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * The page as it was read is kept, and shown again where it can run nothing and load nothing; the sheet of a finding
 * stands beside it. The page tries whatever a hacked portal could.
 */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const traps = `
  <img src="/beacon-image" onerror="document.title='ran'" alt="picture">
  <iframe src="/beacon-frame"></iframe><object data="/beacon-object"></object><embed src="/beacon-embed">
  <svg><script>document.title='ran'</script><image href="/beacon-svg"/></svg>
  <form action="/beacon-form"><input autofocus onfocus="document.title='ran'"></form>
  <a href="javascript:document.title='ran'">link</a>
  <div style="background: url(/beacon-style); color: rgb(1, 2, 3)" onclick="document.title='ran'" id="styled">styled</div>
  <meta http-equiv="refresh" content="0; url=/beacon-refresh"><base href="http://elsewhere.gov.cn/">
  <link rel="stylesheet" href="/beacon-sheet"><style>@import '/beacon-import'; #styled { font-weight: 700; background-image: url('/beacon-rule') }</style>
  <script>document.title='ran'</script>`;

let site: Site;
let browser: Chromium;
let page: Page;
let panel: Panel;
const requested: string[] = [];

beforeAll(async () => {
  // What the trap page may load while it is open is of no interest: what its snapshot loads is.
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  site.serve(
    '/trap.html',
    articleHtml({ figures: faulty }).replace(
      '</body>',
      `${traps.replace(/<meta http-equiv="refresh"[^>]*>/, '')}</body>`,
    ),
  );
  browser = await launch({ port: site.port });
  page = await browser.page(site.address('/trap.html'));
  await page.waitForSelector('[data-gouji]');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const snapshots = async () => storedIn(await browser.worker(), 'snapshots');
const reportId = async (): Promise<string> => {
  const [report] = z.array(z.object({ reportId: z.string() })).parse(await storedIn(await browser.worker(), 'reports'));
  return report?.reportId ?? '';
};

async function opened(path: string): Promise<Page> {
  const own = await browser.context.newPage();
  own.on('request', (request) => {
    if (!/^(?:chrome-extension|data|blob|about):/.test(request.url())) requested.push(request.url());
  });
  await own.goto(`chrome-extension://${browser.extensionId}${path}`);
  await own.waitForSelector('h1');
  return own;
}

describe('the page as it was read', () => {
  test('is kept once, without a word of the reviewer and without our marks', async () => {
    await expect.poll(async () => (await snapshots()).length).toBe(1);
    await page.reload();
    await page.waitForSelector('[data-gouji]');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await snapshots()).toHaveLength(1);
  });

  test('is shown where it runs nothing and loads nothing, in the styles that it had', async () => {
    const [record] = z.array(z.object({ contentHash: z.string(), sha256: z.string() })).parse(await snapshots());
    const query = new URLSearchParams({ report: await reportId(), content: record?.contentHash ?? '' });
    const viewer = await opened(`/snapshot.html?${query}`);
    await viewer.getByText('本机采集，哈希仅证明采集后未改动').waitFor();
    expect(await viewer.locator('code').innerText()).toBe(record?.sha256);
    const frame = viewer.frameLocator('iframe.snapshot');
    await frame.locator('#styled').waitFor();
    expect(
      await frame
        .locator('#styled')
        .evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).fontWeight]),
    ).toEqual(['rgb(1, 2, 3)', '700']);
    expect(await frame.locator('#applications').innerText()).toContain('本年新收');
    expect(
      await frame
        .locator(
          'script, iframe, object, embed, meta, base, link, [onclick], [onfocus], [onerror], [src], [href], [action], [data-gouji], gouji-overlay',
        )
        .count(),
    ).toBe(0);
    await frame.locator('#styled').click();
    expect(await viewer.title()).toBe('页面快照');
    expect(requested).toEqual([]);
    expect(await violations(viewer, { exclude: ['iframe'] })).toEqual([]);
    await viewer.close();
  });

  test('that does not match its hash says so', async () => {
    const worker = await browser.worker();
    await worker.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('gouji');
          opening.onsuccess = () => {
            const table = opening.result.transaction('snapshots', 'readwrite').objectStore('snapshots');
            const all = table.getAll();
            all.onsuccess = () => {
              table.put({ ...all.result[0], sha256: '0'.repeat(64) });
              table.transaction.oncomplete = () => resolve();
              opening.result.close();
            };
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    const [record] = z.array(z.object({ contentHash: z.string() })).parse(await snapshots());
    const query = new URLSearchParams({ report: await reportId(), content: record?.contentHash ?? '' });
    const viewer = await opened(`/snapshot.html?${query}`);
    await viewer.getByText('快照与采集时的哈希不一致').waitFor();
    await viewer.close();
  });
});

describe('the sheet of a finding', () => {
  test('has a picture of the marked page where a click opened it to us', async () => {
    await page.bringToFront();
    panel = await browser.panel(page);
    await panel.waitForText('填报 7');
    const captured = browser.context.waitForEvent('page');
    await panel.clickButton('页面快照');
    const viewer = await captured;
    await viewer.getByText(page.url()).waitFor();
    await viewer.close();
    await panel.click('.finding');
    await panel.waitForText('存证');
    const coming = browser.context.waitForEvent('page');
    await panel.clickButton('存证');
    const sheet = await coming;
    await sheet.waitForSelector('.sheet img');
    const [picture] = z.array(ScreenshotRecord).parse(await storedIn(await browser.worker(), 'screenshots'));
    await sheet.getByText(picture?.sha256 ?? '？').waitFor();
    expect(await sheet.locator('.sheet').innerText()).toMatch(/5 \+ 1 .*填报 7/s);
    expect(await violations(sheet, { exclude: ['iframe'] })).toEqual([]);
    await sheet.close();
  });

  test('is opened from the bubble by its key', async () => {
    await page.bringToFront();
    await page.keyboard.press('Alt+.');
    await page.waitForSelector('#applications td[data-gouji~=result]');
    const coming = browser.context.waitForEvent('page');
    await page.keyboard.press('e');
    const sheet = await coming;
    await sheet.waitForSelector('.sheet');
    await sheet.close();
  });

  test('shows the snapshot where there is no picture', async () => {
    const other = await browser.page(site.address('/2023.html'));
    await other.waitForSelector('[data-gouji]');
    await expect.poll(async () => (await snapshots()).length).toBe(2);
    const reports = z
      .array(z.object({ reportId: z.string() }))
      .parse(await storedIn(await browser.worker(), 'reports'));
    const id = reports.map((report) => report.reportId).find((one) => one.includes('2023')) ?? '';
    const audits = z
      .array(
        z.object({ reportId: z.string(), audit: z.object({ findings: z.array(z.object({ place: z.string() })) }) }),
      )
      .parse(await storedIn(await browser.worker(), 'audits'));
    const place = audits.find((audit) => audit.reportId === id)?.audit.findings[0]?.place ?? '';
    const sheet = await opened(`/evidence.html?${new URLSearchParams({ report: id, place })}`);
    await sheet.frameLocator('iframe.snapshot').locator('#applications').waitFor();
    await sheet.close();
  });
});
