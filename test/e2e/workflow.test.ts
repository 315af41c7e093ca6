import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { Case } from '../../lib/audit/review/case.ts';
import { Decision } from '../../lib/audit/review/review.ts';
import { violations } from './axe.ts';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * A reviewer's day by the keyboard alone: judged, put off, sent out, put right by the office, closed. 一、本年新收 says 7
 * for 5 + 1, 二、上年结转 says 3 for 1.
 */
const sound = { granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const faulty = {
  ...sound,
  received: [5, 1, 0, 0, 0, 0, 7],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
  carriedIn: [1, 0, 0, 0, 0, 0, 3],
};
const corrected = { ...faulty, received: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let browser: Chromium;
let page: Page;
let panel: Page;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  browser = await launch({ port: site.port });
  page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  panel = await openPanel();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The panel's page in a tab, beside the report's. */
async function openPanel(): Promise<Page> {
  const reports = z.array(z.object({ reportId: z.string() })).parse(await storedIn(await browser.worker(), 'reports'));
  const named = reports.map(({ reportId }) => `report=${encodeURIComponent(reportId)}`).join('&');
  const opened = await browser.extensionPage(`/sidepanel.html?${named}`);
  await opened.waitForSelector('.finding');
  return opened;
}

const decisions = async () => z.array(Decision).parse(await storedIn(await browser.worker(), 'decisions'));
const cases = async () => z.array(Case).parse(await storedIn(await browser.worker(), 'cases'));
const judgements = async () => (await decisions()).map(({ judgement }) => judgement).sort();
/** Moves the focus with the Tab key, as a person does, until what has it is called so. */
async function tabTo(name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const focused = await panel.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === document.body || activeElement === null) return '';
      const label = activeElement.getAttribute('aria-label') ?? activeElement.closest('label')?.textContent;
      return (label ?? activeElement.textContent ?? '').trim();
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 20));
    await panel.keyboard.press('Tab');
  }
  throw new Error(`Tab 到不了 ${name}：${seen.join('、')}`);
}
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => panel.keyboard.press(key)), Promise.resolve());

describe('a day by the keyboard', () => {
  test('several are selected, confirmed together, and taken back together', async () => {
    await tabTo(/^多选/);
    await press('Enter');
    await tabTo(/^全选所示/);
    await press('Enter');
    // Those that fold under one cause count as well.
    const all = Number(/\d+/.exec(await panel.locator('.selection [role=status]').innerText())?.[0]);
    expect(all).toBeGreaterThan(await panel.locator('.finding').count());
    await tabTo(/^确认$/);
    await press('Enter');
    await expect.poll(judgements).toEqual(Array(all).fill('confirmed'));
    await tabTo(/^撤销$/);
    await press('Enter');
    await expect.poll(judgements).toEqual([]);
    await expect.poll(() => panel.locator('.finding.confirmed').count()).toBe(0);
  });

  test('one is put off, with whom to ask and until when', async () => {
    await panel.locator('.finding').first().focus();
    await press('3');
    await expect.poll(judgements).toEqual(['pending']);
    await press('Enter');
    await tabTo(/^问谁/);
    await panel.keyboard.type('县教育局办公室');
    await tabTo(/^记下/);
    await press('Enter');
    await expect.poll(async () => (await decisions())[0]?.due).toEqual({ whom: '县教育局办公室', until: null });
    await panel.getByText('问 县教育局办公室').waitFor();
  });

  test('all are sent out with a batch and a deadline', async () => {
    await tabTo(/^下发…$/);
    await press('Enter');
    await tabTo(/^批次/);
    await panel.keyboard.type('第一批');
    await tabTo(/^下发 \d/);
    await press('Enter');
    await expect
      .poll(async () => (await cases()).map(({ status, batch }) => [status, batch]))
      .toContainEqual(['sent', '第一批']);
  });

  test('what the office puts right is proposed to be closed, and a person closes it', async () => {
    const [sent] = await cases();
    site.serve('/2023.html', articleHtml({ figures: corrected }));
    await page.reload();
    await panel.getByRole('heading', { name: /^已消失/ }).waitFor();
    expect((await cases()).find(({ place }) => place === sent?.place)?.status).toBe('sent');
    await panel.getByRole('button', { name: '较上次检查改动 1 格 0 句' }).click();
    expect(await panel.locator('.change').innerText()).toMatch(/一、本年新收.*总计\s+7 → 6/);
    await panel.getByRole('tab', { name: /^问题/ }).click();
    await tabTo(/^确认销号/);
    await press('Enter', 'Enter');
    await expect.poll(async () => (await cases()).find(({ place }) => place === sent?.place)?.status).toBe('closed');
    await panel.getByText('已销号（1）').waitFor();
  });

  test('what was done to a finding is told with who, when and from what', async () => {
    await panel.locator('.finding').first().focus();
    await press('2', '1');
    await expect.poll(judgements).toContain('false-alarm');
    await tabTo(/^经过/);
    await press('Enter');
    await panel.locator('.history li').first().waitFor();
    expect(await panel.locator('.history li').first().innerText()).toMatch(/→ 误报/);
  });

  test('shows nothing that axe objects to, in either scheme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(panel)).toEqual([]);
    }
  });
});

describe('a false alarm that reaches further', () => {
  test('covers the next year of the same office, is listed in the options and removed there', async () => {
    const [report] = z.array(z.object({ office: z.string() })).parse(await storedIn(await browser.worker(), 'reports'));
    await tabTo(/^本单位此规则都是误报/);
    await press('Enter', 'Enter');
    await expect.poll(async () => (await storedIn(await browser.worker(), 'waivers')).length).toBe(1);
    await panel.getByText('范围：本单位此规则').waitFor();
    const options = await browser.extensionPage('/options.html');
    await options.getByText(report?.office ?? '？').waitFor();
    await options.getByRole('button', { name: '移除' }).click();
    await expect.poll(async () => (await storedIn(await browser.worker(), 'waivers')).length).toBe(0);
    await expect.poll(() => panel.getByText('范围：本单位此规则').count()).toBe(0);
    await options.close();
  });
});

describe('two panels', () => {
  test('agree within a second, and the one that saw an older version is told', async () => {
    const other = await openPanel();
    await panel.bringToFront();
    await panel.locator('.finding').first().focus();
    await press('1');
    await other.locator('.finding.confirmed').first().waitFor({ timeout: 1_000 });
    await other.close();
  });
});
