import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Live<T> = { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; cause: unknown };

/**
 * Renders anew whenever the rows that `query` reads change, in this page or in any other part of the extension. While
 * another `key` is read, what was read before stays.
 */
export function useLiveQuery<T>(query: () => Promise<T>, key: string): Live<T> {
  const [state, setState] = useState<Live<T>>({ status: 'loading' });
  // Before the first painting: what is read takes longer than saying that it is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what the query reads
  useLayoutEffect(() => {
    // Only of a function that is async itself does Dexie follow the reads behind an await.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (cause: unknown) => setState({ status: 'failed', cause }),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return state;
}
