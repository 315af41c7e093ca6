import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type Chromium, launch } from '../e2e/chromium.ts';
import { contentWorld } from '../e2e/content-world.ts';
import { environment, root } from '../run/setup.mjs';
import { measureDashboard } from './dashboard.ts';
import { measurePanel } from './panel.ts';
import { newsPage, reportPage } from './portal-page.ts';
import { measureSignatures } from './signatures.ts';

const copies = [1, 2, 5, 10, 20, 50, 100];

/** Everything that is measured in a browser, in one Chromium. Milliseconds, as medians. */
export async function measureBrowser() {
  const built = spawnSync('wxt', ['build'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 2],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) throw new Error('the extension was not built');
  const server = createServer((request, response) => {
    const count = Number(/report-(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(count > 0 ? reportPage({ copies: count }) : newsPage());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  const browser = await launch({ port });
  try {
    return await measure(browser, port);
  } finally {
    await browser.close();
    server.close();
  }
}

type Results = Awaited<ReturnType<typeof measure>>;

async function measure(chromium: Chromium, port: number) {
  const bundle = await bundleForPage();
  // A host outside gov.cn keeps the extension itself out of the page, and a bundle that is no element leaves it as it is.
  const open = async (path: string) => {
    const page = await chromium.page(`http://127.0.0.1:${port}/${path}`);
    await page.evaluate(bundle);
    return page;
  };
  const report = await open('report-1.html');
  const news = await open('news.html');
  if (await news.evaluate(() => bench.isDetected())) throw new Error('the page that is no report was taken for one');
  await report.bringToFront();
  const onReport = {
    elements: await report.evaluate(() => bench.elements()),
    textWalk: await report.evaluate(() => bench.textWalk()),
    read: await report.evaluate(() => bench.read()),
    audit: await report.evaluate(() => bench.audit()),
    sheetjs: await report.evaluate(() => bench.sheetjs()),
    axe: await report.evaluate(() => bench.axe()),
  };
  await report.addStyleTag({ content: readFileSync(join(root, 'public', 'marks.css'), 'utf8') });
  const { ms: marks, findings } = await report.evaluate(() => bench.marks());
  const reports = await report.evaluate(() => bench.reports());
  await news.bringToFront();
  const onNews = {
    textWalkNoReport: await news.evaluate(() => bench.textWalk()),
    detect: await news.evaluate(() => bench.detect()),
  };
  await Promise.all([report.close(), news.close()]);

  const growth: Record<string, number> = {};
  for (const count of copies) {
    const page = await open(`report-${count}.html`);
    growth[count] = await page.evaluate(() => bench.auditBriefly());
    await page.close();
  }
  return {
    ...onReport,
    ...onNews,
    marks,
    findings,
    growth,
    ...(await askBackground(chromium, reports)),
    panel: await measurePanel(chromium),
    dashboard: await measureDashboard(chromium),
    signatures: await measureSignatures(chromium),
    contentScriptGzip: contentScriptGzip(),
  };
}

/** A message with a whole report, answered by the worker: validated, audited, saved. Once warm, once with the worker stopped. */
async function askBackground(chromium: Chromium, reports: unknown) {
  const page = await chromium.page('http://www.example.gov.cn/news.html');
  const evaluate = await contentWorld(page);
  const send = async (expression: string) => Number(await evaluate(expression));
  const submit = `(async () => { const start = performance.now(); const reply = await chrome.runtime.sendMessage({ gouji: 1, name: 'report/submit', payload: ${JSON.stringify({ reports, reason: '' })} }); if (!reply?.ok) throw new Error(JSON.stringify(reply)); return performance.now() - start; })()`;
  await send(submit);
  const warm = await several(9, () => send(submit));
  const cold = await several(3, async () => {
    await chromium.stopWorker();
    return send(submit);
  });
  await page.close();
  return { message: warm, coldMessage: cold };
}

async function several(times: number, work: () => Promise<number>): Promise<number> {
  const results: number[] = [];
  for (let time = 0; time < times; time += 1) results.push(await work());
  return results.sort((left, right) => left - right)[times >> 1] ?? Number.NaN;
}

function contentScriptGzip(): number {
  return gzipSync(readFileSync(join(root, '.output', 'chrome-mv3', 'content-scripts', 'report.js')), { level: 9 })
    .length;
}

function portOf(listening: Server): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function bundleForPage(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, lib: { entry: join(root, 'test', 'bench', 'in-page.ts'), formats: ['iife'], name: 'ours' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}

/** As `npm run bench` prints it. */
export function browserText(results: Results): string {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 3 : 1)} ms`.padStart(12);
  const line = (name: string, value: number, reach = '') => `${name.padEnd(44)}${ms(value)}  ${reach}`;
  const longest = (value: number) => (value === 0 ? 'none over 50 ms' : `${value} ms`);
  const times = (value: number, walk: number) => `${(value / walk).toFixed(2)} × text walk`;
  return [
    `Report page of ${results.elements} elements, ${results.findings} findings; medians of one run`,
    line('text walk', results.textWalk),
    line('read', results.read, times(results.read, results.textWalk)),
    line('detect + read + audit', results.audit, `${times(results.audit, results.textWalk)} (reach: ≤ 10)`),
    line('marks, with layout', results.marks, '(reach: ≤ 16 ms)'),
    line('SheetJS table_to_sheet', results.sheetjs),
    line('axe.run()', results.axe),
    '',
    'Page that is no report',
    line('text walk', results.textWalkNoReport),
    line('detector', results.detect, `${times(results.detect, results.textWalkNoReport)} (reach: ≤ 0.5)`),
    '',
    'detect + read + audit with the tables copied',
    ...Object.entries(results.growth).map(([count, value]) =>
      line(`${count} ×`, value, `${(value / Number(count)).toFixed(3)} ms a copy`),
    ),
    '',
    'Report to the background and back: validated, audited, saved',
    line('worker running', results.message),
    line('worker stopped', results.coldMessage),
    '',
    'Panel over 20,000 reports with 100,000 findings',
    line('first finding, from its opening', results.panel.opening, '(reach: ≤ 100 ms)'),
    line(`a report of ${results.panel.findings} findings`, results.panel.openingMany),
    `longest task while scrolling these: ${longest(results.panel.longestTask)}`,
    '',
    'Dashboard over 20,000 reports with 100,000 findings',
    line('first view, from its opening', results.dashboard.firstView, '(reach: ≤ 300 ms)'),
    line('filter, the slowest of five', results.dashboard.filter, '(reach: ≤ 100 ms)'),
    `longest task while scrolling: ${longest(results.dashboard.longestTask)}`,
    '',
    'Reports that share half of their text, among 100,000 stored signatures',
    line('one look, median', results.signatures.median, '(reach: ≤ 50 ms)'),
    line('the slowest of twenty', results.signatures.slowOfTwenty),
    `found of ${results.signatures.sample} that exact comparison knows: ${(results.signatures.recall * 100).toFixed(1)} % (reach: ≥ 98 %), repeated share ${results.signatures.meanShare.toFixed(2)} on the average`,
    '',
    `content script before a report is found: ${results.contentScriptGzip} bytes gzip (reach: ≤ 15360)`,
  ].join('\n');
}
