import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { TaskRecord } from '../../lib/store/records.ts';
import { reports } from '../portal/reports.ts';
import { otherPages, type Portal, portalHost, startPortal } from '../portal/server.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { savedReview, storedIn } from './content-world.ts';

/*
 * A list of addresses is pasted, worked off by the real page against the sample portal, killed on the way and taken up
 * again: every report is there once, and what could not be checked has its row.
 */
let portal: Portal;
let profile: string;
let browser: Chromium;
let page: Page;
const addresses = reports.map(({ host, path }) => `http://${host}${path}`);
const strangers = [
  `http://${portalHost}/nowhere.html`,
  `http://${portalHost}/others/${[...otherPages().keys()][0]}.html`,
];

beforeAll(async () => {
  portal = await startPortal();
  profile = await mkdtemp(join(tmpdir(), 'gouji-batch-'));
  browser = await launch({ port: portal.port, profile });
  page = await browser.extensionPage('/batch.html');
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const tasks = async () => z.array(TaskRecord).parse(await storedIn(await browser.worker(), 'tasks'));
const over = async () => (await tasks()).filter(({ state }) => state !== 'waiting' && state !== 'running');

describe('a batch in the browser', () => {
  test('says what it understood of a pasted list before anything is fetched', async () => {
    await page
      .getByRole('textbox', { name: '网址名单' })
      .fill([...addresses, ...strangers, '县教育局没有公布'].join('\n'));
    await page.getByText(`读出 ${addresses.length + 2} 个网址；1 行没有网址`).waitFor();
    expect(await tasks()).toEqual([]);
  });

  test('is killed in the middle, and goes on by itself when the page is opened again', async () => {
    await page.getByRole('button', { name: /^开始检查/ }).click();
    await until('有几份已处理', async () => (await over()).length >= 3, 30_000);
    await browser.kill();
    browser = await launch({ port: portal.port, profile });
    page = await browser.extensionPage('/batch.html');
    await page.getByText('已完成').waitFor({ timeout: 120_000 });
    const states = (await tasks()).map(({ state }) => state);
    expect(states.filter((state) => state === 'done')).toHaveLength(addresses.length);
    expect((await storedIn(await browser.worker(), 'reports')).length).toBe(
      new Set((await tasks()).flatMap(({ reportIds }) => reportIds)).size,
    );
  }, 180_000);

  test('lists what was not checked, with the reason', async () => {
    const rows = await page.locator('.batch-rows tbody tr').allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows.join('\n')).toMatch(/nowhere\.html[\s\S]*服务器答复 404/);
    expect(rows.join('\n')).toMatch(/不是年度报告/);
  });

  test('shows nothing that axe objects to, in either scheme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.getByText('已完成').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('finds what a reader finds on the same page', async () => {
    const address = addresses[0] ?? '';
    const fetched = await savedReview(await browser.worker(), address);
    const opened = await browser.page(address);
    const read = await until('报告已再次核对', async () => {
      const review = await savedReview(await browser.worker(), address);
      return review !== undefined && review.saved.at !== fetched?.saved.at ? review : undefined;
    });
    await opened.close();
    expect(read.saved.audit).toEqual(fetched?.saved.audit);
    expect(read.record.contentHash).toBe(fetched?.record.contentHash);
  });
});
