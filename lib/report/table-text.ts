import {
  applicationColumns,
  applicationRows,
  disclosureColumns,
  proceedingColumns,
  type TableName,
  tableSections,
} from './labels.ts';
import type { Report } from './report.ts';

const labels: Record<TableName, readonly string[]> = {
  disclosure: ['信息内容', ...Object.values(disclosureColumns)],
  applications: [...Object.values(applicationColumns), ...Object.values(applicationRows)],
  proceedings: Object.values(proceedingColumns),
};
const longestCell = 60;
const enoughLabels = 3;

/** Whether the labels of a table stand in its part though no table was read there: short texts, none of them a sentence. */
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
  // Labels may be torn over several lines.
  const together = texts.join('');
  return labels[name].filter((label) => together.includes(label)).length >= enoughLabels;
}
