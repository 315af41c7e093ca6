/** Days before and after are no days of a follow-up. */
const firstYear = 1990;
const lastYear = 2200;

const dayMs = 24 * 60 * 60 * 1000;
const from1900 = Date.UTC(1899, 11, 30);
const from1904 = Date.UTC(1904, 0, 1);

const separated = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?$/;
const together = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A day as people write it, as YYYY-MM-DD: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, with or without a time
 * behind it. null where it is none, or could be read in two ways.
 */
export function parseDay(text: string): string | null {
  const said = text.normalize('NFKC').trim();
  const folded = said.includes('年') ? said.replace(/\s/g, '') : said;
  const [, year, first, month, second, day] = separated.exec(folded) ?? [];
  if (year !== undefined) return isPair(first, second) ? toDay(Number(year), Number(month), Number(day)) : null;
  const [, ...parts] = together.exec(folded) ?? [];
  return parts.length === 3 ? toDay(Number(parts[0]), Number(parts[1]), Number(parts[2])) : null;
}

const isPair = (first: string | undefined, second: string | undefined): boolean =>
  first === '年' ? second === '月' : first === second;

/** The day that a cell's number stands for: a count of days, or 20260301. Its fraction is the time of day. */
export function dayOfNumber(number: number, isFrom1904: boolean): string | null {
  if (Number.isInteger(number) && number >= firstYear * 10_000) return parseDay(String(number));
  const date = new Date((isFrom1904 ? from1904 : from1900) + Math.floor(number) * dayMs);
  if (Number.isNaN(date.getTime())) return null;
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** null for a day that no calendar has. */
function toDay(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
