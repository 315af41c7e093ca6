import { escape, type Dialect } from '../page.ts';
import { plainTable } from './plain.ts';

/** The whole text in one box, its paragraphs parted by br. */
export const lineBreaks: Dialect = {
  paragraph: (text) => `　　${escape(text)}<br/>`,
  heading: (text) => `<b>${escape(text)}</b><br/>`,
  table: (table) => plainTable(table),
};
