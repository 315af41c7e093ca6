import { sectionHeading } from '../../lib/report/labels.ts';
import { frameDocument, framePath } from './dialects/iframe.ts';
import { textPath } from './dialects/late-script.ts';
import { dialects } from './dialects.ts';
import { tableOf } from './form.ts';
import { portalPage, textOf } from './page.ts';
import type { DialectName, PortalReport } from './report-data.ts';

/** What the portal answers for a report: its page, and, where the text stands apart, the frame or the text. */
export function renderReport(report: PortalReport, name: DialectName = report.dialect): Map<string, string> {
  const dialect = dialects[name];
  const headings: Partial<Record<number, string>> = report.headings ?? {};
  const text = textOf(
    report,
    dialect,
    (part) => tableOf(report, part),
    (part) => headings[part] ?? sectionHeading(part),
  );
  const pages = new Map([[report.path as string, dialect.page?.(report, text) ?? portalPage(report, text)]]);
  if (name === 'iframe') pages.set(framePath(report.path), frameDocument(report.charset, text));
  if (name === 'late-script') pages.set(textPath(report.path), text);
  return pages;
}
