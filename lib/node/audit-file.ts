import { withLevel } from '../audit/level.ts';
import { type Result, toResult } from '../audit/result.ts';
import { audit } from '../audit/run.ts';
import { decode } from '../read/charset.ts';
import { readHtml } from '../read/html.ts';
import { readText } from '../read/text.ts';
import type { Report } from '../report/report.ts';
import { rules } from '../rules/index.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { parseHtml, titleOf } from './dom.ts';

/** A line of output: an audited report, a page that is none, or an input that could not be read. */
export type Line = Result | { source: string; isReport: false; reason: string } | { source: string; error: string };

/**
 * Reads and audits one input; a page with two reports gives two lines. `name` tells a text (.txt) from a page; the
 * content of standard input is taken for a page where it begins like one. Throws where the format has no reader.
 */
export function auditBytes(bytes: Uint8Array, name: string, gazetteer: Gazetteer | null = null): Line[] {
  if (unreadable.test(name)) throw new Error('暂不能读取这种文件，请另存为网页（.html）或文本（.txt）');
  const content = decode(bytes);
  const { readings, reason } = isPage(content, name) ? readFilePage(content, name) : readText(content, name);
  if (readings.length === 0) return [{ source: name, isReport: false, reason }];
  return readings.map(({ report }) =>
    toResult(withLevel(report, gazetteer), audit(report, rules, { reportId: reportIdOf(report), gazetteer })),
  );
}

/** Formats that hold reports and have no reader yet: their bytes are no text. */
const unreadable = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar|7z|gz|warc|mht(?:ml)?|png|jpe?g)$/i;

/** Without a database the id of a report is what it says of itself, so that the same report keeps its fingerprints. */
const reportIdOf = ({ identity, year, source }: Report): string =>
  identity.name !== null && year !== null ? `${identity.name}/${year}` : source;

const isPage = (content: string, name: string): boolean =>
  /\.txt$/i.test(name) ? false : /\.html?$/i.test(name) || /^\s*<[!a-z]/i.test(content);

function readFilePage(content: string, name: string): { readings: { report: Report }[]; reason: string } {
  const root = parseHtml(content);
  return readHtml(root, { address: name, title: titleOf(root) });
}
