import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { actionOf, type Keymap } from '../../lib/audit/keymap.ts';
import { isComposing } from '../bubble/keys.ts';
import { useSay } from '../say.ts';
import { Hotkey } from './hotkey.tsx';

/** Where the page stands in the list that named it, from 1, and what comes before and after: addresses, or null. */
export interface Neighbours {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
}

interface Props {
  neighbours: Neighbours;
  keys: Keymap;
  open(url: string): void;
}

/** 上一份, 下一份 in the order of the list, wherever in the panel the focus is. */
export function ListWalk({ neighbours, keys, open }: Props): JSX.Element {
  const say = useSay();
  const { position, total, previous, next } = neighbours;
  // Before the first painting: what the eye sees the keys obey.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = isTyped(event) ? undefined : actionOf(keys, event.key);
      const to = action === 'previousReport' ? previous : action === 'nextReport' ? next : null;
      if (to === null) return;
      event.preventDefault();
      open(to);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, previous, next, open]);
  return (
    <nav class="row walk" aria-label={say('walkTitle')}>
      <button
        type="button"
        aria-keyshortcuts={keys.previousReport || undefined}
        disabled={previous === null}
        onClick={() => previous !== null && open(previous)}
      >
        <Hotkey character={keys.previousReport} />
        {say('walkPrevious')}
      </button>
      <span class="soft digits">{say('walkPosition', String(position), String(total))}</span>
      <button
        type="button"
        aria-keyshortcuts={keys.nextReport || undefined}
        disabled={next === null}
        onClick={() => next !== null && open(next)}
      >
        <Hotkey character={keys.nextReport} />
        {say('walkNext')}
      </button>
    </nav>
  );
}

const isTyped = (event: KeyboardEvent): boolean =>
  isComposing(event) ||
  event.ctrlKey ||
  event.altKey ||
  event.metaKey ||
  event.target instanceof HTMLTextAreaElement ||
  (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox');
