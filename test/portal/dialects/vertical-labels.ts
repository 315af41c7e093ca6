import { escape, type Dialect } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Narrow columns: labels stand upright, one character a line, by br in headers and by p in group cells. */
const upright = (text: string, kind: string): string => (kind === 'head' ? [...escape(text)].join('<br>') : [...text].map((character) => `<p>${escape(character)}</p>`).join(''));

export const verticalLabels: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escape(text)}</p>`,
  table: (table, part) =>
    plainTable(table, { text: (cell) => (part !== 2 && cell.text.length <= 8 && (cell.kind === 'head' || cell.rowspan > 1) ? upright(cell.text, cell.kind) : escape(cell.text)) }),
};
