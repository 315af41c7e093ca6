import type { FormTable } from '../form.ts';
import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

const headerRows = 3;
/** The page ends within （五）不予处理. */
const breakAfter = 20;

/** Table 3 cut in two as on paper: the header comes again, and the tall cells on the left begin anew. */
function cut(table: FormTable): string {
  const upper = table.slice(0, breakAfter);
  const lower = table.slice(breakAfter);
  const reaching = upper.flatMap((row, at) =>
    row
      .filter(({ rowspan, kind }) => kind === 'label' && at + rowspan > breakAfter)
      .map((cell) => ({ ...cell, rowspan: at + cell.rowspan - breakAfter, text: '' })),
  );
  const shortened = upper.map((row, at) =>
    row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, breakAfter - at) })),
  );
  const [first = [], ...others] = lower;
  return `${plainTable(shortened)}\n<p>&nbsp;</p>\n${plainTable([...table.slice(0, headerRows), [...reaching, ...first], ...others])}`;
}

export const pageBreak: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table, part) => (part === 3 ? cut(table) : plainTable(table)),
};
