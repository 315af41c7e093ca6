import { z } from 'zod/mini';
import { hostOf, type Preference, settingOf } from '../audit/preferences.ts';
import { Case } from '../audit/review/case.ts';
import { type Detection, detect } from '../audit/review/detection.ts';
import { applyCorrection, type Decision } from '../audit/review/review.ts';
import { type Changes, changesBetween } from '../audit/years/changes-between.ts';
import { getSaid, type Review, requireRecord, toReview } from './audits.ts';
import type { Database } from './db.ts';
import { AuditRecord, type ReportRecord } from './records.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** How the findings of a report stand over time, and what was sent out. */
export interface FollowUp extends Detection {
  cases: Case[];
  /** What the page says otherwise than at the check before; null where it has never changed. */
  changes: Changes | null;
}

/** A report with all that people said of it, and with what became of its findings. */
export interface Followed extends Review {
  followUp: FollowUp;
}

/** Compares the present audit of a report with those of its earlier contents. Throws where the report is not known. */
export const loadFollowed = (store: Store, reportId: string): Promise<Followed> =>
  store.read(async (db) => getFollowed(db, await requireRecord(db, reportId)));

export async function getFollowed(db: Database, record: ReportRecord): Promise<Followed> {
  const { reportId, contentHash } = record;
  const [audits, cases, said] = await Promise.all([
    db.audits.where('[reportId+at]').between([reportId, 0], [reportId, Infinity]).reverse().toArray(),
    db.cases.where('reportId').equals(reportId).toArray(),
    getSaid(db, record),
  ]);
  const kept = z.array(AuditRecord).parse(audits);
  const present = kept.find((one) => one.contentHash === contentHash);
  if (present === undefined) throw new StoreError('storage', '这份报告的核对结果缺失');
  const followUp = followUpOf(record, { present, kept, cases: z.array(Case).parse(cases), ...said });
  return { ...toReview(record, present, said), followUp };
}

export const loadFollowUp = async (store: Store, reportId: string): Promise<FollowUp> =>
  (await loadFollowed(store, reportId)).followUp;

interface Kept {
  /** The newest first, `present` among them. */
  kept: readonly AuditRecord[];
  present: AuditRecord;
  cases: Case[];
  decisions: readonly Decision[];
  rules: readonly Preference[];
}

function followUpOf(record: ReportRecord, { kept, present, cases, decisions, rules }: Kept): FollowUp {
  const host = hostOf(record.url);
  const detection = detect({
    report: applyCorrection(present.report, record.correction),
    audit: present.audit,
    earlier: kept.filter((one) => one !== present).map(({ audit }) => audit),
    decisions,
    cases,
    isOff: (rule) => settingOf(rules, rule, host) === 'off',
  });
  const previous = kept.find(({ contentHash }) => contentHash === record.previousHash);
  const changes = previous ? changesBetween(previous.report, present.report) : null;
  return { ...detection, cases, changes };
}
