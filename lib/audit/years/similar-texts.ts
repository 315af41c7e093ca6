import type { Comparison, Finding } from '../finding.ts';
import type { OtherReport } from '../history.ts';
import type { Summary } from '../offices/summary.ts';
import { type Decision, stateOf } from '../review/review.ts';

/** The rules that find text of one report in another: another office's, or the year's before. */
export const textRules: readonly string[] = ['text-shared-with-other-office', 'text-repeated-from-last-year'];

/** A report that shares text with another. `share` is that of the part which is compared, from 0 to 1; `address` its own. */
export interface SimilarText {
  reportId: string;
  address: string;
  office: string | null;
  year: number | null;
  place: string;
  message: string;
  share: number;
  other: OtherReport;
}

/** The reports in which such text was found and not dismissed: all others need not be read. */
export const withSharedText = (summaries: readonly Summary[]): Summary[] =>
  summaries.filter(({ tallies }) =>
    tallies.some(({ rule, standing, count }) => textRules.includes(rule) && standing !== 'false-alarm' && count > 0),
  );

interface Judged {
  audit: { findings: readonly Finding[] };
  decisions: readonly Decision[];
}

/** What a report shares with others, without the texts themselves, which are long. */
export const similarTextsOf = (
  { reportId, url, office, year, tallies }: Summary,
  { audit, decisions }: Judged,
): SimilarText[] =>
  audit.findings.flatMap((finding): SimilarText[] => {
    const { rule, place, message, comparison, other } = finding;
    const isMeant = textRules.includes(rule) && tallies.some((tally) => tally.rule === rule);
    if (!isMeant || !comparison || !other || stateOf(finding, decisions) === 'false-alarm') return [];
    return [{ reportId, address: url, office, year, place, message, share: comparison.share, other }];
  });

/** The most alike first, and each pair by one of its sides: both reports may name each other. */
export function rankSimilar(similar: readonly SimilarText[]): SimilarText[] {
  const told = new Set<string>();
  return similar
    .toSorted((one, other) => other.share - one.share)
    .filter(({ address, other }) => {
      if (told.has(JSON.stringify([other.address, address]))) return false;
      told.add(JSON.stringify([address, other.address]));
      return true;
    });
}

/** The two texts of one of them; undefined where a newer audit finds it no more. */
export const comparisonAt = ({ audit }: Pick<Judged, 'audit'>, place: string): Comparison | undefined =>
  audit.findings.find((finding) => finding.place === place && textRules.includes(finding.rule))?.comparison ??
  undefined;
