import { Audit } from '../../lib/audit/finding.ts';
import { applyCorrection, type Correction, countUndecided, type PageState } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';
import { identify, loadCorrection, loadReview, saveAnew, saveAudit, saveCorrection } from '../../lib/store/audits.ts';
import { type Asked, listDependents, listNamed, loadHistory, loadPrevious } from '../../lib/store/history.ts';
import { listPages, savePage } from '../../lib/store/pages.ts';
import type { PageRecord } from '../../lib/store/records.ts';
import { addressOf, contentHashOf } from '../../lib/store/report-id.ts';
import type { Store } from '../../lib/store/store.ts';
import { loadGazetteer } from './gazetteer.ts';

export interface Frame {
  tabId: number;
  frameId: number;
  url: string;
}

/** `changed`: the ids of other reports of which something else is found now. */
interface Changed {
  changed: string[];
}

/** Audits and saves what a frame holds, and answers with all that is known of its reports. */
export async function submit(
  store: Store,
  frame: Frame,
  reports: readonly Report[],
  about: Pick<PageRecord, 'reason' | 'isUnread'>,
): Promise<Changed & { states: PageState[] }> {
  const at = Date.now();
  const { reportIds, changed } = await auditAll(store, frame.url, reports, at);
  await savePage(store, { ...frame, ...about, reportIds, at });
  return { states: await Promise.all(reportIds.map((reportId) => loadState(store, reportId))), changed };
}

/** For a private window: what is found in its reports, known to that page alone. */
export async function auditUnsaved(url: string, reports: readonly Report[]): Promise<PageState[]> {
  const gazetteer = await loadGazetteer();
  return reports.map((report, index) => {
    const reportId = `${addressOf(report, url)}#${index}`;
    return { reportId, audit: audit(report, rules, { reportId, gazetteer }), hidden: 0, decisions: [], notes: [] };
  });
}

/** Audits and saves the reports of a page, in page order; answers with their ids. */
export async function auditAll(
  store: Store,
  url: string,
  reports: readonly Report[],
  at: number,
): Promise<Changed & { reportIds: string[] }> {
  const reportIds = await identify(store, reports, url);
  const changed: string[] = [];
  for (const [index, report] of reports.entries()) {
    const reportId = reportIds[index] ?? '';
    const corrected = applyCorrection(report, await loadCorrection(store, reportId));
    const asked = { reportId, url, contentHash: contentHashOf(report), report: corrected };
    await inTurn(async () => saveAudit(store, { reportId, url, report, audit: await auditWith(store, asked), at }));
    changed.push(...(await auditDependents(store, asked)));
  }
  return { reportIds, changed: [...new Set(changed)].filter((reportId) => !reportIds.includes(reportId)) };
}

/** What is told across reports does not depend on which of them was seen first: those that this one bears on are audited anew. */
const auditDependents = async (store: Store, asked: Asked): Promise<string[]> =>
  auditEach(store, await listDependents(store, asked));

/** Audits the reports of the offices of a listed name anew, after a person said which they are; answers with those changed. */
export const auditNamed = async (store: Store, listed: string): Promise<string[]> =>
  auditEach(store, await listNamed(store, listed));

/** Answers with those of which something else is found now. */
async function auditEach(store: Store, reportIds: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (const reportId of reportIds) if (await inTurn(() => auditAnew(store, reportId))) changed.push(reportId);
  return changed;
}

/** Answers whether something else is found now. */
async function auditAnew(store: Store, reportId: string): Promise<boolean> {
  const { report, record, audit: before } = await loadReview(store, reportId);
  const { url, contentHash, correction } = record;
  const result = await auditWith(store, { reportId, url, contentHash, report: applyCorrection(report, correction) });
  // What is read back has its fields in the order of the schema; as text the same audit would be another one without.
  if (JSON.stringify(Audit.parse(result)) === JSON.stringify(before)) return false;
  await saveAnew(store, { reportId, contentHash, audit: result });
  return true;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * From looking around to saving what was found, one report at a time: of two that are audited side by side neither would
 * know of the other, and the one that is saved last would never be told.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => 'told to whoever asked');
  return next;
}

/** Audits the stored Report anew, as corrected. */
export async function correct(store: Store, reportId: string, correction: Correction): Promise<Changed> {
  const { report, record } = await loadReview(store, reportId);
  const { url, contentHash } = record;
  const asked = { reportId, url, contentHash, report: applyCorrection(report, correction) };
  await inTurn(async () => {
    const result = await auditWith(store, asked);
    await saveCorrection(store, { reportId, correction, audit: result, rev: record.rev, at: Date.now() });
  });
  // Reports that it was taken to go with before, and those that it goes with now.
  const left = await auditDependents(store, { ...asked, report: applyCorrection(report, record.correction) });
  const joined = await auditDependents(store, asked);
  return { changed: [...new Set([...left, ...joined])] };
}

async function auditWith(store: Store, asked: Asked) {
  const [previous, history, gazetteer] = await Promise.all([
    loadPrevious(store, asked),
    loadHistory(store, asked),
    loadGazetteer(),
  ]);
  return audit(asked.report, rules, { reportId: asked.reportId, previous, history, gazetteer });
}

export async function loadState(store: Store, reportId: string): Promise<PageState> {
  const { audit, hidden, decisions, notes } = await loadReview(store, reportId);
  return { reportId, audit, hidden, decisions, notes };
}

/** What the toolbar button says of a tab: findings that wait for a person, and whether all could be read. null: no report. */
export async function countTab(store: Store, tabId: number): Promise<{ undecided: number; readWhole: boolean } | null> {
  const pages = await listPages(store, tabId);
  const reportIds = [...new Set(pages.flatMap((page) => page.reportIds))];
  if (reportIds.length === 0) return null;
  const reviews = await Promise.all(reportIds.map((reportId) => loadReview(store, reportId)));
  return {
    undecided: reviews.reduce((sum, { audit, decisions }) => sum + countUndecided(audit.findings, decisions), 0),
    readWhole: reviews.every(({ report }) => isReadWhole(report)),
  };
}

const isReadWhole = ({ doubts, tables }: Report): boolean =>
  doubts.length === 0 && Object.values(tables).every((table) => table?.rows.every((row) => row.aligned) ?? true);
