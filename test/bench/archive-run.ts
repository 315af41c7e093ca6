import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod/mini';
import { root } from '../run/setup.mjs';
import type { ArchivePage } from './archive-pages.ts';

/** What the command line used for so many inputs, from its start to its end: milliseconds, and bytes held by each tenth. */
export interface ArchiveRun {
  wallMs: number;
  cpuMs: number;
  /** The median of what was resident while each tenth of the results came out. */
  residentByTenth: number[];
  /** The least that all threads together held after a collection, by tenth; NaN where that was not asked for. */
  liveByTenth: number[];
}

const tenths = 10;
const newline = 10;
/** What the probe tells: of the process bytes and microseconds, of a thread bytes. */
const Told = z.union([
  z.object({ rss: z.number(), cpu: z.number() }),
  z.object({ thread: z.number(), live: z.number() }),
]);

/** Streams `inputs` pages, these again and again under new addresses, through the command line's standard input. */
export async function runArchive(
  pages: readonly ArchivePage[],
  { inputs, jobs, asksLive = false }: { inputs: number; jobs: number; asksLive?: boolean },
): Promise<ArchiveRun> {
  const probe = new URL('./resource-probe.ts', import.meta.url).href;
  const args = [
    ...(asksLive ? ['--expose-gc'] : []),
    '--import',
    probe,
    join(root, 'lib', 'node', 'main.ts'),
    '--jobs',
    String(jobs),
    '-',
  ];
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
  const [input, output, , resources] = child.stdio;
  if (!input || !output || !(resources instanceof Readable)) throw new Error('the command has its pipes');

  let results = 0;
  let cpu = 0;
  const resident = Array.from({ length: tenths }, (): number[] => []);
  const live = Array.from({ length: tenths }, (): number[] => []);
  const threads = new Map<number, number>();
  output.on('data', (chunk: Buffer) => {
    results += linesIn(chunk);
  });
  createInterface({ input: resources }).on('line', (line) => {
    const told = Told.parse(JSON.parse(line));
    const tenth = Math.min(tenths - 1, Math.floor((results * tenths) / inputs));
    if ('cpu' in told) {
      cpu = told.cpu;
      if (results > 0) resident[tenth]?.push(told.rss);
      return;
    }
    threads.set(told.thread, told.live);
    // The main thread, and every worker.
    if (threads.size > jobs) live[tenth]?.push([...threads.values()].reduce((sum, bytes) => sum + bytes, 0));
  });
  await Promise.all([pipeline(linesOf(pages, inputs), input), once(child, 'close')]);
  if (child.exitCode !== 0 || results !== inputs)
    throw new Error(`${results} results of ${inputs} inputs, status ${child.exitCode}`);
  const liveByTenth = live.map((sums) => (sums.length > 0 ? Math.min(...sums) : Number.NaN));
  return { wallMs: performance.now() - start, cpuMs: cpu / 1_000, residentByTenth: resident.map(median), liveByTenth };
}

/** Only the address is new: the rest of each line is made once. */
function* linesOf(pages: readonly ArchivePage[], inputs: number): Generator<Buffer> {
  const rests = pages.map(({ url, html }) => Buffer.from(`${JSON.stringify({ html, url }).slice(0, -2)}?`));
  for (let index = 0; index < inputs; index += 1)
    yield Buffer.concat([rests[index % rests.length] ?? Buffer.alloc(0), Buffer.from(`${index}"}\n`)]);
}

function linesIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) count += 1;
  return count;
}

/** NaN where a tenth went by between two samples. */
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
