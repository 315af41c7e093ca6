import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSay } from '../say.ts';

interface Props {
  /** What a chosen backup holds, in words; null before one was chosen and found whole. */
  candidate: string | null;
  status: string;
  choose(files: readonly File[]): void;
  restore(): void;
  beginAnew(): void;
}

/** Beside data that cannot be read: back from a backup, or an empty beginning, each only once it is confirmed. */
export function Recovery({ candidate, status, choose, restore, beginAnew }: Props): JSX.Element {
  const say = useSay();
  const chooser = useRef<HTMLInputElement>(null);
  const [asksAnew, setAsksAnew] = useState(false);
  return (
    <section class="backup recovery">
      <h2>{say('recoveryTitle')}</h2>
      <p class="soft">{say('recoveryHint')}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => chooser.current?.click()}>
          {say('recoveryChoose')}
        </button>
        <button type="button" aria-expanded={asksAnew} onClick={() => setAsksAnew(!asksAnew)}>
          {say('recoveryAnew')}
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept=".json,application/json"
          aria-label={say('recoveryChoose')}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file chosen again must be a change again.
            currentTarget.value = '';
            if (files.length > 0) choose(files);
          }}
        />
      </div>
      {candidate !== null && (
        <p class="row">
          <span>{candidate}</span>
          <button type="button" class="primary" onClick={restore}>
            {say('recoveryRestore')}
          </button>
        </p>
      )}
      {asksAnew && (
        <p class="row">
          <span>{say('recoveryAnewHint')}</span>
          <button type="button" onClick={beginAnew}>
            {say('recoveryAnewConfirm')}
          </button>
        </p>
      )}
      <p role="status" class="status">
        {status}
      </p>
    </section>
  );
}
