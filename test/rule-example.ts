import type { Example, Excerpt } from '../lib/audit/example.ts';
import type { Finding, Place } from '../lib/audit/finding.ts';
import { describePlace } from '../lib/audit/place.ts';
import { formulaOf } from '../lib/audit/sums.ts';
import { columnLabel, rowLabel, type TableName, tableNames, tableTitles } from '../lib/report/labels.ts';
import { textOf } from '../lib/report/prose.ts';
import type { Report } from '../lib/report/report.ts';
import { findCell, findRow } from '../lib/report/table.ts';

/** A reader should see at a glance what is meant. */
const longestText = 120;
const mostCells = 8;
const mostPlaces = 3;

/** The example of a rule: its first failing case with the first finding there, against its first sound one. */
export function toExample(
  fails: { name: string; report: Report; finding: Finding },
  passes: { name: string; report: Report },
): Example {
  const { verdict, severity, message, calculation } = fails.finding;
  return {
    fails: {
      case: fails.name,
      verdict,
      severity,
      message,
      formula: calculation && formulaOf(calculation),
      excerpts: excerptsOf(fails.report, fails, passes.report),
    },
    passes: { case: passes.name, excerpts: excerptsOf(passes.report, fails, passes.report) },
  };
}

type Failure = Parameters<typeof toExample>[0];

/** What `report` prints where the failing one was found wanting; the text nearest to the one quoted there. */
function excerptsOf(report: Report, { report: failing, finding }: Failure, sound: Report): Excerpt[] {
  const { calculation, where } = finding;
  if (calculation) {
    const cells = [...calculation.terms, calculation.result];
    const told = cells.filter((cell) => [report, failing].some((one) => !isNothing(printedIn(one, cell))));
    return [toCells(report, told)];
  }
  const byTable = where.flatMap((place) =>
    'row' in place && place.col !== undefined ? [{ table: place.table, row: place.row, col: place.col }] : [],
  );
  const cells = Map.groupBy(byTable, ({ table }) => table);
  const others = where.filter((place) => !('row' in place && place.col !== undefined));
  const excerpts = [
    ...[...cells.values()].map((list) => toCells(report, list.slice(0, mostCells))),
    ...others.map((place) => excerptAt(report, place, { failing, sound })),
  ];
  return [...new Map(excerpts.map((excerpt) => [JSON.stringify(excerpt), excerpt])).values()].slice(0, mostPlaces);
}

interface CellAt {
  table: TableName;
  row: string;
  col: string;
}

const printedIn = ({ tables }: Report, { table, row, col }: CellAt): string => {
  const printed = tables[table];
  return (printed && findCell(printed, row, col)?.text) ?? '';
};
const isNothing = (text: string): boolean => text === '' || text === '0';

/** Cells of one row are told apart by their columns, cells of one column by their rows. */
function toCells(report: Report, cells: readonly CellAt[]): Excerpt {
  const [first] = cells;
  const isOneRow = cells.every(({ row }) => row === first?.row);
  const isOneColumn = cells.every(({ col }) => col === first?.col);
  const labelOf = ({ table, row, col }: CellAt): string => {
    if (isOneRow) return columnLabel(table, col);
    return isOneColumn ? rowLabel(table, row) : `${rowLabel(table, row)} ${columnLabel(table, col)}`;
  };
  return {
    place: first ? describePlace(isOneRow ? { table: first.table, row: first.row } : first) : '',
    cells: cells.map((cell) => ({ label: labelOf(cell), text: printedIn(report, cell) })),
    text: null,
  };
}

function excerptAt(report: Report, place: Place, pair: Pair): Excerpt {
  const excerpt = { place: describePlace(place), cells: [], text: null };
  if ('page' in place) return { ...excerpt, text: textOfPage(report, place.page) };
  if ('header' in place) {
    const headers = report.tables[place.table]?.headers.map(({ text }) => text).join(' ｜ ');
    return { ...excerpt, place: `${tableTitles[place.table]} / 表头`, text: headers ?? null };
  }
  if ('section' in place) return excerptOfSection(report, place, pair);
  const table = report.tables[place.table];
  const row = table ? findRow(table, place.row) : undefined;
  if (!row)
    return {
      ...excerpt,
      text:
        table?.rows
          .map(({ label }) => label)
          .join(' ｜ ')
          .slice(0, longestText) ?? null,
    };
  return {
    ...excerpt,
    cells: row.cells.map(({ col, text }) => ({ label: columnLabel(place.table, col), text })),
    text: row.aligned ? null : row.figures.join(' '),
  };
}

const textOfPage = ({ title, dates, signature, column }: Report, page: 'title' | 'date' | 'signature' | 'column') =>
  ({ title, date: dates[0]?.text ?? null, signature, column })[page];

/** Both reports of an example: what they share tells nothing. */
interface Pair {
  failing: Report;
  sound: Report;
}

/** A place without words in it is about the part as such: its heading among the others, or all that it says. */
function excerptOfSection(
  report: Report,
  place: { section: number; quote?: string | undefined },
  { failing, sound }: Pair,
): Excerpt {
  const { section, quote } = place;
  if (quote !== undefined) {
    const text = passageLike(report, section, quote, failing);
    return { place: describePlace({ section }), cells: [], text };
  }
  if (headingsOf(failing) !== headingsOf(sound)) return { place: '各部分的标题', cells: [], text: headingsOf(report) };
  return { place: describePlace({ section }), cells: [], text: around(contentOf(report, section), 0, 0) };
}

function contentOf(report: Report, section: number): string {
  const tables = tableNames.filter((name) => report.tables[name]?.section === section);
  const figures = report.figures.filter((figure) => figure.section === section);
  const things = [
    ...tables.map(() => '〔表格〕'),
    ...figures.map(({ kind }) => (kind === 'image' ? '〔图片〕' : '〔附件〕')),
  ];
  return [textOf(report, section), ...things].filter((part) => part !== '').join(' ') || '〔没有内容〕';
}

const headingsOf = ({ headings }: Report): string =>
  headings
    .filter(({ opens, style }) => opens || style === 'chinese')
    .map(({ text }) => text)
    .join(' ｜ ');

function passageLike(report: Report, section: number, quote: string, failing: Report): string | null {
  const passage =
    failing.blocks.find((block) => block.section === section && block.text.includes(quote))?.text ?? quote;
  if (report === failing) return around(passage, passage.indexOf(quote), quote.length);
  const candidates = report.blocks.filter((block) => block.section === section).map(({ text }) => text);
  const nearest = candidates.toSorted((one, other) => likeness(other, passage) - likeness(one, passage))[0];
  return nearest === undefined ? null : around(nearest, commonStart(nearest, passage), quote.length);
}

/** How many pairs of characters two texts share. */
function likeness(one: string, other: string): number {
  const pairs = new Set(pairsOf(other));
  return pairsOf(one).filter((pair) => pairs.has(pair)).length;
}
const pairsOf = (text: string): string[] => Array.from(text.slice(1), (end, index) => `${text[index]}${end}`);

/** Where one text leaves the other: what differs is what is to be seen. */
function commonStart(one: string, other: string): number {
  const length = [...one].findIndex((character, index) => character !== other[index]);
  return Math.max(0, length);
}

function around(text: string, at: number, length: number): string {
  if (text.length <= longestText) return text;
  const room = Math.max(0, longestText - length);
  const start = Math.max(0, Math.min(at - Math.floor(room / 2), text.length - longestText));
  const end = Math.min(text.length, start + longestText);
  return `${start > 0 ? '……' : ''}${text.slice(start, end)}${end < text.length ? '……' : ''}`;
}
