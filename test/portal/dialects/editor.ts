import { escape, type Dialect } from '../page.ts';
import { plainTable } from './plain.ts';

/** Typed in a web editor: full-width indents, labels broken by br, &ensp; between words. */
const brokenLabel = (text: string): string => (text.length > 6 ? `${escape(text.slice(0, 4))}<br>${escape(text.slice(4))}` : escape(text));

export const editor: Dialect = {
  paragraph: (text) => `<p style="line-height: 2em;">　　${escape(text).replaceAll('；', '；&ensp;')}<br></p>`,
  heading: (text) => `<p><strong>　　${escape(text)}</strong></p>`,
  table: (table) => plainTable(table, { text: (cell) => (cell.kind === 'figure' ? `<p style="text-align: center;">&ensp;${escape(cell.text)}&ensp;</p>` : `<p>${brokenLabel(cell.text)}</p>`) }),
};
