import type { Report } from '../../report/report.ts';
import { findCell } from '../../report/table.ts';
import { repetitionOf } from '../../text/repetition.ts';
import type { Comparison } from '../finding.ts';
import { toComparisons } from './side-by-side.ts';

/** A stored report, as corrected. */
export interface Stored {
  reportId: string;
  url: string;
  report: Report;
}

/** The flow of applications in a year, totals; null where the report gives no number. */
export const flows = ['received', 'carriedIn', 'completed', 'carriedOut'] as const;
export type Flow = Record<(typeof flows)[number], number | null>;

/**
 * One year of an office. `join`: what last year's report carries out and this one carries in, null where either gives no
 * number; `repeated`: the share of its own words that are last year's, with the parts side by side, null where last year's
 * report is not stored.
 */
export interface YearLine {
  reportId: string;
  url: string;
  year: number;
  published: string | null;
  flow: Flow;
  join: { from: number; to: number } | null;
  repeated: { share: number; counted: number; parts: Comparison[] } | null;
}

/** A report of another office with what it shares of this one's own words. */
export interface AlikeLine {
  reportId: string;
  url: string;
  office: string;
  year: number | null;
  share: number;
  parts: Comparison[];
}

/** The years of an office, the latest first; of two reports of one year the first given counts. */
export function toYearLines(stored: readonly Stored[]): YearLine[] {
  const byYear = new Map<number, Stored>();
  for (const one of stored) {
    const { year } = one.report;
    if (year !== null && !byYear.has(year)) byYear.set(year, one);
  }
  return [...byYear]
    .sort(([one], [other]) => other - one)
    .map(([year, { reportId, url, report }]): YearLine => {
      const previous = byYear.get(year - 1)?.report ?? null;
      const flow = flowOf(report);
      const from = previous && flowOf(previous).carriedOut;
      return {
        reportId,
        url,
        year,
        published: report.dates[0]?.iso ?? null,
        flow,
        join: from !== null && flow.carriedIn !== null ? { from, to: flow.carriedIn } : null,
        repeated: previous && compareTexts(report, previous),
      };
    });
}

/** Reports of other offices that share a fifth or more of this one's words, the most alike first. */
export const toAlikeLines = (report: Report, others: readonly Stored[]): AlikeLine[] =>
  others
    .flatMap(({ reportId, url, report: other }): AlikeLine[] => {
      const { share, parts } = compareTexts(report, other);
      const office = other.identity.name;
      return office === null || share < leastShown ? [] : [{ reportId, url, office, year: other.year, share, parts }];
    })
    .sort((one, other) => other.share - one.share);

/** Below that two reports on one subject are met by chance. */
const leastShown = 0.2;

function compareTexts(report: Report, other: Report): NonNullable<YearLine['repeated']> {
  const repetition = repetitionOf(report, other);
  const { share, counted } = repetition;
  return { share, counted, parts: toComparisons(report, other, repetition) };
}

function flowOf({ tables: { applications } }: Report): Flow {
  const total = (row: string): number | null => (applications && findCell(applications, row, 'total')?.value) ?? null;
  return {
    received: total('received'),
    carriedIn: total('carriedIn'),
    completed: total('completed'),
    carriedOut: total('carriedOut'),
  };
}
