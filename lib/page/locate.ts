import type { Place } from '../audit/finding.ts';
import {
  applicationRows,
  disclosureRows,
  proceedingRows,
  rowLabel,
  sectionHeading,
  type TableName,
  tableSections,
} from '../report/labels.ts';
import { normalise } from '../text/normalise.ts';
import { findQuote } from '../text/quotes.ts';
import { locateStretch } from './passages.ts';
import type { Reading } from './reading.ts';
import { findTabbedCell } from './tabbed-cells.ts';
import { type Box, boxOf, isBefore, isElement, type Target, toTarget } from './target.ts';

/** The target of a place; undefined where the page shows nothing to point at (a date from a meta tag). */
export function locate(reading: Reading, place: Place): Target | undefined {
  if ('page' in place) return locatePagePart(reading, place.page);
  if ('section' in place) return locateInSection(reading, place.section, place.quote, place.occurrence);
  if ('header' in place) return locateHeader(reading, place.table, place.header) ?? locateTable(reading, place.table);
  return (
    locateCell(reading, place) ?? locateRowGap(reading, place.table, place.row) ?? locateTable(reading, place.table)
  );
}

/** A cell, else the label of its row. Cells of tab-separated text share a text node, in which they have to be looked for. */
export function locateCell(
  { report, nodes }: Reading,
  { table, row, col }: { table: TableName; row: string; col?: string },
): Target | undefined {
  const node =
    (col === undefined ? undefined : nodes.cells.get(`${table}/${row}/${col}`)) ?? nodes.rows.get(`${table}/${row}`);
  if (node === undefined || isElement(node)) return node && toTarget(node);
  const printed = report.tables[table]?.rows.find(({ key }) => key === row);
  const stretch = printed && findTabbedCell(node.nodeValue ?? '', printed, col);
  const range = node.isConnected ? node.ownerDocument?.createRange() : undefined;
  if (!stretch || !range) return undefined;
  range.setStart(node, stretch.start);
  range.setEnd(node, stretch.end);
  return { kind: 'passage', range, whole: range, block: -1 };
}

function locateInSection(reading: Reading, section: number, quote = '', occurrence = 1): Target | undefined {
  if (quote !== '') {
    const stretch = findQuote(reading.report, { section, quote, occurrence });
    const target = stretch && locateStretch(reading, stretch);
    if (target) return target;
  }
  return (
    locateHeading(reading, section) ?? (section >= 1 && section <= 6 ? locateSectionGap(reading, section) : undefined)
  );
}

/** The heading that opens a part; for what stands before part one, its first block. */
function locateHeading(reading: Reading, section: number): Target | undefined {
  const { headings, blocks } = reading.report;
  const block =
    section === 0
      ? blocks.findIndex((candidate) => candidate.section === 0 && candidate.kind !== 'title')
      : (headings.find(({ opens, part }) => opens && part === section)?.block ?? -1);
  return block < 0 ? undefined : locateStretch(reading, { block });
}

/** Between the last thing of the nearest part before and the heading of the nearest part after. */
function locateSectionGap(reading: Reading, section: number): Target | undefined {
  const earlier = [5, 4, 3, 2, 1].filter((part) => part < section);
  const later = [2, 3, 4, 5, 6].filter((part) => part > section);
  const above = earlier.map((part) => boxOf(locateEndOf(reading, part))).find((box) => box !== null) ?? null;
  const below = later.map((part) => boxOf(locateHeading(reading, part))).find((box) => box !== null) ?? null;
  if (above === null && below === null) return undefined;
  return { kind: 'gap', above, below, missing: sectionHeading(section) };
}

function locateEndOf(reading: Reading, section: number): Target | undefined {
  const table = Object.values(reading.report.tables).find((candidate) => candidate?.section === section);
  const ending = table && reading.nodes.tables.get(table.name)?.at(-1);
  const block = reading.report.blocks.findLastIndex(
    (candidate) => candidate.section === section && candidate.kind !== 'signature',
  );
  const text = block < 0 ? undefined : locateStretch(reading, { block });
  const element = ending && toTarget(ending);
  if (!element || !text) return element ?? text;
  return isBefore(text, element) ? element : text;
}

const formRows: Record<TableName, readonly string[]> = {
  disclosure: Object.keys(disclosureRows),
  applications: Object.keys(applicationRows),
  proceedings: Object.keys(proceedingRows),
};

/** Between the printed rows that the form has before and after a missing one. */
function locateRowGap({ nodes }: Reading, table: TableName, row: string): Target | undefined {
  const order = formRows[table];
  const index = order.indexOf(row);
  if (index < 0) return undefined;
  const boxAt = (key: string): Box | null => {
    const node = nodes.rows.get(`${table}/${key}`);
    return node ? boxOf(toTarget(node)) : null;
  };
  const above =
    order
      .slice(0, index)
      .reverse()
      .map(boxAt)
      .find((box) => box !== null) ?? null;
  const below =
    order
      .slice(index + 1)
      .map(boxAt)
      .find((box) => box !== null) ?? null;
  return above === null && below === null ? undefined : { kind: 'gap', above, below, missing: rowLabel(table, row) };
}

function locateHeader({ nodes }: Reading, table: TableName, header: string): Target | undefined {
  const wanted = normalise(header);
  for (const node of nodes.tables.get(table) ?? []) {
    if (!isElement(node)) continue;
    for (const cell of node.querySelectorAll('td, th'))
      if (normalise(cell.textContent) === wanted) return { kind: 'element', element: cell };
  }
  return undefined;
}

/** A table as a whole: its first piece, else the part that should hold it. */
function locateTable(reading: Reading, table: TableName): Target | undefined {
  const node = reading.nodes.tables.get(table)?.[0];
  return (node && toTarget(node)) ?? locateInSection(reading, tableSections[table]);
}

function locatePagePart(reading: Reading, part: 'title' | 'date' | 'signature' | 'column'): Target | undefined {
  const { blocks, title } = reading.report;
  if (part === 'signature') {
    const block = blocks.findLastIndex(({ kind }) => kind === 'signature');
    return block < 0 ? undefined : locateStretch(reading, { block });
  }
  if (part !== 'title') return undefined;
  const said = blocks.findIndex(({ kind, text }) => kind === 'title' && normalise(text) === normalise(title ?? ''));
  const block = said >= 0 ? said : blocks.findIndex(({ kind }) => kind === 'title');
  return block < 0 ? undefined : locateStretch(reading, { block });
}
