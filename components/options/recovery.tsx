import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FileButton } from '../file-button.tsx';
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
  const [asksAnew, setAsksAnew] = useState(false);
  return (
    <section class="backup recovery">
      <h2>{say('recoveryTitle')}</h2>
      <p class="soft">{say('recoveryHint')}</p>
      <div class="row">
        <FileButton primary multiple label={say('recoveryChoose')} accept=".json,application/json" choose={choose} />
        <button type="button" aria-expanded={asksAnew} onClick={() => setAsksAnew(!asksAnew)}>
          {say('recoveryAnew')}
        </button>
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
