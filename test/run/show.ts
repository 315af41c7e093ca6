import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, until } from '../e2e/chromium.ts';
import { savedReview } from '../e2e/content-world.ts';
import { tellPage } from '../e2e/page.overlay.ts';
import { reports } from '../portal/reports.ts';
import { portalHost, startPortal } from '../portal/server.ts';
import { root, run, SetupError } from './setup.mjs';

/*
 * What `npm start` shows: the built extension on the sample portal, and what it finds on each report. With a display
 * the window stays open to play with; without one there are pictures, and an end.
 */
const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || ['darwin', 'win32'].includes(process.platform);
const verdicts = { inconsistent: '不一致', suspect: '疑似　', note: '提示　' };
const severities = { statutory: '法定', substantive: '实质', format: '格式', hint: '提示' };
const pictures = join(root, '.output', 'screenshots');

if (run('wxt', ['build']).status !== 0) throw new SetupError('扩展没有构建成功，请看上面的输出。');
const portal = await startPortal();
const browser = await launch({ port: portal.port, visible: hasDisplay });
const addresses = reports.map(({ host, path }) => `http://${host}${path}`);
try {
  for (const address of addresses) console.log(await describe(address));
  if (hasDisplay) await stayOpen();
  else await takePictures();
} finally {
  await browser.close();
  await portal.close();
}

/** Opens a report and waits for its audit; what was found, one line each. */
async function describe(address: string): Promise<string> {
  const page = await browser.page(address);
  const { record, saved } = await until(`${address} 的核对结果`, async () =>
    savedReview(await browser.worker(), address),
  );
  await page.close();
  const { audit } = saved;
  const { consistent, inconsistent, suspect, unchecked } = audit.checks;
  const total = consistent + inconsistent + suspect + unchecked;
  return [
    `\n${record.office ?? '单位未认出'} · ${record.year ?? '年度未认出'} · 核对 ${total} 条：不一致 ${inconsistent} · 疑似 ${suspect} · 未核对 ${unchecked} · 相符 ${consistent}`,
    `  ${address}`,
    ...audit.findings.map(
      ({ verdict, severity, message }) => `  ${verdicts[verdict]} ${severities[severity]}  ${message}`,
    ),
  ].join('\n');
}

/** A marked page with the bubble of a failed sum, and the real side panel beside it. */
async function takePictures(): Promise<void> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  for (const address of addresses) {
    const review = await savedReview(await browser.worker(), address);
    const sum = review?.saved.audit.findings.find(({ calculation }) => calculation !== null);
    if (review === undefined || sum === undefined) continue;
    const page = await browser.page(address);
    await page.waitForSelector('[data-gouji]');
    const panel = await browser.panel(page);
    await panel.waitForText(sum.message);
    await panel.screenshot(join(pictures, 'panel.png'));
    await tellPage(await browser.worker(), page.url(), 'finding/reveal', {
      reportId: review.record.reportId,
      place: sum.place,
    });
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: join(pictures, 'page.png') });
    console.log(`\n截图：${join('.output', 'screenshots')} 中的 page.png 和 panel.png`);
    return;
  }
}

async function stayOpen(): Promise<void> {
  await browser.page(`http://${portalHost}/`);
  console.log('\n浏览器已打开样例门户；关闭窗口即结束。');
  await new Promise((resolve) => browser.context.once('close', resolve));
}
