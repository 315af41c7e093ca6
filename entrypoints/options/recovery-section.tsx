import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Recovery } from '../../components/options/recovery.tsx';
import { useSay } from '../../components/say.ts';
import { ask } from '../../lib/rpc.ts';
import type { BackupContent } from '../../lib/store/backup.ts';
import { recordRestored } from '../../lib/store/backup-state.ts';
import { applyMerge } from '../../lib/store/merge.ts';
import type { Store } from '../../lib/store/store.ts';
import { describeFailure, readBackupFile } from './backup-file.ts';

/** The files of one backup, read and found whole. */
interface Candidate {
  contents: readonly BackupContent[];
  exportedAt: number;
}

/**
 * Brings a store back whose data cannot be read. A file is read and checked before anything is touched; then what lies
 * there is set aside, and the backup fills an empty store.
 */
export function RecoverySection({ store, done }: { store: Store; done(): Promise<void> }): JSX.Element {
  const say = useSay();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [status, setStatus] = useState('');

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      setStatus(say('mergeReading'));
      await work();
      setStatus('');
    } catch (cause) {
      reportError(cause);
      setStatus(describeFailure(cause, say));
    }
  };
  const choose = async (files: readonly File[]): Promise<void> => {
    setCandidate(null);
    const read = await Promise.all(files.map(readBackupFile));
    setCandidate({
      contents: read.map(({ content }) => content),
      exportedAt: Math.min(...read.map(({ head }) => Date.parse(head.exportedAt))),
    });
  };
  const restore = async ({ contents, exportedAt }: Candidate): Promise<void> => {
    await store.beginAnew();
    for (const content of contents)
      await applyMerge(store, content, { choices: new Map(), takeSettings: true, author: '', at: Date.now() });
    await recordRestored(store, exportedAt);
    await ask('store/merged', {});
    await done();
  };
  const beginAnew = async (): Promise<void> => {
    await store.beginAnew();
    await done();
  };

  return (
    <Recovery
      candidate={candidate && describeCandidate(candidate)}
      status={status}
      choose={(files) => void attempt(() => choose(files))}
      restore={() => candidate && void attempt(() => restore(candidate))}
      beginAnew={() => void attempt(beginAnew)}
    />
  );

  function describeCandidate({ contents, exportedAt }: Candidate): string {
    const count = (name: 'reports' | 'notes' | 'decisions'): string =>
      String(contents.reduce((sum, content) => sum + content[name].length, 0));
    const day = new Date(exportedAt).toLocaleDateString('sv');
    return say('recoveryCandidate', day, count('reports'), count('notes'), count('decisions'));
  }
}
