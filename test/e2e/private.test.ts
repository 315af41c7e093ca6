import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/** 一、本年新收 says 7 for 5 + 1. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  browser = await launch({ port: site.port });
  await browser.allowPrivateWindows();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('in a private window of Chromium what is found is marked, nothing is kept, and the panel says so', async () => {
  const worker = await browser.worker();
  const tabId = await worker.evaluate(async (url) => {
    const opened = await chrome.windows.create({ url, incognito: true });
    return opened?.tabs?.[0]?.id ?? null;
  }, site.address('/2023.html'));
  if (tabId === null) throw new Error('Chromium opened no private window');
  const marks = await until('页面已标记', async () => {
    const found = await worker.evaluate(async (id) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => [...document.querySelectorAll('[data-gouji~=inconsistent]')].map((cell) => cell.textContent),
      });
      return answer?.result ?? [];
    }, tabId);
    return found.length > 0 && found;
  });
  expect(marks).toContain('7');
  const panel = await browser.extensionPage(`/sidepanel.html?tab=${tabId}`);
  await panel.getByText('隐私窗口中无法保存').waitFor();
  await panel.getByText('合水县青石镇人民政府 2023 年度').waitFor();
  await panel.getByText('填报 7，相差 1').first().waitFor();
  expect(await panel.getByText('确认').count()).toBe(0);
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: '导出…' }).click();
  const coming = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'CSV' }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('合水县青石镇人民政府');
  for (const table of ['reports', 'audits', 'pages', 'snapshots'])
    expect(await storedIn(worker, table), table).toEqual([]);
});
