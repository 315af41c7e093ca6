import { z } from 'zod/mini';
import { OfficeClass, type Report } from '../../report/report.ts';
import { Audit, type Finding } from '../finding.ts';
import { Anchor } from './anchor.ts';

/** What a person says of a finding: 确认 · 误报 · 待核实. */
export const Judgement = z.enum(['confirmed', 'false-alarm', 'pending']);
export type Judgement = z.infer<typeof Judgement>;

/** Why a finding is a false alarm: 口径不同·有说明 · 页面读取有误 · 合并单元格或特殊版式 · 规则不适用 · 其他. */
export const Reason = z.enum(['other-scope', 'misread', 'layout', 'not-applicable', 'other']);
export type Reason = z.infer<typeof Reason>;

/** How far a false alarm reaches: this finding · this place in all years · this rule for this office (see Waiver). */
export const Scope = z.enum(['finding', 'place', 'rule']);
export type Scope = z.infer<typeof Scope>;

/** For 待核实: who is asked (may be empty), and the day to look again (YYYY-MM-DD, null: none set). */
export const Due = z.object({ whom: z.string().check(z.maxLength(200)), until: z.nullable(z.iso.date()) });
export type Due = z.infer<typeof Due>;

/**
 * A judgement on the finding with these two fingerprints. `remark` is the free text beside the reason, `message` what
 * the finding said when it was judged.
 */
export const Decision = z.object({
  reportId: z.string(),
  place: z.string(),
  value: z.string(),
  judgement: Judgement,
  reason: z.nullable(Reason),
  remark: z.string(),
  scope: Scope,
  /** The first release knew none. */
  due: z._default(z.nullable(Due), null),
  message: z.string(),
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type Decision = z.infer<typeof Decision>;

/** A person's note. `rev` counts its versions from 1. */
export const Note = z.object({
  id: z.string(),
  reportId: z.string(),
  anchor: Anchor,
  text: z.string(),
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type Note = z.infer<typeof Note>;

/** What a reviewer knows better than the page: who reports, for which year. null: as read. */
export const Correction = z.object({
  office: z.nullable(z.string().check(z.maxLength(200))),
  year: z.nullable(z.int().check(z.minimum(1990), z.maximum(2200))),
  officeClass: z.nullable(OfficeClass),
});
export type Correction = z.infer<typeof Correction>;

/** The Report with what a reviewer corrected; the stored one stays as it was read. */
export function applyCorrection(report: Report, correction: Correction | null): Report {
  if (correction === null) return report;
  const { office, year, officeClass } = correction;
  return {
    ...report,
    identity: {
      ...report.identity,
      ...(office === null ? {} : { name: office, source: 'correction' }),
      ...(officeClass === null ? {} : { officeClass }),
    },
    ...(year === null ? {} : { year, yearSource: 'correction' }),
  };
}

/** All that the page side shows of one report. */
export const PageState = z.object({
  reportId: z.string(),
  audit: Audit,
  decisions: z.array(Decision),
  notes: z.array(Note),
  /** How many findings and unchecked checks are left out, because their rule is off. */
  hidden: z.number(),
});
export type PageState = z.infer<typeof PageState>;

/** 未处理 · 确认 · 误报 · 待核实 · 需复看 (the place was judged, but its printed value has changed since). */
export const findingStates = ['undecided', 'confirmed', 'false-alarm', 'pending', 'look-again'] as const;
export type FindingState = (typeof findingStates)[number];

/** A decision holds while place and value match; where only the place does, the finding is to be looked at again. */
export function stateOf(finding: Pick<Finding, 'place' | 'value'>, decisions: readonly Decision[]): FindingState {
  const decision = decisionOn(finding, decisions);
  if (decision === undefined) return 'undecided';
  return decision.value === finding.value ? decision.judgement : 'look-again';
}

/** The decision on this finding, for its present value or an earlier one. */
export const decisionOn = (finding: Pick<Finding, 'place'>, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find(({ place }) => place === finding.place);

/** Findings that wait for a person: undecided, or to be looked at again. The number on the toolbar button. */
export const countUndecided = (findings: readonly Finding[], decisions: readonly Decision[]): number =>
  findings.filter((finding) => ['undecided', 'look-again'].includes(stateOf(finding, decisions))).length;
