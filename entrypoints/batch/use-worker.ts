import { useEffect, useRef, useState } from 'preact/hooks';
import { mannersAt } from '../../lib/batch/manners.ts';
import { runBatches } from '../../lib/batch/run-batches.ts';
import type { Store } from '../../lib/store/store.ts';
import { checkPage } from './check-page.ts';
import { fetchFreely } from './fetch-freely.ts';
import { wait } from './wait.ts';

/** Only one page of the extension works at a time; when it is closed, the next one that waits takes over. */
const lock = 'gouji-batches';

/** Works off what there is, and begins anew whenever it is told that there is more. `isHere`: this page is at work. */
export function useWorker(store: Store): { isHere: boolean; failure: unknown; work(): void } {
  const [isHere, setIsHere] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isAsked = useRef(false);
  const stop = useRef(new AbortController());
  const { signal } = stop.current;

  const work = (): void => {
    // One request waits at most: it begins when the one at work has ended.
    if (isAsked.current) return;
    isAsked.current = true;
    const turn = async (): Promise<void> => {
      isAsked.current = false;
      setIsHere(true);
      setFailure(null);
      await runBatches(
        {
          store,
          manners: (url) => mannersAt(url, { fetch: fetchFreely, now: Date.now, signal }),
          check: (task) => checkPage(store, task, signal),
          now: Date.now,
          wait,
        },
        signal,
      );
    };
    navigator.locks
      .request(lock, { signal }, turn)
      .catch((cause: unknown) => {
        if (!signal.aborted) setFailure(cause);
      })
      .finally(() => setIsHere(false));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page; what was begun before it was closed goes on
  useEffect(() => {
    work();
    return () => stop.current.abort();
  }, []);
  return { isHere, failure, work };
}
