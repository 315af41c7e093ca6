import { type Dialect, escapeHtml } from '../page.ts';
import { plainTable } from './plain.ts';

/** The whole text in one box, its paragraphs parted by br. */
export const lineBreaks: Dialect = {
  paragraph: (text) => `　　${escapeHtml(text)}<br/>`,
  heading: (text) => `<b>${escapeHtml(text)}</b><br/>`,
  table: (table) => plainTable(table),
};
