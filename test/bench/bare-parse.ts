import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { parse } from 'parse5';
import { archivePages } from './archive-pages.ts';

/** What the command line can't do without: each page parsed, and nothing else, on as many workers. Milliseconds a page. */
export interface BareParse {
  cpuMs: number;
  wallMs: number;
}

const warmUpPages = 100;

interface Share {
  distinct: number;
  pages: number;
}

if (!isMainThread && workerData) parseShare(workerData);

/** In a worker: gets ready, says so, and parses once it is told to. */
function parseShare({ distinct, pages }: Share): void {
  const htmls = archivePages(distinct).map(({ html }) => html);
  const parsePages = (count: number): void => {
    for (let index = 0; index < count; index += 1) parse(htmls[index % htmls.length] ?? '');
  };
  parsePages(warmUpPages);
  parentPort?.on('message', () => {
    parsePages(pages);
    parentPort?.close();
  });
  parentPort?.postMessage('ready');
}

/** `distinct` pages, `pages` times one of them, shared by `jobs` workers like those of the command line. */
export async function measureBareParse(options: { distinct: number; pages: number; jobs: number }): Promise<BareParse> {
  const { distinct, jobs } = options;
  const pages = Math.ceil(options.pages / jobs);
  const workers = Array.from({ length: jobs }, () => {
    const share: Share = { distinct, pages };
    return new Worker(fileURLToPath(import.meta.url), {
      workerData: share,
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
  });
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const [cpuBefore, start] = [process.cpuUsage(), performance.now()];
  await Promise.all(
    workers.map((worker) => {
      worker.postMessage('go');
      return new Promise((resolve) => worker.once('exit', resolve));
    }),
  );
  const { user, system } = process.cpuUsage(cpuBefore);
  const done = pages * jobs;
  return { cpuMs: (user + system) / 1_000 / done, wallMs: (performance.now() - start) / done };
}
