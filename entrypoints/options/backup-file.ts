import { capitalised, type Say } from '../../components/say.ts';
import { BackupError, type BackupHead, maxBackupBytes, readBackup } from '../../lib/export/backup.ts';
import { BackupContent } from '../../lib/store/backup.ts';
import { StoreError } from '../../lib/store/store-error.ts';

/** Reads and checks a file of a backup whole. Throws a BackupError. */
export async function readBackupFile(file: File): Promise<{ head: BackupHead; content: BackupContent }> {
  if (file.size > maxBackupBytes) throw new BackupError('too-large');
  return readBackup(await file.text(), BackupContent);
}

/** Why a file was not taken, or its content not stored, in words. */
export function describeFailure(cause: unknown, say: Say): string {
  if (cause instanceof BackupError) return say(`backupError${capitalised(cause.code)}`, cause.place.slice(0, 200));
  if (cause instanceof StoreError) return say(words[cause.code] ?? 'errorStorage');
  return say('errorFailed');
}

const words: Partial<Record<StoreError['code'], string>> = { conflict: 'mergeChanged', full: 'backupNoRoom' };
