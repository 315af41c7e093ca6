import type { FormCell, FormTable } from '../form.ts';
import { escapeHtml } from '../page.ts';

/** What a dialect does to a cell: its text as HTML, and the attributes of its element. */
export interface CellStyle {
  text?(cell: FormCell): string;
  attributes?(cell: FormCell): string;
}

const spans = ({ colspan, rowspan }: FormCell): string =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;

/** A table with the form's spans. */
export function plainTable(
  table: FormTable,
  { text = (cell) => escapeHtml(cell.text), attributes = spans }: CellStyle = {},
  attributesOfTable = ' border="1"',
): string {
  const rows = table.map(
    (cells) => `<tr>${cells.map((cell) => `<td${attributes(cell)}>${text(cell)}</td>`).join('')}</tr>`,
  );
  return `<table${attributesOfTable}><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

export const plainParagraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
