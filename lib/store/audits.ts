import { z } from 'zod/mini';
import type { Audit } from '../audit/finding.ts';
import { applyPreferences, hostOf, type Preference } from '../audit/preferences.ts';
import { applyCorrection, type Correction, Decision, Note, type PageState } from '../audit/review/review.ts';
import { decisionsByWaiver, type Waiver } from '../audit/review/waiver.ts';
import type { Report } from '../report/report.ts';
import type { Database } from './db.ts';
import { AuditRecord, ReportRecord } from './records.ts';
import { addressOf, assignIds, contentHashOf, plainAddress } from './report-id.ts';
import { getSettings } from './settings.ts';
import { updateSignature } from './signatures.ts';
import { checkRev, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { updateSummary, waiversOf } from './summaries.ts';

/** How many contents of one report are kept; the notes and decisions on them are kept for ever. */
const contentsKept = 10;

/** A report with its latest audit and all that people said of it. */
export interface Review extends PageState {
  record: ReportRecord;
  /** As read, without the correction. */
  report: Report;
  auditedAt: number;
}

/** Ids for the reports of a page in their order, new ones where they are seen for the first time. */
export function identify(store: Store, reports: readonly Report[], url: string): Promise<string[]> {
  return store.read(async (db) => {
    const addresses = reports.map((report) => addressOf(report, url));
    const known = z.array(ReportRecord).parse(await db.reports.where('address').anyOf(addresses).toArray());
    return assignIds(
      reports.map((report, index) => ({ report, address: addresses[index] ?? '' })),
      known,
    );
  });
}

/** The correction that stands beside a report, null where nobody corrected it or it is new. */
export const loadCorrection = (store: Store, reportId: string): Promise<Correction | null> =>
  store.read(async (db) => (await findRecord(db, reportId))?.correction ?? null);

/** Saves an audit of a report as read, seen first or again. What people said of it is not touched. */
export function saveAudit(
  store: Store,
  { reportId, url, report, audit, at }: { reportId: string; url: string; report: Report; audit: Audit; at: number },
): Promise<void> {
  const contentHash = contentHashOf(report);
  return store.write(async (db) => {
    const known = await findRecord(db, reportId);
    const { identity, year } = applyCorrection(report, known?.correction ?? null);
    const changed = known !== undefined && known.contentHash !== contentHash;
    await db.reports.put({
      reportId,
      url,
      address: known?.address ?? addressOf(report, url),
      office: identity.name,
      year,
      read: { office: report.identity.name, year: report.year },
      correction: known?.correction ?? null,
      contentHash,
      previousHash: changed ? known.contentHash : (known?.previousHash ?? null),
      firstSeen: known?.firstSeen ?? at,
      lastSeen: at,
      rev: known?.rev ?? 1,
    });
    await db.audits.put({ reportId, contentHash, report, audit, at });
    const newestFirst = await db.audits
      .where('[reportId+at]')
      .between([reportId, 0], [reportId, at], true, true)
      .reverse()
      .primaryKeys();
    await db.audits.bulkDelete(newestFirst.slice(contentsKept));
    await updateSummary(db, reportId);
    await updateSignature(db, reportId);
  });
}

/** Saves what a new look at a stored report gave, where something else around it is known now. */
export function saveAnew(
  store: Store,
  { reportId, contentHash, audit }: { reportId: string; contentHash: string; audit: Audit },
): Promise<void> {
  return store.write(async (db) => {
    const record = await requireRecord(db, reportId);
    // The page was seen anew meanwhile: that audit is the newer one.
    if (record.contentHash !== contentHash) return;
    await db.audits.put({ ...(await getAudit(db, record)), audit });
    await updateSummary(db, reportId);
  });
}

/** Writes the correction and the audit made with it. The stored Report and the id stay as they are. */
export function saveCorrection(
  store: Store,
  {
    reportId,
    correction,
    audit,
    rev,
    at,
  }: { reportId: string; correction: Correction; audit: Audit; rev?: number; at: number },
): Promise<void> {
  return store.write(async (db) => {
    const record = await requireRecord(db, reportId);
    checkRev(record, rev);
    const stored = await getAudit(db, record);
    const { identity, year } = applyCorrection(stored.report, correction);
    await db.reports.put({ ...record, office: identity.name, year, correction, rev: record.rev + 1 });
    await db.audits.put({ ...stored, audit, at });
    await updateSummary(db, reportId);
  });
}

/**
 * A report with its audit as the reviewer set the rules, decisions and notes (oldest first). What a wider 误报 covers
 * comes as a decision of rev 0. Throws where the report is not known.
 */
export const loadReview = (store: Store, reportId: string): Promise<Review> =>
  store.read(async (db) => {
    const record = await requireRecord(db, reportId);
    const [audited, said] = await Promise.all([getAudit(db, record), getSaid(db, record)]);
    return toReview(record, audited, said);
  });

/** What people said of a report, and how they set the rules. */
interface Said {
  rules: readonly Preference[];
  decisions: readonly Decision[];
  notes: Note[];
  waivers: readonly Waiver[];
}

export async function getSaid(db: Database, { reportId, office }: ReportRecord): Promise<Said> {
  const [{ rules }, decisions, notes, waivers] = await Promise.all([
    getSettings(db),
    db.decisions.where('reportId').equals(reportId).toArray(),
    db.notes.where('reportId').equals(reportId).sortBy('at'),
    waiversOf(db, office),
  ]);
  return { rules, decisions: z.array(Decision).parse(decisions), notes: z.array(Note).parse(notes), waivers };
}

export const toReview = (record: ReportRecord, { report, audit, at }: AuditRecord, said: Said): Review => ({
  reportId: record.reportId,
  record,
  report,
  ...applyPreferences(audit, said.rules, hostOf(record.url)),
  auditedAt: at,
  decisions: [...said.decisions, ...decisionsByWaiver(record, audit.findings, said)],
  notes: said.notes,
});

/** The report that a person copied from the scan at an address; null where nobody did. */
export const loadEntered = (store: Store, url: string): Promise<Report | null> =>
  store.read(async (db) => {
    const address = plainAddress(url);
    const found = address === null ? undefined : await db.reports.where('address').equals(address).first();
    if (found === undefined) return null;
    const { report } = await getAudit(db, ReportRecord.parse(found));
    return report.isEntered ? report : null;
  });

/** All known reports, last seen first. */
export const listReports = (store: Store): Promise<ReportRecord[]> =>
  store.read(async (db) => z.array(ReportRecord).parse(await db.reports.orderBy('lastSeen').reverse().toArray()));

const findRecord = async (db: Database, reportId: string): Promise<ReportRecord | undefined> =>
  z.optional(ReportRecord).parse(await db.reports.get(reportId));

export async function requireRecord(db: Database, reportId: string): Promise<ReportRecord> {
  const record = await findRecord(db, reportId);
  if (record === undefined) throw new StoreError('invalid', '没有这份报告');
  return record;
}

/** Every record has its audit, they are written together; one that lacks it is a broken store, not an empty one. */
const getAudit = async (db: Database, { reportId, contentHash }: ReportRecord): Promise<AuditRecord> =>
  AuditRecord.parse(await db.audits.get([reportId, contentHash]));
