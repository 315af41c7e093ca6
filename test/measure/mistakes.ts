import type { Figure } from '../portal/report-data.ts';
import type { Tables } from './figures.ts';
import { type Case, parts, printed } from './generate.ts';
import type { Random } from './random.ts';

/**
 * A mistake between two years of an office, made while the later one is written. Each step answers null where these
 * reports cannot hold it.
 */
export interface Mistake {
  /** The rule that has to find it, and those whose finding on the same page is then true as well. */
  rule: string;
  also: readonly string[];
  /** Last year's tables as the writer of this year has them before him. */
  before?(before: Tables, random: Random): Tables | null;
  tables?(tables: Tables, before: Tables): Tables | null;
  report?(report: Case, last: Case): Case | null;
}

const numbersOf = (cells: readonly Figure[] | undefined): number[] => (cells ?? []).map(Number);

/** Why a stock may have changed otherwise; who says so is believed. */
const excuses = /失效|到期|届满|口径|更正|划转|重新统计|重新核定|修订|修改/;
const isExcused = (report: Case): boolean =>
  parts.some((part) => excuses.test(printed(report, report.parts[part]).join('')));

export const mistakes = {
  carried: {
    rule: 'carry-over-between-years',
    also: [],
    before: (before, random) => {
      const wrong = structuredClone(before);
      const [column, more] = [random.int(0, 5), random.int(1, 9)];
      const carriedOut = numbersOf(wrong.applications.figures.carriedOut);
      wrong.applications.figures.carriedOut = carriedOut.map((n, index) =>
        index === column || index === 6 ? n + more : n,
      );
      return wrong;
    },
  },
  stock: {
    rule: 'document-stock-between-years',
    also: [],
    before: (before, random) => {
      const wrong = structuredClone(before);
      const [issued = 0, repealed = 0, inForce = 0] = numbersOf(wrong.disclosure.figures.normativeDocuments);
      wrong.disclosure.figures.normativeDocuments = [issued, repealed, inForce + random.int(2, 30)];
      return wrong;
    },
    report: (report, last) => (isExcused(report) || isExcused(last) ? null : report),
  },
  figures: {
    rule: 'figures-repeated',
    also: ['carry-over-between-years'],
    tables: (tables, before) =>
      (numbersOf(before.applications.figures.received)[6] ?? 0) < 40
        ? null
        : { ...tables, applications: before.applications },
  },
  leap: {
    rule: 'magnitude-jump',
    also: [],
    tables: (tables, before) => {
      const [then = 0] = numbersOf(before.disclosure.figures.licences);
      if (then < 10) return null;
      const wrong = structuredClone(tables);
      wrong.disclosure.figures.licences = [then * 10];
      return wrong;
    },
  },
  words: {
    rule: 'text-repeated-from-last-year',
    also: [],
    report: (report, last) => ({ ...report, parts: last.parts, facts: { ...last.facts, ...report.facts } }),
  },
} as const satisfies Record<string, Mistake>;
