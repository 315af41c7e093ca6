import type { JSX } from 'preact';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';

/** What a page holds beside its own text: a frame of a site that is not read by itself, or a document behind a link. */
export interface PagePart {
  kind: 'frame' | 'document';
  url: string;
  text: string;
  /** Opened, it is read: a PDF file is, other documents have no reader. */
  isRead: boolean;
}

/** Frames and documents in which the report may lie, each with the way to it. */
export function PageParts({
  parts,
  open,
}: {
  parts: readonly PagePart[];
  open(url: string): void;
}): JSX.Element | null {
  const say = useSay();
  if (parts.length === 0) return null;
  return (
    <section class="notice" aria-label={say('partsTitle')}>
      <p>{say('partsTitle')}</p>
      <ul>
        {parts.map(({ kind, url, text, isRead }) => (
          <li key={url} class="row">
            <span>
              {say(kind === 'frame' ? 'partsFrame' : 'panelAttachment')}
              {inert(text || url)}
            </span>
            <button type="button" onClick={() => open(url)}>
              {say(isRead ? 'partsCheck' : 'partsOpen')}
            </button>
          </li>
        ))}
      </ul>
      {parts.some(({ isRead }) => !isRead) && <p>{say('partsUnread')}</p>}
    </section>
  );
}
