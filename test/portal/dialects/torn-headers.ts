import type { FormCell, FormTable } from '../form.ts';
import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

const none = (kind: FormCell['kind']): FormCell => ({ kind, text: '', colspan: 1, rowspan: 1 });

/** Labels of the lowest header row torn over two rows (商业 over 企业), and an empty column at the right of the table. */
function tear(table: FormTable): FormTable {
  const [first = [], second = [], third = [], ...data] = table;
  const halves = third.map(
    (cell) =>
      [
        { ...cell, text: cell.text.slice(0, Math.ceil(cell.text.length / 2)) },
        { ...cell, text: cell.text.slice(Math.ceil(cell.text.length / 2)) },
      ] as const,
  );
  const taller = (row: FormCell[]) =>
    row.map((cell) => (cell.rowspan > 1 ? { ...cell, rowspan: cell.rowspan + 1 } : cell));
  return [
    [...taller(first), none('head')],
    [...taller(second), none('head')],
    [...halves.map(([upper]) => upper), none('head')],
    [...halves.map(([, lower]) => lower), none('head')],
    ...data.map((row) => [...row, none('figure')]),
  ];
}

export const tornHeaders: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<h2>${escapeHtml(text)}</h2>`,
  table: (table, part) => plainTable(part === 3 ? tear(table) : table),
};
