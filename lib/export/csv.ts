import { type ListRow, type ListValue, listColumns } from './list.ts';

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n\t]/;

/** The 问题清单 as CSV. */
export const toCsv = (rows: readonly ListRow[]): string => toCsvWith(listColumns, rows);

/** A list as CSV for Excel and WPS: UTF-8 with byte order mark, CRLF; texts can't become formulas, numbers stay numbers. */
export const toCsvWith = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, ListValue>[],
): string => `\ufeff${[columns, ...rows.map((row) => columns.map((column) => row[column]))].map(toLine).join('')}`;

const toLine = (values: readonly ListValue[]): string => `${values.map(toField).join(',')}\r\n`;

function toField(value: ListValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value instanceof Date ? localTime(value) : formulaStart.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** 2024-01-20 09:05:00, in the reviewer's time zone: a form that Excel reads as a date. */
function localTime(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
