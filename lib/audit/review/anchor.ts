import { z } from 'zod/mini';
import { columnLabel, rowLabel, sectionHeading, tableNames, tableTitles } from '../../report/labels.ts';
import type { Report } from '../../report/report.ts';
import { findCell } from '../../report/table.ts';
import { findPassage } from '../../text/find-passage.ts';
import { normalise } from '../../text/normalise.ts';
import type { Finding } from '../finding.ts';

/**
 * What a note is fixed to, by meaning and never by a position in the page. The office and the year are those of the
 * report that the note belongs to. `value` is the number that stood in the cell, null where none did.
 */
export const Anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('finding'), place: z.string() }),
  z.strictObject({
    kind: z.literal('cell'),
    table: z.enum(tableNames),
    row: z.string(),
    col: z.string(),
    text: z.string(),
    value: z.nullable(z.number()),
  }),
  z.strictObject({
    kind: z.literal('passage'),
    section: z.number(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({ kind: z.literal('report') }),
]);
export type Anchor = z.infer<typeof Anchor>;

/**
 * Where an anchor stands in the report as it is now. `changed`: the place is there, but another value is printed;
 * `several`: the quote stands more than once and its surroundings do not decide; `lost`: an orphan, listed with its quote.
 */
export type Resolution =
  | { state: 'there' }
  | { state: 'changed'; from: string; to: string }
  | { state: 'several'; count: number }
  | { state: 'lost' };

/** Finds an anchor again. Numbers are held to exactly; prose as `findPassage` does, so that panel and page agree. */
export function resolveAnchor(anchor: Anchor, report: Report, findings: readonly Finding[]): Resolution {
  if (anchor.kind === 'report') return { state: 'there' };
  if (anchor.kind === 'finding')
    return { state: findings.some(({ place }) => place === anchor.place) ? 'there' : 'lost' };
  if (anchor.kind === 'passage') return resolvePassage(anchor, report);
  const table = report.tables[anchor.table];
  const cell = table ? findCell(table, anchor.row, anchor.col) : undefined;
  if (cell === undefined) return { state: 'lost' };
  const same = cell.value === anchor.value && normalise(cell.text) === normalise(anchor.text);
  return same ? { state: 'there' } : { state: 'changed', from: anchor.text, to: cell.text };
}

function resolvePassage(anchor: Extract<Anchor, { kind: 'passage' }>, report: Report): Resolution {
  const found = findPassage(report, anchor);
  if (found === undefined) return { state: 'lost' };
  if ('several' in found) return { state: 'several', count: found.several };
  if (found.exact) return { state: 'there' };
  return {
    state: 'changed',
    from: anchor.quote,
    to: report.blocks[found.block]?.text.slice(found.start, found.end) ?? '',
  };
}

/** An anchor in words, for lists and exports. A finding's is told by the finding itself. */
export function describeAnchor(anchor: Anchor): string {
  if (anchor.kind === 'cell')
    return `${tableTitles[anchor.table]} / ${rowLabel(anchor.table, anchor.row)} / ${columnLabel(anchor.table, anchor.col)}`;
  if (anchor.kind === 'passage') return anchor.section === 0 ? '引言' : sectionHeading(anchor.section);
  return anchor.kind === 'finding' ? '问题' : '整份报告';
}

/** Whether two notes on the page itself are fixed to the same cell or passage. */
export function isSameAnchor(one: Anchor, other: Anchor): boolean {
  if (one.kind === 'cell' && other.kind === 'cell')
    return one.table === other.table && one.row === other.row && one.col === other.col;
  if (one.kind === 'passage' && other.kind === 'passage')
    return one.section === other.section && one.quote === other.quote && one.prefix === other.prefix;
  return false;
}
