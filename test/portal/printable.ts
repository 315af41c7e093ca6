import { sectionHeading } from '../../lib/report/labels.ts';
import { dialects } from './dialects.ts';
import { tableOf } from './form.ts';
import { escapeHtml, textOf } from './page.ts';
import type { DialectName, PortalReport } from './report-data.ts';

const style = `@page { size: A4; margin: 25mm 15mm } body { font: 16pt/28pt "Noto Serif CJK SC" } h1 { font-size: 22pt; text-align: center }
table { border-collapse: collapse; font-size: 8pt; line-height: 1.3 } td, th { border: 1px solid; padding: 2pt }`;

/** A report as it is made into a PDF file: its text alone, on paper. */
export function printable(report: PortalReport, name: DialectName): string {
  const headings: Partial<Record<number, string>> = report.headings ?? {};
  const text = textOf(
    report,
    dialects[name],
    (part) => tableOf(report, part),
    (part) => headings[part] ?? sectionHeading(part),
  );
  // Not every program takes the borders from the style.
  const bordered = text.replaceAll('<table', '<table border="1" width="600"');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body><h1>${escapeHtml(report.title)}</h1>${bordered}</body></html>`;
}
