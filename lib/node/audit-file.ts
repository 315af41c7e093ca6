import { withLevel } from '../audit/level.ts';
import { type Result, toResult } from '../audit/result.ts';
import { audit } from '../audit/run.ts';
import { decode } from '../read/charset.ts';
import { isPage, isReadable } from '../read/file-kind.ts';
import { readHtml } from '../read/html.ts';
import { readText } from '../read/text.ts';
import type { Report } from '../report/report.ts';
import { ruleGroups, rules } from '../rules/index.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { parseHtml, titleOf } from './dom.ts';

/** A line of output: an audited report, a page that is none, or an input that could not be read. */
export type Line = Result | { source: string; isReport: false; reason: string } | { source: string; error: string };

/** What is known of an input beside its bytes. `previous` finds last year's report of the same office. */
export interface Circumstances {
  gazetteer?: Gazetteer | null;
  /** How results name it, its name by default. */
  source?: string;
  /** What a server said of it. */
  contentType?: string;
  previous?: ((report: Report) => Report | null) | null;
}

/**
 * Reads and audits one input; a page with two reports gives two lines. `name` tells a text (.txt) from a page; the
 * content of standard input is taken for a page where it begins like one. Throws where the format has no reader.
 */
export function auditBytes(bytes: Uint8Array, name: string, circumstances: Circumstances = {}): Line[] {
  return auditContent(contentOf(bytes, name, circumstances.contentType), name, circumstances);
}

/** The same for what is text already. */
export function auditContent(content: string, name: string, circumstances: Circumstances = {}): Line[] {
  return auditReports(readContent(content, name, circumstances.source ?? name), name, circumstances);
}

/** The same for a PDF file. Only who meets one needs what opens it. */
export async function auditPdf(bytes: Uint8Array, name: string, circumstances: Circumstances = {}): Promise<Line[]> {
  const { readPdf } = await import('./pdf.ts');
  return auditReports(await readPdf(bytes, circumstances.source ?? name), name, circumstances);
}

function auditReports(
  { reports, reason }: Found,
  name: string,
  { gazetteer = null, source = name, previous = null }: Circumstances,
): Line[] {
  if (reports.length === 0) return [{ source, isReport: false, reason }];
  return reports.map((report) => {
    const context = { reportId: reportIdOf(report), gazetteer, previous: previous?.(report) ?? null };
    return toResult(withLevel(report, gazetteer), audit(report, previous ? rules : rulesOfOne, context));
  });
}

/** The reports of a file; none, and why. */
interface Found {
  reports: Report[];
  reason: string;
}

export const readBytes = (bytes: Uint8Array, name: string): Found => readContent(contentOf(bytes, name), name, name);

function contentOf(bytes: Uint8Array, name: string, contentType = ''): string {
  if (!isReadable(name)) throw new Error('暂不能读取这种文件，请另存为网页（.html）或文本（.txt）');
  return decode(bytes, contentType);
}

function readContent(content: string, name: string, source: string): Found {
  const { readings, reason } = isPage(content, name) ? readFilePage(content, source) : readText(content, source);
  return { reports: readings.map(({ report }) => report), reason };
}

/** A file by itself has no history to be held against: what needs one is not asked, rather than left unchecked in every line. */
const rulesOfOne = ruleGroups.filter(({ titleEn }) => titleEn !== 'Across reports').flatMap((group) => group.rules);

/** Without a database the id of a report is what it says of itself, so that the same report keeps its fingerprints. */
const reportIdOf = ({ identity, year, source }: Report): string =>
  identity.name !== null && year !== null ? `${identity.name}/${year}` : source;

function readFilePage(content: string, name: string): { readings: { report: Report }[]; reason: string } {
  const root = parseHtml(content);
  return readHtml(root, { address: name, title: titleOf(root) });
}
