import { z } from 'zod/mini';
import { type Settings, SettingsRecord, type Store } from './db.ts';

/** Marks are shown and nobody has given a name, until the options say otherwise. */
const initial: Settings = { author: '', marks: true };

export const loadSettings = (store: Store): Promise<Settings> =>
  store.read(async (db) => z.optional(SettingsRecord).parse(await db.settings.get('settings')) ?? initial);

/** Saves the settings given; the others stay. */
export const saveSettings = (store: Store, changes: Partial<Settings>): Promise<void> =>
  store.write(async (db) => {
    const present = z.optional(SettingsRecord).parse(await db.settings.get('settings')) ?? initial;
    await db.settings.put({ key: 'settings', ...present, ...changes });
  });
