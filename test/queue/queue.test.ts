import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archivePages } from '../bench/archive-pages.ts';
import { findRedis, redisMissing, root } from '../run/setup.mjs';
import { openQueue } from './chunks.ts';

/*
 * The command line as a job of BullMQ: a real Redis, workers that are processes of their own, and some of them killed with
 * a job in hand. `npm run test:long` takes more of everything.
 */
const { files, pagesOfEach, workers, kills } = process.env.LONG
  ? { files: 24, pagesOfEach: 20, workers: 4, kills: 4 }
  : { files: 6, pagesOfEach: 5, workers: 3, kills: 1 };
const deadlineMs = process.env.LONG ? 600_000 : 120_000;

const redisServer = findRedis();
if (redisServer === undefined) console.warn(redisMissing);

let folder: string;
let children: ChildProcess[] = [];
let connection: Redis;
let queue: Queue;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  if (redisServer === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'gouji-queue-'));
  const own = ['--port', '0', '--unixsocket', at('redis.sock'), '--dir', folder, '--save', '', '--appendonly', 'no'];
  children = [spawn(redisServer, own, { stdio: 'ignore' })];
  await expect.poll(() => existsSync(at('redis.sock')), { timeout: deadlineMs }).toBe(true);
  connection = new Redis(at('redis.sock'), { maxRetriesPerRequest: null });
  queue = openQueue(connection);
}, deadlineMs);

afterEach(async () => {
  if (redisServer === undefined) return;
  const [server, ...others] = children;
  await Promise.all(others.map(ended));
  await queue.close();
  await connection.quit();
  if (server) await ended(server);
  rmSync(folder, { recursive: true, force: true });
}, deadlineMs);

/** Nothing is left running, whatever state it is in: the workers first, for they would look for a Redis that is gone. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** A program of this folder, or the command line itself, with its standard output. */
function start(script: string, ...args: string[]): ChildProcess {
  const env = { ...process.env, REDIS_URL: at('redis.sock') };
  const child = spawn(process.execPath, [join(root, script), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function run(script: string, ...args: string[]): Promise<string> {
  const child = start(script, ...args);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks).toString();
}

/** Starts a worker that notes each file it takes, and is killed, with no time to say so, once it took its `last`. */
function startWorker(taken: string[], last = Infinity): void {
  const worker = start('test/queue/work.ts', '--lock-ms', '2000');
  let count = 0;
  createInterface({ input: worker.stdout ?? process.stdin }).on('line', (file) => {
    taken.push(file);
    count += 1;
    if (count === last) worker.kill('SIGKILL');
  });
}

test.skipIf(redisServer === undefined)(
  'an archive is audited by many workers: where some are killed nothing is lost, and nothing there twice',
  async () => {
    mkdirSync(at('archive'));
    const pages = archivePages(files * pagesOfEach);
    for (let file = 0; file < files; file += 1)
      writeFileSync(
        at(`archive/${String(file).padStart(3, '0')}.ndjson`),
        pages
          .slice(file * pagesOfEach, (file + 1) * pagesOfEach)
          .map((page) => `${JSON.stringify(page)}\n`)
          .join(''),
      );
    await run('test/queue/add.ts', at('archive'), at('results'));
    // Asked twice, done once.
    await run('test/queue/add.ts', at('archive'), at('results'));

    const taken: string[] = [];
    for (let number = 0; number < kills; number += 1) startWorker(taken, 1 + number);
    for (let number = 0; number < workers - 1; number += 1) startWorker(taken);
    await expect.poll(() => queue.getCompletedCount(), { timeout: deadlineMs, interval: 200 }).toBe(files);

    expect(await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')).toEqual({
      waiting: 0,
      active: 0,
      delayed: 0,
      failed: 0,
    });
    // What a killed worker held was taken by another: at least so many files were begun twice.
    expect(taken.length).toBeGreaterThanOrEqual(files + kills);
    expect(new Set(taken).size).toBe(files);
    const results = readdirSync(at('results')).filter((name) => name.endsWith('.results'));
    const lines = results.toSorted().map((name) => readFileSync(at(`results/${name}`), 'utf8'));
    expect(lines.join('')).toBe(await run('lib/node/main.ts', at('archive')));
    const sources = lines
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line): string => JSON.parse(line).source);
    expect(sources).toEqual(pages.map(({ url }) => url));
  },
  2 * deadlineMs,
);
