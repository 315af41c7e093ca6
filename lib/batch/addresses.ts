import { parse } from 'papaparse';
import type { Wanted } from '../store/batches.ts';

/** What was found in a pasted list or a CSV file. `strange` are the lines that hold no address, as they stand. */
export interface AddressList {
  wanted: Wanted[];
  strange: string[];
}

/** Lines that are kept to be shown; whoever pastes a whole page wants no list of it. */
const mostStrange = 100;

/**
 * Reads a list of addresses: one a line, or a table with commas, semicolons or tabs, with or without a header. What
 * else a line holds is taken for the office, its report's year or title, by what it looks like.
 */
export function readAddresses(text: string): AddressList {
  const { data } = parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
  });
  const wanted: Wanted[] = [];
  const strange: string[] = [];
  for (const [index, row] of data.entries()) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const url = cells.map(addressIn).find((found) => found !== null);
    if (url !== undefined && url !== null) wanted.push({ url, ...aboutReport(cells) });
    else if (!(index === 0 && isHeader(cells)) && strange.length < mostStrange) strange.push(row.join(' ').trim());
  }
  return { wanted, strange };
}

/** A mark that no text holds: each line is one cell. */
export const noDelimiter = '\u001F';

/** Addresses hold commas and semicolons themselves: only where every line would be parted alike they part columns. */
function delimiterOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parted = ['\t', ',', ';'].find((mark) => lines.length > 0 && lines.every((line) => line.includes(mark)));
  return parted ?? noDelimiter;
}

/** The address in a cell; `www.example.gov.cn/…` without its scheme is one too. null: none. */
export function addressIn(cell: string): string | null {
  const found = /https?:\/\/[^\s"'<>，。；、）]+/i.exec(cell)?.[0];
  if (found !== undefined) return URL.canParse(found) ? found : null;
  const bare = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?$/.exec(cell)?.[0];
  return bare !== undefined && URL.canParse(`http://${bare}`) && /\.[a-z]{2,}(?:[:/]|$)/i.test(bare)
    ? `http://${bare}`
    : null;
}

function aboutReport(cells: readonly string[]): Omit<Wanted, 'url'> {
  const words = cells.filter((cell) => addressIn(cell) === null);
  const year = words
    .map((cell) => /^(?:19|20)\d{2}(?=年?(?:度)?$)/.exec(cell)?.[0])
    .find((found) => found !== undefined);
  const title = words.find((cell) => /年度?报告|年报/.test(cell)) ?? null;
  const office = words.find((cell) => cell !== title && /[\p{Script=Han}]{2}/u.test(cell) && !/^\d/.test(cell)) ?? null;
  const inTitle = title === null ? undefined : /(?:19|20)\d{2}(?=\s*年)/.exec(title)?.[0];
  return { office, title, year: (year ?? inTitle) ? Number(year ?? inTitle) : null };
}

const isHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:网址|链接|地址|url|link)$/i.test(cell));
