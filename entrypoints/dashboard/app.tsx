import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { useLater } from '../../components/live/use-later.ts';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { Loading } from '../../components/loading.tsx';
import { nameOf } from '../../components/names/card.tsx';
import { Message } from '../../components/panel/panel.tsx';
import { inLanguage } from '../../components/rules/catalogue.tsx';
import { useSay } from '../../components/say.ts';
import type { Absent } from '../../lib/audit/offices/matrix.ts';
import { preferSummary, type Summary } from '../../lib/audit/offices/summary.ts';
import { comparisonAt } from '../../lib/audit/years/similar-texts.ts';
import { loadReview } from '../../lib/store/audits.ts';
import { createBatch } from '../../lib/store/batches.ts';
import type { Settings } from '../../lib/store/records.ts';
import { searchFindings } from '../../lib/store/search.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import { readSimilar } from '../../lib/store/similar-texts.ts';
import type { Store } from '../../lib/store/store.ts';
import { listSummaries } from '../../lib/store/summaries.ts';
import { localDay } from '../../lib/text/local-day.ts';
import { LedgerSection } from './ledger-section.tsx';
import { useExports } from './use-exports.ts';
import { loadNames, type Names, useListing } from './use-listing.ts';

interface Loaded extends Names {
  summaries: Summary[];
  settings: Settings;
}

async function load(store: Store): Promise<Loaded> {
  const [settings, summaries, names] = await Promise.all([loadSettings(store), listSummaries(store), loadNames(store)]);
  return { settings, ...names, summaries: summaries.map((summary) => preferSummary(summary, settings.rules)) };
}

/** The rules are most of the code, and the matrix names none. */
const loadRules = async () => (await import('../../lib/rules/index.ts')).rules;

/** The dashboard, which follows whatever is audited or judged elsewhere. */
export function App({ store }: { store: Store }): JSX.Element {
  const say = useSay();
  const [attempt, setAttempt] = useState(0);
  const loaded = useLiveQuery(() => load(store), String(attempt));
  const retry = async (): Promise<void> => {
    await store.check().catch(reportError);
    setAttempt(attempt + 1);
  };
  if (loaded.status === 'loading') return <Loading />;
  if (loaded.status === 'failed')
    return (
      <Unreadable version={browser.runtime.getManifest().version} cause={loaded.cause} retry={() => void retry()} />
    );
  if (loaded.value.summaries.length + loaded.value.lists.length === 0)
    return (
      <Message title={say('dashboardEmpty')} text={say('dashboardEmptyHint')}>
        <a href="/batch.html">{say('batchTitle')}</a> <a href="/names.html">{say('namesTitle')}</a>
      </Message>
    );
  return <Seen store={store} {...loaded.value} />;
}

function Seen({ store, summaries, settings, ...names }: Loaded & { store: Store }): JSX.Element {
  const say = useSay();
  const { listing, whereIs, choose } = useListing(names, summaries);
  const { status, exporting, ...exports } = useExports(store, settings, summaries, whereIs);
  /** A person has pressed the button, with the number of pages on it: what is begun is seen on the page for batches. */
  const checkAbsent = async (absent: readonly Absent[]): Promise<void> => {
    const wanted = whereIs(absent).flatMap(({ url, ...about }) => (url === null ? [] : { url, ...about, title: null }));
    const name = say('dashboardAbsentBatch', listing === null ? '' : nameOf(listing.list, say));
    await createBatch(store, { name, pauseMs: 1_000, wanted, at: Date.now() });
    location.assign('/batch.html');
  };
  const rules = useLater(loadRules);
  const titles = useMemo(
    () => rules?.map(({ id, title, titleEn }) => ({ id, title: inLanguage(say, title, titleEn) })) ?? [],
    [say, rules],
  );
  return (
    <Dashboard
      summaries={summaries}
      preferences={settings.rules}
      rules={titles}
      lists={names.lists.map((list) => ({ id: list.listId, name: nameOf(list, say) }))}
      listing={listing}
      chooseList={choose}
      countKnown={(absent) => whereIs(absent).filter(({ url }) => url !== null).length}
      today={localDay(new Date())}
      status={status}
      exporting={exporting}
      actions={{
        ...exports,
        checkAbsent: (absent) => void checkAbsent(absent).catch(reportError),
        readSimilar: (sharing) => readSimilar(store, sharing),
        compare: async ({ reportId, place }) => comparisonAt(await loadReview(store, reportId), place),
        print: () => print(),
        searchFindings: (words, reportIds) => searchFindings(store, words, reportIds, settings.rules),
        addressOf,
      }}
    >
      <LedgerSection store={store} summaries={summaries} presets={settings.presets} />
    </Dashboard>
  );
}

/** An address has to stay short enough for every browser; whoever has so many reports finds them by year. */
const mostInAddress = 60;

/** The panel's page as a tab, with these reports to choose from. */
const addressOf = (reportIds: readonly string[]): string =>
  `/sidepanel.html?${reportIds
    .slice(0, mostInAddress)
    .map((id) => `report=${encodeURIComponent(id)}`)
    .join('&')}`;
