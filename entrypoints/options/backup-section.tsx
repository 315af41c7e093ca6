import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { Backup } from '../../components/options/backup.tsx';
import { MergePreview, type MergeView } from '../../components/options/merge-preview.tsx';
import { fileName, saveFile } from '../../components/save-file.ts';
import { useSay } from '../../components/say.ts';
import { toBackup } from '../../lib/export/backup.ts';
import { ask } from '../../lib/rpc.ts';
import { rules } from '../../lib/rules/index.ts';
import { listReports } from '../../lib/store/audits.ts';
import { type BackupContent, backupParts, loadBackup } from '../../lib/store/backup.ts';
import { loadBackupState, recordBackup, recordRestored } from '../../lib/store/backup-state.ts';
import { applyMerge, previewMerge } from '../../lib/store/merge.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import { describeFailure, readBackupFile } from './backup-file.ts';
import { toMergeView } from './merge-view.ts';

/** Without it no file is written, whatever was wished for once. */
const downloads = { permissions: ['downloads'] } satisfies Parameters<typeof browser.permissions.contains>[0];

/** A file that was read and checked, with what merging it would do. */
interface Candidate {
  content: BackupContent;
  exportedAt: number;
  view: MergeView;
}

/** Backup by hand and by the week, and a file's way in: checked, previewed, merged. */
export function BackupSection({ store, merged }: { store: Store; merged(): Promise<void> }): JSX.Element | null {
  const say = useSay();
  const state = useLiveQuery(() => loadBackupState(store), '');
  const [mayDownload, setMayDownload] = useState(false);
  const [status, setStatus] = useState('');
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [waiting, setWaiting] = useState<readonly File[]>([]);

  useEffect(() => {
    browser.permissions.contains(downloads).then(setMayDownload, reportError);
  }, []);
  useEffect(() => {
    if (location.hash === '#backup') document.querySelector('#backup')?.scrollIntoView();
  }, []);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setStatus(await work());
    } catch (cause) {
      reportError(cause);
      setStatus(describeFailure(cause, say));
    }
  };
  if (state.status !== 'ready') return null;
  const { backedUpAt, changesSince, weekly } = state.value;

  const backUp = async (): Promise<string> => {
    const now = new Date();
    const madeBy = { extension: browser.runtime.getManifest().version, rules: rules.map(({ id }) => id) };
    const parts = await backupParts(store);
    let changes = 0;
    for (const [index, reportIds] of parts.entries()) {
      const content = await loadBackup(store, reportIds);
      const part = parts.length > 1 ? `${index + 1}_${parts.length}` : null;
      const name = fileName(['勾稽备份', now.toLocaleDateString('sv'), part], 'json');
      saveFile(name, 'application/json', toBackup(content, { exportedAt: now, madeBy }));
      changes += content.changes.length;
    }
    await recordBackup(store, { at: now.getTime(), changes });
    return parts.length > 1 ? say('backupMadeParts', String(parts.length)) : say('backupMade');
  };
  /** One file after the other, each with its own preview. */
  const preview = async ([file, ...rest]: readonly File[]): Promise<string> => {
    setCandidate(null);
    setWaiting(rest);
    if (file === undefined) return say('mergeDone');
    setStatus(say('mergeReading'));
    const read = await readBackupFile(file);
    const view = toMergeView(file.name, read, await previewMerge(store, read.content), say);
    setCandidate({ content: read.content, exportedAt: Date.parse(read.head.exportedAt), view });
    return '';
  };
  const merge = async (
    { content, exportedAt }: Candidate,
    choices: ReadonlyMap<string, 'here' | 'there'>,
    takeSettings: boolean,
  ): Promise<string> => {
    const isRestoring = (await listReports(store)).length === 0 || (backedUpAt === exportedAt && changesSince === 0);
    const { author } = await loadSettings(store);
    await applyMerge(store, content, { choices, takeSettings, author, at: Date.now() });
    // What was empty now is what the files are.
    if (isRestoring) await recordRestored(store, exportedAt);
    await Promise.all([ask('store/merged', {}), merged()]);
    return preview(waiting);
  };
  const setWeekly = async (wanted: boolean): Promise<string> => {
    // First of all: the browser asks only within the click.
    const isGranted = wanted && (await browser.permissions.request(downloads));
    setMayDownload(isGranted);
    if (!wanted) await browser.permissions.remove(downloads);
    await ask('backup/weekly', { weekly: isGranted });
    return say(wanted && !isGranted ? 'backupRefused' : 'optionsSaved');
  };

  return (
    <>
      <Backup
        backedUpAt={backedUpAt}
        changesSince={changesSince}
        weekly={weekly && mayDownload}
        status={status}
        backUp={() => void attempt(backUp)}
        restore={(files) => void attempt(() => preview(files))}
        setWeekly={(wanted) => void attempt(() => setWeekly(wanted))}
      />
      {candidate && (
        <MergePreview
          key={candidate.view.fileName}
          view={candidate.view}
          cancel={() => {
            setCandidate(null);
            setWaiting([]);
          }}
          merge={(choices, takeSettings) => {
            setCandidate(null);
            void attempt(() => merge(candidate, choices, takeSettings));
          }}
        />
      )}
    </>
  );
}
