import { after, before, type Dialect, escapeHtml, imprintOf, metasOf } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Address of the frame that holds the text, from the page's own. */
export const framePath = (path: string): string => `${path}.frame`;

/** The text alone, in a document without title or meta tags. */
export const frameDocument = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><body><div>${text}</div></body></html>`;

/** The article stands in a frame; who and when, only the page around it says. */
export const iframe: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table) => plainTable(table),
  page: (
    report,
  ) => `<!DOCTYPE html><html><head><meta charset="${report.charset}"><title>${escapeHtml(report.title)}</title>${metasOf(report)}</head><body>${before(report)}
<h1>${escapeHtml(report.title)}</h1>${imprintOf(report)}<iframe src="${framePath(report.path)}" width="900" height="1600"></iframe>${after(report)}</body></html>`,
};
