import { editionOf } from '../report/edition.ts';
import type { PageDate, Report } from '../report/report.ts';
import { type Figures, figuresOf } from '../report/table.ts';
import type { Audit, Checks, Finding, Unchecked } from './finding.ts';

/** An audited report as it leaves the tool: the command line prints it, exports carry it. */
export interface Result {
  source: string;
  isReport: true;
  reason: string;
  title: string | null;
  office: string | null;
  level: string;
  officeClass: string;
  year: number | null;
  edition: string;
  published: string | null;
  publishedFrom: PageDate['source'] | null;
  figures: Figures;
  statements: [];
  findings: Finding[];
  checks: Checks;
  unchecked: Unchecked[];
  doubts: string[];
}

/** One line of output for a report. `statements` stays empty until the prose is read. */
export function toResult(report: Report, audit: Audit): Result {
  const [published] = report.dates;
  return {
    source: report.source,
    isReport: true,
    reason: report.reason,
    title: report.title,
    office: report.identity.name,
    level: report.identity.level,
    officeClass: report.identity.officeClass,
    year: report.year,
    edition: editionOf(report),
    published: published?.iso ?? null,
    publishedFrom: published?.source ?? null,
    figures: figuresOf(report),
    statements: [],
    findings: audit.findings,
    checks: audit.checks,
    unchecked: audit.unchecked,
    doubts: report.doubts,
  };
}
