import { readFigure } from '../../../lib/report/cells.ts';
import type { FormCell, FormTable } from '../form.ts';
import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

const figureOf = (cell: FormCell): number => readFigure(cell.text).value ?? 0;

/** A column of sums that the form does not have, after the five kinds of organisations and before 总计. */
function withSubtotals(table: FormTable): FormTable {
  const [root = [], groups = [], names = [], ...data] = table;
  const wider = (row: FormCell[]) =>
    row.map((cell) => (cell.kind === 'head' && cell.colspan >= 5 ? { ...cell, colspan: cell.colspan + 1 } : cell));
  const added = data.map((row): FormCell[] => {
    const sum = row.slice(-6, -1).reduce((total, cell) => total + figureOf(cell), 0);
    return [...row.slice(0, -1), { kind: 'figure', text: String(sum), colspan: 1, rowspan: 1 }, ...row.slice(-1)];
  });
  return [wider(root), wider(groups), [...names, { kind: 'head', text: '小计', colspan: 1, rowspan: 1 }], ...added];
}

export const subtotals: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<h3>${escapeHtml(text)}</h3>`,
  table: (table, part) => plainTable(part === 3 ? withSubtotals(table) : table),
};
