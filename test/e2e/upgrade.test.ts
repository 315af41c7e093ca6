import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { noticeText } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * A database of the first release under the present extension, in a real browser: every record is there after the
 * upgrade, and a copy of how it was before.
 */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

/** The tables of the first release, as it declared them to the browser: key path, and the indices. */
const firstRelease: Record<string, { keyPath: string | string[]; auto?: true; indices: (string | string[])[] }> = {
  reports: { keyPath: 'reportId', indices: ['address', ['office', 'year'], 'lastSeen'] },
  audits: { keyPath: ['reportId', 'contentHash'], indices: [['reportId', 'at']] },
  decisions: { keyPath: ['reportId', 'place'], indices: ['reportId'] },
  notes: { keyPath: 'id', indices: ['reportId'] },
  changes: { keyPath: 'id', auto: true, indices: ['reportId'] },
  drafts: { keyPath: ['reportId', 'key'], indices: ['reportId'] },
  pages: { keyPath: ['tabId', 'frameId'], indices: ['tabId'] },
  selections: { keyPath: 'tabId', indices: [] },
  settings: { keyPath: 'key', indices: [] },
};
const kept = ['reports', 'audits', 'decisions', 'notes', 'changes', 'settings'];

let site: Site;
let profile: string;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  profile = await mkdtemp(join(tmpdir(), 'gouji-upgrade-'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const start = async () => {
  browser = await launch({ port: site.port, profile });
};
const records = async (): Promise<Record<string, unknown[]>> => {
  const worker = await browser.worker();
  return Object.fromEntries(await Promise.all(kept.map(async (name) => [name, await storedIn(worker, name)])));
};

/** A report with a note, as the present release stores it. */
async function fill(): Promise<void> {
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  const [report] = await storedIn(await browser.worker(), 'reports');
  const panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.getByRole('tab', { name: /^备注/ }).click();
  await panel.getByRole('button', { name: '给整份报告加备注' }).click();
  await panel.getByRole('textbox').fill('第一版写下的');
  await panel.getByRole('button', { name: '保存', exact: true }).click();
  await panel.getByText('已保存').waitFor();
  await panel.close();
  await page.close();
}

/** Puts the records into a database of the first release's shape and version. */
async function turnBack(stored: Record<string, unknown[]>): Promise<void> {
  const page = await browser.extensionPage('/snapshot.html');
  // A worker that saw the database as it is now would not look again, and open it without a copy.
  await browser.stopWorker();
  await page.evaluate(
    async ({ tables, stored }) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('gouji'));
      const opening = indexedDB.open('gouji', 10);
      opening.onupgradeneeded = () => {
        for (const [name, { keyPath, auto, indices }] of Object.entries(tables)) {
          const table = opening.result.createObjectStore(name, { keyPath, autoIncrement: auto ?? false });
          for (const index of indices) table.createIndex(Array.isArray(index) ? `[${index.join('+')}]` : index, index);
        }
      };
      const database = await done(opening);
      const writing = database.transaction(Object.keys(stored), 'readwrite');
      for (const [name, list] of Object.entries(stored))
        for (const record of list) writing.objectStore(name).put(record);
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { tables: firstRelease, stored },
  );
}

test('a database of the first release is copied, upgraded, and has every record', async () => {
  await start();
  await fill();
  const before = await records();
  expect(before.notes).toHaveLength(1);
  await turnBack(before);
  await browser.close();

  await start();
  const options = await browser.extensionPage('/options.html');
  await options.getByRole('heading', { name: '升级前的备份' }).waitFor();
  expect(
    await options.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'gouji')),
  ).toMatchObject({ version: 40 });
  expect(await records()).toEqual(before);
  const [report] = await storedIn(await browser.worker(), 'reports');
  const panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.getByRole('tab', { name: /^备注/ }).click();
  await panel.getByText('第一版写下的').waitFor();
}, 60_000);

const ownPages = ['sidepanel', 'dashboard', 'options', 'batch', 'names', 'rules', 'evidence', 'snapshot'];

test('a database of a later release is left as it is, and every page says why', async () => {
  const before = await records();
  const page = await browser.extensionPage('/snapshot.html');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('gouji', 50);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
  );
  await browser.close();

  await start();
  const [report] = before.reports ?? [];
  const query = new URLSearchParams({ report: String(Object(report).reportId), content: 'c', place: 'p' });
  for (const name of ownPages) {
    const opened = await browser.extensionPage(`/${name}.html?${query}`);
    await expect.poll(() => opened.locator('body').innerText(), { message: name }).toContain('数据由更新版本写入');
    expect(await opened.getByText('从备份恢复').count(), name).toBe(0);
    expect(await opened.locator('input, textarea, select').count(), name).toBe(0);
    await opened.close();
  }
  const visit = await browser.page(site.address('/2023.html'));
  await expect.poll(() => noticeText(visit), { timeout: 10_000 }).toContain('数据由更新版本写入，请先更新扩展');
  expect(await visit.locator('[data-gouji]').count()).toBe(0);
  expect(await records()).toEqual(before);
}, 60_000);
