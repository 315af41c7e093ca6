import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'bullmq';
import { root } from '../run/setup.mjs';
import { Chunk, connect, queueName } from './chunks.ts';

/*
 * `node test/queue/work.ts`: takes one job after the other until it is told to end; start as many as there are processors,
 * on as many machines as share the folders. `--lock-ms`: after so long without a sign of life another worker takes a job.
 */
const { values } = parseArgs({ options: { 'lock-ms': { type: 'string', default: '30000' } } });
const lockDuration = Number(values['lock-ms']);
/** A job that so many workers died of is given up; the queue lists it as failed. */
const maxStalledCount = 3;

const connection = connect();
const worker = new Worker(queueName, (job) => auditChunk(Chunk.parse(job.data)), {
  connection,
  lockDuration,
  stalledInterval: lockDuration,
  maxStalledCount,
});
worker.on('error', (cause) => console.error(String(cause)));
process.once('SIGTERM', async () => {
  await worker.close();
  await connection.quit();
});

/**
 * The unchanged command line over one file. Two workers may do the same file, where one was only thought to be dead: each
 * writes for itself, and the whole result takes its place in one step, so that nothing is there twice, and nothing half.
 */
async function auditChunk({ input, output }: Chunk): Promise<void> {
  console.log(input);
  const part = `${output}.${randomUUID()}.part`;
  const command = [join(root, 'test', 'run', 'audit.mjs'), '--jobs', '1', '--output', part, input];
  const [status] = await once(spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] }), 'close');
  // 2: inputs that could not be read have their lines too.
  if (status !== 0 && status !== 2) throw new Error(`status ${status}: ${input}`);
  await rename(part, output);
}
