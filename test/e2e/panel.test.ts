import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { badgeText, savedReview, storedIn } from './content-world.ts';
import { bubbleText } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/** 一、本年新收 says 7 for 5 + 1; everything else follows from it. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const office = '合水县青石镇人民政府';

let site: Site;
let browser: Chromium;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  site = await startSite({
    '/faulty.html': articleHtml({ figures: faulty }),
    // Of another office: two versions of one report that disagree would be a finding.
    '/sound.html': articleHtml({ title: '合水县白石镇人民政府2023年政府信息公开工作年度报告' }),
    '/list.html':
      '<!DOCTYPE html><title>政府信息公开年报</title><ul><li><a href="/faulty.html">青石镇2023年政府信息公开工作年度报告</a></ul>',
  });
  browser = await launch({ port: site.port });
  page = await browser.page(site.address('/faulty.html'));
  await page.waitForSelector('[data-gouji]');
  panel = await browser.panel(page);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The list's first line has the keys, opened or not. */
const focusFirst = () => panel.evaluate(() => document.querySelector<HTMLElement>('.finding')?.focus());

const markOnTotal = () =>
  page.evaluate(() => {
    const row = [...document.querySelectorAll('#applications tr')].find(({ textContent }) =>
      textContent.includes('本年新收'),
    );
    return row?.lastElementChild?.getAttribute('data-gouji') ?? '';
  });

const badge = async () => badgeText(await browser.worker(), page);

/** The counts of the verdict line, by outcome. */
const verdicts = (): Promise<Record<string, number>> =>
  panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.verdicts li')].map((line) => [
        line.classList.item(0),
        Number(line.querySelector('.digits')?.textContent),
      ]),
    ),
  );

/** The file that a button of the panel gives out. */
async function exported(button: string): Promise<string> {
  await panel.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      URL.createObjectURL = createObjectURL;
      if (file instanceof Blob)
        file
          .arrayBuffer()
          .then((bytes) =>
            Reflect.set(window, 'exported', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
          );
      return createObjectURL(file);
    };
  });
  await panel.clickButton('导出…');
  await panel.clickButton(button);
  const text = await until('文件已导出', () => panel.evaluate(() => Reflect.get(window, 'exported')));
  await panel.evaluate(() => Reflect.deleteProperty(window, 'exported'));
  return String(text);
}

describe('the side panel', () => {
  test('says who reports, for which year, how many checks ran, and what was found', async () => {
    await panel.waitForText(office);
    await panel.waitForText('2023');
    await panel.waitForText('填报 7');
    const counts = await verdicts();
    const checks = (await savedReview(await browser.worker(), page.url()))?.saved.audit.checks;
    expect(counts).toEqual(checks);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await panel.waitForText(`核对 ${all} 条`);
  });

  test('a finding opens with its calculation, and the page goes to its place', async () => {
    await panel.click('.finding');
    await panel.waitForText('依据');
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-gouji~=result]')?.textContent)).toBe('7');
  });

  test('a judgement by key restyles the mark and counts down the button; undo takes it back', async () => {
    const before = Number(await badge());
    await focusFirst();
    await panel.press('1');
    await expect.poll(markOnTotal).toContain('confirmed');
    await expect.poll(badge).toBe(String(before - 1));
    await panel.press('u');
    await expect.poll(markOnTotal).not.toContain('confirmed');
    await expect.poll(badge).toBe(String(before));
  });

  test('a false alarm asks why, and its mark goes', async () => {
    await focusFirst();
    await panel.press('2');
    await panel.clickButton('口径不同');
    await expect
      .poll(async () => storedIn(await browser.worker(), 'decisions'))
      .toMatchObject([{ judgement: 'false-alarm', reason: 'other-scope' }]);
    await expect.poll(markOnTotal).not.toContain('inconsistent');
    await focusFirst();
    await panel.press('u');
    await expect.poll(markOnTotal).toContain('inconsistent');
  });

  test('a note is kept and shown', async () => {
    await focusFirst();
    await panel.press('n');
    await panel.click('.editor textarea');
    await panel.type('请核对新收件数');
    await panel.clickButton('保存');
    await expect
      .poll(async () => storedIn(await browser.worker(), 'notes'))
      .toMatchObject([{ text: '请核对新收件数' }]);
    await panel.waitForText('请核对新收件数');
  });

  test('the list goes out as CSV that a spreadsheet opens and as JSON that holds everything', async () => {
    const csv = await exported('CSV');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')[0]).toMatch(/^\ufeff序号,问题编号,单位名称,/);
    expect(csv).toContain(office);
    expect(csv).toContain('请核对新收件数');
    const json = JSON.parse(await exported('JSON'));
    expect(JSON.stringify(json)).toContain('请核对新收件数');
  });

  test('findings stand by rule or severity where a person wants them so, and the next time as well', async () => {
    const titles = () =>
      panel.evaluate(() => [...document.querySelectorAll('.groups h2')].map(({ textContent }) => textContent));
    const group = (by: string) =>
      panel.evaluate((chosen) => {
        const select = document.querySelector<HTMLSelectElement>('.arrange select');
        if (select === null) throw new Error('there is nothing to choose');
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, by);
    await expect.poll(titles).toContain('表三 收到和处理政府信息公开申请情况');
    await group('severity');
    await expect.poll(titles).toEqual(['实质']);
    await group('rule');
    await expect.poll(titles).toContain('申请情况表：各列之和与总计不一致');
    expect(await storedIn(await browser.worker(), 'settings')).toMatchObject([{ grouping: 'rule' }]);
    await group('place');
    await expect.poll(titles).toContain('表三 收到和处理政府信息公开申请情况');
  });

  test('the page is printed without marks, and with them where a person asks for it', async () => {
    const onPaper = () =>
      page.evaluate(() => {
        const cell = document.querySelector('[data-gouji~=inconsistent]');
        return cell === null ? '' : getComputedStyle(cell).outlineStyle;
      });
    await page.emulateMedia({ media: 'print' });
    expect(await onPaper()).toBe('none');
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        const cell = document.querySelector('[data-gouji~=inconsistent]');
        document.documentElement.dataset.printed = cell === null ? '' : getComputedStyle(cell).outlineStyle;
      }),
    );
    await panel.clickButton('导出…');
    await panel.clickButton('打印网页（含标记）');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.printed)).toBe('solid');
    await expect.poll(onPaper).toBe('none');
    await page.emulateMedia({ media: null });
  });

  test('keys do what the options set them to, in the panel, in the bubble and with Alt', async () => {
    const options = await browser.extensionPage('/options.html');
    await options.getByText('快捷键', { exact: true }).click();
    const set = async (name: string, key: string): Promise<void> => {
      await options.getByLabel(name, { exact: true }).fill(key);
      await expect.poll(() => options.getByLabel(name, { exact: true }).inputValue()).toBe(key);
    };
    await set('确认', 'n');
    await expect.poll(() => options.getByRole('alert').innerText()).toContain('确认、备注');
    expect(await violations(options)).toEqual([]);
    await set('备注', 'b');
    await set('Alt+下一个问题', 'k');
    await expect
      .poll(async () => storedIn(await browser.worker(), 'settings'))
      .toMatchObject([{ keys: { confirmed: 'n', note: 'b', next: 'k', copy: 'c' } }]);
    const decisions = async () => (await storedIn(await browser.worker(), 'decisions')).length;
    await page.bringToFront();
    await expect.poll(() => panel.evaluate(() => document.querySelector('.finding') !== null)).toBe(true);
    await focusFirst();
    await panel.press('1');
    await panel.press('n');
    await expect.poll(decisions).toBe(1);
    await page.reload();
    await page.waitForSelector('[data-gouji]');
    await page.keyboard.press('Alt+Period');
    expect(await bubbleText(page)).toBe('');
    await page.keyboard.press('Alt+k');
    await until('气泡已打开', async () => (await bubbleText(page)) !== '');
    await page.keyboard.press('Control+z');
    await expect.poll(decisions).toBe(0);
    await page.keyboard.press('n');
    await expect.poll(decisions).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(decisions).toBe(0);
    await options.bringToFront();
    await options.getByRole('button', { name: '恢复默认' }).click();
    await expect
      .poll(async () => storedIn(await browser.worker(), 'settings'))
      .toMatchObject([{ keys: { confirmed: '1', note: 'n', next: '.' } }]);
    await options.close();
    await page.bringToFront();
    await page.reload();
    await page.waitForSelector('[data-gouji]');
  });

  test('single keys do nothing once the options say so, and Ctrl+Z still undoes', async () => {
    const decisions = async () => (await storedIn(await browser.worker(), 'decisions')).length;
    await focusFirst();
    await panel.press('1');
    await expect.poll(decisions).toBe(1);
    const options = await browser.extensionPage('/options.html');
    const keys = options.getByRole('checkbox', { name: /单键/ });
    const obeyed = async () => storedIn(await browser.worker(), 'settings');
    await keys.uncheck();
    await expect.poll(obeyed).toMatchObject([{ letterKeys: false }]);
    await page.bringToFront();
    await expect.poll(() => panel.evaluate(() => document.querySelector('.no-keys .finding') !== null)).toBe(true);
    await focusFirst();
    await panel.press('u');
    await panel.press('3');
    await page.reload();
    await page.waitForSelector('[data-gouji]');
    await page.keyboard.press('Alt+Period');
    await until('气泡已打开', async () => (await bubbleText(page)) !== '');
    await page.keyboard.press('3');
    await page.waitForTimeout(300);
    expect(await storedIn(await browser.worker(), 'decisions')).toMatchObject([{ judgement: 'confirmed' }]);
    await page.keyboard.press('Control+z');
    await expect.poll(decisions).toBe(0);
    await options.bringToFront();
    await keys.check();
    await expect.poll(obeyed).toMatchObject([{ letterKeys: true }]);
    await options.close();
    await page.bringToFront();
  });

  test('a sound report and a page that is none are told apart', async () => {
    const sound = await browser.page(site.address('/sound.html'));
    await until('报告已核对', async () => savedReview(await browser.worker(), sound.url()));
    await expect.poll(async () => (await verdicts()).inconsistent).toBe(0);
    const list = await browser.page(site.address('/list.html'));
    await panel.waitForText('不是年度报告');
    await Promise.all([sound.close(), list.close()]);
  });
});
