import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Converted without any colspan or rowspan: rows have as many cells as they have texts. */
export const noSpans: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table) => plainTable(table, { attributes: () => '' }),
};
