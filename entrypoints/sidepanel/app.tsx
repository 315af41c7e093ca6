import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Unreadable } from '../../components/live/unreadable.tsx';
import { useLater } from '../../components/live/use-later.ts';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { Loading } from '../../components/loading.tsx';
import { ListWalk } from '../../components/panel/list-walk.tsx';
import { Message, Panel } from '../../components/panel/panel.tsx';
import { useSay } from '../../components/say.ts';
import { applyCorrection } from '../../lib/audit/review/review.ts';
import { loadBackupState, remindAfter } from '../../lib/store/backup-state.ts';
import { listPages, loadSelection } from '../../lib/store/pages.ts';
import type { PageRecord, Selection, Settings } from '../../lib/store/records.ts';
import { findNeighbours, type Neighbours } from '../../lib/store/report-order.ts';
import { loadSeen, type Seen } from '../../lib/store/seen.ts';
import { keysOf, loadSettings } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import { PrivateWindowError } from '../../lib/store/store-error.ts';
import { openedAt } from '../../lib/text/site.ts';
import { useTabId } from './active-tab.ts';
import { NoReport } from './no-report.tsx';
import { PageNotices } from './page-notices.tsx';
import { PrivateTab } from './private-tab.tsx';
import { useActions } from './use-actions.ts';

const own = browser.runtime.getURL('/');

/** The rules are most of the code, and only a finding that is opened names one. */
const loadTitles = async (): Promise<ReadonlyMap<string, string>> => {
  const { rules } = await import('../../lib/rules/index.ts');
  return new Map(rules.map(({ id, title }) => [id, title]));
};
const noTitles: ReadonlyMap<string, string> = new Map();

/** What the panel shows: the pages of a tab with their reports, or reports named in its address, without a page. */
interface View {
  pages: PageRecord[];
  reviews: Seen[];
  selection: Selection | null;
  settings: Settings;
  notBackedUp: number | null;
  neighbours: Neighbours | null;
}

async function load(store: Store, tabId: number | null, named: readonly string[]): Promise<View> {
  const seeAll = (reportIds: readonly string[]): Promise<Seen[]> =>
    Promise.all(reportIds.map((id) => loadSeen(store, id)));
  // What nobody waits for is read at the same time: a panel is opened many times a day.
  const [settings, { changesSince }, pages, selection, reviews] = await Promise.all([
    loadSettings(store),
    loadBackupState(store),
    tabId === null ? [] : listPages(store, tabId),
    tabId === null ? null : loadSelection(store, tabId),
    seeAll(named),
  ]);
  const notBackedUp = changesSince >= remindAfter ? changesSince : null;
  const common = { settings, notBackedUp };
  if (named.length > 0) return { ...common, pages: [], selection: null, reviews, neighbours: null };
  const [top] = pages;
  const onPages = [...new Set(pages.flatMap((page) => page.reportIds))];
  const [ofPages, neighbours] = await Promise.all([
    seeAll(onPages),
    top === undefined ? null : findNeighbours(store, top.url),
  ]);
  return { ...common, pages, selection, reviews: ofPages, neighbours };
}

/** Follows the active tab; each tab has a view of its own. */
export function App({ store, search }: { store: Store; search: URLSearchParams }): JSX.Element {
  const tabId = useTabId(search);
  const named = search.getAll('report');
  if (tabId === undefined) return <Loading />;
  return <TabView key={tabId} store={store} tabId={tabId} named={named} />;
}

function TabView({
  store,
  tabId,
  named,
}: {
  store: Store;
  tabId: number | null;
  named: readonly string[];
}): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const view = useLiveQuery(() => load(store, tabId, named), String(attempt));
  const retry = async (): Promise<void> => {
    await store.check().catch(reportError);
    setAttempt(attempt + 1);
  };
  if (view.status === 'loading') return <Loading />;
  if (view.status === 'failed' && view.cause instanceof PrivateWindowError && tabId !== null)
    return <PrivateTab tabId={tabId} />;
  if (view.status === 'failed')
    return <Unreadable version={browser.runtime.getManifest().version} cause={view.cause} retry={() => void retry()} />;
  const { pages, reviews, neighbours, settings } = view.value;
  const walk =
    tabId === null || neighbours === null ? null : (
      <ListWalk
        neighbours={neighbours}
        keys={keysOf(settings)}
        open={(url) => void browser.tabs.update(tabId, { url: openedAt(url, own) }).catch(reportError)}
      />
    );
  return reviews.length === 0 ? (
    <NoReport store={store} tabId={tabId} pages={pages} walk={walk} />
  ) : (
    <Reports store={store} walk={walk} {...view.value} />
  );
}

interface Shown extends View {
  store: Store;
  walk: JSX.Element | null;
}

function Reports(view: Shown): JSX.Element {
  const { reviews, selection } = view;
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = selection?.reportId;
  const wantedAt = selection?.at;
  useEffect(() => {
    if (wanted !== undefined && wantedAt !== undefined) setChosen(wanted);
  }, [wanted, wantedAt]);
  const review = reviews.find(({ reportId }) => reportId === chosen) ?? reviews[0];
  if (review === undefined) return <Message title={say('panelNoReport')} />;
  return (
    <>
      {reviews.length > 1 && (
        <label class="reports">
          {say('panelReports', String(reviews.length))}
          <select value={review.reportId} onChange={(event) => setChosen(event.currentTarget.value)}>
            {reviews.map(({ reportId, record }) => (
              <option key={reportId} value={reportId}>
                {[record.office, record.year].filter((part) => part !== null).join(' ') || reportId}
              </option>
            ))}
          </select>
        </label>
      )}
      <ReportView key={review.reportId} review={review} {...view} />
    </>
  );
}

function ReportView({
  store,
  review,
  reviews,
  pages,
  selection,
  settings,
  notBackedUp,
  walk,
}: Shown & { review: Seen }): JSX.Element {
  const titles = useLater(loadTitles) ?? noTitles;
  const { actions, status, isFull, marksShown, readShown } = useActions(store, review, reviews, pages, settings);
  const { record, report, reportId, audit, hidden, decisions, notes, auditedAt, followUp, years, searches } = review;
  const { correction, url } = record;
  const page = pages.find((one) => one.reportIds.includes(reportId));
  const hasTables = Object.values(report.tables).some((table) => table !== null);
  const asked =
    selection?.reportId === reportId && selection.place !== null ? { place: selection.place, at: selection.at } : null;
  return (
    <Panel
      report={{
        reportId,
        url,
        correction,
        audit,
        decisions,
        notes,
        auditedAt,
        followUp,
        hidden,
        years,
        searches,
        report: applyCorrection(report, correction),
      }}
      titles={titles}
      habits={{ ...settings, keys: keysOf(settings) }}
      selected={asked}
      marksShown={marksShown}
      readShown={readShown}
      status={status}
      isFull={isFull}
      notBackedUp={notBackedUp}
      walk={walk}
      notice={
        <PageNotices
          tabId={page?.tabId ?? null}
          url={page?.url}
          missing={hasTables ? [] : ['frame', 'document']}
          named={report.figures.map(({ address }) => address)}
        />
      }
      actions={actions}
    />
  );
}
