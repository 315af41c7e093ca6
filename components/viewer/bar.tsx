import type { JSX } from 'preact';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';

interface Props {
  /** Where the file was published. */
  url: string;
  /** What is to be known of it; null: it is shown as it is. */
  status: string | null;
  /** null: nothing failed that could be tried again. */
  retry: (() => void) | null;
  /** Lets a person copy what a scan shows; null: there is nothing to be copied. */
  copy: (() => void) | null;
}

/** Above the pages: which file this is, the way to it, and what hinders its reading. */
export function ViewerBar({ url, status, retry, copy }: Props): JSX.Element {
  const say = useSay();
  return (
    <header>
      <h1>{inert(nameOf(url))}</h1>
      <a href={url} target="_blank" rel="noreferrer">
        {say('viewerOriginal')}
      </a>
      <p role="status">{status}</p>
      {copy && (
        <button type="button" onClick={copy}>
          {say('entryBegin')}
        </button>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          {say('retry')}
        </button>
      )}
    </header>
  );
}

/** The file's name as a person wrote it. */
function nameOf(url: string): string {
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || url;
  } catch {
    return name;
  }
}
