import { z } from 'zod/mini';
import type { Finding } from '../finding.ts';
import { digest, participantsOf, placeKey } from '../place.ts';
import { type Decision, decisionOn, Reason } from './review.ts';

/**
 * A 误报 that reaches further than one finding: `place`, the same place in every year of this office, named by
 * `meaning`; `rule`, all that this rule finds at this office, and `meaning` is empty. It holds until a person removes it.
 */
export const Waiver = z.object({
  id: z.string(),
  office: z.string(),
  rule: z.string(),
  scope: z.enum(['place', 'rule']),
  meaning: z.string(),
  reason: Reason,
  remark: z.string(),
  author: z.string(),
  rev: z.number(),
  at: z.number(),
});
export type Waiver = z.infer<typeof Waiver>;

/** What a finding's place means whatever the report: rule and places, without the report's id. */
export const meaningOf = ({ rule, where, calculation }: Pick<Finding, 'rule' | 'where' | 'calculation'>): string =>
  digest([rule, ...new Set([...where, ...participantsOf(calculation)].map(placeKey).sort())]);

/** The waiver that covers a finding of an office, as corrected; the narrower one first. */
export function waiverOf(
  finding: Pick<Finding, 'rule' | 'where' | 'calculation'>,
  office: string | null,
  waivers: readonly Waiver[],
): Waiver | undefined {
  const near = waivers.filter((waiver) => waiver.office === office && waiver.rule === finding.rule);
  if (near.length === 0) return undefined;
  const meaning = meaningOf(finding);
  return near.find((waiver) => waiver.meaning === meaning) ?? near.find(({ scope }) => scope === 'rule');
}

/**
 * What the waivers say of an audit, as decisions that nobody made on it: rev 0, and the scope names how far they reach.
 * A person's own decision on a finding goes before them, on an earlier value of it too.
 */
export function decisionsByWaiver(
  { reportId, office }: { reportId: string; office: string | null },
  findings: readonly Pick<Finding, 'rule' | 'where' | 'calculation' | 'place' | 'value' | 'message'>[],
  { decisions, waivers }: { decisions: readonly Decision[]; waivers: readonly Waiver[] },
): Decision[] {
  if (waivers.length === 0) return [];
  return findings.flatMap((finding) => {
    const waiver = decisionOn(finding, decisions) ? undefined : waiverOf(finding, office, waivers);
    if (waiver === undefined) return [];
    const { reason, remark, scope, author, at } = waiver;
    const { place, value, message } = finding;
    return {
      reportId,
      place,
      value,
      message,
      judgement: 'false-alarm',
      reason,
      remark,
      scope,
      due: null,
      author,
      at,
      rev: 0,
    };
  });
}
