import { z } from 'zod/mini';
import { hostOf, settingOf } from '../audit/preferences.ts';
import { Case } from '../audit/review/case.ts';
import { type Detection, detect } from '../audit/review/detection.ts';
import { applyCorrection, Decision } from '../audit/review/review.ts';
import { type Changes, changesBetween } from '../audit/years/changes-between.ts';
import { requireRecord } from './audits.ts';
import { AuditRecord, type Store } from './db.ts';
import { getSettings } from './settings.ts';

/** How the findings of a report stand over time, and what was sent out. */
export interface FollowUp extends Detection {
  cases: Case[];
  /** What the page says otherwise than at the check before; null where it has never changed. */
  changes: Changes | null;
}

/** Compares the present audit of a report with those of its earlier contents. Throws where the report is not known. */
export const loadFollowUp = (store: Store, reportId: string): Promise<FollowUp> =>
  store.read(async (db) => {
    const record = await requireRecord(db, reportId);
    const of = (name: string): Promise<unknown[]> => db.table(name).where('reportId').equals(reportId).toArray();
    const [audits, decisions, cases, { rules }] = await Promise.all([
      db.audits.where('[reportId+at]').between([reportId, 0], [reportId, Infinity]).reverse().toArray(),
      of('decisions'),
      of('cases'),
      getSettings(db),
    ]);
    const kept = z.array(AuditRecord).parse(audits);
    const present = kept.find(({ contentHash }) => contentHash === record.contentHash);
    const parsed = z.array(Case).parse(cases);
    if (present === undefined) return { presence: new Map(), gone: [], cases: parsed, changes: null };
    const host = hostOf(record.url);
    const detection = detect({
      report: applyCorrection(present.report, record.correction),
      audit: present.audit,
      earlier: kept.filter((one) => one !== present).map(({ audit }) => audit),
      decisions: z.array(Decision).parse(decisions),
      cases: parsed,
      isOff: (rule) => settingOf(rules, rule, host) === 'off',
    });
    const previous = kept.find(({ contentHash }) => contentHash === record.previousHash);
    const changes = previous ? changesBetween(previous.report, present.report) : null;
    return { ...detection, cases: parsed, changes };
  });
