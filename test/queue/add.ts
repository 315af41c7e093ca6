import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Chunk, connect, openQueue } from './chunks.ts';

/*
 * `node test/queue/add.ts ARCHIVE OUTPUT`: a job for each file of the folder ARCHIVE, whose lines will stand in OUTPUT
 * under the same name. A job is known by its output: who asks twice gets one job, and what is done stays done.
 */
const [archive, folder] = process.argv.slice(2);
if (archive === undefined || folder === undefined) throw new Error('ARCHIVE OUTPUT');

mkdirSync(folder, { recursive: true });
const connection = connect();
const queue = openQueue(connection);
const chunks = readdirSync(archive)
  .filter((name) => /\.(?:ndjson|jsonl|warc(?:\.gz)?)$/i.test(name))
  .map((name): Chunk => ({ input: resolve(archive, name), output: resolve(join(folder, `${name}.results`)) }));
await queue.addBulk(
  chunks.map((data) => ({
    name: 'audit',
    data,
    // A job whose worker fails is tried again; BullMQ reserves the colon in what a job is known by.
    opts: { jobId: data.output.replaceAll(':', '_'), attempts: 3, backoff: { type: 'exponential', delay: 1_000 } },
  })),
);
console.log(`${chunks.length} 个文件已排入队列`);
await queue.close();
await connection.quit();
