import { z } from 'zod/mini';
import { Audit } from '../audit/finding.ts';
import { usualKeys } from '../audit/keymap.ts';
import { Grouping, Keys, Preference } from '../audit/preferences.ts';
import { Preset } from '../audit/preset.ts';
import { Anchor } from '../audit/review/anchor.ts';
import { Case } from '../audit/review/case.ts';
import { Correction, Decision, Note } from '../audit/review/review.ts';
import { Waiver } from '../audit/review/waiver.ts';
import { Report } from '../report/report.ts';

/* What lies in the database, table by table. Every read is parsed by these. */

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

/** A page that lists reports, in its order, as it was seen last. `addresses` name the same pages whatever their spelling. */
export const ListRecord = z.object({
  address: z.string(),
  urls: z.array(z.string()),
  addresses: z.array(z.string()),
  at: z.number(),
});
export type ListRecord = z.infer<typeof ListRecord>;

/** What one frame of an open tab holds. `reportIds` is empty where it holds no report, and `reason` says why. */
export const PageRecord = z.object({
  tabId: z.number(),
  frameId: z.number(),
  url: z.string(),
  reportIds: z.array(z.string()),
  reason: z.string(),
  /** The page was not read: whether it holds a report is not known. */
  isUnread: z.optional(z.boolean()),
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
  /** Whether single letters and digits do something while our own parts of a page have the focus. */
  letterKeys: z._default(z.boolean(), true),
  keys: z._default(Keys, usualKeys),
  grouping: z._default(Grouping, 'place'),
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
