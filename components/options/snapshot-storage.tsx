import type { JSX } from 'preact';
import { useSay } from '../say.ts';

interface Props {
  count: number;
  bytes: number;
  /** So many of them nobody judged, noted on or sent out. */
  free: number;
  remove(): void;
}

const mega = 1024 * 1024;

/** How many pages are kept and what they take, and the way to be rid of those that nothing refers to. */
export function SnapshotStorage({ count, bytes, free, remove }: Props): JSX.Element {
  const say = useSay();
  return (
    <section id="snapshots">
      <h2>{say('snapshotTitle')}</h2>
      <p>{say('snapshotsCount', String(count), (bytes / mega).toFixed(1), String(free))}</p>
      {free > 0 && (
        <button type="button" onClick={remove}>
          {say('snapshotsRemove')}
        </button>
      )}
    </section>
  );
}
