import { Dexie, type Table as DexieTable } from 'dexie';
import { z } from 'zod/mini';
import { Audit } from '../audit/finding.ts';
import type { NameList, OfficePair } from '../audit/offices/name-list.ts';
import { Preference } from '../audit/preferences.ts';
import { Preset } from '../audit/preset.ts';
import { Anchor } from '../audit/review/anchor.ts';
import { Case } from '../audit/review/case.ts';
import { Correction, Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import { Report } from '../report/report.ts';
import { copyAside, copyBeforeUpgrade } from './before-upgrade.ts';
import { makeRoom } from './make-room.ts';
import { fillSignatures, type SignatureRecord } from './signatures.ts';
import { fillSummaries } from './summaries.ts';
import type { SummaryDrawer } from './summary-drawer.ts';
import { type Testimony, testifier, type Witness } from './witness.ts';

/**
 * A report that was seen. `office` and `year` as corrected, `read` as the page gave them; `contentHash` names the
 * audit of its present content, `previousHash` that of the content before.
 */
export const ReportRecord = z.object({
  reportId: z.string(),
  address: z.string(),
  url: z.string(),
  office: z.nullable(z.string()),
  year: z.nullable(z.number()),
  read: z.object({ office: z.nullable(z.string()), year: z.nullable(z.number()) }),
  correction: z.nullable(Correction),
  contentHash: z.string(),
  previousHash: z.nullable(z.string()),
  firstSeen: z.number(),
  lastSeen: z.number(),
  rev: z.number(),
});
export type ReportRecord = z.infer<typeof ReportRecord>;

/** One audit of one content of a report, with the Report itself as it was read. */
export const AuditRecord = z.object({
  reportId: z.string(),
  contentHash: z.string(),
  report: Report,
  audit: Audit,
  at: z.number(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/**
 * The page as it was read, as one HTML text, compressed (gzip). `sha256` and `size` (characters) are those of the text
 * before. A `pinned` one is never pruned.
 */
export const SnapshotRecord = z.object({
  reportId: z.string(),
  contentHash: z.string(),
  url: z.string(),
  at: z.number(),
  sha256: z.string(),
  size: z.number(),
  pinned: z.boolean(),
  gzip: z.instanceof(Uint8Array),
});
export type SnapshotRecord = z.infer<typeof SnapshotRecord>;

/** A picture of the page with one finding marked, as base64 of a PNG. */
export const ScreenshotRecord = z.object({
  reportId: z.string(),
  place: z.string(),
  png: z.string(),
  sha256: z.string(),
  at: z.number(),
});
export type ScreenshotRecord = z.infer<typeof ScreenshotRecord>;

/** What a batch looks for: another year's report of a stored one's office. `found`: its id, null until it is there. */
export const Sought = z.object({
  reportId: z.string(),
  office: z.string(),
  year: z.number(),
  found: z.nullable(z.string()),
});
export type Sought = z.infer<typeof Sought>;

/**
 * A list of pages that is checked one after another. `pauseMs` is kept between two requests to one host. One that looks
 * for a report (`sought`) finds its pages on the way.
 */
export const BatchRecord = z.object({
  batchId: z.string(),
  name: z.string(),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  pauseMs: z.number(),
  createdAt: z.number(),
  finishedAt: z.nullable(z.number()),
  sought: z.optional(Sought),
});
export type BatchRecord = z.infer<typeof BatchRecord>;

/**
 * One page of a batch. `address` names the page whatever the spelling of its `url`; office, year and title are what the
 * list said. `reason` is why it failed or waits again, `at` when it was touched last, `tookMs` the last attempt's time.
 * In a search, `kind` tells a list that is looked through, which named so many reports, from what may be the report.
 */
export const TaskRecord = z.object({
  batchId: z.string(),
  address: z.string(),
  url: z.string(),
  host: z.string(),
  office: z.nullable(z.string()),
  year: z.nullable(z.number()),
  title: z.nullable(z.string()),
  ordinal: z.number(),
  state: z.enum(['waiting', 'running', 'done', 'no-report', 'failed', 'cancelled']),
  attempts: z.number(),
  notBefore: z.number(),
  reason: z.nullable(z.string()),
  reportIds: z.array(z.string()),
  tookMs: z.nullable(z.number()),
  at: z.number(),
  kind: z.optional(z.enum(['list', 'sought'])),
  named: z.optional(z.number()),
});
export type TaskRecord = z.infer<typeof TaskRecord>;

/** What one frame of an open tab holds. `reportIds` is empty where it holds no report, and `reason` says why. */
export const PageRecord = z.object({
  tabId: z.number(),
  frameId: z.number(),
  url: z.string(),
  reportIds: z.array(z.string()),
  reason: z.string(),
  at: z.number(),
});
export type PageRecord = z.infer<typeof PageRecord>;

/**
 * A change to what a person said, for the history and for undoing. `undone` is when it was taken back; changes of one
 * bulk action share a `group` and are taken back together.
 */
export const Change = z.object({
  id: z.optional(z.number()),
  reportId: z.string(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('decision'), place: z.string(), from: z.nullable(Decision), to: z.nullable(Decision) }),
    z.object({ kind: z.literal('note'), noteId: z.string(), from: z.nullable(Note), to: z.nullable(Note) }),
    z.object({ kind: z.literal('case'), place: z.string(), from: z.nullable(Case), to: z.nullable(Case) }),
    z.object({ kind: z.literal('waiver'), waiverId: z.string(), from: z.nullable(Waiver), to: z.nullable(Waiver) }),
  ]),
  /** The first release knew none. */
  group: z._default(z.nullable(z.string()), null),
  author: z.string(),
  at: z.number(),
  undone: z.nullable(z.number()),
});
export type Change = z.infer<typeof Change>;

/** A half-typed note; `key` is the note's id, or names the place of one not yet saved. */
export const Draft = z.object({
  reportId: z.string(),
  key: z.string(),
  anchor: Anchor,
  text: z.string(),
  at: z.number(),
});
export type Draft = z.infer<typeof Draft>;

export const Settings = z.object({
  author: z.string().check(z.maxLength(100)),
  marks: z.boolean(),
  /** The first release knew none, nor presets. */
  rules: z._default(z.array(Preference), []),
  /** Forms of the 问题清单, by their names, and the one that exports use; empty: all columns. */
  presets: z._default(z.array(Preset), []),
  preset: z._default(z.string(), ''),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsRecord = z.object({ key: z.literal('settings'), ...Settings.shape });

/** When a backup was last made, how many changes the history had then, and whether a file is wanted every week. */
export const BackupRecord = z.object({
  key: z.literal('backup'),
  backedUpAt: z.nullable(z.number()),
  changesThen: z.number(),
  weekly: z.boolean(),
});
export type BackupRecord = z.infer<typeof BackupRecord>;

/** Which finding the page asked the panel to show, by tab. */
export const Selection = z.object({
  tabId: z.number(),
  reportId: z.string(),
  place: z.nullable(z.string()),
  at: z.number(),
});
export type Selection = z.infer<typeof Selection>;

/** `conflict`: the record was saved by someone else since; `storage`: the database can't be read or written; `full`: no room; `private`: a private window. */
export class StoreError extends Error {
  readonly code: 'conflict' | 'storage' | 'full' | 'private' | 'invalid';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A later release wrote the database: reading it by the rules of this one could lose what it does not know. */
export class NewerDatabaseError extends StoreError {
  constructor() {
    super('storage', '数据由更新版本的扩展写入');
  }
}

/** The browser has no database any more, though there was one that held something: filling a new one would bury the loss. */
export class LostDatabaseError extends StoreError {
  readonly held: Testimony;
  constructor(held: Testimony) {
    super('storage', '原有的本地数据库不见了');
    this.held = held;
  }
}

/** Firefox lets no extension open a database in a private window. */
export class PrivateWindowError extends StoreError {
  constructor(options?: ErrorOptions) {
    super('private', '隐私窗口中无法保存', options);
  }
}

const latestVersion = 2;
/** Dexie counts its versions in tenths of the browser's. */
const versionSteps = 10;

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
    this.version(latestVersion)
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
      .upgrade(async (tables) => {
        await fillSummaries(tables);
        await fillSignatures(tables);
      });
  }
}

/**
 * The database behind a gate: a read that fails is an error, never "no data", and nothing is written until a read has
 * succeeded again. Otherwise a broken store would look empty, and would be filled anew over what it holds.
 */
export class Store {
  readonly db: Database;
  readonly #witness: Witness | null;
  readonly #testify: (db: Database) => Promise<void>;
  #readable = false;
  #checked = false;

  /** Without a `witness` a database that the browser threw away looks like one that never was. */
  constructor(name = 'gouji', witness: Witness | null = null) {
    this.db = new Database(name);
    this.#witness = witness;
    this.#testify = testifier(witness, Date.now);
  }

  /**
   * Copies what an earlier release wrote before it is upgraded. Throws where a later release wrote the database: Dexie
   * would open it, and change it by the rules of this one; and where a database is gone that held something. Every read asks by itself; a live query has to be begun after
   * this, or Dexie loses sight of what it reads.
   */
  async check(): Promise<void> {
    if (this.#checked) return;
    const databases = await indexedDB.databases().catch((cause: unknown) => {
      throw isCalled(cause, ['InvalidStateError']) ? new PrivateWindowError({ cause }) : cause;
    });
    const version = databases.find(({ name }) => name === this.db.name)?.version ?? 0;
    if (version > latestVersion * versionSteps) throw new NewerDatabaseError();
    const held = version === 0 ? await this.#witness?.load() : null;
    if (held) throw new LostDatabaseError(held);
    if (version > 0 && version < latestVersion * versionSteps)
      await copyBeforeUpgrade(this.db.name, latestVersion * versionSteps, Date.now);
    this.#checked = true;
  }

  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      if (!this.#checked) await this.check();
      const value = await work(this.db);
      this.#readable = true;
      return value;
    } catch (cause) {
      this.#readable = false;
      throw this.#toStoreError(cause);
    }
  }

  /**
   * All or nothing; resolves when the transaction is complete. Nothing is written where there is hardly any room: Chromium
   * throws away a database to which it could write but a part of a change. Where room is scarce captured pages go first.
   */
  async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const room = await roomLeft();
    if (room < leastRoom) throw new StoreError('full', '磁盘空间不足');
    if (!this.#readable) await this.read((db) => Promise.all(db.tables.map((table) => table.limit(1).toArray())));
    // Dexie keeps a transaction open across awaits only where the function it is given is async itself.
    const attempt = (): Promise<T> => this.db.transaction('rw', this.db.tables, async () => work(this.db));
    if (room < scarceRoom) await this.#makeRoom();
    for (;;)
      try {
        const value = await attempt();
        void this.#testify(this.db);
        return value;
      } catch (cause) {
        if (!isDiskFull(cause) || !(await this.#makeRoom())) throw this.#toStoreError(cause);
      }
  }

  /**
   * Begins with an empty database because a person said so. What lies there is copied aside first where the browser can
   * still read it, and listed with the copies made before upgrades.
   */
  async beginAnew(): Promise<void> {
    await copyAside(this.db.name, Date.now).catch(() => undefined);
    await this.db.delete({ disableAutoOpen: false });
    await this.#witness?.save(null);
    this.#readable = false;
    this.#checked = false;
  }

  /**
   * A database that the browser let go of is opened anew with the next question: what failed it may be over, and it may
   * have been thrown away.
   */
  #toStoreError(cause: unknown): StoreError {
    if (cause instanceof StoreError) return cause;
    if (isLost(cause)) {
      this.#checked = false;
      this.db.close({ disableAutoOpen: false });
    }
    if (isDiskFull(cause)) return new StoreError('full', '磁盘空间不足', { cause });
    return new StoreError('storage', `本地数据读写失败：${String(cause)}`, { cause });
  }

  /** On a disk that is full, or soon will be, captured pages go before a person's words do. */
  async #makeRoom(): Promise<boolean> {
    try {
      return await makeRoom(this.db);
    } catch {
      return false;
    }
  }
}

/** Dexie wraps the browser's error, now and then twice. */
const isCalled = (cause: unknown, names: readonly string[]): boolean =>
  cause instanceof Error &&
  (names.includes(cause.name) || ('inner' in cause && cause.inner !== cause && isCalled(cause.inner, names)));

const isDiskFull = (cause: unknown): boolean => isCalled(cause, ['QuotaExceededError']);

/** What Chromium says when it had to let go of a database, as on a disk without a free byte. */
const isLost = (cause: unknown): boolean => isCalled(cause, ['AbortError', 'DatabaseClosedError', 'UnknownError']);

/** Less room than this is none: other programs write as well, and one change of ours must never be cut off. */
const leastRoom = 4 * 1024 * 1024;

/** With less than this captured pages go, so that it does not come to that. */
const scarceRoom = 50 * 1024 * 1024;

/** Bytes that the browser says are left; where it says nothing, there is room. */
async function roomLeft(): Promise<number> {
  const estimate = navigator.storage?.estimate();
  const { quota, usage } = (await estimate?.catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? Number.POSITIVE_INFINITY : quota - usage;
}

/** Throws where the stored record is not the version that the writer saw. Without `seen` the last writer wins. */
export function checkRev(stored: { rev: number } | undefined, seen: number | undefined): void {
  if (seen === undefined || (stored?.rev ?? 0) === seen) return;
  throw new StoreError('conflict', '这条记录刚在别处改过');
}
