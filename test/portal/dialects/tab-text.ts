import { escape, type Dialect } from '../page.ts';
import { plainParagraph } from './plain.ts';

/** Tables as text with tabs, as they come out of a PDF: spans become empty cells. */
export const tabText: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escape(text)}</p>`,
  table: (table) => `<pre>${table.map((cells) => cells.map(({ text, colspan }) => escape(text) + '\t'.repeat(colspan - 1)).join('\t')).join('\n')}</pre>`,
};
