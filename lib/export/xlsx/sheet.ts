import type { ListValue } from '../list.ts';
import { rowPoints } from './row-height.ts';
import { type Style, styleId } from './styles.ts';
import { cellText, escapeXml, xmlHead } from './xml.ts';

/** What a column's values are. A number is a number in any; a text that is no day or address is a text in any. */
export type Kind = 'text' | 'number' | 'day' | 'time' | 'link';

export interface Column {
  title: string;
  kind: Kind;
  /** In characters of Western script; a Chinese one takes two. */
  width: number;
  /** Filled in by others. */
  isOpen?: boolean;
  choices?: readonly string[];
  /** A name by which the column is found again, wherever it is moved and whatever its title becomes. */
  name?: string;
}

/** A title row that stays in view and can be filtered by, then rows with a value for each column. */
export interface Sheet {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly ListValue[])[];
}

/** So many characters fit into a cell. */
export const mostInCell = 32_767;
export const cutNotice = '……（超过单元格容量，此处截断；全文见 JSON 导出）';

/** Excel takes no more addresses on a sheet, and none that is longer; the text stays. */
const mostLinks = 65_530;
const longestLink = 2_000;
/** Rows are written so many at a time. */
const slice = 200;
/** ISO 216 A3, as spreadsheets number papers. */
const paperA3 = 8;

/** The sheet as XML in pieces, and the addresses that it refers to: r1, r2, … in their order. */
export function* sheetXml({ columns, rows }: Sheet, links: string[]): Generator<string> {
  const last = columnName(columns.length - 1);
  const writer = new LinkWriter(links);
  yield `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${rows.length + 1}"/>\
<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>\
<cols>${columns.map(columnXml).join('')}</cols><sheetData>${headerXml(columns)}`;
  for (let start = 0; start < rows.length; start += slice)
    yield rows
      .slice(start, start + slice)
      .map((row, index) => rowXml(columns, row, start + index + 2, writer))
      .join('');
  yield `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>${choicesXml(columns, rows.length)}${writer.xml()}\
<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
<pageSetup paperSize="${paperA3}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
<headerFooter><oddFooter>&amp;C&amp;A　&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

const widthsOf = (columns: readonly Column[]): number[] => columns.map(({ width }) => width);

const columnXml = ({ width }: Column, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;

const headerXml = (columns: readonly Column[]): string =>
  `<row r="1" ht="${rowPoints(
    columns.map(({ title }) => title),
    widthsOf(columns),
  )}">${columns
    .map(({ title, isOpen }, index) => textXml(`${columnName(index)}1`, isOpen ? 'openHeader' : 'header', title))
    .join('')}</row>`;

const rowXml = (columns: readonly Column[], row: readonly ListValue[], line: number, links: LinkWriter): string =>
  `<row r="${line}" ht="${rowPoints(row, widthsOf(columns))}">${columns
    .map((column, index) => cellXml(column, row[index] ?? null, `${columnName(index)}${line}`, links))
    .join('')}</row>`;

function cellXml({ kind, isOpen }: Column, value: ListValue, at: string, links: LinkWriter): string {
  const text: Style = isOpen ? 'openText' : 'text';
  const day: Style = isOpen ? 'openDay' : 'day';
  if (value === null || value === '') return `<c r="${at}" s="${styleId(kind === 'day' ? day : text)}"/>`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? numberXml(at, 'number', value) : textXml(at, text, String(value));
  if (value instanceof Date) return numberXml(at, 'time', toSerial(value));
  const serial = kind === 'day' ? serialOfDay(value) : null;
  if (serial !== null) return numberXml(at, day, serial);
  const style = kind === 'link' && links.add(at, value) ? 'link' : text;
  return textXml(at, style, value);
}

const numberXml = (at: string, style: Style, value: number): string =>
  `<c r="${at}" s="${styleId(style)}"><v>${value}</v></c>`;

const textXml = (at: string, style: Style, text: string): string =>
  `<c r="${at}" s="${styleId(style)}" t="inlineStr"><is><t xml:space="preserve">${cellText(cutToCell(text))}</t></is></c>`;

/** Never through the middle of a character. */
function cutToCell(text: string): string {
  if (text.length <= mostInCell) return text;
  const end = mostInCell - cutNotice.length;
  const isSplit = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return text.slice(0, isSplit ? end - 1 : end) + cutNotice;
}

/** Addresses that the cells of one sheet lead to, each kept once. */
class LinkWriter {
  readonly #links: string[];
  readonly #ids = new Map<string, number>();
  readonly #cells: string[] = [];

  constructor(links: string[]) {
    this.#links = links;
  }

  /** Whether the cell leads there: to a web address, and no other kind. */
  add(at: string, text: string): boolean {
    const address = URL.parse(text);
    if (address === null || !/^https?:$/.test(address.protocol) || address.href.length > longestLink) return false;
    if (this.#cells.length >= mostLinks) return false;
    const id = this.#ids.get(address.href) ?? this.#links.push(address.href);
    this.#ids.set(address.href, id);
    this.#cells.push(`<hyperlink ref="${at}" r:id="r${id}"/>`);
    return true;
  }

  xml(): string {
    return this.#cells.length === 0 ? '' : `<hyperlinks>${this.#cells.join('')}</hyperlinks>`;
  }
}

function choicesXml(columns: readonly Column[], rows: number): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined || rows === 0) return [];
    const column = columnName(index);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${rows + 1}">\
<formula1>${escapeXml(`"${choices.join(',')}"`)}</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** A, B, …, Z, AA, … from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Day 0 of the count, which takes 1900 for a leap year: right for every day from March 1900 on. */
const serialStart = Date.UTC(1899, 11, 30);
const firstSerial = 61;

/** A time in the reviewer's time zone: a spreadsheet knows none. */
const toSerial = (date: Date): number =>
  (Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  ) -
    serialStart) /
  dayMs;

/** YYYY-MM-DD as a count of days; null for anything else, and for a day that no calendar has. */
function serialOfDay(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  const serial = (ms - serialStart) / dayMs;
  return serial < firstSerial ? null : serial;
}
