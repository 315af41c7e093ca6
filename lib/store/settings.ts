import { z } from 'zod/mini';
import { type Keymap, usualKeys, withoutLetters } from '../audit/keymap.ts';
import { type Preference, prefer } from '../audit/preferences.ts';
import type { Database } from './db.ts';
import { type Settings, SettingsRecord } from './records.ts';
import type { Store } from './store.ts';

/** Marks are shown, every rule is on and nobody has given a name, until the options say otherwise. */
const initial: Settings = {
  author: '',
  marks: true,
  rules: [],
  presets: [],
  preset: '',
  letterKeys: true,
  keys: usualKeys,
  grouping: 'place',
};

/** The keys as they are obeyed. */
export const keysOf = ({ keys, letterKeys }: Pick<Settings, 'keys' | 'letterKeys'>): Keymap =>
  letterKeys ? keys : withoutLetters(keys);

export const loadSettings = (store: Store): Promise<Settings> => store.read(getSettings);

/** Saves the settings given; the others stay. */
export const saveSettings = (store: Store, changes: Partial<Settings>): Promise<void> =>
  store.write(async (db) => {
    await db.settings.put({ key: 'settings', ...(await getSettings(db)), ...changes });
  });

/** Sets one rule, everywhere or on one site; all others stay. */
export const savePreference = (store: Store, preference: Preference): Promise<void> =>
  store.write(async (db) => {
    const settings = await getSettings(db);
    await db.settings.put({ key: 'settings', ...settings, rules: prefer(settings.rules, preference) });
  });

export async function getSettings(db: Database): Promise<Settings> {
  const saved = z.optional(SettingsRecord).parse(await db.settings.get('settings'));
  if (saved === undefined) return initial;
  const { key: _, ...settings } = saved;
  return settings;
}
