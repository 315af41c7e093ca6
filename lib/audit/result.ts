import { editionOf } from '../report/edition.ts';
import type { PageDate, Report } from '../report/report.ts';
import { readStatements } from '../report/statements.ts';
import { type Figures, figuresOf } from '../report/table.ts';
import type { Audit, Checks, Finding, Unchecked } from './finding.ts';
import { agreementOf } from './narrative.ts';

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
  statements: StatedNumber[];
  findings: Finding[];
  checks: Checks;
  unchecked: Unchecked[];
  doubts: string[];
}

/** A number of the prose and the reading of the tables that it agrees with: null for none, `unchecked` where there is nothing to hold it against. */
export interface StatedNumber {
  variable: string;
  value: number;
  section: number;
  quote: string;
  agreesWith: string | null;
}

/** One line of output for a report. */
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
    statements: listStatements(report),
    findings: audit.findings,
    checks: audit.checks,
    unchecked: audit.unchecked,
    doubts: report.doubts,
  };
}

/** What the prose states about the tables for the report's own year. */
function listStatements(report: Report): StatedNumber[] {
  return readStatements(report).flatMap((statement) => {
    const { variable, value, section, quote, year, family, kind } = statement;
    if (variable === null || kind === 'change' || year !== null || family === 'published' || family === 'channel')
      return [];
    return [{ variable, value, section, quote, agreesWith: agreementOf(report, statement) }];
  });
}
