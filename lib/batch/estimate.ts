import type { TaskRecord } from '../store/records.ts';

/** So many pages have to be done before anything is said of the rest. */
const fewest = 3;

/**
 * How long the rest of a batch takes, in milliseconds. Sites are asked side by side, the pages of one site one after
 * another: the site with most to do decides. null: too little is done to say.
 */
export function remainingMs(tasks: readonly TaskRecord[], pauseMs: number, now: number): number | null {
  const took = tasks.flatMap(({ tookMs }) => tookMs ?? []).sort((one, other) => one - other);
  if (took.length < fewest) return null;
  const typical = took[Math.floor(took.length / 2)] ?? 0;
  const left = new Map<string, number>();
  for (const { host, state, notBefore } of tasks) {
    if (state !== 'waiting' && state !== 'running') continue;
    const rest = Math.max(0, notBefore - now);
    left.set(host, (left.get(host) ?? 0) + typical + pauseMs + rest);
  }
  return Math.max(0, ...left.values());
}
