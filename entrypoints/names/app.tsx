import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { Loading } from '../../components/loading.tsx';
import { NameCard, nameOf } from '../../components/names/card.tsx';
import { NameForm, type NamesRead } from '../../components/names/form.tsx';
import { capitalised, useSay } from '../../components/say.ts';
import { listOffices } from '../../lib/audit/offices/listed-offices.ts';
import { groupByOffice } from '../../lib/audit/offices/matrix.ts';
import { listedKey, type NameList, type OfficePair } from '../../lib/audit/offices/name-list.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import { readNames, toRows } from '../../lib/batch/read-names.ts';
import { WorkbookError } from '../../lib/export/xlsx/workbook-error.ts';
import { ask } from '../../lib/rpc.ts';
import {
  addNameList,
  changeNameList,
  listNameLists,
  listOfficePairs,
  saveOfficePair,
} from '../../lib/store/name-lists.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { listSummaries } from '../../lib/store/summaries.ts';
import { readNameFile } from './read-file.ts';

interface Loaded {
  lists: NameList[];
  pairs: OfficePair[];
  summaries: Summary[];
  author: string;
}

async function load(store: Store): Promise<Loaded> {
  const [lists, pairs, summaries, { author }] = await Promise.all([
    listNameLists(store),
    listOfficePairs(store),
    listSummaries(store),
    loadSettings(store),
  ]);
  return { lists, pairs, summaries, author };
}

const failures: Record<StoreError['code'], string> = {
  storage: 'errorStorage',
  conflict: 'errorConflict',
  full: 'errorFull',
  private: 'errorPrivate',
  newer: 'errorNewer',
  lost: 'errorLost',
  invalid: 'errorFailed',
};

const readText = (text: string): NamesRead => readNames(toRows(text));

/** The name lists: read, looked at and kept here, and here a person says which near names are one office's. */
export function App({ store, initial }: { store: Store; initial: string }): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const loaded = useLiveQuery(() => load(store), String(attempt));
  const retry = async (): Promise<void> => {
    await store.check().catch(reportError);
    setAttempt(attempt + 1);
  };
  if (loaded.status === 'loading') return <Loading />;
  if (loaded.status === 'failed')
    return <Unreadable version={browser.runtime.getManifest().version} cause={loaded.cause} retry={retry} />;
  return <Lists store={store} initial={initial} {...loaded.value} />;
}

function Lists({
  store,
  initial,
  lists,
  pairs,
  summaries,
  author,
}: Loaded & { store: Store; initial: string }): JSX.Element {
  const say = useSay();
  const [status, setStatus] = useState('');
  const [removed, setRemoved] = useState<NameList | null>(null);
  const listings = useMemo(() => {
    const seen = groupByOffice(summaries);
    return lists.map((list) => listOffices(list, seen, pairs));
  }, [lists, pairs, summaries]);
  const by = () => ({ author, at: Date.now() });
  const act = (work: () => Promise<unknown>, done = ''): void => {
    setRemoved(null);
    work()
      .then(() => setStatus(done))
      .catch((cause: unknown) => {
        reportError(cause);
        setStatus(say(cause instanceof StoreError ? failures[cause.code] : 'errorFailed'));
      });
  };
  const readFile = async (file: File): Promise<NamesRead | null> => {
    setStatus(say('mergeReading'));
    try {
      const read = await readNameFile(file);
      setStatus('');
      return read;
    } catch (cause) {
      reportError(cause);
      setStatus(say(cause instanceof WorkbookError ? `namesError${capitalised(cause.code)}` : 'errorFailed'));
      return null;
    }
  };
  const remove = async (list: NameList): Promise<void> => {
    await changeNameList(store, { listId: list.listId, seen: list.rev, isRemoved: true, ...by() });
    setRemoved({ ...list, rev: list.rev + 1 });
  };
  const takeBack = ({ listId, rev }: NameList): Promise<void> =>
    changeNameList(store, { listId, seen: rev, isRemoved: false, ...by() });
  // What the rules between years and versions find depends on whose report is whose.
  const judge = async (said: Pick<OfficePair, 'listed' | 'seen' | 'judgement'>): Promise<void> => {
    await saveOfficePair(store, { ...said, ...by() });
    await ask('names/judged', { listed: said.listed });
  };
  const pairsOf = ({ offices }: NameList): OfficePair[] => {
    const keys = new Set(offices.map(listedKey));
    return pairs.filter(({ listed, judgement }) => judgement !== 'open' && keys.has(listed));
  };
  return (
    <main class="names">
      <header>
        <h1>{say('namesTitle')}</h1>
        <p class="soft">{say('namesLead')}</p>
        <p class="row">
          <a href="/dashboard.html">{say('dashboardLink')}</a>
          <a href="/batch.html">{say('batchTitle')}</a>
        </p>
      </header>
      <NameForm
        initial={initial}
        initialYears={String(new Date().getFullYear() - 1)}
        readText={readText}
        readFile={readFile}
        save={(list) => act(() => addNameList(store, { ...list, ...by() }), say('namesSaved', nameOf(list, say)))}
      />
      <p role="status" class="status">
        {status}{' '}
        {removed && (
          <button type="button" class="link" onClick={() => act(() => takeBack(removed))}>
            {say('undo')}
          </button>
        )}
      </p>
      {lists.length === 0 && <p class="soft">{say('namesNone')}</p>}
      {listings.map((listing) => (
        <NameCard
          key={listing.list.listId}
          listing={listing}
          pairs={pairsOf(listing.list)}
          actions={{
            judge: (listed, seen, judgement) => act(() => judge({ listed, seen, judgement })),
            changeYears: ({ listId, rev: seen }, years) =>
              act(() => changeNameList(store, { listId, seen, years, ...by() })),
            remove: (list) => act(() => remove(list), say('namesRemoved', nameOf(list, say))),
          }}
        />
      ))}
    </main>
  );
}
