import { type Dialect, escapeHtml } from '../page.ts';
import { plainTable } from './plain.ts';

/** Typed in a web editor: full-width indents, labels broken by br, &ensp; between words. */
const brokenLabel = (text: string): string =>
  text.length > 6 ? `${escapeHtml(text.slice(0, 4))}<br>${escapeHtml(text.slice(4))}` : escapeHtml(text);

export const editor: Dialect = {
  paragraph: (text) => `<p style="line-height: 2em;">　　${escapeHtml(text).replaceAll('；', '；&ensp;')}<br></p>`,
  heading: (text) => `<p><strong>　　${escapeHtml(text)}</strong></p>`,
  table: (table) =>
    plainTable(table, {
      text: (cell) =>
        cell.kind === 'figure'
          ? `<p style="text-align: center;">&ensp;${escapeHtml(cell.text)}&ensp;</p>`
          : `<p>${brokenLabel(cell.text)}</p>`,
    }),
};
