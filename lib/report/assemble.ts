import { type Article, cutArticle } from './article.ts';
import { chooseTables, type PlacedTable } from './choose-tables.ts';
import type { FlowItem, PageNodes, TextItem } from './flow.ts';
import { isHeading, parseHeading } from './headings.ts';
import { findBreadcrumb, findIdentity, findYear, type PageFacts, printedTitle } from './identity.ts';
import { judge } from './judge.ts';
import { type TableName, tableNames, tableSections } from './labels.ts';
import { isDisclosureCaption, isOutcomesTitle, matchApplicationRow } from './match-label.ts';
import { findStretches, type Stretch } from './outline.ts';
import { findDates } from './publication.ts';
import type { Block, Figure, Heading, Report, Table } from './report.ts';
import { findSignature } from './signature.ts';
import { joinPieces, type ReadTable } from './table-piece.ts';
import { isTitle } from './title.ts';
import { joinTornLines } from './torn-lines.ts';

export type { PageFacts } from './identity.ts';

/** A report and where its parts stand in what it was read from. */
interface Read<N> {
  report: Report;
  nodes: PageNodes<N>;
}

/**
 * From the items of a page or a text to its reports, in order. A second copy of the same report (a print version) is
 * left out; of two different ones the sources become `…#1`, `…#2`. No report: `reason` says why, in Chinese.
 */
export function readReports<N>(
  page: readonly FlowItem<N>[],
  facts: PageFacts,
): { readings: Read<N>[]; reason: string } {
  const items = joinTornLines(page);
  const stretches = findStretches(items);
  let refusal = stretches.length === 0 ? '没有找到年度报告的章节标题或表格' : '';
  const readings: Read<N>[] = [];
  const titles = [
    ...facts.titles,
    ...facts.metas.filter(([name]) => name === 'articletitle').map(([, content]) => content),
  ].filter((title) => title !== '');
  // From the last to the first: a report ends where the next one's title stands.
  let latest = items.length;
  for (const [index, stretch] of [...stretches.entries()].reverse()) {
    const article = cutArticle(items, stretch, (stretches[index - 1]?.to ?? -1) + 1, latest, titles);
    latest = Math.min(stretch.from, article.title ?? stretch.from);
    const verdict = judge(items, stretch, article, facts, titles);
    if (verdict.isReport) readings.unshift(assemble(items, stretch, article, facts, verdict.reason));
    else refusal = verdict.reason;
  }
  return { readings: number(dropCopies(readings)), reason: refusal };
}

function assemble<N>(
  items: readonly FlowItem<N>[],
  stretch: Stretch,
  article: Article,
  facts: PageFacts,
  reason: string,
): Read<N> {
  const nodes: PageNodes<N> = { tables: new Map(), cells: new Map(), rows: new Map(), blocks: [] };
  const sections = sectionsOf(article.items, stretch);
  const signature = findSignature(items, article);
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  const figures: Figure[] = [];
  const tables: PlacedTable<N>[] = [];

  const addBlock = (item: TextItem<N>, section: number, kind: Block['kind']) => {
    blocks.push({ text: item.text, section, kind });
    nodes.blocks.push(item.pieces);
  };
  const addText = (item: TextItem<N>, at: number, section: number) => {
    const parsed = parseHeading(item.text);
    const opens = stretch.openings.get(section) === at;
    if (signature.lines.has(at)) return addBlock(item, section, 'signature');
    const ofTable = item.cell || isTableLabel(item.text);
    if (!opens && (ofTable || !isHeading(parsed))) return addBlock(item, section, ofTable ? 'cell' : 'paragraph');
    headings.push({
      text: item.text,
      style: parsed.style,
      ordinal: parsed.ordinal,
      part: parsed.part,
      opens,
      section,
      block: blocks.length,
    });
    return addBlock(item, section, 'heading');
  };

  const title = article.title === undefined ? undefined : items[article.title];
  const inOrder = (article.title === undefined ? article.items : [...article.items, article.title]).toSorted(
    (a, b) => a - b,
  );
  for (const at of inOrder) {
    const item = items[at];
    const section = sections.get(at) ?? 0;
    if (item === title && item?.kind === 'text') addBlock(item, 0, 'title');
    else if (item?.kind === 'text') addText(item, at, section);
    if (item?.kind === 'table') tables.push({ item, section, at });
    if (item?.kind === 'figure') figures.push({ kind: item.figure, section, text: item.text, address: item.address });
  }

  const dates = findDates(items, article, facts, signature.date);
  const report: Report = {
    source: facts.source,
    reason,
    title: printedTitle(items, article) ?? facts.titles.find(isTitle) ?? null,
    identity: findIdentity(items, article, facts, signature.office),
    ...findYear(items, article, facts, dates),
    dates,
    signature: signature.office,
    column: facts.metas.find(([name]) => name === 'columnname')?.[1] ?? (findBreadcrumb(items, facts) || null),
    headings,
    blocks,
    tables: { disclosure: null, applications: null, proceedings: null },
    figures,
    doubts: [],
    ...(facts.isEntered ? { isEntered: true } : {}),
  };
  for (const name of tableNames)
    report.tables[name] = settleTable(name, chooseTables(name, tables, items, report.year), nodes);
  report.doubts = doubtsOf(report.tables);
  return { report, nodes };
}

/** 第二十条第（一）项 above a block of table 2 that is a table of its own, 一、本年新收… of a table that lost its cells. */
const isTableLabel = (text: string): boolean =>
  (text.length <= 20 && isDisclosureCaption(text) && /项[：:]?$/.test(text)) ||
  (/^(?:[一二四]、|三、本年度办理结果)/.test(text) &&
    !text.includes('。') &&
    (matchApplicationRow(text, undefined) !== undefined || isOutcomesTitle(text)));

/** The part in which each item stands: that of the last opening before it. */
function sectionsOf(articleItems: readonly number[], { openings }: Stretch): Map<number, number> {
  const openedAt = new Map([...openings].map(([part, at]) => [at, part]));
  const sections = new Map<number, number>();
  let section = 0;
  for (const at of articleItems) {
    section = openedAt.get(at) ?? section;
    sections.set(at, section);
  }
  return sections;
}

function settleTable<N>(name: TableName, holding: readonly PlacedTable<N>[], nodes: PageNodes<N>): Table | null {
  const pieces = holding.flatMap(({ item }) => item.pieces.filter((piece) => piece.name === name));
  const section = holding[0]?.section ?? 0;
  const read = joinPieces(pieces, section === 0 ? tableSections[name] : section);
  if (!read) return null;
  nodes.tables.set(
    name,
    holding.flatMap(({ item }) => item.ref ?? []),
  );
  placeCells(name, read, nodes);
  return read.table;
}

function placeCells<N>(name: TableName, { rows }: ReadTable<N | null>, nodes: PageNodes<N>): void {
  for (const { row, label, refs } of rows) {
    if (label !== null) nodes.rows.set(`${name}/${row.key}`, label);
    for (const [index, cell] of row.cells.entries()) {
      const ref = refs[index] ?? null;
      if (ref !== null) nodes.cells.set(`${name}/${row.key}/${cell.col}`, ref);
    }
  }
}

/** What could not be read, one line each. */
function doubtsOf(tables: Report['tables']): string[] {
  return Object.values(tables).flatMap(
    (table) =>
      table?.rows.flatMap((row) => {
        if (!row.aligned) return [`“${row.label}”一行有 ${row.figures.length} 个数字，无法与各列对齐`];
        return row.cells
          .filter((cell) => cell.reading === 'unreadable')
          .map((cell) => `“${row.label}”一行的“${cell.text.slice(0, 40)}”读不出数字`);
      }) ?? [],
  );
}

/** Two copies of one report: same parts, same words, and no other name. The first one stands. */
function dropCopies<N>(readings: readonly Read<N>[]): Read<N>[] {
  if (readings.length < 2) return [...readings];
  const seen = new Map<string, string[]>();
  return readings.filter(({ report }) => {
    const print = JSON.stringify([
      report.year,
      report.tables.applications?.rows ??
        report.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text),
    ]);
    const names = seen.get(print) ?? [];
    const name = report.identity.name ?? '';
    // The tables of two towns may be nothing but zeros.
    if (names.some((known) => known.includes(name) || name.includes(known))) return false;
    seen.set(print, [...names, name]);
    return true;
  });
}

function number<N>(readings: readonly Read<N>[]): Read<N>[] {
  if (readings.length < 2) return [...readings];
  return readings.map((read, index) => ({
    ...read,
    report: { ...read.report, source: `${read.report.source}#${index + 1}` },
  }));
}
