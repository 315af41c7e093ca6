import { Dexie, type Table as DexieTable } from 'dexie';
import type { z } from 'zod/mini';
import type { NameList, OfficePair } from '../audit/offices/name-list.ts';
import type { Case } from '../audit/review/case.ts';
import type { Decision, Note } from '../audit/review/review.ts';
import type { Waiver } from '../audit/review/waiver.ts';
import type {
  AuditRecord,
  BackupRecord,
  BatchRecord,
  Change,
  Draft,
  ListRecord,
  PageRecord,
  ReportRecord,
  ScreenshotRecord,
  Selection,
  SettingsRecord,
  SnapshotRecord,
  TaskRecord,
} from './records.ts';
import { fillSignatures, type SignatureRecord } from './signatures.ts';
import { refillSummaries } from './summaries.ts';
import type { SummaryDrawer } from './summary-drawer.ts';

const latestRelease = 4;
/** Dexie counts its versions in tenths of the browser's. */
const versionSteps = 10;
/** The version that this release writes, as the browser counts. */
export const latestVersion = latestRelease * versionSteps;

export class Database extends Dexie {
  declare readonly reports: DexieTable<ReportRecord, string>;
  declare readonly audits: DexieTable<AuditRecord, [string, string]>;
  declare readonly decisions: DexieTable<Decision, [string, string]>;
  declare readonly notes: DexieTable<Note, string>;
  declare readonly changes: DexieTable<Change, number>;
  declare readonly drafts: DexieTable<Draft, [string, string]>;
  declare readonly pages: DexieTable<PageRecord, [number, number]>;
  declare readonly selections: DexieTable<Selection, number>;
  declare readonly cases: DexieTable<Case, [string, string]>;
  declare readonly waivers: DexieTable<Waiver, string>;
  declare readonly snapshots: DexieTable<SnapshotRecord, [string, string]>;
  declare readonly screenshots: DexieTable<ScreenshotRecord, [string, string]>;
  declare readonly batches: DexieTable<BatchRecord, string>;
  declare readonly tasks: DexieTable<TaskRecord, [string, string]>;
  declare readonly lists: DexieTable<ListRecord, string>;
  declare readonly nameLists: DexieTable<NameList, string>;
  declare readonly officePairs: DexieTable<OfficePair, [string, string]>;
  declare readonly summaries: DexieTable<SummaryDrawer, number>;
  declare readonly signatures: DexieTable<SignatureRecord, number>;
  declare readonly settings: DexieTable<z.infer<typeof SettingsRecord> | BackupRecord, string>;

  constructor(name: string) {
    // Chromium and Firefox may call a write done before it is on the disk; a note that is "saved" must be there.
    // And Dexie's cache would copy whatever is read, thousands of summaries at a time; nothing here changes what it read.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Every released version stays here, with its upgrade, and with a test that opens a database that it wrote.
    this.version(1).stores({
      reports: 'reportId, address, [office+year], lastSeen',
      audits: '[reportId+contentHash], [reportId+at]',
      decisions: '[reportId+place], reportId',
      notes: 'id, reportId',
      changes: '++id, reportId',
      drafts: '[reportId+key], reportId',
      pages: '[tabId+frameId], tabId, *reportIds',
      selections: 'tabId',
      settings: 'key',
    });
    this.version(2)
      .stores({
        changes: '++id, reportId, group',
        cases: '[reportId+place], reportId, number, status',
        waivers: 'id, office',
        snapshots: '[reportId+contentHash], at',
        screenshots: '[reportId+place]',
        batches: 'batchId, createdAt',
        tasks:
          '[batchId+address], [batchId+ordinal], [batchId+state], [batchId+state+host+ordinal], state, address, [batchId+office]',
        nameLists: 'listId',
        officePairs: '[listed+seen]',
        summaries: 'drawer',
        signatures: '++id, &reportId, *keys',
      })
      .upgrade(fillSignatures);
    this.version(3).stores({ lists: 'address, at, *addresses' });
    // Their drawers were written otherwise by the second release, and had no deadlines in the third.
    this.version(latestRelease).stores({}).upgrade(refillSummaries);
  }
}
