import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationColumns, applicationRows, applicationRowsOf } from '../../lib/report/labels.ts';
import { type Chromium, launch } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { bubbleText, clickInOverlay, inOverlay, noticeText, tellPage } from './page.overlay.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/** 一、本年新收 says 7 for 5 + 1; （七）总计 says 4 and 5 for outcomes of 3 and 4. */
const faulty = {
  received: [5, 1, 0, 0, 0, 0, 7],
  granted: [3, 1, 0, 0, 0, 0, 4],
  completed: [4, 1, 0, 0, 0, 0, 5],
  carriedOut: [1, '', 0, 0, 0, 0, 1],
};

const recordRects = `
  window.rects = () => [...document.body.querySelectorAll('*')].map((element) => Object.values(element.getBoundingClientRect().toJSON()).join(' '));
  window.before = window.rects();`;

const hostile = '<img src=x onerror="window.hacked = true"> \u202e7 \u0007';

/** The same report with table 3 as lines of tab-separated text in one element, as converters of PDF files leave it. */
const tabbedHtml = articleHtml({ figures: faulty }).replace(/<table id="applications">[\s\S]*?<\/table>/, () => {
  const line = (label: string, figures: readonly (number | string)[] = [0, 0, 0, 0, 0, 0, 0]) =>
    [label, ...figures].join('\t');
  const rows = applicationRowsOf('2021').map((row) =>
    line(applicationRows[row], Object.entries(faulty).find(([key]) => key === row)?.[1]),
  );
  return `<pre>申请人情况\n\t${Object.values(applicationColumns).join('\t')}\n${rows.join('\n')}</pre>`;
});

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  const pages = {
    '/faulty.html': articleHtml({ figures: faulty, script: recordRects }),
    '/gap.html': articleHtml({ figures: faulty, problems: null }),
    '/left-over.html': `${articleHtml({ figures: faulty })}<gouji-overlay></gouji-overlay><p id="old" data-gouji="inconsistent">旧</p>`,
    '/tabs.html': tabbedHtml,
    '/residue.html': articleHtml({
      problems: ['存在的问题主要是政策解读形式较少。20XX年将增加图文解读，并改进更新频次。'],
    }),
    '/notes.html': articleHtml({ figures: faulty }),
    '/sound.html': articleHtml(),
    '/hostile.html': articleHtml({
      figures: { ...faulty, partlyGranted: [hostile.replaceAll('<', '&lt;'), 0, 0, 0, 0, 0, 1] },
    }),
    '/rewriting.html': articleHtml({
      figures: faulty,
      script: `const article = document.querySelector('.article'); const html = article.innerHTML; let turn = 0;
        setInterval(() => { turn += 1; article.innerHTML = html.replace('青石镇财政', '青石镇财政' + turn); window.turn = turn; }, 50);`,
    }),
    '/late.html': articleHtml({
      figures: faulty,
      script: `const article = document.querySelector('.article'); const parts = [...article.childNodes]; article.replaceChildren('正在加载');
        setTimeout(() => article.replaceChildren(...parts), 1500);`,
    }),
    '/folded.html': articleHtml({ figures: faulty, style: '#applications { display: none; }' }),
    '/unseen.html': articleHtml({
      figures: { ...faulty, received: [5, 1, 0, 0, 0, 0, '6<span class="old">7</span>'] },
      style: 'td .old { display: none; }',
    }),
    '/frame.html': `<!DOCTYPE html><title>合水县青石镇人民政府2023年政府信息公开工作年度报告</title><h1>合水县人民政府</h1>
      <iframe src="/faulty.html" width="1000" height="2400"></iframe>`,
    '/list.html': `<!DOCTYPE html><title>政府信息公开年报</title><h1>政府信息公开年报</h1><ul><li><a href="/faulty.html">青石镇2023年政府信息公开工作年度报告</a></ul>`,
  };
  // Each of a town of its own: two versions of one report that disagree would be a finding on both.
  const towns = '青白红黄蓝赤金玉花滑磐黑';
  site = await startSite(
    Object.fromEntries(
      Object.entries(pages).map(([path, html], index) => [path, html.replaceAll('青石镇', `${towns[index]}石镇`)]),
    ),
  );
  browser = await launch({ port: site.port, extension: process.env.GOUJI_EXTENSION });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const marks = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-gouji]')].map((cell) => [
        `${cell.closest('tr')?.textContent}`.trim(),
        cell.getAttribute('data-gouji') ?? '',
      ]),
    ),
  );
const marked = (page: Page) => expect.poll(() => marks(page), { timeout: 10_000 });

/** Red, green and blue of a point of the viewport, as painted. */
async function colourAt(page: Page, x: number, y: number): Promise<number[]> {
  const image = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, image);
}

async function open(path: string): Promise<Page> {
  const page = await browser.page(site.address(path));
  await marked(page).not.toEqual({});
  return page;
}

describe('marks', () => {
  test('hold for what the reader of the page sees: a digit that its style sheet hides is none', async () => {
    const page = await open('/unseen.html');
    const rows = Object.keys(await marks(page));
    expect(rows.filter((row) => row.startsWith(applicationRows.received))).toEqual([]);
    expect(rows.filter((row) => row.includes(applicationRows.completed))).not.toEqual([]);
    await page.close();
  });

  test('stand on the published cells, and move nothing on the page, with or without the bubble', async () => {
    const page = await open('/faulty.html');
    expect(Object.values(await marks(page))).toContain('inconsistent substantive');
    const total = page.locator('#applications tr', { hasText: '一、本年新收' }).locator('td').last();
    expect(await total.getAttribute('data-gouji')).toBe('inconsistent substantive');
    expect(await total.evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe('solid');
    await page.keyboard.press('Alt+Period');
    await expect.poll(() => bubbleText(page)).not.toBe('');
    await page.evaluate(() => scrollTo(0, 0));
    const [before, after] = await page.evaluate(() => [Reflect.get(window, 'before'), Reflect.get(window, 'rects')()]);
    expect(after).toEqual(before);
    await page.close();
  });

  test('show no mark on a sound report, and nothing at all on a page that is no report', async () => {
    const sound = await browser.page(site.address('/sound.html'));
    const list = await browser.page(site.address('/list.html'));
    await sound.waitForTimeout(1_500);
    expect(Object.values(await marks(sound)).filter((style) => !style.includes('hint'))).toEqual([]);
    expect(await list.evaluate(() => document.querySelector('gouji-overlay'))).toBeNull();
    await sound.close();
    await list.close();
  });

  test('name a missing part in the gap where it should be', async () => {
    const page = await open('/gap.html');
    const ghost = () =>
      inOverlay(page, (root) => {
        const bar = root.querySelector('.ghost');
        return bar && { text: root.querySelector('.ghost-label')?.textContent, top: bar.getBoundingClientRect().top };
      });
    await expect.poll(async () => (await ghost())?.text).toMatch(/五、存在的主要问题及改进情况/);
    const [above, below] = await page.evaluate(() => [
      document.querySelector('#proceedings')?.getBoundingClientRect().bottom ?? 0,
      [...document.querySelectorAll('.heading')].at(-1)?.getBoundingClientRect().top ?? 0,
    ]);
    const top = (await ghost())?.top ?? 0;
    expect(top).toBeGreaterThan(above);
    expect(top).toBeLessThan(below);
    await page.close();
  });

  test('colour the words of a passage, and not only underline them', async () => {
    const page = await browser.page(site.address('/residue.html'));
    const words = () => page.evaluate(() => [...(CSS.highlights.get('gouji-format') ?? [])].map(String));
    await expect.poll(words, { timeout: 10_000 }).toContain('20XX年');
    await page.evaluate(() => document.querySelector('#proceedings')?.scrollIntoView());
    const corner = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('gouji-format') ?? [])].filter(
        (candidate) => String(candidate) === '20XX年',
      );
      return range instanceof Range ? range.getBoundingClientRect().toJSON() : null;
    });
    expect(await colourAt(page, corner.x + 1, corner.y + 4)).not.toEqual([255, 255, 255]);
    expect(await colourAt(page, corner.x - 4, corner.y - 4)).toEqual([255, 255, 255]);
    await page.close();
  });

  test('have a flag in the gutter, large enough to hit, that opens the bubble', async () => {
    const page = await open('/faulty.html');
    await page.evaluate(() => document.querySelector('#applications')?.scrollIntoView());
    await page.waitForTimeout(200);
    const size = await inOverlay(page, (root) => {
      const { width, height, right } = root.querySelector('.flag')?.getBoundingClientRect() ?? new DOMRect();
      return { width, height, right };
    });
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(size?.right).toBeLessThan(
      await page.evaluate(() => document.querySelector('#applications')?.getBoundingClientRect().left ?? 0),
    );
    await clickInOverlay(page, (root) => {
      const { left, top, width, height } = root.querySelector('.flag')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    expect(await bubbleText(page)).toContain('各列之和 6，填报 7，相差 1（填报多 1）');
    await page.close();
  });

  test('do not travel with what is copied', async () => {
    const page = await open('/faulty.html');
    const copied = await page.evaluate(async () => {
      const heard = new Promise<string>((resolve) =>
        document.addEventListener('copy', () => resolve(document.querySelector('#applications')?.outerHTML ?? ''), {
          once: true,
        }),
      );
      getSelection()?.selectAllChildren(document.body);
      document.execCommand('copy');
      return heard;
    });
    expect(copied).toContain('<td>7</td>');
    expect(copied).not.toContain('data-gouji');
    await marked(page).not.toEqual({});
    await page.close();
  });

  test('go and come back on command', async () => {
    const page = await open('/faulty.html');
    const worker = await browser.worker();
    expect(await tellPage(worker, page.url(), 'marks/toggle', {})).toMatchObject({ ok: true, value: false });
    expect(await marks(page)).toEqual({});
    expect(await inOverlay(page, (root) => root.querySelectorAll('.flag').length)).toBe(0);
    await tellPage(worker, page.url(), 'marks/toggle', {});
    expect(await marks(page)).not.toEqual({});
    await page.close();
  });

  test('replace those that an older script left behind', async () => {
    const page = await browser.page(site.address('/left-over.html'));
    await expect.poll(() => page.locator('#old').getAttribute('data-gouji')).toBeNull();
    await expect.poll(() => page.locator('td[data-gouji]').count()).toBeGreaterThan(0);
    expect(await page.locator('gouji-overlay').count()).toBe(1);
    await page.close();
  });

  test('light up single figures of a table that is tab-separated text', async () => {
    const page = await browser.page(site.address('/tabs.html'));
    const lit = () => page.evaluate(() => [...(CSS.highlights.get('gouji-substantive') ?? [])].map(String));
    await expect.poll(lit).toContain('7');
    await page.close();
  });

  test('appear in a report that a script fills in late, and in one inside a frame', async () => {
    const late = await open('/late.html');
    await late.close();
    const outer = await browser.page(site.address('/frame.html'));
    await expect
      .poll(() => outer.frames()[1]?.evaluate(() => document.querySelectorAll('[data-gouji]').length), {
        timeout: 10_000,
      })
      .toBeGreaterThan(0);
    await outer.close();
  });
});

describe('the pointer', () => {
  const preview = (page: Page): Promise<string | undefined> =>
    inOverlay(page, (root) => root.querySelector<HTMLElement>('.preview')?.textContent ?? '');

  test('shows what a mark says while it rests there, and opens nothing', async () => {
    const page = await open('/faulty.html');
    const cell = page.locator('td[data-gouji~="inconsistent"]').first();
    await cell.scrollIntoViewIfNeeded();
    await cell.hover();
    await expect.poll(() => preview(page)).toContain('填报 7');
    expect(await bubbleText(page)).toBe('');
    await page.locator('h1').hover();
    await expect.poll(() => preview(page)).toBe('');
    await cell.hover();
    await expect.poll(() => preview(page)).toContain('填报 7');
    await page.keyboard.press('Escape');
    expect(await preview(page)).toBe('');
    await cell.click();
    await expect.poll(() => bubbleText(page)).toContain('填报 7');
    expect(await preview(page)).toBe('');
    await page.close();
  });
});

describe('the bubble', () => {
  test('joins the term that has the focus with its cell, and lets go when it is closed', async () => {
    const page = await open('/faulty.html');
    const cell = page.locator('td[data-gouji~="inconsistent"]').first();
    await cell.scrollIntoViewIfNeeded();
    await cell.click();
    await expect.poll(() => bubbleText(page)).toContain('填报 7');
    const line = () =>
      inOverlay(page, (root) => {
        const svg = root.querySelector<SVGElement>('.connector');
        const end = svg?.querySelector('circle')?.getBoundingClientRect();
        const isShown = svg !== null && svg !== undefined && getComputedStyle(svg).visibility === 'visible';
        return isShown && end ? { x: end.x + end.width / 2, y: end.y + end.height / 2 } : null;
      });
    expect(await line()).toBeNull();
    await inOverlay(page, (root) => root.querySelector<HTMLElement>('button.term')?.focus());
    await expect.poll(line).not.toBeNull();
    const end = await line();
    const first = await page.locator('#applications tr:nth-child(4) td:nth-child(2)').boundingBox();
    expect(end?.x).toBeGreaterThanOrEqual((first?.x ?? 0) - 1);
    expect(end?.x).toBeLessThanOrEqual((first?.x ?? 0) + (first?.width ?? 0) + 1);
    expect(end?.y).toBeGreaterThanOrEqual((first?.y ?? 0) - 1);
    expect(end?.y).toBeLessThanOrEqual((first?.y ?? 0) + (first?.height ?? 0) + 1);
    await page.keyboard.press('Escape');
    expect(await line()).toBeNull();
    await page.close();
  });

  test('is walked, read and closed by keyboard, and gives the focus back', async () => {
    const page = await open('/faulty.html');
    await page.locator('a').first().focus();
    await page.keyboard.press('Alt+Period');
    await expect.poll(() => bubbleText(page)).toContain('5 + 1 + 0 + 0 + 0 + 0 = 6');
    await page.keyboard.press('Alt+Period');
    await expect.poll(() => bubbleText(page)).toContain('（七）总计');
    await page.keyboard.press('Alt+Comma');
    await expect.poll(() => bubbleText(page)).toContain('5 + 1 + 0 + 0 + 0 + 0 = 6');
    expect(await page.locator('[data-gouji~="plus"]').count()).toBe(6);
    await page.keyboard.press('Escape');
    expect(await bubbleText(page)).toBe('');
    expect(await page.locator('[data-gouji~="plus"]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.close();
  });

  test('takes a judgement and its undoing from keys, and restyles the mark', async () => {
    const page = await open('/faulty.html');
    const total = page.locator('#applications tr', { hasText: '一、本年新收' }).locator('td').last();
    await total.click();
    await page.keyboard.press('1');
    await expect.poll(() => total.getAttribute('data-gouji')).toMatch(/^confirmed/);
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await expect.poll(() => total.getAttribute('data-gouji')).toBe('result');
    await page.keyboard.press('Control+z');
    await expect.poll(() => total.getAttribute('data-gouji')).toMatch(/^confirmed/);
    await page.keyboard.press('u');
    await expect.poll(() => total.getAttribute('data-gouji')).toMatch(/^inconsistent/);
    await page.close();
  });

  test('is not moved by clicks and keys that a script makes', async () => {
    const page = await open('/faulty.html');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-gouji]')?.click();
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Period', key: '.', altKey: true, bubbles: true }));
    });
    expect(await bubbleText(page)).toBe('');
    const cell = page.locator('[data-gouji]').first();
    await cell.click();
    const before = await cell.getAttribute('data-gouji');
    await inOverlay(page, (root) => {
      for (const button of root.querySelectorAll<HTMLElement>('.bubble footer button')) button.click();
      root.querySelector('.bubble')?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    });
    await page.waitForTimeout(300);
    expect(await cell.getAttribute('data-gouji')).toBe(before);
    await page.close();
  });

  test('shows hostile text as text', async () => {
    const page = await open('/hostile.html');
    await page.locator('#applications tr', { hasText: '（二）部分公开' }).locator('td').last().click();
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('Alt+Period');
    expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
    expect(await inOverlay(page, (root) => root.querySelectorAll('img, script').length)).toBe(0);
    await page.close();
  });

  test('closes on Esc as well when the focus is back on the page', async () => {
    const page = await open('/faulty.html');
    await page.locator('[data-gouji]').first().click();
    await page.locator('h1').click();
    expect(await bubbleText(page)).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await bubbleText(page)).toBe('');
    await page.close();
  });

  test('copies one line of plain text, whatever the page does to copying', async () => {
    const page = await open('/faulty.html');
    await page.evaluate(() =>
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', '本文来源于本网站');
        event.preventDefault();
      }),
    );
    await page.locator('#applications tr', { hasText: '一、本年新收' }).locator('td').last().click();
    await page.keyboard.press('c');
    await expect
      .poll(() => inOverlay(page, (root) => root.querySelector('.bubble [role=status]')?.textContent))
      .toMatch(/已复制|Copied/);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.focus();
    });
    await page.keyboard.press('Control+v');
    const line = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    expect(line).toMatch(/^合水县青石镇人民政府 2023年度 表三.*一、本年新收.*填报 7，相差 1.* http:\S+\/faulty\.html$/);
    await page.close();
  });

  test('keeps what is typed from the page', async () => {
    const page = await open('/notes.html');
    await page.evaluate(() =>
      document.addEventListener('keydown', ({ key }) =>
        Reflect.set(window, 'heard', `${Reflect.get(window, 'heard') ?? ''}${key}`),
      ),
    );
    await page.locator('[data-gouji]').first().click();
    await page.keyboard.press('n');
    await page.keyboard.type('123 nc');
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBeUndefined();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => inOverlay(page, (root) => root.querySelector('.written p')?.textContent)).toBe('123 nc');
    await page.close();
  });
});

describe('what the panel asks', () => {
  test('a place is scrolled to, lit up, and its finding opened', async () => {
    const page = await open('/faulty.html');
    await page.evaluate(() => scrollTo(0, 0));
    const worker = await browser.worker();
    const where = { table: 'applications', row: 'carriedOut', col: 'total' };
    const stored = await storedIn(worker, 'reports');
    const reportId = stored.find(({ url }) => url === page.url())?.reportId;
    await tellPage(worker, page.url(), 'finding/reveal', { reportId, where });
    const inView = () =>
      page.evaluate(
        () =>
          ([...document.querySelectorAll('#applications tr')].at(-1)?.getBoundingClientRect().bottom ?? Infinity) <
          innerHeight,
      );
    await expect.poll(inView).toBe(true);
    expect(await inOverlay(page, (root) => root.querySelectorAll('.flash').length)).toBeGreaterThan(0);
    await page.close();
  });

  test('a place that is folded away is said to be so', async () => {
    const page = await open('/folded.html');
    await page.keyboard.press('Alt+Period');
    await expect
      .poll(() => inOverlay(page, (root) => root.querySelector('.aside')?.textContent))
      .toMatch(/折叠|Folded/);
    await page.close();
  });

  test('a note on selected text is highlighted where the words stand', async () => {
    const page = await open('/notes.html');
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')].find((paragraph) =>
        paragraph.textContent?.includes('落实保密审查制度'),
      )?.firstChild;
      const from = text?.textContent?.indexOf('落实') ?? 0;
      if (text) getSelection()?.setBaseAndExtent(text, from, text, from + 8);
    });
    await tellPage(await browser.worker(), page.url(), 'note/begin', {});
    await page.keyboard.type('请补充制度名称');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('gouji-note') ?? [])].map(String)))
      .toEqual(['落实保密审查制度']);
    await page.close();
  });
});

test('a page that rewrites itself without end is answered: it stays quick, and we stop and say so', async () => {
  const page = await browser.page(site.address('/rewriting.html'));
  await expect.poll(() => noticeText(page), { timeout: 30_000, interval: 500 }).toMatch(/一直在变|keeps changing/);
  const turn = () => page.evaluate(() => Number(Reflect.get(window, 'turn')));
  const before = await turn();
  await page.waitForTimeout(1_000);
  expect((await turn()) - before).toBeGreaterThan(10);
  await page.close();
});

test('beside a table of a hundred thousand cells a report is read as ever, and the page goes on', async () => {
  const cells = '<td>0</td>'.repeat(50);
  site.serve(
    '/huge.html',
    articleHtml({ figures: faulty }).replace(
      '</body>',
      () => `<table>${`<tr>${cells}</tr>`.repeat(2_000)}</table></body>`,
    ),
  );
  const page = await browser.page(site.address('/huge.html'));
  await page.waitForSelector('[data-gouji]', { timeout: 20_000 });
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => bubbleText(page), { timeout: 10_000 }).toContain('5 + 1 + 0 + 0 + 0 + 0 = 6');
  await page.close();
});

test('after an update of the extension the open page says so, and keeps what is shown', async () => {
  const page = await open('/faulty.html');
  await page.locator('[data-gouji]').first().click();
  // Asked outright, the worker would be gone before it could answer.
  await (await browser.worker()).evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await page.waitForTimeout(1_000);
  await page.keyboard.press('1');
  await expect.poll(() => bubbleText(page)).toMatch(/刷新本页后继续|reload/i);
  expect(await bubbleText(page)).toContain('applications-row-sum');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('#applications td:last-child')?.append('0'));
  await expect.poll(() => noticeText(page), { timeout: 10_000 }).toContain('扩展刚更新，刷新本页后继续');
  const reloaded = page.waitForEvent('framenavigated');
  await clickInOverlay(page, (root) => {
    const button = [...root.querySelectorAll('.notice button')].find(({ textContent }) => textContent === '刷新本页');
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
  await reloaded;
});
