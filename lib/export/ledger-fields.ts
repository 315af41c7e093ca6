import type { Ledger, LedgerResult } from '../audit/review/case.ts';
import { closedNames, type ledgerColumns, resultNames } from './ledger-columns.ts';
import { dayOfNumber, parseDay } from './read-day.ts';
import type { CellValue } from './xlsx/read-sheets.ts';
import { mostInCell } from './xlsx/sheet.ts';

type Field = (typeof ledgerColumns)[number];

/** What a cell says for a field of the ledger; nothing where it holds blanks alone. */
export type Reading = Partial<Ledger> | 'unreadable';

/** A title without what people change in it unawares: width, blanks, line breaks. */
export const foldTitle = (title: string): string => title.normalize('NFKC').replace(/\s+/g, '');

const results: ReadonlyMap<string, LedgerResult> = new Map([
  [resultNames.done, 'done'],
  ['整改完成', 'done'],
  ['已完成整改', 'done'],
  [resultNames.partly, 'partly'],
  ['部分整改', 'partly'],
  [resultNames['not-yet'], 'not-yet'],
  ['尚未整改', 'not-yet'],
  [resultNames.untrue, 'untrue'],
]);
const closings: ReadonlyMap<string, boolean> = new Map([
  [closedNames.yes, true],
  ['已销号', true],
  ['√', true],
  ['✓', true],
  [closedNames.no, false],
  ['未销号', false],
  ['×', false],
]);

/** Days as days or texts, results by their word, the rest as it stands. */
export function readField(key: Field['key'], kind: Field['kind'], cell: CellValue, from1904: boolean): Reading {
  if (cell.kind === 'failure') return 'unreadable';
  if (cell.kind === 'text' && cell.text.trim() === '') return {};
  if (kind === 'day') return toReading(key, readDay(cell, from1904));
  if (kind === 'result') return toReading(key, wordOf(cell, results));
  if (kind === 'closed') return toReading(key, cell.kind === 'flag' ? cell.flag : wordOf(cell, closings));
  const text = cell.kind === 'text' ? cell.text.trim() : String(cell.kind === 'number' ? cell.number : cell.flag);
  return text.length > mostInCell ? 'unreadable' : { [key]: text };
}

const toReading = (key: Field['key'], value: string | boolean | null | undefined): Reading =>
  value === null || value === undefined ? 'unreadable' : { [key]: value };

function readDay(cell: CellValue, from1904: boolean): string | null {
  if (cell.kind === 'number') return dayOfNumber(cell.number, from1904);
  return cell.kind === 'text' ? parseDay(cell.text) : null;
}

const wordOf = <Value>(cell: CellValue, words: ReadonlyMap<string, Value>): Value | undefined =>
  cell.kind === 'text' ? words.get(foldTitle(cell.text)) : undefined;
