const clock = new Worker('/clock.js');
const waiting = new Map<number, () => void>();
let last = 0;
clock.addEventListener('message', ({ data }: MessageEvent<number>) => waiting.get(data)?.());

/** Resolves after so long, whether the page is seen or not, or as soon as `signal` is aborted. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    last += 1;
    const id = last;
    const end = (): void => {
      waiting.delete(id);
      signal.removeEventListener('abort', end);
      resolve();
    };
    if (signal.aborted) return end();
    waiting.set(id, end);
    signal.addEventListener('abort', end);
    clock.postMessage({ id, ms });
  });
