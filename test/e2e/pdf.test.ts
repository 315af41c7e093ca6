import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPdf } from '../../lib/node/audit-file.ts';
import { parseHtml } from '../../lib/node/dom.ts';
import { readPdf } from '../../lib/node/pdf.ts';
import { readHtml } from '../../lib/read/html.ts';
import { applicationColumns, applicationRowsOf, columnLabel, rowLabel } from '../../lib/report/labels.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { printable } from '../portal/printable.ts';
import { reports } from '../portal/reports.ts';
import { unembedded } from '../read/pdf/unembedded.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* Reports that were published as PDF files, printed by a real browser. */
const style =
  '<style>body{font:12pt/2 sans-serif} table{border-collapse:collapse;font-size:8pt} td{border:1px solid}</style>';
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const wrong = 'td[data-gouji~="inconsistent"]';

let site: Site;
let browser: Chromium;

async function print(html: string): Promise<Buffer> {
  const page = await browser.context.newPage();
  await page.setContent(html);
  const session = await browser.context.newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  await page.close();
  return Buffer.from(data, 'base64');
}

/** What a scanner makes: a picture of the report and no text. */
async function scan(html: string): Promise<Buffer> {
  const page = await browser.context.newPage();
  await page.setContent(html);
  const picture = (await page.screenshot()).toString('base64');
  await page.close();
  return print(`<img src="data:image/png;base64,${picture}" width="600">`);
}

beforeAll(async () => {
  site = await startSite({});
  browser = await launch({ port: site.port });
  const article = style + articleHtml({ figures: faulty });
  const pdf = await print(article);
  site.serve('/2023.pdf', pdf);
  site.serve('/scan.pdf', await scan(article));
  site.serve('/half.pdf', pdf.subarray(0, 2_000));
  site.serve('/page.pdf', '<p>404</p>');
  site.serve('/unembedded.pdf', unembedded('合水县青石镇人民政府2023年政府信息公开工作年度报告'));
  site.serve(
    '/notice.html',
    '<!DOCTYPE html><meta charset="utf-8"><title>公告</title><h1>公告</h1><p>附件：<a href="/2023.pdf">合水县青石镇2023年度报告.pdf</a></p>',
  );
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const view = (file: string): Promise<Page> =>
  browser.extensionPage(
    `/viewer.html?${new URLSearchParams({ file: file.startsWith('/') ? site.address(file) : file })}`,
  );
const status = (page: Page): Promise<string> => page.getByRole('status').innerText();

const printed = reports.filter((_, index) => process.env.LONG || index % 4 === 0);
test.each(printed.map((report) => [report.slug, report] as const))(
  '%s is read to the last figure',
  async (_, report) => {
    const html = printable(report, 'modern');
    const { reports: found } = await readPdf(await print(html), 'report.pdf');
    const { readings } = readHtml(parseHtml(html), { address: 'report.html', title: '' });
    expect(found.map(figuresOf)).toEqual(readings.map((reading) => figuresOf(reading.report)));
    const said = ({ identity, year, headings }: (typeof found)[number]) => [
      identity.name,
      year,
      headings.map(({ text }) => text.replaceAll(' ', '')),
    ];
    expect(found.map(said)).toEqual(readings.map((reading) => said(reading.report)));
  },
);

test('a table that is a picture is said to be one, and not to be missing', async () => {
  const article = style + articleHtml();
  const table = article.slice(article.lastIndexOf('<table'), article.lastIndexOf('</table>') + 8);
  const page = await browser.context.newPage();
  await page.setContent(style + table);
  const picture = (await page.locator('table').screenshot()).toString('base64');
  await page.close();
  const html = article.replace(table, `<p><img src="data:image/png;base64,${picture}" width="600" height="120"></p>`);
  const [line] = await auditPdf(await print(html), 'report.pdf');
  const found = line && 'findings' in line ? line.findings.map(({ rule }) => rule) : [];
  expect(found).toContain('table-as-image');
  expect(found).not.toContain('missing-table');
});

test('an attached file is opened from the panel, and marked where it is printed', async () => {
  const notice = await browser.page(site.address('/notice.html'));
  const panel = await browser.panel(notice);
  await panel.waitForText('附件：合水县青石镇2023年度报告.pdf');
  expect(await panel.text()).not.toContain('暂不能读取');
  const coming = browser.context.waitForEvent('page');
  await panel.clickButton('打开检查');
  const page = await coming;
  const cell = page.locator(wrong).first();
  await cell.waitFor();
  expect(await cell.textContent()).toBe('7');
  expect(await violations(page)).toEqual([]);
  await Promise.all([page.close(), notice.close()]);
});

test('the browser’s own page of a PDF leads to ours', async () => {
  const page = await browser.context.newPage();
  await page.goto(site.address('/2023.pdf'));
  const panel = await browser.panel(page);
  await panel.waitForText('浏览器不允许扩展读取内置的 PDF 页');
  await panel.clickButton('用本扩展打开此 PDF');
  await page.locator(wrong).first().waitFor();
  await panel.waitForText('填报 7');
  await page.close();
});

test('the words lie where they are printed, and no mark over a digit', async () => {
  const page = await view('/2023.pdf');
  const cell = page.locator(wrong).first();
  await cell.scrollIntoViewIfNeeded();
  await page.locator('.printed-sheet canvas').first().waitFor();
  // The picture's own pixels, at the place of the words: ink there, and paper right above.
  const ink = await cell.evaluate(async (td) => {
    const canvas = document.querySelector('canvas');
    const digit = td.querySelector('span')?.getBoundingClientRect();
    const sheet = canvas?.getBoundingClientRect();
    const context = canvas?.getContext('2d');
    if (!canvas || !digit || !sheet || !context) throw new Error('a picture and words over it');
    const scale = canvas.width / sheet.width;
    const darkest = (top: number) => {
      const { data } = context.getImageData(
        (digit.left - sheet.left) * scale,
        (top - sheet.top) * scale,
        Math.ceil(digit.width * scale),
        Math.ceil(digit.height * scale),
      );
      return Math.min(...data.filter((_, index) => index % 4 === 0));
    };
    for (let waited = 0; darkest(digit.top) > 128 && waited < 50; waited += 1) await new Promise(requestAnimationFrame);
    const { boxShadow, outlineOffset } = getComputedStyle(td);
    return { at: darkest(digit.top), boxShadow, outlineOffset };
  });
  expect(ink).toEqual({
    at: expect.toSatisfy((shade: number) => shade < 128),
    boxShadow: 'none',
    outlineOffset: '0px',
  });
  await page.close();
});

test('what is judged there is kept with the file, and found again by panel and reload', async () => {
  const page = await view('/2023.pdf');
  const cell = page.locator(wrong).first();
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  await page.keyboard.press('1');
  await page.locator('td[data-gouji~="confirmed"]').first().waitFor();
  await page.reload();
  await page.locator('td[data-gouji~="confirmed"]').first().waitFor();
  const panel: Panel = await browser.panel(page);
  await panel.waitForText('已确认');
  expect(await panel.evaluate(() => document.querySelector('h1')?.textContent)).toBe('合水县青石镇人民政府');
  const [record] = JSON.parse(JSON.stringify(await storedIn(await browser.worker(), 'reports')));
  expect(record).toMatchObject({ url: site.address('/2023.pdf'), year: 2023 });
  await page.close();
});

test.each([
  ['/scan.pdf', '扫描件，未识别文字'],
  ['/half.pdf', '不是完整的 PDF 文件'],
  ['/page.pdf', '这个地址给出的不是 PDF 文件'],
  ['/gone.pdf', '未能取得文件（服务器答复 404）'],
  ['http://www.example.com/2023.pdf', '只能打开政府门户（gov.cn）上的 PDF。其他文件请下载后在“批量检查”页核对。'],
  ['javascript:alert(1)', '只能打开政府门户（gov.cn）上的 PDF。其他文件请下载后在“批量检查”页核对。'],
])('%s: %s', async (file, reason) => {
  const page = await view(file);
  await expect.poll(() => status(page)).toBe(reason);
  if (file.startsWith('/')) {
    const panel = await browser.panel(page);
    await panel.waitForText(reason);
    await panel.waitForText('本页未核对');
  }
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('what a person copies from a scan is checked, marked and kept, and the scan itself is a problem of access', async () => {
  const page = await view('/scan.pdf');
  const begin = page.getByRole('button', { name: '记为可获取性问题，录入数字' });
  await begin.click();
  await page.getByRole('button', { name: '核对' }).click();
  expect(await page.getByRole('alert').innerText()).toBe('请填写单位全称');
  await page.getByLabel('单位全称').fill('合水县白水镇人民政府');
  await page.getByLabel('报告年度').fill('2023');
  const rows = {
    ...Object.fromEntries(applicationRowsOf('2021').map((row) => [row, [0, 0, 0, 0, 0, 0, 0]])),
    ...faulty,
  };
  const typed = Object.entries(rows).flatMap(([row, figures]) =>
    Object.keys(applicationColumns).map((col, index): [string, string] => [
      `${rowLabel('applications', row)} ${columnLabel('applications', col)}`,
      String(figures[index]),
    ]),
  );
  // As a person types, but without the seconds that it takes.
  await page.locator('form').evaluate((form, cells) => {
    for (const [label, text] of cells) {
      const field = form.querySelector<HTMLInputElement>(`input[aria-label="${CSS.escape(label)}"]`);
      if (!field) throw new Error(label);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, typed);
  await expect.poll(async () => storedIn(await browser.worker(), 'drafts')).toHaveLength(1);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await begin.click();
  expect(await page.getByLabel('单位全称').inputValue()).toBe('合水县白水镇人民政府');
  await page.getByRole('button', { name: '核对' }).click();
  const cell = page.locator(wrong).first();
  await cell.waitFor();
  expect(await cell.textContent()).toBe('7');
  const panel = await browser.panel(page);
  await panel.waitForText('数字由人工对照录入');
  await panel.waitForText('填报 7');
  await panel.waitForText('公布的文件是扫描图片');
  // The scan, and the sum with the balance that follows from it: nothing of the text that was not copied.
  expect(await panel.text()).toContain('共 3 个问题');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await page.locator(wrong).first().waitFor();
  await begin.click();
  expect(await page.getByLabel(`${rowLabel('applications', 'received')} 总计`, { exact: true }).inputValue()).toBe('7');
  await page.getByLabel(`${rowLabel('applications', 'received')} 总计`, { exact: true }).fill('6');
  await page.getByRole('button', { name: '核对' }).click();
  await until('改正后不再标出', async () => (await page.locator(wrong).count()) === 0);
  expect(await storedIn(await browser.worker(), 'reports')).toContainEqual(
    expect.objectContaining({ url: site.address('/scan.pdf'), office: '合水县白水镇人民政府', year: 2023 }),
  );
  await page.close();
});

test('characters that are told by the codes of a font that the file does not bring are read', async () => {
  const page = await view('/unembedded.pdf');
  await expect
    .poll(() => page.locator('.printed-words').textContent())
    .toBe('合水县青石镇人民政府2023年政府信息公开工作年度报告');
  await page.close();
});

test('a batch and a file of this machine are read as well', async () => {
  const page = await browser.extensionPage('/batch.html');
  const buffer = await print(style + articleHtml({ title: '合水县白石镇人民政府2022年政府信息公开工作年度报告' }));
  await page
    .getByLabel('选择文件…')
    .and(page.locator('input'))
    .setInputFiles([{ name: '草稿.pdf', mimeType: 'application/pdf', buffer }]);
  await expect.poll(() => page.locator('.local-files li').allInnerTexts()).toEqual(['草稿.pdf 已核对，查看结果']);
  await page.locator('textarea').fill(site.address('/2023.pdf'));
  await page
    .getByRole('button', { name: /开始|检查 1 / })
    .first()
    .click();
  await until('批量检查已完成', async () => (await page.locator('main').innerText()).includes('已核对'));
  await page.close();
});
