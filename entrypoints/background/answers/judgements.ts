import { browser } from 'wxt/browser';
import { decisionOn } from '../../../lib/audit/review/review.ts';
import { meaningOf } from '../../../lib/audit/review/waiver.ts';
import { type Answers, RpcError } from '../../../lib/rpc.ts';
import { importLedger, sendCases, setCaseStatus } from '../../../lib/store/cases.ts';
import { undoLast } from '../../../lib/store/changes.ts';
import { saveDecision, saveDecisions } from '../../../lib/store/decisions.ts';
import { loadFollowUp } from '../../../lib/store/follow-up.ts';
import type { Store } from '../../../lib/store/store.ts';
import { removeWaiver, saveWaiver } from '../../../lib/store/waivers.ts';
import { localDay } from '../../../lib/text/local-day.ts';
import { frameOf, requireAccess, requireOwnPage } from '../access.ts';
import { takePicture } from '../picture.ts';
import { loadState } from '../reviews.ts';
import { spreadAll } from '../tabs.ts';
import type { PersonalChange } from './personal-change.ts';

/** What people decide about findings: judgements, waivers, cases, and the evidence for them. */
export const answerJudgements = (
  store: Store,
  { author, changed }: PersonalChange,
): Answers<
  | 'decision/save'
  | 'decision/save-many'
  | 'waiver/save'
  | 'waiver/remove'
  | 'case/send'
  | 'case/status'
  | 'ledger/import'
  | 'evidence/open'
  | 'evidence/picture'
  | 'decision/undo'
> => ({
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
});
