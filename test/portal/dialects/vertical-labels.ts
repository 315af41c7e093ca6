import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Narrow columns: labels stand upright, one character a line, by br in headers and by p in group cells. */
const upright = (text: string, kind: string): string =>
  kind === 'head'
    ? [...escapeHtml(text)].join('<br>')
    : [...text].map((character) => `<p>${escapeHtml(character)}</p>`).join('');

export const verticalLabels: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table, part) =>
    plainTable(table, {
      text: (cell) =>
        part !== 2 && cell.text.length <= 8 && (cell.kind === 'head' || cell.rowspan > 1)
          ? upright(cell.text, cell.kind)
          : escapeHtml(cell.text),
    }),
};
