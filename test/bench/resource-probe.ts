import { writeSync } from 'node:fs';
import { getHeapSpaceStatistics } from 'node:v8';
import { isMainThread, threadId } from 'node:worker_threads';

/*
 * Loaded before a command that is measured (`node --import`): what the process and its threads have used so far, a line
 * on file descriptor 3 every so often and when it ends. With `--expose-gc` every thread tells what it holds. The command
 * itself knows nothing of it.
 */
const everyMs = 250;
/** A collection takes longer than a look. */
const liveEveryMs = 500;
const collect = globalThis.gc;

function tellUse(): void {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${JSON.stringify({ rss: process.memoryUsage.rss(), cpu: user + system })}\n`);
}

/** Without compiled code: how much of it there is, the engine decides by how long the program has run. */
function tellLive(garbage: () => void): void {
  garbage();
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !/code|trusted/.test(name));
  const heap = spaces.reduce((sum, { space_used_size: used }) => sum + used, 0);
  writeSync(3, `${JSON.stringify({ thread: threadId, live: heap + process.memoryUsage().arrayBuffers })}\n`);
}

if (collect) setInterval(() => tellLive(() => collect()), liveEveryMs).unref();
if (isMainThread) {
  setInterval(tellUse, everyMs).unref();
  process.once('exit', tellUse);
}
