import { parse } from 'papaparse';
import { type ListedOffice, listedKey, longestName, mostOffices, parseYears } from '../audit/offices/name-list.ts';
import { classOf } from '../report/office-class.ts';
import { isTitle, parseTitle } from '../report/title.ts';
import { addressIn, noDelimiter } from './addresses.ts';

/** A line of a file with its number there, from 1. */
export interface Row {
  row: number;
  cells: readonly string[];
}

/**
 * A line that gave no office, or not all of it, and why. `no-name`: nothing in it is an office's name; `too-long`: the
 * name is longer than any; `repeated`: named before, and says nothing new; `strange-year`: its 年度 is none, so that the
 * years of the list hold; `too-many`: the first line beyond what a list may hold.
 */
export interface NameProblem {
  reason: 'no-name' | 'too-long' | 'repeated' | 'strange-year' | 'too-many';
  row: number;
  text: string;
}

export interface ReadNames {
  offices: ListedOffice[];
  problems: NameProblem[];
}

/** Lines that are kept to be shown, each cut to what can be read. */
const mostProblems = 500;
const shownOfLine = 200;
/** People put titles above the header. */
const headerWithin = 10;

/** Lines and cells of a pasted or CSV text; a text without a column mark has one cell a line. */
export function toRows(text: string): Row[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data } = parse<string[]>(lines, { delimiter: delimiterOf(lines) });
  return data.map((cells, index) => ({ row: index + 1, cells }));
}

/** The mark that most of the first lines hold; Chinese commas and semicolons stand within names. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000).split('\n');
  const counts = ['\t', ',', ';'].map((mark) => ({ mark, lines: head.filter((line) => line.includes(mark)).length }));
  const [most] = counts.sort((one, other) => other.lines - one.lines);
  return most !== undefined && most.lines > 0 ? most.mark : noDelimiter;
}

/** What stands in which column, by the header; null where the list has none, and each line is read for itself. */
type Columns = Partial<Record<keyof typeof titles, number>>;

const titles = {
  name: /^(?:单位|单位名称|单位全称|机构|机构名称|部门|部门名称|名称|公开主体|公开主体名称|发布机构|责任单位|报告单位|应报单位)$/,
  place: /^(?:地区|地区\/层级|所属地区|所在地区?|行政区划|区划|地区名称|县区|区县|市县|县市区|县\(市、区\)|属地)$/,
  year: /^(?:年度|报告年度|应报年度|年份|所属年度)$/,
  address: /^(?:网址|链接|地址|网页地址|报告网址|栏目网址|url|link)$/i,
};

/** Reads an office list: a table with or without a header, or one name, or one report's title, a line. */
export function readNames(rows: readonly Row[]): ReadNames {
  const filled = rows
    .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const header = filled.slice(0, headerWithin).findIndex(({ cells }) => columnsOf(cells).name !== undefined);
  const columns = header < 0 ? null : columnsOf(filled[header]?.cells ?? []);
  const collected = new Collection();
  for (const [index, line] of filled.entries()) {
    if (index === header) continue;
    if (index < header) collected.report('no-name', line);
    else if (!collected.add(line, columns === null ? readLine(line.cells) : readColumns(line.cells, columns))) break;
  }
  return collected.result();
}

function columnsOf(cells: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [at, cell] of cells.entries()) {
    const words = cell.normalize('NFKC').replace(/[\s,]/g, '');
    if (words === '' || words.length > 12) continue;
    if (titles.name.test(words)) columns.name ??= at;
    else if (titles.place.test(words)) columns.place ??= at;
    else if (titles.year.test(words)) columns.year ??= at;
    else if (titles.address.test(words)) columns.address ??= at;
  }
  return columns;
}

/**
 * What a line says; `name` is null where nothing in it is one. `year` is for which years it asks, `titled` that of the
 * report at its address: what a column shows is what was published, not what is due.
 */
interface Said {
  name: string | null;
  place: string | null;
  year: string;
  titled: number | null;
  address: string | null;
}

function readColumns(cells: readonly string[], { name, place, year, address }: Columns): Said {
  const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  const said = at(name).replace(/\s+/g, '');
  return {
    name: isName(said) ? said : said.length > longestName ? said : null,
    place: isName(at(place)) ? at(place) : null,
    year: at(year),
    titled: null,
    address: addressIn(at(address)),
  };
}

/** Without a header a cell is what it looks like; what no organ is called is no office. */
function readLine(cells: readonly string[]): Said {
  const title = cells.find(isTitle);
  const parsed = title === undefined ? null : parseTitle(title);
  const names = cells.map((cell) => cell.replace(/\s+/g, '').replace(/^\d{1,5}[.、．)）]/, ''));
  const name =
    parsed?.office ??
    names.find((cell) => isName(cell) && classOf(cell) !== 'unknown') ??
    names.find((cell) => cell.length > longestName && addressIn(cell) === null) ??
    null;
  const year = cells.find((cell) => cell.length < 20 && /^\d{4}/.test(cell) && parseYears(cell) !== null);
  return {
    name,
    place: null,
    year: year ?? '',
    titled: parsed?.year ?? null,
    address: cells.map(addressIn).find((url) => url !== null) ?? null,
  };
}

/** Letters of any script, digits, brackets: no formula, no mark-up, nothing that only looks like a name. */
const isName = (text: string): boolean =>
  text.length <= longestName && /^[\p{L}\p{N}()（）〔〕、·—-]{2,}$/u.test(text) && /\p{Script=Han}{2}/u.test(text);

class Collection {
  readonly #offices = new Map<string, ListedOffice>();
  readonly #problems: NameProblem[] = [];

  report(reason: NameProblem['reason'], { row, cells }: Row): void {
    const text = cells
      .map((cell) => cell.slice(0, shownOfLine))
      .join(' ')
      .trim();
    if (this.#problems.length < mostProblems) this.#problems.push({ reason, row, text: text.slice(0, shownOfLine) });
  }

  /** false: the list is full. */
  add(line: Row, { name, place, year, titled, address }: Said): boolean {
    if (name === null || name.length > longestName) {
      this.report(name === null ? 'no-name' : 'too-long', line);
      return true;
    }
    const years = year === '' ? null : parseYears(year);
    if (year !== '' && years === null) this.report('strange-year', line);
    const addresses = address === null ? [] : [{ year: titled ?? onlyOne(years), url: address }];
    const office = { name, place, years, addresses };
    const key = listedKey(office);
    const known = this.#offices.get(key);
    if (known === undefined && this.#offices.size >= mostOffices) {
      this.report('too-many', line);
      return false;
    }
    const joined = known === undefined ? office : join(known, office);
    if (joined === known) this.report('repeated', line);
    this.#offices.set(key, joined);
    return true;
  }

  result(): ReadNames {
    return { offices: [...this.#offices.values()], problems: this.#problems };
  }
}

const onlyOne = (years: readonly number[] | null): number | null => (years?.length === 1 ? (years[0] ?? null) : null);

/** A list may have a line for every year; what the second line adds is kept, and nothing is counted twice. */
function join(known: ListedOffice, more: ListedOffice): ListedOffice {
  const years = [...new Set([...(known.years ?? []), ...(more.years ?? [])])].sort();
  const addresses = more.addresses.filter(({ url }) => !known.addresses.some((one) => one.url === url));
  const isWider = known.years !== null && (more.years === null || years.length > known.years.length);
  const isNew = addresses.length > 0 || isWider;
  if (!isNew) return known;
  return {
    ...known,
    years: known.years === null || more.years === null ? null : years,
    addresses: [...known.addresses, ...addresses],
  };
}
