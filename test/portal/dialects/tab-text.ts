import type { FormTable } from '../form.ts';
import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph } from './plain.ts';

const linesOf = (table: FormTable): string =>
  table
    .map((cells) => cells.map(({ text, colspan }) => escapeHtml(text) + '\t'.repeat(colspan - 1)).join('\t'))
    .join('\n');

/** Tables as text with tabs, as they come out of a PDF: spans become empty cells. Table 3 stands in a paragraph that keeps its white space. */
export const tabText: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table, part) =>
    part === 3 ? `<p style="white-space: pre-wrap">${linesOf(table)}</p>` : `<pre>${linesOf(table)}</pre>`,
};
