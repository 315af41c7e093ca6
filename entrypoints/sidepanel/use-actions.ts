import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel/report.ts';
import { fileName, saveFile } from '../../components/save-file.ts';
import { useSay } from '../../components/say.ts';
import { presetOf } from '../../lib/audit/preset.ts';
import { applyCorrection, decisionOn } from '../../lib/audit/review/review.ts';
import { toAlikeLines, toYearLines } from '../../lib/audit/years/years.ts';
import { toAnonymousSample } from '../../lib/export/anonymous-sample.ts';
import { writeExport } from '../../lib/export/formats.ts';
import type { Reviewed } from '../../lib/export/list.ts';
import type { Requests } from '../../lib/messages.ts';
import { ask, askTab, type FailureCode, RpcError } from '../../lib/rpc.ts';
import type { Review } from '../../lib/store/audits.ts';
import { listChanges } from '../../lib/store/changes.ts';
import { type Asked, loadSurroundings } from '../../lib/store/history.ts';
import { listRemovedNotes } from '../../lib/store/notes.ts';
import type { PageRecord, Settings } from '../../lib/store/records.ts';
import type { Seen } from '../../lib/store/seen.ts';
import { loadSettings, saveSettings } from '../../lib/store/settings.ts';
import { findSnapshot } from '../../lib/store/snapshots.ts';
import type { Store } from '../../lib/store/store.ts';
import { openedAt, webAddress } from '../../lib/text/site.ts';
import { toHistory } from './history.ts';

/** The report of a review as the store looks for its surroundings. */
const askedOf = ({ reportId, record, report }: Review): Asked => ({
  reportId,
  url: record.url,
  contentHash: record.contentHash,
  report: applyCorrection(report, record.correction),
});

/** The years of its office, and the reports of others that say the same. */
async function loadYears(store: Store, review: Review): ReturnType<PanelActions['loadYears']> {
  const asked = askedOf(review);
  const { years, alike } = await loadSurroundings(store, asked);
  return { years: toYearLines(years), alike: toAlikeLines(asked.report, alike) };
}

const toReviewed = async (store: Store, { record, followUp, ...rest }: Seen): Promise<Reviewed> => ({
  ...rest,
  snapshot: await findSnapshot(store, record.reportId, record.contentHash),
  url: record.url,
  correction: record.correction,
  cases: followUp.cases,
  previousHash: record.previousHash,
});

const toKey = ({ place, value }: { place: string; value: string }) => ({ place, value });

const failureKeys: Partial<Record<FailureCode, string>> = {
  updated: 'errorUpdated',
  storage: 'errorStorage',
  full: 'errorFull',
  private: 'errorPrivate',
  newer: 'errorNewer',
  lost: 'errorLost',
  conflict: 'errorConflict',
  unanswered: 'panelPageGone',
  refused: 'panelNotOnPage',
};

async function reveal(page: PageRecord, target: Requests['finding/reveal']): Promise<void> {
  if (!(await askTab(page, 'finding/reveal', target))) throw new RpcError('refused', 'the page does not show it');
}

/** A status is said for so long. */
const statusMs = 6_000;

/** The panel's actions as messages to the background, which saves, and to the page, which shows. */
export function useActions(
  store: Store,
  review: Seen,
  reviews: readonly Seen[],
  pages: readonly PageRecord[],
  settings: Settings,
): { actions: PanelActions; status: string; isFull: boolean; marksShown: boolean | null; readShown: boolean | null } {
  const say = useSay();
  const [status, setStatus] = useState('');
  const [isFull, setIsFull] = useState(false);
  const [marksShown, setMarksShown] = useState(settings.marks);
  const [readShown, setReadShown] = useState(false);
  const { reportId } = review;
  const page = pages.find(({ reportIds }) => reportIds.includes(reportId));

  useEffect(() => {
    if (status === '') return;
    const timer = setTimeout(() => setStatus(''), statusMs);
    return () => clearTimeout(timer);
  }, [status]);

  /** Does one thing and says how it went. Answers whether it was done. */
  const attempt = async (work: () => Promise<unknown>, done = ''): Promise<boolean> => {
    try {
      await work();
      setStatus(done);
      setIsFull(false);
      return true;
    } catch (cause) {
      const code = cause instanceof RpcError ? cause.code : 'failed';
      setStatus(say(failureKeys[code] ?? 'errorFailed'));
      setIsFull(code === 'full');
      return false;
    }
  };
  const seenAt = (place: string): number => decisionOn({ place }, review.decisions)?.rev ?? 0;

  const actions: PanelActions = {
    reveal: (target) => {
      if (page === undefined) setStatus(say('panelPageGone'));
      else void attempt(() => reveal(page, { reportId, ...target }));
    },
    judge: ({ place, value }, judgement, reason, remark) =>
      void attempt(
        () => ask('decision/save', { reportId, place, value, judgement, reason, remark, rev: seenAt(place) }),
        say('noteSaved'),
      ),
    judgeMany: (findings, judgement, reason) =>
      void attempt(
        () => ask('decision/save-many', { reportId, findings: findings.map(toKey), judgement, reason }),
        say('selectDone', String(findings.length)),
      ),
    setDue: ({ place, value }, { judgement, reason, remark, rev }, due) =>
      void attempt(
        () => ask('decision/save', { reportId, place, value, judgement, reason, remark, due, rev }),
        say('noteSaved'),
      ),
    widen: ({ place }, _, scope) =>
      void attempt(() => ask('waiver/save', { reportId, place, scope }), say('widenDone')),
    send: (findings, batch, deadline) =>
      void attempt(
        () => ask('case/send', { reportId, places: findings.map(({ place }) => place), batch, deadline }),
        say('sendDone', String(findings.length)),
      ),
    setCase: (place, sent, status) =>
      void attempt(() => ask('case/status', { reportId, place, status, rev: sent?.rev ?? 0 }), say('caseSaved')),
    loadHistory: async (place) => toHistory(await listChanges(store, reportId), place, say),
    loadYears: () => loadYears(store, review),
    seek: (year) => void attempt(() => ask('report/seek', { reportId, year })),
    openBatches: () => void attempt(() => browser.tabs.create({ url: browser.runtime.getURL('/batch.html') })),
    undo: () => void attempt(() => ask('decision/undo', { reportId }), say('panelUndone')),
    copy: (text) => void attempt(() => navigator.clipboard.writeText(text), say('copied')),
    copySample: (finding) =>
      void attempt(
        () =>
          navigator.clipboard.writeText(
            toAnonymousSample(askedOf(review).report, finding, browser.runtime.getManifest().version),
          ),
        say('sampleCopied'),
      ),
    saveNote: (note, anchor, text) =>
      attempt(
        () => ask('note/save', { reportId, id: note?.id ?? null, rev: note?.rev, anchor, text }),
        say('noteSaved'),
      ),
    moveNote: ({ id, rev }) => {
      if (page === undefined) return setStatus(say('panelPageGone'));
      void attempt(async () => {
        const anchor = await askTab(page, 'note/anchor', { reportId });
        if (anchor === null) throw new RpcError('refused', 'nothing is selected');
        await ask('note/move', { reportId, id, rev, anchor });
      }, say('noteMoved'));
    },
    removeNote: (note) => void attempt(() => ask('note/remove', { reportId, id: note.id }), say('panelNoteRemoved')),
    loadRemoved: () => listRemovedNotes(store, reportId, Date.now()),
    restoreNote: ({ id }) => attempt(() => ask('note/restore', { reportId, id }), say('noteRestored')),
    loadDraft: (note, anchor) => ask('draft/load', { reportId, id: note?.id ?? null, anchor }),
    keepDraft: (note, anchor, text) =>
      attempt(() => ask('draft/save', { reportId, id: note?.id ?? null, anchor, text })),
    correct: (correction) => attempt(() => ask('identity/correct', { reportId, correction }), say('panelCorrectedNow')),
    exportAs: (format) =>
      void attempt(async () => {
        const { office, year } = review.record;
        // The columns may have been chosen in the options a moment ago.
        const now = await loadSettings(store);
        const { rules } = await import('../../lib/rules/index.ts');
        const file = await writeExport(format, await Promise.all(reviews.map((one) => toReviewed(store, one))), {
          rules,
          author: now.author,
          release: browser.runtime.getManifest().version,
          at: new Date(),
          preset: presetOf(now),
          detections: new Map(reviews.map((one) => [one.reportId, one.followUp])),
        });
        const { subject, extension, type, content } = file;
        saveFile(fileName([office ?? '年度报告', year, subject], extension), type, new Blob(content));
      }, say('exportDone')),
    openRule: (rule) => void attempt(() => ask('rule/open', { reportId, rule })),
    // A link in the panel would open a page without the browser's interfaces for extensions.
    openEvidence: ({ place }) =>
      void attempt(async () => {
        if (page) await ask('evidence/picture', { reportId, place, tabId: page.tabId });
        const query = new URLSearchParams({ report: reportId, place });
        await browser.tabs.create({ url: browser.runtime.getURL(`/evidence.html?${query}`) });
      }),
    groupBy: (grouping) => void attempt(() => saveSettings(store, { grouping })),
    openDashboard: () => void attempt(() => browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') })),
    openPart: (address) => {
      const url = webAddress(address, review.record.url);
      if (url !== null) void attempt(() => browser.tabs.create({ url: openedAt(url, browser.runtime.getURL('/')) }));
    },
    openSnapshot: () =>
      void attempt(() => {
        const query = new URLSearchParams({ report: reportId, content: review.record.contentHash });
        return browser.tabs.create({ url: browser.runtime.getURL(`/snapshot.html?${query}`) });
      }),
    openLedger: () =>
      void attempt(() => browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#ledger` })),
    openBackup: () =>
      void attempt(() => browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#backup` })),
    printMarked: () => {
      if (page) void attempt(() => ask('page/print', { tabId: page.tabId, frameId: page.frameId }));
    },
    openSnapshots: () =>
      void attempt(() => browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#snapshots` })),
    toggleMarks: () => {
      if (!page) return;
      void attempt(async () => {
        const areShown = await askTab(page, 'marks/toggle', {});
        setMarksShown(areShown);
        if (!areShown) setReadShown(false);
      });
    },
    toggleRead: () => {
      if (!page) return;
      void attempt(async () => {
        const isShown = await askTab(page, 'read/toggle', { reportId });
        setReadShown(isShown);
        if (isShown) setMarksShown(true);
      });
    },
  };
  const isOpen = page !== undefined;
  return { actions, status, isFull, marksShown: isOpen ? marksShown : null, readShown: isOpen ? readShown : null };
}
