import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from '../export/office.ts';
import { until } from './chromium.ts';
import { type Firefox, launch } from './firefox.ts';
import { articleHtml, inHostileForm, type Site, startSite, withTakenName } from './page.site.ts';

/** 一、本年新收 says 7 for 5 + 1. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let browser: Firefox;

beforeAll(async () => {
  site = await startSite({
    '/faulty.html': articleHtml({ figures: faulty }),
    '/set-against.html': inHostileForm(withTakenName(articleHtml({ figures: faulty }))),
    '/list.html':
      '<!DOCTYPE html><title>政府信息公开年报</title><ul><li><a href="/faulty.html">青石镇2023年政府信息公开工作年度报告</a></ul>',
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('in Firefox', () => {
  test('a report is read by the background and marked on its cells', async () => {
    const page = await browser.page(site.address('/faulty.html'));
    const marks = await until('页面已标记', () =>
      page.evaluate(() => {
        const marked = [...document.querySelectorAll('[data-gouji]')].map(
          (cell) => `${cell.textContent} ${cell.getAttribute('data-gouji')}`,
        );
        return marked.length > 0 ? marked : null;
      }),
    );
    expect(marks).toContain('7 inconsistent substantive');
    const outline = await page.evaluate(() => {
      const cell = document.querySelector('[data-gouji~=inconsistent]');
      return cell === null ? '' : getComputedStyle(cell).outlineStyle;
    });
    expect(outline).toBe('solid');
    await page.close();
  });

  test('a list page is left alone', async () => {
    const page = await browser.page(site.address('/list.html'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.evaluate(() => document.querySelector('[data-gouji], gouji-overlay'))).toBeNull();
    await page.close();
  });

  test('the sidebar shows what was found', async () => {
    const page = await browser.page(site.address('/faulty.html'));
    await until('页面已标记', () => page.evaluate(() => document.querySelector('[data-gouji]') !== null));
    const reports = await browser.extensionPage('/options.html');
    const tabId = await until('标签页', () =>
      reports.evaluate("browser.tabs.query({ url: '*://*.gov.cn/*' }).then(([tab]) => tab?.id ?? '')"),
    );
    const sidebar = await browser.extensionPage(`/sidepanel.html?tab=${tabId}`);
    const text = await until('侧栏列出问题', async () => {
      const shown = await sidebar.evaluate('document.body.innerText');
      return shown.includes('填报 7') && shown;
    });
    expect(text).toContain('合水县青石镇人民政府');
    expect(text).toContain('2023');
    await page.close();
  });

  test('a PDF is read in our own page, and marked where it is printed', async () => {
    const office = await openOffice();
    const bordered = articleHtml({ figures: faulty }).replaceAll('<table', '<table border="1" width="600"');
    const pdf = await office.convert(
      { name: 'report.html', content: bordered },
      'pdf:writer_pdf_Export',
      'HTML (StarWriter)',
    );
    await office.close();
    site.serve('/2023.pdf', Buffer.from(pdf));
    const query = new URLSearchParams({ file: site.address('/2023.pdf') });
    const viewer = await browser.extensionPage(`/viewer.html?${query}`);
    const marked = await until('PDF 已标记', async () => {
      const text = await viewer.evaluate("document.querySelector('td[data-gouji~=inconsistent]')?.textContent ?? ''");
      return text !== '' && text;
    });
    expect(marked).toBe('7');
    await until(
      '页面已画出',
      async () =>
        (await viewer.evaluate("String(document.querySelector('.printed-sheet canvas')?.width > 0)")) === 'true',
    );
  });

  test('a page set against us is marked, and drawn upon, like any other', async () => {
    const page = await browser.page(site.address('/set-against.html'));
    await until('页面已标记', () => page.evaluate(() => document.querySelector('[data-gouji~=inconsistent]') !== null));
    await page.keyboard.down('Alt');
    await page.keyboard.press('Period');
    await page.keyboard.up('Alt');
    // The terms of the calculation are tinted while its bubble is open.
    const terms = await until('核算已显示', () =>
      page.evaluate(() => document.querySelectorAll('[data-gouji~=plus]').length),
    );
    expect(terms).toBe(6);
    await page.close();
  });

  test('the dashboard exports by a worker of its own', async () => {
    const dashboard = await browser.extensionPage('/dashboard.html');
    await until(
      '总览已载入',
      async () => (await dashboard.evaluate("document.querySelector('.matrix') !== null")) === 'true',
    );
    await dashboard.evaluate(`(() => {
      const address = URL.createObjectURL;
      URL.createObjectURL = (file) => address.call(URL, (window.saved = file));
      document.querySelector('.exports [aria-expanded]').click();
    })()`);
    const press = (name: string) =>
      dashboard.evaluate(
        `[...document.querySelectorAll('.export-format')].find(({ textContent }) => textContent === '${name}')?.click() ?? ''`,
      );
    await until(
      '格式已展开',
      async () => (await dashboard.evaluate("document.querySelector('.export-format') !== null")) === 'true',
    );
    await press('问题清单 CSV');
    await until('已导出', async () =>
      (await dashboard.evaluate("document.querySelector('p.status').innerText")).startsWith('已导出'),
    );
    expect(await dashboard.evaluate('window.saved.text()')).toMatch(/,7,5 \+ 1 \+ 0 \+ 0 \+ 0 \+ 0 = 6,1,/);
  });

  test('a batch fetches a list and says what it could not check', async () => {
    const batch = await browser.extensionPage('/batch.html');
    const list = JSON.stringify(['/faulty.html', '/gone.html'].map((path) => site.address(path)).join('\n'));
    const has = async (selector: string) =>
      (await batch.evaluate(`document.querySelector('${selector}') !== null`)) === 'true';
    await until('名单可填', () => has('textarea'));
    await batch.evaluate(
      `Object.assign(document.querySelector('textarea'), { value: ${list} }).dispatchEvent(new Event('input', { bubbles: true }))`,
    );
    await until('已读出网址', () => has('[type=submit]:enabled'));
    await batch.evaluate("document.querySelector('[type=submit]').click()");
    const text = await until('批量检查已完成', async () => {
      const shown = await batch.evaluate('document.body.innerText');
      return shown.includes('已完成') && shown;
    });
    expect(text).toContain('已检查 1 · 不是年度报告 0 · 未检成 1');
    expect(text).toContain('服务器答复 404');
  });

  test('a name list is read, kept, and says what is not seen', async () => {
    const names = await browser.extensionPage('/names.html');
    const shows = (what: string, wanted: string) =>
      until(what, async () => (await names.evaluate('document.body.innerText')).includes(wanted));
    await until(
      '名单可填',
      async () => (await names.evaluate("document.querySelector('textarea') !== null")) === 'true',
    );
    const fill = (selector: string, value: string) =>
      names.evaluate(
        `Object.assign(document.querySelector('${selector}'), { value: ${JSON.stringify(value)} }).dispatchEvent(new Event('input', { bubbles: true }))`,
      );
    await fill('textarea', '单位名称\t年度\n合水县青石镇人民政府\t2023\n合水县白水镇人民政府\t2023');
    await shows('已读出单位', '读出 2 家单位');
    await names.evaluate("document.querySelector('[type=submit]').click()");
    await shows('名单已存', '名单 2 家，应报 2 份，已见 1 份，未见 1 份。');
  });

  test('the catalogue shows a rule with its example', async () => {
    const catalogue = await browser.extensionPage('/rules.html#applications-row-sum');
    const text = await until('例子已载入', async () => {
      const shown = await catalogue.evaluate('document.body.innerText');
      return shown.includes('相符的例子') && shown;
    });
    expect(text).toContain('各列之和');
  });
});

describe('in Firefox, where a person decides what may be read', () => {
  const isMarked = async (address: string, withinMs: number): Promise<boolean> => {
    const page = await browser.page(address);
    const marked = until(
      '页面已标记',
      () => page.evaluate(() => document.querySelector('[data-gouji]') !== null),
      withinMs,
    );
    const found = await marked.then(
      () => true,
      () => false,
    );
    await page.close();
    return found;
  };

  test('a site that is opened to us by a click in the panel is read by itself, until it is taken back', async () => {
    const elsewhere = site.address('/faulty.html').replace('www.heshui.gov.cn', 'www.heshui-archive.example');
    expect(await isMarked(elsewhere, 1_500)).toBe(false);
    const page = await browser.page(site.address('/faulty.html'));
    await until('页面已标记', () => page.evaluate(() => document.querySelector('[data-gouji]') !== null));
    const options = await browser.extensionPage('/options.html');
    await until('选项', async () => (await options.evaluate('document.body.innerText')).includes('只自动核对 gov.cn'));
    const tabId = await options.evaluate(
      "browser.tabs.query({ url: '*://*.gov.cn/*' }).then(([tab]) => tab?.id ?? '')",
    );
    // The panel of a page that a click opened to us, as the background knows it.
    await options.evaluate(`(async () => {
      const open = indexedDB.open('gouji');
      const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
      const pages = database.transaction('pages', 'readwrite').objectStore('pages');
      const [known] = await new Promise((resolve) => { const all = pages.getAll(); all.onsuccess = () => resolve(all.result); });
      await new Promise((resolve) => { pages.put({ ...known, tabId: ${tabId}, url: '${elsewhere}' }).onsuccess = resolve; });
      database.close();
    })()`);
    const sidebar = await browser.extensionPage(`/sidepanel.html?tab=${tabId}`);
    const shown = () => sidebar.evaluate('document.body.innerText');
    await until('侧栏说明', async () => (await shown()).includes('需要读取 www.heshui-archive.example 才能自动标记'));
    await sidebar.clickButton('本站始终自动核对');
    await until('已许可', async () => !(await shown()).includes('才能自动标记'));
    await until('选项列出', async () =>
      (await options.evaluate('document.body.innerText')).includes('*://www.heshui-archive.example/*'),
    );
    await until('本站自动核对', () => isMarked(elsewhere, 3_000));
    await options.clickButton('移除');
    await until('选项不再列出', async () =>
      (await options.evaluate('document.body.innerText')).includes('只自动核对 gov.cn'),
    );
    await until('本站不再核对', async () => !(await isMarked(elsewhere, 1_500)));
    await page.close();
  }, 60_000);
});

test('in private windows what is found is marked, nothing is kept, and both are said', async () => {
  const secret = await launch({ isPrivate: true });
  try {
    const page = await secret.page(site.address('/faulty.html'));
    await until('页面已标记', () => page.evaluate(() => document.querySelector('[data-gouji]') !== null));
    const sidebar = await secret.extensionPage('/sidepanel.html');
    const text = await until('侧栏说明', async () => {
      const shown = await sidebar.evaluate('document.body.innerText');
      return shown.includes('隐私窗口') && shown;
    });
    expect(text).toContain('隐私窗口中无法保存');
    expect(text).not.toContain('从备份恢复');
    const tabId = await sidebar.evaluate("browser.tabs.query({ url: '*://*.gov.cn/*' }).then(([tab]) => tab.id)");
    const ofTab = await secret.extensionPage(`/sidepanel.html?tab=${tabId}`);
    await until('侧栏列出问题', async () => (await ofTab.evaluate('document.body.innerText')).includes('填报 7'));
    expect(await sidebar.evaluate('browser.storage.local.get().then((kept) => Object.keys(kept).length)')).toBe('0');
  } finally {
    await secret.close();
  }
}, 60_000);
