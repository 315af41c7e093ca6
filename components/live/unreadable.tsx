import type { JSX } from 'preact';
import { LostDatabaseError, NewerDatabaseError, PrivateWindowError } from '../../lib/store/store-error.ts';
import { Message } from '../panel/panel.tsx';
import { fileName, saveFile } from '../save-file.ts';
import { type Say, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import { diagnose } from './diagnosis.ts';

interface Props {
  cause: unknown;
  /** The extension's version, for the diagnosis. */
  version: string;
  retry(): void;
  /** The options offer a backup's way back themselves. */
  isOptions?: boolean;
}

/** Instead of a page whose data could not be read: why, that nothing was changed, and what can be done. */
export function Unreadable({ cause, version, retry, isOptions = false }: Props): JSX.Element {
  const say = useSay();
  const save = async (): Promise<void> => {
    const at = new Date();
    saveFile(
      fileName(['勾稽诊断', at.toLocaleDateString('sv')], 'txt'),
      'text/plain',
      await diagnose(cause, version, at),
    );
  };
  return (
    <Message {...describe(cause, say)}>
      <button type="button" class="primary" onClick={retry}>
        {say('retry')}
      </button>
      <button type="button" onClick={() => void save().catch(reportError)}>
        {say('diagnosisSave')}
      </button>
      {!isOptions && mayRecover(cause) && (
        <a class="button" href="/options.html" target="_blank" rel="noreferrer">
          {say('recoveryOpen')}
        </a>
      )}
    </Message>
  );
}

/** A backup is no help where a database is newer, or none is allowed. */
export const mayRecover = (cause: unknown): boolean =>
  !(cause instanceof NewerDatabaseError || cause instanceof PrivateWindowError);

function describe(cause: unknown, say: Say): { title: string; text: string } {
  if (cause instanceof NewerDatabaseError) return { title: say('errorNewer'), text: say('errorNewerHint') };
  if (cause instanceof PrivateWindowError) return { title: say('errorPrivate'), text: say('errorPrivateHint') };
  if (!(cause instanceof LostDatabaseError)) return { title: say('errorStorage'), text: say('panelWritesBlocked') };
  const { reports, notes, decisions, at } = cause.held;
  const held = [reports, notes, decisions].map(String);
  return { title: say('errorLost'), text: say('errorLostHint', ...held, timeOf(at)) };
}
