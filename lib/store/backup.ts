import { z } from 'zod/mini';
import { NameList, OfficePair } from '../audit/offices/name-list.ts';
import { Case } from '../audit/review/case.ts';
import { Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import type { Database } from './db.ts';
import { AuditRecord, Change, Draft, ReportRecord, SettingsRecord } from './records.ts';
import type { Store } from './store.ts';

/** Addresses are shown as links; those that run a script when they are followed come from no page of ours. */
const isFollowable = (url: string): boolean => !/^\s*(?:javascript|data|vbscript):/i.test(url);

const lists = z.object({
  reports: z.array(ReportRecord.check(z.refine(({ url }) => isFollowable(url), '网址不可用'))),
  audits: z.array(AuditRecord),
  decisions: z.array(Decision),
  notes: z.array(Note),
  cases: z.array(Case),
  /** Of an office, not of a report: in every part. The first backups had none. */
  waivers: z._default(z.array(Waiver), []),
  /** Who is to report, and what was said of names: of no report, in every part as well. */
  nameLists: z._default(z.array(NameList), []),
  officePairs: z._default(z.array(OfficePair), []),
  /** Oldest first. */
  changes: z.array(Change),
  drafts: z.array(Draft),
  settings: z.nullable(SettingsRecord),
});

/**
 * All that a person would miss. What open tabs hold, and what is counted from the rest, is left out. Every record
 * belongs to a report of the file, every report has its audit, and nothing is there twice: a store made of it is whole.
 */
export const BackupContent = lists.check(
  z.superRefine((content, context) => {
    const fault = faultIn(content);
    if (fault) context.issues.push({ code: 'custom', message: '记录不成套', path: fault, input: content });
  }),
);
export type BackupContent = z.infer<typeof lists>;

/** The path of the first record that belongs nowhere, or is there twice. */
function faultIn(content: BackupContent): [string, number] | undefined {
  const { reports, audits } = content;
  const known = new Set(reports.map(({ reportId }) => reportId));
  for (const name of ['audits', 'decisions', 'notes', 'cases', 'changes', 'drafts'] as const) {
    const stray = content[name].findIndex(({ reportId }) => !known.has(reportId));
    if (stray >= 0) return [name, stray];
  }
  const keys: [string, string[]][] = [
    ['reports', reports.map(({ reportId }) => reportId)],
    ['audits', audits.map(({ reportId, contentHash }) => JSON.stringify([reportId, contentHash]))],
    ['decisions', content.decisions.map(({ reportId, place }) => JSON.stringify([reportId, place]))],
    ['notes', content.notes.map(({ id }) => id)],
    ['cases', content.cases.map(({ reportId, place }) => JSON.stringify([reportId, place]))],
    ['nameLists', content.nameLists.map(({ listId }) => listId)],
    ['officePairs', content.officePairs.map(({ listed, seen }) => JSON.stringify([listed, seen]))],
  ];
  for (const [name, list] of keys) {
    const seen = new Set<string>();
    const twice = list.findIndex((key) => seen.size === seen.add(key).size);
    if (twice >= 0) return [name, twice];
  }
  const audited = new Set(audits.map(({ reportId, contentHash }) => JSON.stringify([reportId, contentHash])));
  const bare = reports.findIndex(({ reportId, contentHash }) => !audited.has(JSON.stringify([reportId, contentHash])));
  return bare >= 0 ? ['reports', bare] : undefined;
}

/**
 * The reports that go into one file each: a store of thousands is backed up in several, each whole in itself. So many
 * audits are some hundred megabytes, and a browser has to hold a file as one text.
 */
export const backupParts = (store: Store, auditsInPart = 1_500): Promise<string[][]> =>
  store.read(async (db) => {
    const parts: string[][] = [[]];
    let audits = 0;
    for (const reportId of z.array(z.string()).parse(await db.reports.toCollection().primaryKeys())) {
      const more = await db.audits.where('[reportId+at]').between([reportId, 0], [reportId, Infinity]).count();
      if (audits > 0 && audits + more > auditsInPart) {
        parts.push([]);
        audits = 0;
      }
      parts.at(-1)?.push(reportId);
      audits += more;
    }
    return parts;
  });

/** All about these reports, as of one moment, and the settings. */
export const loadBackup = (store: Store, reportIds: readonly string[]): Promise<BackupContent> =>
  store.read((db) =>
    db.transaction('r', db.tables, async () => {
      const of = (name: string): Promise<unknown[]> => db.table(name).where('reportId').anyOf(reportIds).toArray();
      return BackupContent.parse({
        reports: await of('reports'),
        audits: await auditsOf(db, reportIds),
        decisions: await of('decisions'),
        notes: await of('notes'),
        cases: await of('cases'),
        waivers: await db.waivers.toArray(),
        nameLists: await db.nameLists.toArray(),
        officePairs: await db.officePairs.toArray(),
        changes: z
          .array(Change)
          .parse(await db.changes.where('reportId').anyOf(reportIds).sortBy('id'))
          .map(withoutId),
        drafts: await of('drafts'),
        settings: await loadSettingsRecord(db),
      });
    }),
  );

/** The reports of a part follow one another; what was seen since between them is no part of it. */
function auditsOf(db: Database, reportIds: readonly string[]): Promise<AuditRecord[]> {
  const wanted = new Set(reportIds);
  return db.audits
    .where('[reportId+contentHash]')
    .between([reportIds[0] ?? '', ''], [reportIds.at(-1) ?? '', '\uffff'])
    .filter(({ reportId }) => wanted.has(reportId))
    .toArray();
}

/** The number of a change is its place in one database. */
const withoutId = ({ id: _, ...change }: Change): Change => change;

export const loadSettingsRecord = async (db: Database): Promise<z.infer<typeof SettingsRecord> | null> =>
  z.optional(SettingsRecord).parse(await db.settings.get('settings')) ?? null;
