import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * A database whose files are damaged between two starts. Chromium throws it away and makes an empty one; the extension
 * misses it, writes nothing, and takes the backup back.
 */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let folder: string;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  folder = await mkdtemp(join(tmpdir(), 'gouji-lost-'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const profile = () => join(folder, 'profile');
const start = async () => {
  browser = await launch({ port: site.port, profile: profile() });
};
const texts = async () => (await storedIn(await browser.worker(), 'notes')).map((note) => note.text);

async function openReport(): Promise<void> {
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
}

async function writeNote(text: string): Promise<void> {
  const [report] = await storedIn(await browser.worker(), 'reports');
  const panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.getByRole('tab', { name: /^备注/ }).click();
  await panel.getByRole('button', { name: '给整份报告加备注' }).click();
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('button', { name: '保存', exact: true }).click();
  await panel.getByText('已保存').waitFor();
}

async function backUp(): Promise<string> {
  const options = await browser.extensionPage('/options.html');
  const coming = options.waitForEvent('download');
  await options.getByRole('button', { name: '备份全部数据' }).click();
  const to = join(folder, 'backup.json');
  await (await coming).saveAs(to);
  return to;
}

/** Cuts the file that names all others in half: what a crash of the machine may leave. */
async function damage(): Promise<void> {
  const databases = join(profile(), 'Default', 'IndexedDB');
  const [own] = (await readdir(databases)).filter((name) => /^chrome-extension.*leveldb$/.test(name));
  const files = own === undefined ? [] : await readdir(join(databases, own));
  const manifest = files.find((name) => name.startsWith('MANIFEST'));
  if (own === undefined || manifest === undefined) throw new Error('the profile has no database');
  const path = join(databases, own, manifest);
  await truncate(path, Math.floor((await stat(path)).size / 2));
}

test('a database that Chromium threw away is missed, not filled anew, and comes back from a backup', async () => {
  await start();
  await openReport();
  await writeNote('要留住的');
  const backup = await backUp();
  await until('the witness knows of the note', async () =>
    (await browser.worker()).evaluate(async () => 'testimony' in (await chrome.storage.local.get('testimony'))),
  );
  await browser.close();
  await damage();

  await start();
  const options = await browser.extensionPage('/options.html');
  await options.getByText('原有的本地数据库不见了').waitFor();
  await options.getByText(/此前存有 1 份报告/).waitFor();
  // A visit of the report writes nothing.
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForTimeout(500);
  const panel = await browser.extensionPage('/sidepanel.html');
  await panel.getByText('原有的本地数据库不见了').waitFor();
  const databases = () => options.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await databases()).not.toContain('gouji');
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '导出诊断' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^勾稽诊断-.*\.txt$/);
  const diagnosis = await readFile(await (await saved).path(), 'utf8');
  expect(diagnosis).toContain('原有的本地数据库不见了');
  for (const words of ['要留住的', '青石镇', '2023.html']) expect(diagnosis).not.toContain(words);

  await options.getByLabel('选择备份文件…').and(options.locator('input')).setInputFiles(backup);
  if (process.env.SCREENSHOTS) await options.screenshot({ path: join(process.env.SCREENSHOTS, 'lost.png') });
  await options.getByText(/的备份：1 份报告、1 条备注/).waitFor();
  const restore = options.getByRole('button', { name: '恢复', exact: true });
  const room = await options.context().newCDPSession(options);
  const origin = `chrome-extension://${new URL(options.url()).host}`;
  await room.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await restore.click();
  await options.getByText('磁盘空间不足，未能写入；原有数据没有清除。').waitFor();
  expect(await databases()).not.toContain('gouji');
  await room.send('Storage.overrideQuotaForOrigin', { origin });
  await restore.click();
  await options.getByRole('button', { name: '备份全部数据' }).waitFor();
  expect(await texts()).toEqual(['要留住的']);
  await panel.getByRole('button', { name: '重试' }).click();
  await panel.getByText('原有的本地数据库不见了').waitFor({ state: 'detached' });
}, 60_000);
