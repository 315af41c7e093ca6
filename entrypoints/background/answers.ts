import { browser } from 'wxt/browser';
import { hostOf } from '../../lib/audit/preferences.ts';
import { decisionOn, type PageState } from '../../lib/audit/review/review.ts';
import { meaningOf } from '../../lib/audit/review/waiver.ts';
import { askTab, type Handlers, RpcError, type Sender } from '../../lib/rpc.ts';
import { loadReview } from '../../lib/store/audits.ts';
import { saveWeekly } from '../../lib/store/backup-state.ts';
import { importLedger, sendCases, setCaseStatus } from '../../lib/store/cases.ts';
import { undoLast } from '../../lib/store/changes.ts';
import { saveDecision, saveDecisions } from '../../lib/store/decisions.ts';
import { loadFollowUp } from '../../lib/store/follow-up.ts';
import { listStates } from '../../lib/store/link-states.ts';
import { loadDraft, moveNote, removeNote, restoreNote, saveDraft, saveNote } from '../../lib/store/notes.ts';
import { findPage, saveSelection } from '../../lib/store/pages.ts';
import { saveList } from '../../lib/store/report-order.ts';
import { createSearch } from '../../lib/store/searches.ts';
import { loadSettings, savePreference } from '../../lib/store/settings.ts';
import { hasSnapshot, saveSnapshot } from '../../lib/store/snapshots.ts';
import type { Store } from '../../lib/store/store.ts';
import { PrivateWindowError } from '../../lib/store/store-error.ts';
import { removeWaiver, saveWaiver } from '../../lib/store/waivers.ts';
import { localDay } from '../../lib/text/local-day.ts';
import { frameOf, isOwnPage, originOf, requireAccess, requireOwnPage, requireTraces } from './access.ts';
import { openBatchPage, queueList } from './lists.ts';
import { openPanel } from './panel.ts';
import { takePicture } from './picture.ts';
import { auditAll, auditNamed, auditUnsaved, correct, loadState, submit } from './reviews.ts';
import {
  checkTab,
  describeTopFrame,
  injectReader,
  keepPage,
  printMarked,
  spread,
  spreadAll,
  spreadThese,
  updateBadge,
} from './tabs.ts';
import { watchForBackups } from './weekly-backup.ts';

/**
 * What the background answers. A content script runs beside a page that may be hostile: it speaks for its own frame
 * only, as the browser names it, and touches no report but those which that frame submitted.
 */
export function answers(store: Store): Handlers<'background'> {
  const author = async () => (await loadSettings(store)).author;

  /** After a change: the other frames, the toolbar button, and the answer to whoever made it. */
  const changed = async (reportId: string, sender: Sender): Promise<PageState> => {
    const state = await loadState(store, reportId);
    await spread(store, state, isOwnPage(sender) ? null : frameOf(sender));
    return state;
  };

  return {
    'reader/load': async (_, sender) => {
      const { tabId, frameId } = frameOf(sender);
      await injectReader({ tabId, frameIds: [frameId] });
      return true;
    },
    'list/load': async (_, sender) => {
      const { tabId, frameId } = frameOf(sender);
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/lister.js'] });
      return true;
    },
    'list/states': async ({ urls }, sender) => {
      const { url } = frameOf(sender);
      const states = await listStates(store, urls);
      if (!sender.tab?.incognito) await saveList(store, url, urls, Date.now()).catch(() => 'not remembered');
      return states;
    },
    'list/check': async (_, sender) => {
      requireTraces(sender);
      const { tabId, frameId, url } = frameOf(sender);
      const links = await askTab({ tabId, frameId }, 'list/links', {});
      return queueList(store, { links, title: sender.tab?.title ?? url, index: sender.tab?.index });
    },
    'report/seek': async ({ reportId, year }, sender) => {
      requireOwnPage(sender);
      const name = (office: string) => browser.i18n.getMessage('seekName', [office, String(year)]);
      await createSearch(store, { reportId, year, name, at: Date.now() });
      await openBatchPage();
      return true;
    },
    'frame/context': (_, sender) => {
      const { tabId, frameId } = frameOf(sender);
      return frameId === 0 ? null : describeTopFrame(tabId);
    },
    'report/submit': async ({ reports, reason, isUnread }, sender) => {
      const frame = frameOf(sender);
      if (sender.tab?.incognito || (await isPrivate(store)))
        return { reports: await auditUnsaved(frame.url, reports), marks: true, letterKeys: true, isSaved: false };
      const { states, changed: others } = await submit(store, frame, reports, { reason, isUnread });
      await spreadThese(store, others);
      await updateBadge(store, frame.tabId);
      // A page that is gone by then, or lets no script in, is not kept; what was audited stands.
      keepPage(store, frame, states).catch(() => 'not kept');
      const { marks, letterKeys } = await loadSettings(store);
      return { reports: states, marks, letterKeys, isSaved: true };
    },
    'snapshot/save': async ({ html }, sender) => {
      const frame = frameOf(sender);
      const page = await findPage(store, frame);
      if (page === undefined || originOf(page.url) !== originOf(frame.url)) return false;
      for (const reportId of page.reportIds) {
        const { record } = await loadReview(store, reportId);
        const { contentHash } = record;
        if (await hasSnapshot(store, reportId, contentHash)) continue;
        await saveSnapshot(store, { reportId, contentHash, url: frame.url, html, at: Date.now() });
      }
      return true;
    },
    'decision/save': async (
      { reportId, place, value, judgement, reason, remark = '', scope = 'finding', due = null, rev },
      sender,
    ) => {
      await requireAccess(store, sender, reportId);
      const { audit } = await loadState(store, reportId);
      const finding = audit.findings.find((finding) => finding.place === place && finding.value === value);
      if (finding === undefined) throw new RpcError('conflict', '这个问题已不在最近一次核对的结果中');
      await saveDecision(
        store,
        {
          reportId,
          place,
          value,
          judgement,
          reason,
          remark,
          scope,
          due,
          message: finding.message,
          author: await author(),
          at: Date.now(),
        },
        rev,
      );
      return changed(reportId, sender);
    },
    'decision/save-many': async ({ reportId, findings, judgement, reason }, sender) => {
      requireOwnPage(sender);
      const wanted = new Set(findings.map(({ place, value }) => `${place} ${value}`));
      const { audit } = await loadState(store, reportId);
      const found = audit.findings.filter(({ place, value }) => wanted.has(`${place} ${value}`));
      if (found.length < wanted.size) throw new RpcError('conflict', '有的问题已不在最近一次核对的结果中');
      const about = { reportId, judgement, reason, remark: '', scope: 'finding', due: null } as const;
      const by = { author: await author(), at: Date.now() };
      await saveDecisions(
        store,
        found.map(({ place, value, message }) => ({ ...about, place, value, message, ...by })),
      );
      return changed(reportId, sender);
    },
    'waiver/save': async ({ reportId, place, scope }, sender) => {
      requireOwnPage(sender);
      const { audit, decisions } = await loadState(store, reportId);
      const finding = audit.findings.find((one) => one.place === place);
      const reason = finding && decisionOn(finding, decisions)?.reason;
      if (!finding || !reason) throw new RpcError('conflict', '这个问题已不是误报');
      const remark = decisionOn(finding, decisions)?.remark ?? '';
      const meaning = scope === 'place' ? meaningOf(finding) : '';
      const by = { author: await author(), at: Date.now() };
      await saveWaiver(store, { reportId, rule: finding.rule, place, scope, meaning, reason, remark, ...by });
      await spreadAll(store);
      return loadState(store, reportId);
    },
    'waiver/remove': async ({ id }, sender) => {
      requireOwnPage(sender);
      await removeWaiver(store, { id, author: await author(), at: Date.now() });
      await spreadAll(store);
      return true;
    },
    'case/send': async ({ reportId, places, batch, deadline }, sender) => {
      requireOwnPage(sender);
      const { audit } = await loadState(store, reportId);
      const sent = audit.findings.filter(({ place }) => places.includes(place));
      const today = localDay(new Date());
      const by = { author: await author(), at: Date.now() };
      const about = { batch: batch === '' ? today : batch, sentOn: today, deadline, ...by };
      const cases = await sendCases(
        store,
        sent.map((finding) => ({ reportId, finding })),
        about,
      );
      return cases.length;
    },
    'case/status': async ({ rev, ...change }, sender) => {
      requireOwnPage(sender);
      const { gone } = await loadFollowUp(store, change.reportId);
      const finding = gone.find(({ place }) => place === change.place)?.finding;
      await setCaseStatus(store, { ...change, seen: rev, finding, author: await author(), at: Date.now() });
      return true;
    },
    'ledger/import': async ({ entries }, sender) => {
      requireOwnPage(sender);
      return importLedger(store, entries, { author: await author(), at: Date.now() });
    },
    'evidence/open': async ({ reportId, place }, sender) => {
      await requireAccess(store, sender, reportId);
      await takePicture(store, { reportId, place, tabId: frameOf(sender).tabId });
      const query = new URLSearchParams({ report: reportId, place });
      await browser.tabs.create({ url: browser.runtime.getURL(`/evidence.html?${query}`) });
      return true;
    },
    'evidence/picture': async ({ reportId, place, tabId }, sender) => {
      requireOwnPage(sender);
      return takePicture(store, { reportId, place, tabId });
    },
    'decision/undo': async ({ reportId }, sender) => {
      await requireAccess(store, sender, reportId);
      const undone = await undoLast(store, reportId, Date.now());
      const isFar = undone.some((step) => step.change.kind === 'waiver' || step.reportId !== reportId);
      if (isFar) await spreadAll(store);
      return changed(reportId, sender);
    },
    'note/save': async ({ rev, ...note }, sender) => {
      await requireAccess(store, sender, note.reportId);
      await saveNote(store, { ...note, seen: rev, author: await author(), at: Date.now() });
      return changed(note.reportId, sender);
    },
    'note/move': async ({ reportId, id, rev, anchor }, sender) => {
      requireOwnPage(sender);
      await moveNote(store, { reportId, id, anchor, seen: rev, author: await author(), at: Date.now() });
      return changed(reportId, sender);
    },
    'note/remove': async ({ reportId, id }, sender) => {
      await requireAccess(store, sender, reportId);
      await removeNote(store, { reportId, id, author: await author(), at: Date.now() });
      return changed(reportId, sender);
    },
    'note/restore': async ({ reportId, id }, sender) => {
      await requireAccess(store, sender, reportId);
      await restoreNote(store, { reportId, id, author: await author(), at: Date.now() });
      return changed(reportId, sender);
    },
    'draft/save': async (draft, sender) => {
      await requireAccess(store, sender, draft.reportId);
      await saveDraft(store, { ...draft, at: Date.now() });
      return true;
    },
    'draft/load': async (draft, sender) => {
      await requireAccess(store, sender, draft.reportId);
      return loadDraft(store, draft);
    },
    // The panel opens only within the user's gesture: before anything is awaited.
    'panel/open': async ({ reportId, place }, sender) => {
      const { tabId } = frameOf(sender);
      const opened = openPanel(tabId, { orTab: true });
      await requireAccess(store, sender, reportId);
      await saveSelection(store, { tabId, reportId, place, at: Date.now() });
      return opened;
    },
    'rule/open': async ({ reportId, rule }, sender) => {
      await requireAccess(store, sender, reportId);
      const { record } = await loadReview(store, reportId);
      await browser.tabs.create({ url: catalogueAddress(hostOf(record.url), rule) });
      return true;
    },
    'rule/prefer': async (preference, sender) => {
      requireOwnPage(sender);
      await savePreference(store, preference);
      await spreadAll(store);
      return true;
    },
    'store/merged': async (_, sender) => {
      requireOwnPage(sender);
      await spreadAll(store);
      return true;
    },
    'backup/weekly': async ({ weekly }, sender) => {
      requireOwnPage(sender);
      await saveWeekly(store, weekly);
      await watchForBackups(store);
      return true;
    },
    'identity/correct': async ({ reportId, correction }, sender) => {
      requireOwnPage(sender);
      await spreadThese(store, (await correct(store, reportId, correction)).changed);
      return changed(reportId, sender);
    },
    'tab/check': async ({ tabId, force = true }, sender) => {
      requireOwnPage(sender);
      return checkTab(tabId, { force });
    },
    'page/print': async ({ tabId, frameId }, sender) => {
      requireOwnPage(sender);
      await printMarked({ tabId, frameIds: [frameId] });
      return true;
    },
    'names/judged': async ({ listed }, sender) => {
      requireOwnPage(sender);
      const others = await auditNamed(store, listed);
      await spreadThese(store, others);
      return others.length;
    },
    'batch/submit': async ({ url, reports }, sender) => {
      requireOwnPage(sender);
      const { reportIds, changed: others } = await auditAll(store, url, reports, Date.now());
      await spreadThese(store, others);
      return { reportIds };
    },
  };
}

/** The catalogue at a rule; null: its list. The site lets a rule be turned off there alone. */
function catalogueAddress(host: string, rule: string | null): string {
  const query = new URLSearchParams(host === '' ? {} : { host });
  return browser.runtime.getURL(`/rules.html?${query}#${rule === null ? '' : encodeURIComponent(rule)}`);
}

/** Whether the browser keeps no database for this window. */
const isPrivate = (store: Store): Promise<boolean> =>
  store.check().then(
    () => false,
    (cause: unknown) => cause instanceof PrivateWindowError,
  );
