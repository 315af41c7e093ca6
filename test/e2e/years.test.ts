import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../portal/render.ts';
import type { PortalReport } from '../portal/report-data.ts';
import { qingshiTown } from '../portal/reports/qingshi-town-2023.ts';
import { sanheTown } from '../portal/reports/sanhe-town-2023.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, type Panel, until } from './chromium.ts';
import { savedReview } from './content-world.ts';

/*
 * A report whose last year's is not stored: the search goes from its page to the column, from there to the next page of
 * the list, which a script fills in, reads what it finds, and the rules between the years answer in the panel.
 */
const { host, path, tables } = qingshiTown;
const address = `http://${host}${path}`;
const lastPath = '/zfxxgk/xzjd/202301/t20230118_30218.html';
const lastAddress = `http://${host}${lastPath}`;
const pictures = process.env.GOUJI_PICTURES;

/** The town's report of the year before: the same words, and two applications that this year's does not carry in. */
const lastYear: PortalReport = {
  ...JSON.parse(JSON.stringify(qingshiTown).replaceAll('2023', '2022').replaceAll('2024', '2023')),
  path: lastPath,
  tables: {
    ...tables,
    applications: {
      edition: '2021',
      figures: {
        received: [5, 1, 0, 0, 0, 0, 6],
        granted: [3, 1, 0, 0, 0, 0, 4],
        completed: [3, 1, 0, 0, 0, 0, 4],
        carriedOut: [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
};

const list = (links: readonly [path: string, title: string][]): string =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>政府信息公开年报</title><ul>${links
    .map(([href, title]) => `<li><a href="${href}">${title}</a>`)
    .join('')}</ul>`;

/** The same, filled in by a script some time after the page came. */
const filledIn = (links: readonly [path: string, title: string][]): string =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>政府信息公开年报</title><ul></ul><script>
    const links = ${JSON.stringify(links)};
    setTimeout(() => {
      for (const [href, title] of links) {
        const link = document.querySelector('ul').appendChild(document.createElement('li')).appendChild(document.createElement('a'));
        link.href = href;
        link.textContent = title;
      }
    }, 400);
  </script>`;

let portal: Portal;
let browser: Chromium;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  portal = await startPortal();
  portal.replace(
    `${host}/nb`,
    list([
      [path, qingshiTown.title],
      ['/other/1.html', '云川县白石镇人民政府2022年政府信息公开工作年度报告'],
      ['nb/index_1.html', '下一页'],
    ]),
  );
  portal.replace(`${host}/nb/index_1.html`, filledIn([[lastPath, '青石镇2022年政府信息公开工作年度报告']]));
  portal.replace(`${host}${lastPath}`, renderReport(lastYear).get(lastPath) ?? '');
  browser = await launch({ port: portal.port });
  page = await browser.page(address);
  await until('报告已核对', async () => savedReview(await browser.worker(), address));
  panel = await browser.panel(page);
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** A tab's view of the panel, in both schemes and as narrow as it gets, for axe and for the eye. */
async function looksRight(path: string, name: string, prepare: (view: Page) => Promise<void>): Promise<void> {
  const view = await browser.extensionPage(path);
  for (const [colorScheme, width] of [
    ['light', 400],
    ['dark', 320],
  ] as const) {
    await view.emulateMedia({ colorScheme });
    await view.setViewportSize({ width, height: 900 });
    await view.reload();
    await prepare(view);
    expect(await violations(view)).toEqual([]);
    expect(await view.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (pictures) await view.screenshot({ path: `${pictures}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await view.close();
}
const reportView = (slug: string): string => `/sidepanel.html?report=${encodeURIComponent(slug)}`;
const openYears = (view: Page): Promise<void> => view.getByRole('tab', { name: /历年/ }).click();

describe('the years of an office', () => {
  test('say which year is not stored, under what could not be checked as well', async () => {
    await panel.click('#tab-unchecked');
    await panel.waitForText('2022 年度：本机没有这一年的报告');
    await panel.click('#tab-years');
    await panel.waitForText('找 2022 年度报告');
  });

  test('are completed by a search through the column, and the rules between the years answer at once', async () => {
    await panel.clickButton('找 2022 年度报告');
    const last = await until('上年报告已核对', async () => savedReview(await browser.worker(), lastAddress), 30_000);
    expect(last.record).toMatchObject({ office: '云川县青石镇人民政府', year: 2022 });
    await panel.waitForText('2022 年度结转下年度 2，本年上年结转 0，相差 2');
    await panel.waitForText('文字与 2022 年度相同');
    const curve = await panel.evaluate(() => {
      const drawn = document.querySelector('.year-curve');
      return {
        said: drawn?.querySelector('svg')?.getAttribute('aria-label') ?? '',
        joined: drawn?.querySelectorAll('line.joined').length,
        broken: drawn?.querySelectorAll('line.broken').length,
      };
    });
    expect(curve).toEqual({
      said: expect.stringMatching(/2022 年新收 \d+，办结 \d+；2023 年新收/),
      joined: 0,
      broken: 1,
    });
    await panel.click('#tab-findings');
    await panel.waitForText('2022 年度报告“四、结转下年度继续办理”填 2');
    // The page that is open beside it is told as well.
    await page.waitForSelector('[data-gouji]');
  });

  test('lead to the place on the page that a figure stands at', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click('#tab-years');
    await panel.clickButton('相差 2');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('show what is repeated side by side, in either scheme and in a narrow panel', async () => {
    const { record } = (await savedReview(await browser.worker(), address)) ?? {};
    await looksRight(reportView(record?.reportId ?? ''), 'years', async (view) => {
      await openYears(view);
      await view.getByText('文字与 2022 年度相同').click();
      expect(await view.locator('.comparison').first().locator('blockquote mark').count()).toBeGreaterThan(1);
    });
  });

  test('are listed by their share on the dashboard, and compared there', async () => {
    const dashboard = await browser.extensionPage('/dashboard.html');
    await dashboard.getByRole('button', { name: '列出并对照' }).click();
    const pair = dashboard.locator('.similar details').first();
    expect(await pair.locator('summary').innerText()).toMatch(/^\d+\.\d% .*青石镇.* 2023 — .*2022/);
    await pair.locator('summary').click();
    await expect.poll(() => pair.locator('.comparison mark').count()).toBeGreaterThan(1);
    await dashboard.close();
  });

  test('say where was looked where nothing was found', async () => {
    const other = `http://${sanheTown.host}${sanheTown.path}`;
    await page.goto(other);
    await until('报告已核对', async () => savedReview(await browser.worker(), other));
    await panel.click('#tab-years');
    await panel.clickButton('找 2022 年度报告');
    await panel.waitForText('没有找到 2022 年度报告：看了 3 页');
    await panel.waitForText('再找一次 2022 年度报告');
    await looksRight('/batch.html', 'search', async (view) => {
      await view.getByText('没有找到 绿坪县三河镇人民政府 2022 年度报告').waitFor();
      await view.getByText('已找到并核对：云川县青石镇人民政府 2022 年度报告').waitFor();
      expect(await view.locator('.batch-rows').first().innerText()).toContain('服务器答复 404');
    });
  });

  test('are joined under two names once a person says that they are one office’s', async () => {
    const [now, before] = ['云川县卫生健康局', '云川县卫生和计划生育局'];
    const paths = ['/wjj/202401/t20240122_1.html', '/wjj/202301/t20230118_1.html'] as const;
    const [address] = paths.map((one) => `http://${host}${one}`);
    await publishAs(now, qingshiTown, paths[0]);
    await publishAs(before, lastYear, paths[1]);
    const foundBetween = async () =>
      (await savedReview(await browser.worker(), address ?? ''))?.saved.audit.findings
        .filter(({ rule }) => rule === 'carry-over-between-years')
        .map(({ message }) => message);
    expect(await foundBetween()).toEqual([]);
    const names = await browser.extensionPage('/names.html');
    await names.getByRole('textbox').first().fill(now);
    await names.getByRole('textbox', { name: '应报年度' }).fill('2022-2023');
    await names.getByRole('button', { name: '存为名单（1 家）' }).click();
    await names.getByText('机构改革前后的名称').waitFor();
    await names.getByRole('button', { name: `${now} 与 ${before} 是同一单位`, exact: true }).click();
    await names.getByText('名单 1 家，应报 2 份，已见 2 份，未见 0 份。').waitFor();
    // Two of a natural person's, and so two of all.
    const carried = (column: string) =>
      expect.stringContaining(`${column}：本年填 0，2022 年度报告“四、结转下年度继续办理”填 2`);
    await expect.poll(foundBetween).toEqual([carried('自然人'), carried('总计')]);
    if (pictures) await names.screenshot({ path: `${pictures}/renamed.png`, fullPage: true });
    await names.close();
  });

  /** Has a report of another office read, made of a town's. */
  async function publishAs(office: string, report: PortalReport, path: string): Promise<void> {
    const words = JSON.stringify(report)
      .replaceAll('青石镇人民政府', office.slice(3))
      .replaceAll('青石镇', office.slice(3));
    const own: PortalReport = { ...JSON.parse(words), path };
    portal.replace(`${host}${path}`, renderReport(own).get(path) ?? '');
    await page.goto(`http://${host}${path}`);
    await until('报告已核对', async () => savedReview(await browser.worker(), `http://${host}${path}`));
  }
});
