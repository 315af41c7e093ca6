import type { FormTable } from '../form.ts';
import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Table 2 as one table a block, its captions paragraphs between them. */
function blocksOf(table: FormTable): string {
  const blocks: { caption: string; rows: FormTable }[] = [];
  for (const row of table) {
    const [first] = row;
    if (row.length === 1 && first) blocks.push({ caption: first.text, rows: [] });
    else blocks.at(-1)?.rows.push(row);
  }
  return blocks.map(({ caption, rows }) => `${plainParagraph(caption)}${plainTable(rows)}`).join('\n');
}

export const fourTables: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<h3>${escapeHtml(text)}</h3>`,
  table: (table, part) => (part === 2 ? blocksOf(table) : plainTable(table)),
};
