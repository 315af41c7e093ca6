import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../sources.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { askFrom, savedReview, storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/*
 * Two reviewers with a browser each, and the files between them. One report, a judgement and a note; then the profile
 * is gone, and a new one takes the backup.
 */
const path = '/2023.html';
/** 一、本年新收 says 7 for 5 + 1. */
const figures = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const tables = ['reports', 'audits', 'decisions', 'notes', 'cases', 'drafts'];

let site: Site;
let folder: string;
let browser: Chromium;
let colleague: Chromium;
let backup: string;

const reviewer = async (extension?: string): Promise<Chromium> => {
  const started = await launch({ port: site.port, extension });
  const page = await started.page(site.address(path));
  await page.waitForSelector('[data-gouji]');
  return started;
};
const reportPage = (of: Chromium): Page => {
  const page = of.context.pages().find((open) => open.url() === site.address(path));
  if (page === undefined) throw new Error('the report is open');
  return page;
};

async function judge(of: Chromium, judgement: 'confirmed' | 'false-alarm' | 'pending', remark = ''): Promise<void> {
  const page = reportPage(of);
  const review = await savedReview(await of.worker(), page.url());
  const finding = review?.saved.audit.findings.find(({ rule }) => rule === 'applications-row-sum');
  if (review === undefined || finding === undefined) throw new Error('the wrong total was not found');
  const { place, value } = finding;
  const { reportId } = review.record;
  await askFrom(page, 'decision/save', { reportId, place, value, judgement, reason: null, remark });
}

async function write(of: Chromium, text: string): Promise<void> {
  const page = reportPage(of);
  const review = await savedReview(await of.worker(), page.url());
  const reportId = review?.record.reportId ?? '';
  const anchor = { kind: 'cell', table: 'applications', row: 'received', col: 'total', text: '7', value: 7 } as const;
  await askFrom(page, 'note/save', { reportId, id: null, anchor, text });
}

async function options(of: Chromium): Promise<Page> {
  const page = await of.extensionPage('/options.html');
  await page.getByRole('button', { name: '备份全部数据' }).waitFor();
  return page;
}

async function backUp(of: Chromium): Promise<string> {
  const page = await options(of);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份全部数据' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^勾稽备份-\d{4}-\d\d-\d\d\.json$/);
  const to = join(folder, `${crypto.randomUUID()}.json`);
  await file.saveAs(to);
  await page.getByText('上次备份').waitFor();
  await page.close();
  return to;
}

const choose = async (page: Page, file: string): Promise<void> =>
  page.getByLabel('恢复或合并…').and(page.locator('input')).setInputFiles(file);

/** All that is kept, by table. */
async function kept(of: Chromium): Promise<Record<string, unknown[]>> {
  const worker = await of.worker();
  const contents = await Promise.all(tables.map((table) => storedIn(worker, table)));
  const changes = await storedIn(worker, 'changes');
  return Object.fromEntries([
    ...tables.map((table, index) => [table, contents[index] ?? []]),
    ['changes', changes.map(({ id: _, ...change }) => change)],
  ]);
}

beforeAll(async () => {
  site = await startSite({ [path]: articleHtml({ figures }) });
  folder = await mkdtemp(join(tmpdir(), 'gouji-backup-'));
  browser = await reviewer();
});
afterAll(async () => {
  await Promise.all([browser?.close(), colleague?.close()]);
  await site?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a backup', () => {
  test('is made with one button, and the page says when', async () => {
    await judge(browser, 'confirmed');
    await write(browser, '请核对新收件数');
    const page = await options(browser);
    await page.getByText('还没有备份过。 此后判定和备注有 2 次改动未备份。').waitFor();
    await page.getByText('各自的许可证').click();
    await page.getByText('dexie 4.').click();
    await page.getByText('TERMS AND CONDITIONS FOR USE').first().waitFor();
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: join(process.env.SCREENSHOTS, 'options.png'), fullPage: true });
    expect(await violations(page)).toEqual([]);
    await page.close();
    backup = await backUp(browser);
    expect(JSON.parse(await readFile(backup, 'utf8'))).toMatchObject({
      format: 'gouji-backup',
      version: 1,
      content: { decisions: [{ judgement: 'confirmed' }], notes: [{ text: '请核对新收件数' }] },
    });
  });

  test('brings everything back into a new profile, after a preview, and a second time changes nothing', async () => {
    const before = await kept(browser);
    await browser.close();
    browser = await launch({ port: site.port });
    const page = await options(browser);
    for (const added of ['新增 1 份', '新增 0 份']) {
      await choose(page, backup);
      await page.getByText(`报告：${added}`).waitFor();
      await page.getByRole('button', { name: '合并', exact: true }).click();
      await page.getByText('已合并', { exact: true }).waitFor();
      expect(await kept(browser)).toEqual(before);
    }
    await page.getByText('上次备份').waitFor();
    await page.getByText('已保存 1 份报告').waitFor();
    await page.close();
    const report = await browser.page(site.address(path));
    await report.waitForSelector('[data-gouji~="confirmed"]');
  });
});

describe("a colleague's file", () => {
  let page: Page;
  let file: string;

  beforeAll(async () => {
    colleague = await reviewer();
    const own = await options(colleague);
    await own.getByLabel('检查人').fill('李四');
    await own.getByLabel('检查人').blur();
    await own.getByText('已保存', { exact: true }).waitFor();
    await own.close();
    await judge(colleague, 'false-alarm', '单位已电话说明口径');
    await write(colleague, '李四的备注');
    file = await backUp(colleague);
    page = await options(browser);
  });

  test('is shown beside ours, and is not merged before the choice', async () => {
    await choose(page, file);
    await page.getByText('还有 1 处待选择').waitFor();
    expect(await page.getByRole('button', { name: '合并', exact: true }).isDisabled()).toBe(true);
    const sides = await page.locator('.merge .side').allInnerTexts();
    expect(sides[0]).toMatch(/本机[\s\S]*确认/);
    expect(sides[1]).toMatch(/文件[\s\S]*李四[\s\S]*误报 · 单位已电话说明口径/);
    expect(await violations(page)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: join(process.env.SCREENSHOTS, 'merge.png'), fullPage: true });
  });

  test('changes nothing when it is cancelled', async () => {
    const before = await kept(browser);
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('.merge').waitFor({ state: 'detached' });
    expect(await kept(browser)).toEqual(before);
  });

  test('is merged as chosen, by keyboard alone, and the open page shows it', async () => {
    await choose(page, file);
    await page.locator('.merge input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '合并', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已合并', { exact: true }).waitFor();
    const { decisions, notes, changes } = await kept(browser);
    expect(decisions).toMatchObject([{ judgement: 'false-alarm', author: '李四' }]);
    expect(notes?.map((note) => Object(note).text).sort()).toEqual(['李四的备注', '请核对新收件数']);
    expect(changes?.length).toBe(5);
    await reportPage(browser).waitForSelector('[data-gouji~="confirmed"]', { state: 'detached' });
  });

  test('asks for no choice a second time', async () => {
    const before = await kept(browser);
    await choose(page, file);
    await page.getByText('文件中的内容本机都已有').or(page.getByLabel('同时采用文件中的设置')).first().waitFor();
    expect(await page.locator('.merge .side').count()).toBe(0);
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByText('已合并', { exact: true }).waitFor();
    expect(await kept(browser)).toEqual(before);
  });

  test('that is cut off, damaged, hostile or of a later release changes nothing, and the page says why', async () => {
    const sound = await readFile(file, 'utf8');
    const before = await kept(browser);
    const files: [string, RegExp][] = [
      [sound.slice(0, sound.length / 2), /文件不完整，在第 1:\d+（行:字符）处中断/],
      [sound.replaceAll('李四的备注', '改过的备注'), /内容与校验值不符/],
      [sound.replace('"content":{', '"content":{"__proto__":{"polluted":true},'), /结构异常（__proto__）/],
      [sound.replace('"version":1', '"version":2'), /由更新版本的扩展写入（格式 2）/],
      ['<script>alert(1)</script>', /不是 JSON 文件/],
      ['{"format":"gouji-reviews"}', /不是勾稽的备份文件/],
    ];
    for (const [index, [content, reason]] of files.entries()) {
      const bad = join(folder, `bad-${index}.json`);
      await writeFile(bad, content);
      await choose(page, bad);
      await page.getByText(reason).waitFor();
      expect(await page.locator('.merge').count()).toBe(0);
    }
    expect(await kept(browser)).toEqual(before);
    await page.close();
  });
});

describe('after thirty changes', () => {
  test('the panel reminds in one line that leads to the backup', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await judge(browser, 'pending');
      await judge(browser, 'confirmed');
    }
    const panel = await browser.panel(reportPage(browser));
    await panel.waitForText('次改动尚未备份');
    if (process.env.SCREENSHOTS) await panel.screenshot(join(process.env.SCREENSHOTS, 'reminder.png'));
    const coming = browser.context.waitForEvent('page');
    await panel.clickButton('次改动尚未备份');
    const page = await coming;
    await page.getByRole('button', { name: '备份全部数据' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#backup');
    await page.close();
    await backUp(browser);
    await until('提醒已消失', async () => !(await panel.text()).includes('尚未备份'));
  });
});

describe('the weekly file', () => {
  test('is written where downloads are allowed, once a week, and holds everything', async () => {
    // No test can answer the browser's question: in this copy the permission is given beforehand.
    const allowing = join(folder, 'allowing');
    await cp(join(root, '.output', 'chrome-mv3'), allowing, { recursive: true });
    const manifest = JSON.parse(await readFile(join(allowing, 'manifest.json'), 'utf8'));
    const permissions = [...manifest.permissions, ...manifest.optional_permissions];
    await writeFile(
      join(allowing, 'manifest.json'),
      JSON.stringify({ ...manifest, permissions, optional_permissions: [] }),
    );
    await colleague.close();
    colleague = await reviewer(allowing);
    await write(colleague, '每周备份');
    const page = await options(colleague);
    await page.getByLabel('每周自动保存').click();
    await page.getByText('已保存', { exact: true }).first().waitFor();
    const worker = await colleague.worker();
    const ring = () => worker.evaluate(() => chrome.alarms.create('weekly-backup', { when: Date.now() }));
    const files = () =>
      worker.evaluate(async () => (await chrome.downloads.search({})).map(({ filename }) => filename));
    await ring();
    await page.getByText('上次备份').waitFor();
    const [written = ''] = await files();
    expect(JSON.parse(await readFile(written, 'utf8'))).toMatchObject({ content: { notes: [{ text: '每周备份' }] } });
    await ring();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await files()).toHaveLength(1);
  });

  test('is not written, and the box stays empty, where the browser says no', async () => {
    const page = await options(browser);
    expect(await page.getByLabel('每周自动保存').isChecked()).toBe(false);
    expect(await page.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] }))).toBe(false);
    await page.close();
  });
});
