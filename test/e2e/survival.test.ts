import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import type { Finding } from '../../lib/audit/finding.ts';
import { Decision } from '../../lib/audit/review/review.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { askFrom, badgeText, savedReview, storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * A decision or a note is never lost. One report, one decision, one note; then everything that happens to a browser
 * happens, in this order, on one profile on the disk.
 */
const path = '/2023.html';
const words = '请镇党政办核对新收件数';

/** 一、本年新收 says 7 for 5 + 1. */
const asPublished = {
  received: [5, 1, 0, 0, 0, 0, 7],
  granted: [5, 1, 0, 0, 0, 0, 6],
  completed: [5, 1, 0, 0, 0, 0, 6],
};
/** The office has put it right, and wrong again. */
const asChanged = { ...asPublished, received: [5, 1, 0, 0, 0, 0, 8] };

let site: Site;
let profile: string;
let browser: Chromium;
let page: Page;

const start = async () => {
  browser = await launch({ port: site.port, profile });
  page = await openReport();
};

/** The page, with the marks on it. */
async function openReport(): Promise<Page> {
  const opened = await browser.page(site.address(path));
  await marked(opened);
  return opened;
}

const marked = (on: Page) =>
  until('页面已标记', () => on.evaluate(() => document.querySelector('[data-gouji]') !== null));

const markOnReceivedTotal = () =>
  page.evaluate(() => {
    const row = [...document.querySelectorAll('#applications tr')].find((row) => row.textContent.includes('本年新收'));
    return row?.lastElementChild?.getAttribute('data-gouji');
  });

async function findings(): Promise<{ reportId: string; findings: Finding[] }> {
  const review = await savedReview(await browser.worker(), page.url());
  if (review === undefined) throw new Error('nothing was saved');
  return { reportId: review.record.reportId, findings: review.saved.audit.findings };
}

const isRowSum = ({ rule, where: [place] }: Finding): boolean =>
  rule === 'applications-row-sum' && place !== undefined && 'row' in place && place.row === 'received';

async function expectKept() {
  const worker = await browser.worker();
  expect(await storedIn(worker, 'decisions')).toMatchObject([{ judgement: 'confirmed' }]);
  expect(await storedIn(worker, 'notes')).toMatchObject([
    { text: words, anchor: { kind: 'cell', row: 'received', col: 'total', text: '7' } },
  ]);
}

beforeAll(async () => {
  site = await startSite({ [path]: articleHtml({ figures: asPublished }) });
  profile = await mkdtemp(join(tmpdir(), 'gouji-survival-'));
  await start();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('a decision and a note', () => {
  test('are saved, and shown on the page', async () => {
    const { reportId, findings: found } = await findings();
    const rowSum = found.find(isRowSum);
    if (rowSum === undefined) throw new Error('the wrong total was not found');
    const undecided = async () => Number(await badgeText(await browser.worker(), page));
    await expect.poll(undecided).toBeGreaterThan(0);
    const before = await undecided();
    await askFrom(page, 'decision/save', {
      reportId,
      place: rowSum.place,
      value: rowSum.value,
      judgement: 'confirmed',
      reason: null,
    });
    await askFrom(page, 'note/save', {
      reportId,
      id: null,
      anchor: { kind: 'cell', table: 'applications', row: 'received', col: 'total', text: '7', value: 7 },
      text: words,
    });
    await expectKept();
    await expect.poll(undecided).toBe(before - 1);
  });

  test('are there after a reload, which audits the page again', async () => {
    await page.reload();
    await marked(page);
    await expect.poll(markOnReceivedTotal).toContain('confirmed');
    await expectKept();
  });

  test('are there after the service worker was ended', async () => {
    await browser.stopWorker();
    await page.reload();
    await marked(page);
    await expect.poll(markOnReceivedTotal).toContain('confirmed');
    await expectKept();
  });

  test('are there after the browser crashed and was started again', async () => {
    await browser.kill();
    await start();
    await expect.poll(markOnReceivedTotal).toContain('confirmed');
    await expectKept();
  });

  test('stay when the published value changes, and the finding is to be looked at again', async () => {
    site.serve(path, articleHtml({ figures: asChanged }));
    await page.reload();
    await marked(page);
    await expect.poll(markOnReceivedTotal).toContain('inconsistent');
    await expectKept();
    const panel = await browser.panel(page);
    await panel.waitForText('需复看');
    await panel.waitForText('填报 8');
  });

  test('hold again when the former value comes back', async () => {
    site.serve(path, articleHtml({ figures: asPublished }));
    await page.reload();
    await marked(page);
    // The cell carries another finding now, that it was changed after publication; the judged one is as it was.
    const [decision] = z.array(Decision).parse(await storedIn(await browser.worker(), 'decisions'));
    await expect.poll(async () => (await findings()).findings.find(isRowSum)?.value).toBe(decision?.value);
    await expectKept();
  });
});
