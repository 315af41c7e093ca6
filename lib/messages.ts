import { z } from 'zod/mini';
import { Audit, Place } from './audit/finding.ts';
import { LinkState } from './audit/offices/link-state.ts';
import { Keys, Preference } from './audit/preferences.ts';
import { Anchor } from './audit/review/anchor.ts';
import { CaseStatus, Ledger } from './audit/review/case.ts';
import { Correction, Due, Judgement, PageState, Reason, Scope } from './audit/review/review.ts';
import { Report } from './report/report.ts';

/** One message: who answers it, what goes in, what comes back. */
interface Spec {
  to: 'background' | 'tab';
  request: z.ZodMiniType;
  response: z.ZodMiniType;
}

const nothing = z.strictObject({});
const reportId = z.string().check(z.maxLength(2_000));
const fingerprint = z.string().check(z.maxLength(64));
const ruleId = z.string().check(z.maxLength(100));
const noteId = z.nullable(z.string().check(z.maxLength(64)));
const writing = z.string().check(z.maxLength(20_000));

/** What the top frame says of who and when, for a report in a frame that lacks it. */
export const FrameContext = z.object({
  title: z.string(),
  address: z.string(),
  metas: z.array(z.tuple([z.string(), z.string()])).check(z.maxLength(500)),
  breadcrumb: z.string(),
});
export type FrameContext = z.infer<typeof FrameContext>;

/** A Report as a page may submit it: no page has so many parts, and the audit's time stays bounded. */
const SubmittedReport = Report.check(
  z.refine(({ blocks, headings, figures, tables }) => {
    const rows = Object.values(tables).map((table) => table?.rows ?? []);
    const cells = rows.flat().reduce((sum, row) => sum + row.cells.length + row.figures.length, 0);
    return blocks.length <= 20_000 && headings.length <= 5_000 && figures.length <= 5_000 && cells <= 20_000;
  }, '报告内容过多'),
);

/** A link as a list names it. */
const ListedLink = z.object({
  url: z.string().check(z.maxLength(4_000)),
  title: z.string().check(z.maxLength(200)),
  office: z.nullable(z.string().check(z.maxLength(200))),
  year: z.nullable(z.number()),
});

const submittedReports = z.array(SubmittedReport).check(z.maxLength(20));

export const messages = {
  /** Injects the reader into the frame that asks. */
  'reader/load': { to: 'background', request: nothing, response: z.boolean() },
  /** Injects the lister into the frame that asks. */
  'list/load': { to: 'background', request: nothing, response: z.boolean() },
  /** What the local history says of these pages, in their order. */
  'list/states': {
    to: 'background',
    request: z.object({ urls: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(500)) }),
    response: z.array(LinkState),
  },
  /** Queues the reports that the frame lists, but for those that wait already. Answers with how many. */
  'list/check': { to: 'background', request: nothing, response: z.number() },
  /** Begins to look for the report of another year, from a stored one's page on. For the extension's own pages only. */
  'report/seek': { to: 'background', request: z.object({ reportId, year: z.int() }), response: z.boolean() },
  'frame/context': { to: 'background', request: nothing, response: z.nullable(FrameContext) },
  /**
   * `reports` is empty where the frame holds none, and `reason` says why. `marks`: whether they are shown at first;
   * `keys`: those that the page's own parts obey. `isSaved`: not so in a private window, which leaves no trace.
   */
  'report/submit': {
    to: 'background',
    /** `isUnread`: why is said, and whether a report stands there is not known. */
    request: z.object({ reports: submittedReports, reason: z.string(), isUnread: z.optional(z.boolean()) }),
    response: z.object({
      reports: z.array(PageState),
      marks: z.boolean(),
      keys: Keys,
      isSaved: z.boolean(),
    }),
  },
  /** The page as it was read, for the reports that this very frame holds. */
  'snapshot/save': {
    to: 'background',
    request: z.object({ html: z.string().check(z.maxLength(4_000_000)) }),
    response: z.boolean(),
  },
  'decision/save': {
    to: 'background',
    request: z.object({
      reportId,
      place: fingerprint,
      value: fingerprint,
      judgement: Judgement,
      reason: z.nullable(Reason),
      remark: z.optional(writing),
      scope: z.optional(Scope),
      due: z.optional(z.nullable(Due)),
      /** The version that the person saw, 0 for none; where another was saved since, the answer is an error. */
      rev: z.optional(z.number()),
    }),
    response: PageState,
  },
  /** Many judgements at once, taken back at once. For the extension's own pages only, as are the next six. */
  'decision/save-many': {
    to: 'background',
    request: z.object({
      reportId,
      findings: z.array(z.object({ place: fingerprint, value: fingerprint })).check(z.maxLength(2_000)),
      judgement: Judgement,
      reason: z.nullable(Reason),
    }),
    response: PageState,
  },
  /** Lets the 误报 on a finding reach further, with its reason and remark. */
  'waiver/save': {
    to: 'background',
    request: z.object({ reportId, place: fingerprint, scope: z.enum(['place', 'rule']) }),
    response: PageState,
  },
  'waiver/remove': {
    to: 'background',
    request: z.object({ id: z.string().check(z.maxLength(64)) }),
    response: z.boolean(),
  },
  /** Sends findings of a report out today. Answers with how many. */
  'case/send': {
    to: 'background',
    request: z.object({
      reportId,
      places: z.array(fingerprint).check(z.maxLength(2_000)),
      batch: z.string().check(z.maxLength(200)),
      deadline: z.nullable(z.iso.date()),
    }),
    response: z.number(),
  },
  /** `rev` is the version that the person saw. */
  'case/status': {
    to: 'background',
    request: z.object({ reportId, place: fingerprint, status: CaseStatus, rev: z.number() }),
    response: z.boolean(),
  },
  /** What others filled in. Answers with how many cases it changed. */
  'ledger/import': {
    to: 'background',
    request: z.object({
      entries: z
        .array(z.object({ number: z.string().check(z.maxLength(64)), ledger: z.partial(Ledger) }))
        .check(z.maxLength(100_000)),
    }),
    response: z.number(),
  },
  /** Opens the sheet of a finding, with a picture of the page as it stands where the browser allows one. */
  'evidence/open': { to: 'background', request: z.object({ reportId, place: fingerprint }), response: z.boolean() },
  /** Keeps a picture of a finding marked in a tab. Answers whether the browser allowed one. */
  'evidence/picture': {
    to: 'background',
    request: z.object({ reportId, place: fingerprint, tabId: z.int() }),
    response: z.boolean(),
  },
  'decision/undo': { to: 'background', request: z.object({ reportId }), response: PageState },
  /** `rev` is the version that the writer saw; where another has been saved since, the answer is an error. */
  'note/save': {
    to: 'background',
    request: z.object({
      reportId,
      id: noteId,
      rev: z.optional(z.number()),
      anchor: Anchor,
      text: writing,
    }),
    response: PageState,
  },
  /** Fixes a note to another place. For the extension's own pages only. */
  'note/move': {
    to: 'background',
    request: z.object({ reportId, id: z.string().check(z.maxLength(64)), rev: z.number(), anchor: Anchor }),
    response: PageState,
  },
  'note/remove': {
    to: 'background',
    request: z.object({ reportId, id: z.string().check(z.maxLength(64)) }),
    response: PageState,
  },
  /** Brings a note back that was removed in the last thirty days. */
  'note/restore': {
    to: 'background',
    request: z.object({ reportId, id: z.string().check(z.maxLength(64)) }),
    response: PageState,
  },
  /** Keeps a half-typed note, for this `id` or, where it is null, this place; an empty text forgets it. */
  'draft/save': {
    to: 'background',
    request: z.object({ reportId, id: noteId, anchor: Anchor, text: writing }),
    response: z.boolean(),
  },
  /** The half-typed text, empty where there is none. */
  'draft/load': { to: 'background', request: z.object({ reportId, id: noteId, anchor: Anchor }), response: z.string() },
  'panel/open': {
    to: 'background',
    request: z.object({ reportId, place: z.nullable(fingerprint) }),
    response: z.boolean(),
  },
  /** Opens the catalogue at a rule, or whole, for the site of the report. */
  'rule/open': { to: 'background', request: z.object({ reportId, rule: z.nullable(ruleId) }), response: z.boolean() },
  /** On, as a hint or off, everywhere or on one site. For the extension's own pages only. */
  'rule/prefer': { to: 'background', request: Preference, response: z.boolean() },
  /** Another store was merged into ours: open pages show it. For the extension's own pages only. */
  'store/merged': { to: 'background', request: nothing, response: z.boolean() },
  /** Whether a backup file is written every week. For the extension's own pages only. */
  'backup/weekly': { to: 'background', request: z.object({ weekly: z.boolean() }), response: z.boolean() },
  /** For the extension's own pages only. */
  'identity/correct': {
    to: 'background',
    request: z.object({ reportId, correction: Correction }),
    response: PageState,
  },
  /**
   * 仍按年报检查: injects the reader into a tab's frames, and with `force`, which is the default, takes the page for a
   * report. For the extension's own pages only.
   */
  'tab/check': {
    to: 'background',
    request: z.object({ tabId: z.int(), force: z.optional(z.boolean()) }),
    response: z.boolean(),
  },
  /** Prints a frame's page with its marks. For the extension's own pages only. */
  'page/print': {
    to: 'background',
    request: z.object({ tabId: z.int(), frameId: z.int() }),
    response: z.boolean(),
  },
  /** A person said something of a listed name: its offices' reports are audited anew. Answers with how many changed. */
  'names/judged': {
    to: 'background',
    request: z.object({ listed: z.string().check(z.maxLength(200)) }),
    response: z.number(),
  },
  /** The reports of a page that a batch fetched: audited and saved as a reader's. For the extension's own pages only. */
  'batch/submit': {
    to: 'background',
    request: z.object({ url: z.string().check(z.maxLength(4_000)), reports: submittedReports }),
    response: z.object({ reportIds: z.array(z.string()) }),
  },

  /** The links to reports that a list page shows. */
  'list/links': { to: 'tab', request: nothing, response: z.array(ListedLink).check(z.maxLength(500)) },
  'finding/reveal': {
    to: 'tab',
    request: z.object({ reportId, place: z.optional(fingerprint), where: z.optional(Place) }),
    response: z.boolean(),
  },
  /** What the frame of a private window knows of its reports, which nobody else does; empty anywhere else. */
  'review/unsaved': {
    to: 'tab',
    request: nothing,
    response: z.array(z.object({ reportId, report: Report, audit: Audit })).check(z.maxLength(50)),
  },
  'state/changed': { to: 'tab', request: PageState, response: z.boolean() },
  'finding/next': { to: 'tab', request: z.object({ back: z.boolean() }), response: z.boolean() },
  /** Answers whether the marks are shown now. */
  'marks/toggle': { to: 'tab', request: nothing, response: z.boolean() },
  /** Lays what was read of a report's tables over them, or takes it away. Answers whether it lies there now. */
  'read/toggle': { to: 'tab', request: z.object({ reportId }), response: z.boolean() },
  /** The place that the person chose on the page: selected text, or the cell last pointed at. null: none of this report. */
  'note/anchor': { to: 'tab', request: z.object({ reportId }), response: z.nullable(Anchor) },
  'note/begin': { to: 'tab', request: nothing, response: z.boolean() },
  'page/read': { to: 'tab', request: z.object({ force: z.boolean() }), response: z.boolean() },
} as const satisfies Record<string, Spec>;

type Messages = typeof messages;
export type Name = keyof Messages;
export type NameTo<T extends Spec['to']> = { [N in Name]: Messages[N]['to'] extends T ? N : never }[Name];

/** The two directions by name, so that name, request and response stay together in the compiler's eyes. */
export type Requests = { [N in Name]: z.output<Messages[N]['request']> };
export type Responses = { [N in Name]: z.output<Messages[N]['response']> };
export const specs: { [N in Name]: { request: z.ZodMiniType<Requests[N]>; response: z.ZodMiniType<Responses[N]> } } =
  messages;
