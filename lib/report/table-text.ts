import {
  applicationColumns,
  applicationRows,
  disclosureColumns,
  proceedingColumns,
  type TableName,
  tableSections,
} from './labels.ts';
import { matchDisclosureRow } from './match-label.ts';
import type { Report } from './report.ts';

const labels: Record<TableName, readonly string[]> = {
  disclosure: ['信息内容', ...Object.values(disclosureColumns)],
  applications: [...Object.values(applicationColumns), ...Object.values(applicationRows)],
  proceedings: Object.values(proceedingColumns),
};
const longestCell = 60;
const enoughLabels = 3;

/** What is left in the cells of a table without a header: the rows of table 2, the fifteen figures of table 4. */
const isLeft: Record<TableName, (text: string) => boolean> = {
  disclosure: (text) => /^\D{2,12}$/.test(text) && matchDisclosureRow(text) !== undefined,
  applications: () => false,
  proceedings: (text) => /^\d{1,7}$/.test(text),
};
const enoughLeft: Record<TableName, number> = { disclosure: 3, applications: 1, proceedings: 15 };

/**
 * Whether the labels of a table stand in its part though no table was read there, in short texts of which none is a
 * sentence; or the cells of one that has lost its labels.
 */
export function hasTableText({ blocks }: Report, name: TableName): boolean {
  const texts = blocks
    .filter(
      ({ section, kind, text }) =>
        section === tableSections[name] &&
        kind !== 'heading' &&
        (kind === 'cell' || text.includes('\t') || text.length <= longestCell) &&
        !text.includes('。'),
    )
    .map(({ text }) => text.replace(/\s+/g, ''));
  const cells = blocks.filter(({ section, kind }) => section === tableSections[name] && kind === 'cell');
  if (cells.filter(({ text }) => isLeft[name](text)).length >= enoughLeft[name]) return true;
  // Labels may be torn over several lines.
  const together = texts.join('');
  return labels[name].filter((label) => together.includes(label)).length >= enoughLabels;
}
