import { parseChineseNumeral } from './numerals.ts';
import type { PageDate } from './report.ts';

const metaNames = [
  'pubdate',
  'publishdate',
  'firstpublishedtime',
  'publish_time',
  'publishtime',
  'article:published_time',
  'createdate',
  'pub_date',
];

/** ISO date of three numbers, null where they are no day of the calendar. */
function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1970 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

const numeric = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const chinese =
  /([二一][〇零○O0九一二三四五六七八]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** The first date in a text, in Arabic or Chinese numerals; null where it has none. */
export function parseDate(printed: string): { iso: string; text: string } | null {
  const text = printed.normalize('NFKC');
  const match = numeric.exec(text);
  if (match) return withText(toIso(Number(match[1]), Number(match[2]), Number(match[3])), match[0]);
  const written = chinese.exec(text);
  if (!written) return null;
  const [year, month, day] = written.slice(1).map((part) => parseChineseNumeral(part.replace(/[○O0]/g, '〇')) ?? 0);
  return withText(toIso(year ?? 0, month ?? 0, day ?? 0), written[0]);
}

const withText = (iso: string | null, text: string) => (iso === null ? null : { iso, text });

/** Dates of publication in meta tags, most official first. */
export function datesOfMetas(metas: readonly (readonly [string, string])[]): PageDate[] {
  return metaNames.flatMap((name) => {
    const content = metas.find(([metaName]) => metaName === name)?.[1];
    const date = content === undefined ? null : parseDate(content);
    return date ? [{ source: 'meta' as const, ...date }] : [];
  });
}

const shownDate = /(?:发布|发文|公开|发稿|更新|生成|成文|制作)?(?:时\s?间|日\s?期)[\s:：\]】]{0,8}(?=[[(【]?\d{4})/g;
const writing = /成文|制作/;

/** A date at the beginning of a line, alone or with the rest of an imprint (来源, 浏览次数) behind it. */
const imprintDate =
  /^[[(【]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])】]?(?: \d{1,2}:\d{2}(?::\d{2})?)?(?:$|\s*(?:来源|信息来源|作者|浏览|点击|阅读|字体|字号|编辑|\|))/;
const longestImprint = 120;

/** A date that a line shows with its label (发布时间：2021-01-21), or in an imprint; null for any other line. */
export function parseShownDate(line: string): ShownDate | null {
  if (line.length > longestImprint) return null;
  const text = line.normalize('NFKC').trim();
  const labels = [...text.matchAll(shownDate)];
  // 成文日期：2020-01-20 发布日期：2020-01-30: a line may give both.
  const label = labels.find(([words]) => !writing.test(words)) ?? labels[0];
  if (!label && !imprintDate.test(text)) return null;
  const date = parseDate(text.slice(label?.index ?? 0));
  return date && { ...date, labelled: label !== undefined, written: writing.test(label?.[0] ?? '') };
}

/** `written`: the day when the document was made, not when it was published. */
interface ShownDate {
  iso: string;
  text: string;
  labelled: boolean;
  written: boolean;
}

const addressDates = [
  /\/t(\d{4})(\d{2})(\d{2})_/,
  /\/art\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//,
  /\/doc\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//,
  /\/(\d{4})[-/](\d{1,2})[-/](\d{1,2})\//,
];

/** The date in an article's address, as content systems put it there: when the document was made. */
export function dateOfAddress(address: string): PageDate | null {
  for (const pattern of addressDates) {
    const match = pattern.exec(address);
    const iso = match ? toIso(Number(match[1]), Number(match[2]), Number(match[3])) : null;
    if (match && iso !== null) return { source: 'url', iso, text: match[0] };
  }
  return null;
}

/** Whether a line is a date and nothing else, as under a signature. */
export const isDateLine = (line: string): boolean => {
  const date = parseDate(line);
  return (
    date !== null && line.normalize('NFKC').replace(/[\s日]+/g, '').length <= date.text.replace(/[\s日]+/g, '').length
  );
};
