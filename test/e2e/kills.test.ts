import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { Note } from '../../lib/audit/review/review.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * 已保存 is a promise: the browser is ended at that very moment, again and again, and everything that was called saved is
 * there. What was only half typed is there as a draft.
 */
const kills = process.env.LONG ? 50 : 5;
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let profile: string;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  profile = await mkdtemp(join(tmpdir(), 'gouji-kills-'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser on the same profile, with the panel's page of the report open. */
async function start() {
  browser = await launch({ port: site.port, profile });
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  const [report] = await storedIn(await browser.worker(), 'reports');
  const panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.getByRole('tab', { name: /^备注/ }).click();
  return panel;
}
const texts = async () =>
  z
    .array(Note)
    .parse(await storedIn(await browser.worker(), 'notes'))
    .map(({ text }) => text)
    .sort();

describe('a browser that is killed', () => {
  test(
    `${kills} times right after 已保存 has everything that was saved`,
    async () => {
      const written: string[] = [];
      for (let kill = 1; kill <= kills; kill += 1) {
        const panel = await start();
        const text = `第 ${String(kill).padStart(2, '0')} 条`;
        await panel.getByRole('button', { name: '给整份报告加备注' }).click();
        await panel.getByRole('textbox').fill(text);
        await panel.getByRole('button', { name: '保存', exact: true }).click();
        await panel.waitForFunction(() => document.querySelector('.status')?.textContent === '已保存', null, {
          polling: 'raf',
        });
        await browser.kill();
        written.push(text);
        browser = await launch({ port: site.port, profile });
        expect(await texts()).toEqual(written);
        await browser.close();
      }
    },
    kills * 30_000,
  );

  test('in the middle of a note has what was typed, as a draft', async () => {
    const panel = await start();
    await panel.getByRole('button', { name: '给整份报告加备注' }).click();
    await panel.getByRole('textbox').fill('写到一半');
    await until('草稿已保留', async () => (await storedIn(await browser.worker(), 'drafts')).length > 0);
    await browser.kill();
    const again = await start();
    await again.getByRole('button', { name: '给整份报告加备注' }).click();
    await expect.poll(() => again.getByRole('textbox').inputValue()).toBe('写到一半');
    await browser.close();
  }, 60_000);
});
