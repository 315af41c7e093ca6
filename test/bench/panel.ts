import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium.ts';

/*
 * The panel over a store of 20,000 reports with 100,000 findings, all copies of one that was audited as every report is.
 * Those that are opened are whole; of the others only the findings are kept, so that filling takes seconds. One more has
 * as many findings as no page has had yet.
 */
const offices = 4_000;
const years = [2020, 2021, 2022, 2023, 2024];
const opened = [0, 501, 1_002, 1_503, 2_004, 2_505, 3_006];
const findingsEach = 5;
const mostFindings = 1_000;
const manyId = 'www.example.gov.cn/many.html';

const idOf = (index: number): string => `www.example.gov.cn/${index}.html`;

/** Milliseconds; a longest task is 0 where the browser saw none above 50 ms. */
export async function measurePanel(chromium: Chromium) {
  const filling = await chromium.extensionPage('/options.html');
  await filling.waitForSelector('h1');
  await filling.evaluate(fill, { offices, years, opened, findingsEach, mostFindings, manyId });
  await filling.close();

  const openings: number[] = [];
  for (const index of opened) {
    const page = await chromium.extensionPage(`/sidepanel.html?report=${idOf(index)}`);
    openings.push(await page.evaluate(firstFinding));
    await page.close();
  }
  const many = await chromium.extensionPage(`/sidepanel.html?report=${manyId}`);
  const openingMany = await many.evaluate(firstFinding);
  const longestTask = await scroll(many);
  await many.close();
  // The first opening reads what was only just written.
  const inOrder = openings.slice(1).sort((one, other) => one - other);
  return { opening: inOrder[inOrder.length >> 1] ?? Number.NaN, openingMany, longestTask, findings: mostFindings };
}

interface Seed {
  offices: number;
  years: readonly number[];
  opened: readonly number[];
  findingsEach: number;
  mostFindings: number;
  manyId: string;
}

/** Runs in the page: fills the store through the browser's own interface. */
async function fill({ offices, years, opened, findingsEach, mostFindings, manyId }: Seed): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('gouji'));
  const reading = db.transaction(['reports', 'audits']);
  const [record] = await settled(reading.objectStore('reports').getAll(null, 1));
  const whole = await settled(reading.objectStore('audits').get([record.reportId, record.contentHash]));
  const findings = (count: number): unknown[] =>
    Array.from({ length: count }, (_, at) => {
      const finding = whole.audit.findings[at % whole.audit.findings.length];
      // Every one stands in a line of its own.
      return { ...finding, place: `${finding.place}-${at}`, cause: `${finding.cause}-${at}` };
    });
  const light = { ...whole.report, blocks: [], tables: { disclosure: null, applications: null, proceedings: null } };
  const put = (tables: IDBTransaction, reportId: string, about: { office: string; year: number }, audit: object) => {
    const url = `http://${reportId}`;
    tables.objectStore('reports').put({ ...record, ...about, reportId, url, address: reportId });
    tables.objectStore('audits').put({ ...whole, ...audit, reportId });
  };
  const few = { ...whole.audit, findings: findings(findingsEach) };
  for (let from = 0; from < offices * years.length; from += 1_000) {
    const writing = db.transaction(['reports', 'audits'], 'readwrite');
    for (let index = from; index < from + 1_000; index += 1) {
      const office = `第${Math.floor((index % offices) / 50)}县第${index % 50}街道办事处`;
      const year = years[Math.floor(index / offices)] ?? 0;
      const report = opened.includes(index)
        ? { ...whole.report, year, identity: { ...whole.report.identity, name: office } }
        : light;
      put(writing, `www.example.gov.cn/${index}.html`, { office, year }, { report, audit: few });
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  const last = db.transaction(['reports', 'audits'], 'readwrite');
  put(
    last,
    manyId,
    { office: '多处街道办事处', year: 2024 },
    { audit: { ...whole.audit, findings: findings(mostFindings) } },
  );
  await new Promise((resolve) => {
    last.oncomplete = resolve;
  });
  db.close();
}

/** Runs in the page: from the start of its navigation until a finding is painted. */
async function firstFinding(): Promise<number> {
  while (document.querySelector('.findings li') === null) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return performance.now();
}

/** The longest task while the list is scrolled from end to end. */
const scroll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    // What opening takes is measured by itself, and is over by then.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    observer.observe({ entryTypes: ['longtask'] });
    const inside = document.querySelector('.findings li');
    let scroller = inside?.parentElement ?? null;
    while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    if (scroller === null) throw new Error('there is nothing to scroll');
    for (let step = 0; step < 180; step += 1) {
      scroller.scrollBy(0, scroller.scrollHeight / 180);
      await new Promise(requestAnimationFrame);
    }
    if (scroller.scrollTop === 0) throw new Error('nothing was scrolled');
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return longest;
  });
