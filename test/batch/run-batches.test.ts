import 'fake-indexeddb/auto';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../lib/batch/fetch-page.ts';
import { mannersAt } from '../../lib/batch/manners.ts';
import { type Checked, runBatches, type Surroundings } from '../../lib/batch/run-batches.ts';
import { cancelBatch, createBatch, listBatches, listTasks, setPaused } from '../../lib/store/batches.ts';
import { Store } from '../../lib/store/store.ts';
import { type Answer, html, type PoliteSite, startPoliteSite } from './polite-server.ts';

let store: Store;
let number = 0;
const sites: PoliteSite[] = [];
beforeEach(() => {
  number += 1;
  store = new Store(`run-batches-${number}`);
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

const open = async (answer: Answer): Promise<PoliteSite> => {
  const site = await startPoliteSite(answer);
  sites.push(site);
  return site;
};
/** A site without a robots.txt that gives the same page everywhere, after a moment. */
const plainSite = () =>
  open(async ({ url }, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (url === '/robots.txt') return html(response, '', 404);
    html(response, `<p>${url}</p>`);
  });

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
const options = (signal: AbortSignal) => ({ fetch, now: Date.now, signal });
const around = (own: Partial<Surroundings> = {}): Surroundings => ({
  store,
  manners: (url, signal) => mannersAt(url, options(signal)),
  check: async ({ url }, signal): Promise<Checked> => {
    const page = await fetchPage(url, options(signal));
    if (page.kind === 'none') return { state: 'failed', ...page };
    return { state: 'done', reportIds: [page.url] };
  },
  now: Date.now,
  wait,
  ...own,
});
const begin = (urls: string[], pauseMs = 0) =>
  createBatch(store, {
    name: '列表',
    pauseMs,
    wanted: urls.map((url) => ({ url, office: null, year: null, title: null })),
    at: Date.now(),
  });
const pagesOf = (site: PoliteSite, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `http://${site.host}/${index + 1}.html`);
const states = async (batchId: string) => (await listTasks(store, batchId)).map(({ state, reason }) => reason ?? state);
const never = new AbortController().signal;

describe('batches', () => {
  test('ask a site for one page at a time, with a pause, and several sites side by side', async () => {
    const [one, other] = [await plainSite(), await plainSite()];
    const { batchId } = await begin([...pagesOf(one, 5), ...pagesOf(other, 5)], 30);
    await runBatches(around(), never);
    expect(await states(batchId)).toEqual(Array(10).fill('done'));
    for (const { asked, mostAtOnce } of [one, other]) {
      expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', ...[1, 2, 3, 4, 5].map((page) => `/${page}.html`)]);
      expect(mostAtOnce()).toBe(1);
      const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(29);
    }
    expect(other.asked[0]?.at).toBeLessThan(one.asked.at(-1)?.at ?? 0);
  });

  test('keep away from what a site closes to readers of many pages, and keep the pause that it asks for', async () => {
    const site = await open(({ url }, response) =>
      html(response, url === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 0.05\nDisallow: /2.html\n' : '<p>'),
    );
    const { batchId } = await begin(pagesOf(site, 3));
    await runBatches(around(), never);
    expect(await states(batchId)).toEqual(['done', 'robots', 'done']);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1.html', '/3.html']);
    expect((site.asked[2]?.at ?? 0) - (site.asked[1]?.at ?? 0)).toBeGreaterThanOrEqual(49);
  });

  test('of a search look at what they come upon one at a time too, and keep away from what is closed', async () => {
    const site = await open(async ({ url }, response) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      html(response, url === '/robots.txt' ? 'User-agent: *\nDisallow: /2.html\n' : '<p>');
    });
    const { batchId } = await begin(pagesOf(site, 1), 30);
    const check: Surroundings['check'] = async ({ url }, signal) => {
      await fetchPage(url, options(signal));
      const wanted = pagesOf(site, 3).map((next) => ({ url: next, office: null, year: null, title: null }));
      return { state: 'listed', named: 2, wanted };
    };
    await runBatches(around({ check }), never);
    expect(await states(batchId)).toEqual(['done', 'robots', 'done']);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1.html', '/3.html']);
    expect(site.mostAtOnce()).toBe(1);
  });

  test('give every page that cannot be had a row with its reason, and go on', async () => {
    const site = await open(({ url }, response) => {
      if (url === '/1.html') return html(response, '', 404);
      if (url === '/2.html') {
        response.writeHead(200, { 'content-type': 'application/pdf' });
        return void response.end('%PDF');
      }
      html(response, '<p>');
    });
    const { batchId } = await begin(pagesOf(site, 3));
    await runBatches(around(), never);
    expect(await states(batchId)).toEqual(['http-404', 'not-html', 'done']);
    expect((await listBatches(store))[0]?.state).toBe('done');
  });

  test('come again when a busy server said, three times at most', async () => {
    let busy = 1;
    const site = await open(({ url }, response) => {
      if (url === '/robots.txt') return html(response, '', 404);
      if (url === '/1.html' && busy-- <= 0) return html(response, '<p>');
      response.writeHead(503, { 'retry-after': '0' });
      response.end();
    });
    const { batchId } = await begin(pagesOf(site, 2));
    await runBatches(around(), never);
    expect(await states(batchId)).toEqual(['done', 'http-503']);
    expect(site.asked.filter(({ path }) => path === '/2.html')).toHaveLength(3);
    expect(site.mostAtOnce()).toBe(1);
  });

  test('leave a site alone for as long as it asks, and work at others meanwhile', async () => {
    const [busy, other] = [
      await open((_, response) => {
        response.writeHead(429, { 'retry-after': '600' });
        response.end();
      }),
      await plainSite(),
    ];
    const { batchId } = await begin([...pagesOf(busy, 2), ...pagesOf(other, 2)]);
    const stop = new AbortController();
    const running = runBatches(around(), stop.signal);
    await expect.poll(() => states(batchId)).toEqual(['http-429', 'waiting', 'done', 'done']);
    stop.abort();
    await running;
    expect(busy.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1.html']);
  });

  test('stop within a page and take it up again, each page saved once', async () => {
    const site = await plainSite();
    const { batchId } = await begin(pagesOf(site, 6));
    const saved: string[] = [];
    for (const last of [1, 3]) {
      const stop = new AbortController();
      const check: Surroundings['check'] = async (task, signal) => {
        const checked = await around().check(task, signal);
        if (task.ordinal === last) stop.abort();
        signal.throwIfAborted();
        saved.push(task.url);
        return checked;
      };
      await runBatches(around({ check }), stop.signal);
      expect((await states(batchId)).indexOf('running')).toBe(last);
    }
    const check: Surroundings['check'] = async (task, signal) => {
      saved.push(task.url);
      return around().check(task, signal);
    };
    await runBatches(around({ check }), never);
    expect(await states(batchId)).toEqual(Array(6).fill('done'));
    expect(saved).toEqual(pagesOf(site, 6));
    expect(site.mostAtOnce()).toBe(1);
  });

  test('paused in another window are left after the page in hand, cancelled likewise', async () => {
    const site = await plainSite();
    const { batchId } = await begin(pagesOf(site, 4));
    const check: Surroundings['check'] = async (task, signal) => {
      if (task.ordinal === 1) await setPaused(store, batchId, true);
      return around().check(task, signal);
    };
    await runBatches(around({ check }), never);
    expect(await states(batchId)).toEqual(['done', 'done', 'waiting', 'waiting']);
    await cancelBatch(store, batchId, 5);
    await runBatches(around({ check }), never);
    expect(await states(batchId)).toEqual(['done', 'done', 'cancelled', 'cancelled']);
  });
});

describe('a fetched page', () => {
  const words = '河水县教育局';
  const fetchFrom = async (answer: Answer) => fetchPage(`http://${(await open(answer)).host}/`, options(never));

  test('is decoded as its server says, or as it says itself', async () => {
    const bytes = iconv.encode(words, 'gbk');
    const said = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=GBK' });
      response.end(bytes);
    });
    expect(said).toMatchObject({ kind: 'page', html: words });
    const silent = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(bytes);
    });
    expect(silent).toMatchObject({ kind: 'page', html: words });
  });

  test('may not be larger than a report can be, however slowly it grows', async () => {
    const fetched = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(4 * 1024 * 1024, 32);
      const more = (): void => void (response.writableEnded || response.destroyed || response.write(chunk, more));
      more();
    });
    expect(fetched).toMatchObject({ kind: 'none', reason: 'too-large', again: false });
  });

  test('is not had from a server that hangs up, and may be later', async () => {
    const fetched = await fetchFrom((_, response) => void response.destroy());
    expect(fetched).toMatchObject({ kind: 'none', reason: 'network', again: true });
  });

  test('is named by the address where it was found in the end', async () => {
    const fetched = await fetchFrom(({ url }, response) => {
      if (url === '/') response.writeHead(302, { location: '/new.html' });
      response.end('<p>');
    });
    expect(fetched).toMatchObject({ kind: 'page', url: expect.stringMatching(/\/new\.html$/) });
  });
});
