import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../say.ts';

interface Props {
  count: number;
  /** `deadline`: YYYY-MM-DD, null where none is set. */
  send(batch: string, deadline: string | null): void;
}

/** The list that findings go out with, and until when they are to be put right. */
export function SendForm({ count, send }: Props): JSX.Element {
  const say = useSay();
  const [batch, setBatch] = useState('');
  const [deadline, setDeadline] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    send(batch.trim(), deadline === '' ? null : deadline);
  };
  return (
    <form class="row send" onSubmit={submit}>
      <label>
        {say('sendBatch')}
        <input
          type="text"
          maxLength={100}
          value={batch}
          onInput={({ currentTarget }) => setBatch(currentTarget.value)}
        />
      </label>
      <label>
        {say('sendDeadline')}
        <input type="date" value={deadline} onInput={({ currentTarget }) => setDeadline(currentTarget.value)} />
      </label>
      <button type="submit" class="primary">
        {say('sendNow', String(count))}
      </button>
    </form>
  );
}
