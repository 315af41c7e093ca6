import { browser } from 'wxt/browser';
import { batchPageLock } from '../../lib/batch/page-lock.ts';
import { createBatch, leaveOutQueued, type Wanted } from '../../lib/store/batches.ts';
import type { Store } from '../../lib/store/store.ts';

/** The shortest that the page for batches offers. */
const pauseMs = 1_000;
const longestName = 100;

/**
 * Begins a batch of what a list names; the list itself shows what becomes of its reports. Answers with how many were not
 * queued yet.
 */
export async function queueList(
  store: Store,
  { links, title, index }: { links: readonly Wanted[]; title: string; index: number | undefined },
): Promise<number> {
  const wanted = await leaveOutQueued(store, links);
  if (wanted.length > 0)
    await createBatch(store, { name: title.slice(0, longestName), pauseMs, wanted, at: Date.now() });
  await openBatchPage(index);
  return wanted.length;
}

/** Opens the page that works batches off, behind the one at `index`, unless one is open. */
export async function openBatchPage(index?: number): Promise<void> {
  if (await isBatchPageOpen()) return;
  const url = browser.runtime.getURL('/batch.html');
  await browser.tabs.create({ url, active: false, ...(index === undefined ? {} : { index: index + 1 }) });
  // Until it says that it is there, another click would open another.
  for (let look = 0; look < mostLooks && !(await isBatchPageOpen()); look += 1)
    await new Promise((resolve) => setTimeout(resolve, lookMs));
}

const lookMs = 50;
const mostLooks = 200;

async function isBatchPageOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === batchPageLock);
}
