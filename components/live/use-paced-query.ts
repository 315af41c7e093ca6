import { Dexie } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Live } from './use-live-query.ts';

/** So many times as long as a reading took nothing is read. */
const restTimes = 10;
const longestRestMs = 5_000;

/**
 * As `useLiveQuery`, for thousands of rows that change many times a second: reads them when one of the tables changed,
 * and rests in between, so that showing the work never takes more than a small part of the time for it. A live query
 * would begin anew with every change, and never come to its end.
 */
export function usePacedQuery<T>(query: () => Promise<T>, tables: readonly string[], key: string): Live<T> {
  const [state, setState] = useState<Live<T>>({ status: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what the query reads
  useLayoutEffect(() => {
    let isOver = false;
    let isBusy = false;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rested = (): void => {
      isBusy = false;
      if (isStale) void read();
    };
    const read = async (): Promise<void> => {
      isBusy = true;
      isStale = false;
      const start = performance.now();
      const next = await query().then(
        (value): Live<T> => ({ status: 'ready', value }),
        (cause: unknown): Live<T> => ({ status: 'failed', cause }),
      );
      if (isOver) return;
      setState(next);
      timer = setTimeout(rested, Math.min(longestRestMs, restTimes * (performance.now() - start)));
    };
    const notice = (parts: object): void => {
      // A part is named idb://database/table/index.
      if (!Object.keys(parts).some((part) => tables.some((table) => part.includes(`/${table}/`)))) return;
      isStale = true;
      if (!isBusy) void read();
    };
    Dexie.on('storagemutated', notice);
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
      Dexie.on.storagemutated.unsubscribe(notice);
    };
  }, [key]);
  return state;
}
