import { z } from 'zod/mini';
import type { Database } from './db.ts';
import { BackupRecord } from './records.ts';
import type { Store } from './store.ts';

/** After so many changes of judgements and notes the panel reminds of a backup. */
export const remindAfter = 30;

/** What is said of backups: the last one, whether a weekly file is wanted, and the changes that no backup has. */
export interface BackupState {
  backedUpAt: number | null;
  weekly: boolean;
  changesSince: number;
}

const initial: BackupRecord = { key: 'backup', backedUpAt: null, changesThen: 0, weekly: false };

export const loadBackupState = (store: Store): Promise<BackupState> =>
  store.read(async (db) => {
    const [{ backedUpAt, weekly, changesThen }, changes] = await Promise.all([getRecord(db), db.changes.count()]);
    return { backedUpAt, weekly, changesSince: Math.max(0, changes - changesThen) };
  });

/** Notes that a backup was made, with so many changes in it. */
export const recordBackup = (store: Store, { at, changes }: { at: number; changes: number }): Promise<void> =>
  store.write(async (db) => {
    await db.settings.put({ ...(await getRecord(db)), backedUpAt: at, changesThen: changes });
  });

/** Notes that everything here came out of a backup made then. */
export const recordRestored = (store: Store, at: number): Promise<void> =>
  store.write(async (db) => {
    await db.settings.put({ ...(await getRecord(db)), backedUpAt: at, changesThen: await db.changes.count() });
  });

export const saveWeekly = (store: Store, weekly: boolean): Promise<void> =>
  store.write(async (db) => {
    await db.settings.put({ ...(await getRecord(db)), weekly });
  });

const getRecord = async (db: Database): Promise<BackupRecord> =>
  z.optional(BackupRecord).parse(await db.settings.get('backup')) ?? initial;
