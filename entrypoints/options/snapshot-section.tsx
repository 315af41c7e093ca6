import type { JSX } from 'preact';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { SnapshotStorage } from '../../components/options/snapshot-storage.tsx';
import { measureSnapshots, pruneSnapshots } from '../../lib/store/snapshots.ts';
import type { Store } from '../../lib/store/store.ts';

/** The kept pages; those that nobody refers to can be removed at once. */
export function SnapshotSection({ store }: { store: Store }): JSX.Element | null {
  const measured = useLiveQuery(() => measureSnapshots(store), '');
  if (measured.status !== 'ready') return null;
  return <SnapshotStorage {...measured.value} remove={() => void pruneSnapshots(store, 0).catch(reportError)} />;
}
