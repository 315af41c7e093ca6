import { readReports } from '../report/assemble.ts';
import type { TextItem, Zone } from '../report/flow.ts';
import { findRunInHeading, isHeading, parseHeading } from '../report/headings.ts';
import { isRowOfTable } from '../report/loose-cells.ts';
import type { Report } from '../report/report.ts';
import { gatherTables, makeTableReader } from '../report/source-tables.ts';
import { isTitle } from '../report/title.ts';
import { folded } from './fold.ts';
import { plainCharacters } from './pdf/plain-characters.ts';

/** A line of this length or more without a full stop goes on after the page break. */
const longLine = 30;

/**
 * Reads the text of a report, one paragraph a line and tables as lines with tabs, as it comes out of a PDF. `readings`
 * is empty where the text is no report.
 */
export function readText(text: string, source: string): { readings: { report: Report }[]; reason: string } {
  const zone: Zone = { parent: null, depth: 0, name: '' };
  const lines = joinBroken(toLines(text));
  const items = lines.flatMap((line) => toItems(line, zone));
  const facts = { address: '', source, titles: [], metas: [], breadcrumb: '', force: false, isEntered: false };
  return readReports(gatherTables(items, makeTableReader()), facts);
}

function toLines(text: string): string[] {
  return plainCharacters(text)
    .replace(/^\ufeff/, '')
    .split(/[\r\n\f\v\u2028\u2029]+/)
    .map(folded)
    .filter((line) => !isDrawn(line))
    .map(tabbed)
    .filter((line) => line.trim() !== '' && !isPageNumber(line));
}

/** The lines between the rows of a table that is drawn of characters: +----+, |---|---|, ├──┼──┤ */
const isDrawn = (line: string): boolean => /^[\s|｜+=:\-\u2500-\u257f]+$/.test(line) && line.length > 1;

const bars = /[|｜\u2502\u2503\u2551]/;

/** A table whose cells are parted by bars, `规章 | 0 | 0 | 0 |` with a bar at the ends or not, is one of tabs. */
function tabbed(line: string, at: number, lines: readonly string[]): string {
  const isBarred = (index: number) => (lines[index] ?? '').split(bars).length > 2;
  // One line of bars may be a way through the site: 首页 | 政务公开 | 年报
  if (!isBarred(at) || !(isBarred(at - 1) || isBarred(at + 1)))
    return line
      .trimEnd()
      .replace(/[|｜\u2502\u2503\u2551]$/, '')
      .trimEnd();
  return line
    .trim()
    .replace(/^[|｜\u2502\u2503\u2551]|[|｜\u2502\u2503\u2551]$/g, '')
    .split(bars)
    .map((cell) => (/^[\s:-]+$/.test(cell) ? '' : cell.trim()))
    .join('\t');
}

const isPageNumber = (line: string): boolean =>
  /^[-—–]\s*\d{1,3}\s*[-—–]$|^第\s*\d{1,3}\s*页|^\d{1,3}\s*\/\s*\d{1,3}$/.test(line);

/** Paragraphs that a page break tore: a long line that does not end, before one that does not begin. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before) && !begins(line) && !isRowOfTable(line))
      joined[joined.length - 1] = before + line;
    else joined.push(line);
  }
  return joined;
}

const goesOn = (line: string): boolean =>
  line.length >= longLine &&
  !line.includes('\t') &&
  !isRowOfTable(line) &&
  !/[。！？；：.!?;:”）)》]$/.test(line) &&
  !isTitle(line);
const begins = (line: string): boolean =>
  line.includes('\t') ||
  isTitle(line) ||
  isHeading(parseHeading(line)) ||
  /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/.test(line);

function toItems(line: string, zone: Zone): TextItem<string>[] {
  const item = (text: string): TextItem<string> => ({
    kind: 'text',
    text,
    zone,
    level: 0,
    linked: 0,
    pieces: [],
    cell: false,
  });
  const split = findRunInHeading(line);
  return split === 0 ? [item(line)] : [item(line.slice(0, split).trim()), item(line.slice(split))];
}
