import { z } from 'zod/mini';
import { tableNames } from '../report/labels.ts';
import { OtherReport } from './history.ts';

export const Verdict = z.enum(['inconsistent', 'suspect', 'note']);
export type Verdict = z.infer<typeof Verdict>;

/** 法定 · 实质 · 格式 · 提示 */
export const Severity = z.enum(['statutory', 'substantive', 'format', 'hint']);
export type Severity = z.infer<typeof Severity>;

/** A document and the clause in it that a rule rests on. */
export const Basis = z.object({ document: z.string(), clause: z.string() });
export type Basis = z.infer<typeof Basis>;

/**
 * Where to look: a cell or row of a table, a header, a part or a passage in it, a thing of the page.
 * `occurrence` counts the quote inside its part, from 1. `text` is the printed cell.
 */
export const Place = z.union([
  z.strictObject({ table: z.enum(tableNames), header: z.string() }),
  z.strictObject({
    table: z.enum(tableNames),
    row: z.string(),
    col: z.optional(z.string()),
    text: z.optional(z.string()),
  }),
  z.strictObject({ section: z.number(), quote: z.optional(z.string()), occurrence: z.optional(z.number()) }),
  z.strictObject({ page: z.enum(['title', 'date', 'signature', 'column']) }),
]);
export type Place = z.infer<typeof Place>;

/** One summand. `value` is what was reckoned with; `reading` tells a printed 0 from a blank counted as 0. */
export const Term = z.object({
  table: z.enum(tableNames),
  row: z.string(),
  col: z.string(),
  value: z.number(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  reading: z.enum(['number', 'blank']),
});
export type Term = z.infer<typeof Term>;

/** computed = Σ sign × value of the terms; difference = reported − computed. Sentence and verdict both come from here. */
export const Calculation = z.object({
  terms: z.array(Term),
  result: z.object({ table: z.enum(tableNames), row: z.string(), col: z.string() }),
  computed: z.number(),
  reported: z.number(),
  difference: z.number(),
});
export type Calculation = z.infer<typeof Calculation>;

/** A stretch of the left text that stands in the right one too; offsets, ends exclusive. */
export const AlignedStretch = z.object({
  left: z.tuple([z.number(), z.number()]),
  right: z.tuple([z.number(), z.number()]),
});
export type AlignedStretch = z.infer<typeof AlignedStretch>;

/**
 * Two passages that are the same, for rules about copies: both sides as printed, and, where they are only partly the
 * same, what they share. The right one may lie in another report, which the finding names then.
 */
export const Comparison = z.object({
  left: z.object({ section: z.number(), text: z.string() }),
  right: z.object({ section: z.number(), text: z.string() }),
  share: z.number(),
  same: z.optional(z.array(AlignedStretch)),
});
export type Comparison = z.infer<typeof Comparison>;

export const Finding = z.object({
  rule: z.string(),
  verdict: Verdict,
  severity: Severity,
  /** Chinese, names place, numbers and difference. */
  message: z.string(),
  /** First the place to look at; at most eight. */
  where: z.array(Place),
  /** Findings that one mistake explains share it. */
  cause: z.string(),
  calculation: z.nullable(Calculation),
  comparison: z.nullable(Comparison),
  /** Tested alternative readings, most telling first. */
  explanations: z.array(z.string()),
  basis: z.array(z.string()),
  /** The other report that it is about, where there is one. */
  other: z.optional(OtherReport),
  /** Fingerprint of rule and places: finds the finding again. */
  place: z.string(),
  /** Fingerprint of the printed texts behind it: a decision holds while it stays. */
  value: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** Every check that ran, and every one that could not. */
export const Checks = z.object({
  consistent: z.number(),
  inconsistent: z.number(),
  suspect: z.number(),
  unchecked: z.number(),
});
export type Checks = z.infer<typeof Checks>;

/** One check that could not run, and why, in Chinese. */
export const Unchecked = z.object({ rule: z.string(), reason: z.string(), where: z.array(Place) });
export type Unchecked = z.infer<typeof Unchecked>;

/** All that an audit of one Report gives. */
export const Audit = z.object({ findings: z.array(Finding), checks: Checks, unchecked: z.array(Unchecked) });
export type Audit = z.infer<typeof Audit>;
