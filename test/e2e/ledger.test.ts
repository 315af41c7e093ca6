import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { readSheets } from '../../lib/export/xlsx/read-sheets.ts';
import { columnName } from '../../lib/export/xlsx/sheet.ts';
import { violations } from './axe.ts';
import { type Chromium, launch, until } from './chromium.ts';
import { storedIn } from './content-world.ts';
import { articleHtml, type Site, startSite } from './page.site.ts';

/* The list goes out from the panel, is filled in by somebody else, and comes back into the dashboard. */
const faulty = { received: [5, 1, 0, 0, 0, 0, 7], granted: [5, 1, 0, 0, 0, 0, 6], completed: [5, 1, 0, 0, 0, 0, 6] };
const Head = z.object({ reportId: z.string(), contentHash: z.string(), sha256: z.string() });
const file = { name: '台账.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

let site: Site;
let browser: Chromium;
let panel: Page;
let dashboard: Page;
let list: Uint8Array;
let number: string;

const theCase = async () => {
  const cases = await storedIn(await browser.worker(), 'cases');
  return cases.find((one) => one.number === number);
};

beforeAll(async () => {
  site = await startSite({ '/2023.html': articleHtml({ figures: faulty }) });
  browser = await launch({ port: site.port });
  const page = await browser.page(site.address('/2023.html'));
  await page.waitForSelector('[data-gouji]');
  const [report] = await storedIn(await browser.worker(), 'reports');
  panel = await browser.extensionPage(`/sidepanel.html?report=${encodeURIComponent(String(report?.reportId))}`);
  await panel.waitForSelector('.finding');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function exportList(): Promise<Uint8Array> {
  await panel.getByRole('button', { name: '导出…' }).click();
  const coming = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '问题清单 XLSX' }).click();
  return readFile(await (await coming).path());
}

/** Fills in cells of the line with this number: the workbook's names tell the columns. */
function filled(bytes: Uint8Array, texts: Record<string, string>): Buffer {
  const [sheet] = readSheets(bytes).sheets.filter(({ name }) => name === '问题清单');
  const at = sheet?.names.get('gouji_number')?.column ?? 0;
  const [row] = [...(sheet?.rows ?? [])].find(([, cells]) => JSON.stringify(cells.get(at))?.includes(number)) ?? [];
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet2.xml';
  const xml = Object.entries(texts).reduce(
    (xml, [field, text]) => {
      const cell = `${columnName((sheet?.names.get(`gouji_ledger_${field}`)?.column ?? 0) - 1)}${row}`;
      expect(xml).toMatch(new RegExp(`<c r="${cell}" s="\\d+"/>`));
      return xml.replace(
        new RegExp(`<c r="${cell}" s="\\d+"/>`),
        `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
    },
    strFromU8(parts[path] ?? new Uint8Array()),
  );
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }));
}

const choose = (buffer: Buffer) =>
  dashboard
    .getByLabel('导入台账…')
    .and(dashboard.locator('input'))
    .setInputFiles({ ...file, buffer });

describe('the ledger', () => {
  test('goes out as a workbook with what was sent', async () => {
    const [audit] = await storedIn(await browser.worker(), 'audits');
    const sent = await panel.evaluate(
      ({ reportId, places }) =>
        chrome.runtime.sendMessage({
          gouji: 1,
          name: 'case/send',
          payload: { reportId, places, batch: '第一批', deadline: '2026-12-31' },
        }),
      {
        reportId: String(audit?.reportId),
        places: JSON.parse(JSON.stringify(audit?.audit)).findings.map(({ place }: { place: string }) => place),
      },
    );
    expect(sent).toMatchObject({ ok: true });
    number = String((await storedIn(await browser.worker(), 'cases'))[0]?.number);
    list = await exportList();
    const sheets = readSheets(list).sheets.map(({ name }) => name);
    expect(sheets).toEqual(['说明', '问题清单', '单位×年度', '检查记录', '误报与待核实', '规则与依据']);
  });

  test('names the file of the page as it was read, and the fingerprint that the saved file has', async () => {
    const [snapshot] = await until('快照已存', async () => {
      const kept = z.array(Head).parse(await storedIn(await browser.worker(), 'snapshots'));
      return kept.length > 0 && kept;
    });
    const { reportId = '', contentHash = '', sha256 = '' } = snapshot ?? {};
    const viewer = await browser.extensionPage(
      `/snapshot.html?${new URLSearchParams({ report: reportId, content: contentHash })}`,
    );
    const coming = viewer.waitForEvent('download');
    await viewer.getByRole('button', { name: '另存为文件' }).click();
    const saved = await coming;
    const bytes = await readFile(await saved.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    await viewer.close();
    const line = JSON.stringify([
      ...(readSheets(await exportList())
        .sheets[1]?.rows.get(2)
        ?.values() ?? []),
    ]);
    expect(line).toContain(sha256);
    expect(line).toContain(saved.suggestedFilename());
  });

  test('is asked for in the panel, and opens where it comes in', async () => {
    const coming = browser.context.waitForEvent('page');
    await panel.getByRole('button', { name: '导入台账…' }).click();
    dashboard = await coming;
    await dashboard.waitForSelector('.ledger');
    await expect.poll(() => dashboard.evaluate(() => document.activeElement?.textContent)).toBe('导入台账…');
  });

  test('shows what it would change, old and new, and writes nothing yet', async () => {
    const texts = { measures: '已更正并重新发布', result: '已整改', doneOn: '2026年12月1日', reviewedOn: '近日' };
    await choose(filled(list, texts));
    await dashboard.getByRole('heading', { name: '导入预览：台账.xlsx' }).waitFor();
    const rows = await dashboard.locator('.ledger-table tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s*\t\s*/).slice(2))).toEqual([
      ['整改措施', '未填', '已更正并重新发布'],
      ['整改结果', '未填', '已整改'],
      ['完成日期', '未填', '2026-12-01'],
    ]);
    await dashboard.locator('.ledger summary').click();
    expect(await dashboard.locator('.ledger details').innerText()).toContain('复核日期：读不出“近日”');
    expect(await violations(dashboard)).toEqual([]);
    expect(await theCase()).toMatchObject({ ledger: { result: null } });
  });

  test('is left alone by 取消, and taken over by 导入, by the keyboard', async () => {
    await dashboard.getByRole('button', { name: '取消' }).click();
    expect(await dashboard.locator('.ledger-preview').count()).toBe(0);
    await choose(filled(list, { result: '已整改' }));
    await dashboard.getByRole('button', { name: '导入', exact: true }).focus();
    await dashboard.keyboard.press('Enter');
    await dashboard.getByText('已导入，更新 1 个问题').waitFor();
    expect(await theCase()).toMatchObject({ status: 'answered', ledger: { result: 'done', deadline: '2026-12-31' } });
  });

  test('says of a file that is none what it is, and changes nothing', async () => {
    const before = await theCase();
    await choose(Buffer.from('问题编号,整改结果\n'));
    await dashboard.getByText('这不是 XLSX 工作簿').waitFor();
    expect(await theCase()).toEqual(before);
  });

  test('has the columns that an office chose, by the keyboard, and comes back all the same', async () => {
    const options = await browser.extensionPage('/options.html');
    await options.getByRole('button', { name: '新建格式…' }).click();
    await expect.poll(() => options.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await options.keyboard.type('区台账');
    await options.getByRole('textbox', { name: '“整改结果”的叫法' }).fill('落实情况');
    await options.getByRole('checkbox', { name: '快照文件' }).uncheck();
    const up = options.getByRole('button', { name: '上移“问题编号”' });
    await up.focus();
    await options.keyboard.press('Enter');
    const focused = () => options.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(() => options.locator('.preset-editor li').first().innerText()).toContain('问题编号');
    await expect.poll(focused).toBe('下移“问题编号”');
    await options.getByRole('textbox', { name: '实质' }).fill('扣分');
    expect(await violations(options)).toEqual([]);
    await options.getByRole('button', { name: '保存', exact: true }).click();
    await expect
      .poll(async () => storedIn(await browser.worker(), 'settings'))
      .toMatchObject([{ preset: '区台账', presets: [{ name: '区台账' }] }]);
    await options.getByText('已保存').first().waitFor();
    await options.close();

    const own = await exportList();
    const rows = readSheets(own).sheets[1]?.rows;
    const titles = [...(rows?.get(1)?.values() ?? [])].flatMap((cell) => (cell.kind === 'text' ? cell.text : []));
    expect(titles.slice(0, 2)).toEqual(['问题编号', '序号']);
    expect(titles).toContain('落实情况');
    expect(titles).not.toContain('快照文件');
    expect(JSON.stringify([...(rows?.get(2)?.values() ?? [])])).toContain('扣分');

    await choose(filled(own, { measures: '已补充说明' }));
    await dashboard.getByRole('heading', { name: '导入预览：台账.xlsx' }).waitFor();
    expect(await dashboard.locator('.ledger-table tbody tr').allInnerTexts()).toHaveLength(1);
    await dashboard.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(theCase).toMatchObject({ ledger: { measures: '已补充说明', result: 'done' } });
  });

  test('is taken back from the panel, one import at a time', async () => {
    const undo = panel.getByRole('button', { name: '撤销', exact: true });
    await undo.press('Enter');
    await expect.poll(theCase).toMatchObject({ status: 'answered', ledger: { measures: '', result: 'done' } });
    await undo.press('Enter');
    await expect.poll(theCase).toMatchObject({ status: 'sent', ledger: { result: null, deadline: '2026-12-31' } });
  });
});
