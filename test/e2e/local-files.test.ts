import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml } from './page.site.ts';

/* A saved page or a draft that lies on this machine, checked without a site and without a request. */
const faulty = articleHtml({ figures: { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6] } });
const file = (name: string, content: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(content) });

let browser: Chromium;
let page: Page;
const requested: string[] = [];
beforeAll(async () => {
  browser = await launch({ port: 9 });
  page = await browser.extensionPage('/batch.html');
  page.on('request', (request) => {
    if (!/^(?:chrome-extension|data|blob):/.test(request.url())) requested.push(request.url());
  });
});
afterAll(() => browser?.close());

const lines = () => page.locator('.local-files li').allInnerTexts();
const choose = (...files: ReturnType<typeof file>[]) =>
  page.getByLabel('选择文件…').and(page.locator('input')).setInputFiles(files);

test('each file has a line that leads to what was found, or says why it was not checked', async () => {
  const picture = '<img src="http://www.example.gov.cn/beacon.png">';
  await choose(
    file('草稿.html', faulty.replace('</body>', `${picture}</body>`)),
    file('报告.pdf', '%PDF-1.7'),
    file('报告.docx', 'PK'),
    file('通知.html', '<p>关于做好年度报告编制工作的通知</p>'),
  );
  await expect
    .poll(lines)
    .toEqual([
      '草稿.html 已核对，查看结果',
      '报告.pdf 未核对：不是完整的 PDF 文件',
      '报告.docx 暂不能读取这种文件，未核对；请另存为网页（.html）或文本（.txt）',
      expect.stringMatching(/^通知\.html 这不是年度报告页：/),
    ]);
  const coming = browser.context.waitForEvent('page');
  await page.getByRole('link', { name: '已核对，查看结果' }).click();
  const panel = await coming;
  await panel.getByText('填报 7').first().waitFor();
  expect(await panel.locator('h1').innerText()).toBe('合水县青石镇人民政府');
  await panel.close();
  expect(requested).toEqual([]);
});

test('the next draft of the same name is a report of its own, and no second publication', async () => {
  await choose(file('草稿.html', articleHtml()));
  await expect.poll(async () => (await lines())[0]).toBe('草稿.html 已核对，查看结果');
  const audits = await storedIn(await browser.worker(), 'audits');
  expect(audits).toHaveLength(2);
  expect(JSON.stringify(audits)).not.toMatch(
    /"rule":"(?:versions-disagree|changed-after-publication)","(?:verdict|severity)/,
  );
});

test('a file may be dropped as well', async () => {
  const transfer = await page.evaluateHandle((content) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], '拖入.html', { type: 'text/html' }));
    return carried;
  }, faulty);
  await page.locator('.local-files').dispatchEvent('drop', { dataTransfer: transfer });
  await expect.poll(async () => (await lines())[0]).toBe('拖入.html 已核对，查看结果');
  expect(await violations(page)).toEqual([]);
});
