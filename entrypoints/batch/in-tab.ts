import { browser } from 'wxt/browser';
import type { Checked } from '../../lib/batch/run-batches.ts';
import { wait } from './wait.ts';

const lookMs = 250;

/**
 * Opens a page in a tab behind the others, where its scripts fill it in as for a reader, looks until `look` answers
 * something else than null, and closes it. null: nothing in good time; a failure where no tab may be opened there.
 */
export async function lookInTab<T>(
  url: string,
  { look, patienceMs }: { look(tabId: number): Promise<T | null>; patienceMs: number },
  signal: AbortSignal,
): Promise<{ seen: T | null } | Extract<Checked, { state: 'failed' }>> {
  const origin = URL.parse(url)?.origin ?? '';
  if (!(await browser.permissions.contains({ origins: [`${origin}/*`] })))
    return { state: 'failed', reason: 'no-permission', again: false, afterMs: null };
  const { id: tabId } = await browser.tabs.create({ url, active: false });
  if (tabId === undefined) return { state: 'failed', reason: 'no-tab', again: true, afterMs: null };
  try {
    const end = Date.now() + patienceMs;
    while (Date.now() < end && !signal.aborted) {
      await wait(lookMs, signal);
      const seen = await look(tabId);
      if (seen !== null) return { seen };
    }
    signal.throwIfAborted();
    return { seen: null };
  } finally {
    await browser.tabs.remove(tabId).catch(() => 'closed by the person');
  }
}
