import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { clashing, type Keymap } from '../../lib/audit/keymap.ts';
import { useSay } from '../say.ts';
import { KeyList } from './key-list.tsx';

/** What the browser says of its storage; `persisted` is null where it doesn't say. */
export interface StorageState {
  persisted: boolean | null;
  usedMb: number | null;
  quotaMb: number | null;
  reports: number;
}

interface Props {
  author: string;
  marks: boolean;
  letterKeys: boolean;
  keys: Keymap;
  storage: StorageState;
  /** Resolves when it is saved; rejects where it can't be. */
  save(changes: { author?: string; marks?: boolean; letterKeys?: boolean; keys?: Keymap }): Promise<void>;
  /** Asks the browser to keep the data for good; whether it will. */
  persist(): Promise<boolean>;
  /** What the page has beside the settings: backups. */
  children: ComponentChildren;
}

/** Who checks, whether marks are shown and single keys obeyed, and what is kept where, in plain words. */
export function Options({
  author,
  marks,
  letterKeys,
  keys: before,
  storage,
  save,
  persist,
  children,
}: Props): JSX.Element {
  const say = useSay();
  const [status, setStatus] = useState('');
  const [keys, setKeys] = useState(before);
  const [persisted, setPersisted] = useState(storage.persisted);
  const [denied, setDenied] = useState(false);
  const change = async (changes: Parameters<Props['save']>[0]): Promise<void> => {
    try {
      await save(changes);
      setStatus(say('optionsSaved'));
    } catch {
      setStatus(say('errorStorage'));
    }
  };
  const askToPersist = async (): Promise<void> => {
    const isKept = await persist();
    setPersisted(isKept);
    setDenied(!isKept);
  };
  return (
    <main class="options">
      <h1>{say('optionsTitle')}</h1>
      <label>
        {say('optionsAuthor')}
        <input
          key={author}
          type="text"
          maxLength={100}
          defaultValue={author}
          onChange={(event) => change({ author: event.currentTarget.value.trim() })}
        />
      </label>
      <p class="soft">{say('optionsAuthorHint')}</p>
      <label class="row">
        <input
          key={String(marks)}
          type="checkbox"
          defaultChecked={marks}
          onChange={(event) => change({ marks: event.currentTarget.checked })}
        />
        {say('optionsMarks')}
      </label>
      <label class="row">
        <input
          key={String(letterKeys)}
          type="checkbox"
          defaultChecked={letterKeys}
          onChange={(event) => change({ letterKeys: event.currentTarget.checked })}
        />
        {say('optionsLetterKeys')}
      </label>
      <KeyList
        keys={keys}
        save={(changed) => {
          setKeys(changed);
          // Two actions on one key would do neither: it waits until one of them is changed.
          if (clashing(changed).length === 0) void change({ keys: changed });
        }}
      />
      <p class="soft">{say('optionsKeysHint')}</p>
      <p>
        <a href="/welcome.html">{say('welcomeAgain')}</a> · <a href="/rules.html">{say('optionsRules')}</a> ·{' '}
        <a href="/dashboard.html">{say('dashboardLink')}</a>
      </p>
      <p role="status" class="status">
        {status}
      </p>
      <section>
        <h2>{say('optionsStorage')}</h2>
        <p>{say('optionsStorageWhere')}</p>
        <p>{say('optionsStorageEnd')}</p>
        <ul class="soft">
          <li>{say('optionsReports', String(storage.reports))}</li>
          {storage.usedMb !== null && storage.quotaMb !== null && (
            <li>{say('optionsUsage', storage.usedMb.toFixed(1), storage.quotaMb.toFixed(0))}</li>
          )}
          {persisted !== null && <li>{say(persisted ? 'optionsPersisted' : 'optionsNotPersisted')}</li>}
        </ul>
        {persisted === false && (
          <button type="button" onClick={askToPersist}>
            {say('persistAsk')}
          </button>
        )}
        <p role="status" class="status">
          {denied && say('persistDenied')}
        </p>
      </section>
      {children}
    </main>
  );
}
