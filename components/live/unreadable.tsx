import type { JSX } from 'preact';
import { NewerDatabaseError } from '../../lib/store/db.ts';
import { Message } from '../panel/panel.tsx';
import { useSay } from '../say.ts';

/** Instead of a page whose data could not be read: why, that nothing was changed, and another try. */
export function Unreadable({ cause, retry }: { cause: unknown; retry(): void }): JSX.Element {
  const say = useSay();
  const isNewer = cause instanceof NewerDatabaseError;
  return (
    <Message
      title={say(isNewer ? 'errorNewer' : 'errorStorage')}
      text={say(isNewer ? 'errorNewerHint' : 'panelWritesBlocked')}
    >
      <button type="button" class="primary" onClick={retry}>
        {say('retry')}
      </button>
    </Message>
  );
}
