import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Message } from './panel/panel.tsx';
import { useSay } from './say.ts';

/** What is read sooner than this is not said to be read: the words would only flash, and be in its way. */
const quietMs = 150;

/** Instead of a page whose data are being read. */
export function Loading(): JSX.Element | null {
  const say = useSay();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <Message title={say('panelLoading')} /> : null;
}
