import { useEffect, useState } from 'preact/hooks';

/** What the first painting can do without, loaded once it is on the screen; undefined until then. `load` never changes. */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ value: T }>();
  useEffect(() => void load().then((value) => setLoaded({ value }), reportError), [load]);
  return loaded?.value;
}
