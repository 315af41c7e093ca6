import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded before a command that is measured (`node --import`): what the process and its threads have used so far, a line
 * on file descriptor 3 every so often and when it ends. The command itself knows nothing of it.
 */
const everyMs = 250;

/** Bytes held, and microseconds of processor time on all cores. */
export interface Resources {
  rss: number;
  cpu: number;
}

function tell(): void {
  const { user, system } = process.cpuUsage();
  const resources: Resources = { rss: process.memoryUsage.rss(), cpu: user + system };
  writeSync(3, `${JSON.stringify(resources)}\n`);
}

if (isMainThread) {
  setInterval(tell, everyMs).unref();
  process.once('exit', tell);
}
