import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

export type Live<T> = { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; cause: unknown };

/**
 * Renders anew whenever the rows that `query` reads change, in this page or in any other part of the extension. While
 * another `key` is read, what was read before stays.
 */
export function useLiveQuery<T>(query: () => Promise<T>, key: string): Live<T> {
  const [state, setState] = useState<Live<T>>({ status: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what the query reads
  useEffect(() => {
    // Only of a function that is async itself does Dexie follow the reads behind an await.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (cause: unknown) => setState({ status: 'failed', cause }),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return state;
}
