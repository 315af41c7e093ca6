import { useEffect, useState } from 'preact/hooks';

/** A value as it was when the browser last had nothing else to do: for what is long to reckon and stands below. */
export function useWhenIdle<T>(value: T, before: T): T {
  const [settled, setSettled] = useState(() => ({ value: before }));
  useEffect(() => {
    const waiting = requestIdleCallback(() => setSettled({ value }));
    return () => cancelIdleCallback(waiting);
  }, [value]);
  return settled.value;
}
