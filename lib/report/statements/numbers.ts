import type { Folded } from '../../text/quotes.ts';
import { parseChineseNumeral } from '../numerals.ts';

/**
 * A number that counts or measures, in folded text; `end` is behind its unit. `decimals`: how many it is stated with.
 * `unit`: what it is counted in (件), % or '' where nothing follows it. `vague`: 余, 近, 约 …
 */
export interface ProseNumber {
  kind: 'number';
  start: number;
  end: number;
  value: number;
  decimals: number;
  unit: string;
  vague: boolean;
  /** Written in Chinese characters. */
  isChinese: boolean;
}

/** A year as prose names it: 2023年, 2023年度. */
export interface ProseYear {
  kind: 'year';
  start: number;
  end: number;
  year: number;
}

/** What cases and applications are counted in (E1), longest first. */
const counters = ['件次', '件', '条', '份', '起', '宗', '例', '项次', '项', '次', '个', '封', '案'];
const amounts = ['万元', '亿元', '元'];
const units = [...amounts, ...counters, '%'];
export const isCounter = (unit: string): boolean => unit === '' || counters.includes(unit);

/** 条 and 项 count pieces of information and kinds of powers as well as cases. */
export const countsPieces = ({ unit }: ProseNumber): boolean => /^[条项个]$/.test(unit);

/** A numeral in Chinese characters counts only before these, and only where a word binds it: 一项工作 counts nothing. */
const chineseCounters = ['件次', '件', '起', '宗', '份', '例', '条', '项', '次'];

/** What follows a number that is no count: dates, ages, ordinals of streets and rooms, spans of time. */
const otherUnits =
  /^(?:年|月|日|时|点|分|号|岁|天|周|小时|分钟|个月|个工作日|个百分点|个部门|个栏目|倍|人|名|家|户|篇|期|场|批|路|室|楼|层|米|公里|亩|平方)/;
const vagueBefore = /(?:约|近|超|逾|超过|将近|接近|不足|至少)$/;

/** Numbers and years of a passage, in reading order. Years, dates, ranges, telephone numbers and 第 n 条 count nothing. */
export function findNumbers({ text, from }: Folded, printed: string): (ProseNumber | ProseYear)[] {
  const found: (ProseNumber | ProseYear)[] = [];
  let readTo = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+/g)) {
    // The groups of 1,234 are matches of their own.
    if (index < readTo) continue;
    const isArabic = /^\d/.test(digits);
    const whole = isArabic ? digits + furtherGroups(text, from, printed, index, digits) : digits;
    readTo = index + whole.length;
    const number = isArabic ? readArabic(text, from, printed, index, whole) : readChinese(text, index, whole);
    if (number) found.push(number);
  }
  return found;
}

function readArabic(
  text: string,
  from: readonly number[],
  printed: string,
  start: number,
  digits: string,
): ProseNumber | ProseYear | undefined {
  const end = start + digits.length;
  const [before, after] = [text.charAt(start - 1), text.slice(end, end + 8)];
  if (/^(?:19|20)\d{2}$/.test(digits) && after.startsWith('年'))
    return { kind: 'year', start, end: end + 1, year: Number(digits) };
  if (before === '(' && after.startsWith(')') && /^(?:19|20)\d{2}$/.test(digits)) return undefined;
  if (/[第A-Za-z0-9.\-~/:@_]/.test(before) || /^[-~/:@_A-Za-z]|^\.\d|^[至到]\d/.test(after)) return undefined;
  if (/\d[至到]$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  // Two numbers that white space alone parts are not one.
  const stretch = printed.slice(from[start] ?? 0, (from[end - 1] ?? 0) + 1);
  if (/\d\s+\d/.test(stretch)) return undefined;
  const value = Number(digits.replaceAll('、', ''));
  return finish(text, start, end, value, digits.split('.')[1]?.length ?? 0, units);
}

/** 1,234 and 1，234.5: what follows the first group, as it stands in folded text. */
function furtherGroups(text: string, from: readonly number[], printed: string, start: number, first: string): string {
  if (!/^\d{1,3}$/.test(first)) return '';
  let groups = '';
  for (let at = start + first.length; /^、\d{3}(?!\d)/.test(text.slice(at, at + 5)); at += 4) {
    if (!/[,，]/.test(printed.charAt(from[at] ?? 0))) break;
    groups += text.slice(at, at + 4);
  }
  const end = start + first.length + groups.length;
  const decimals = groups === '' ? undefined : /^\.\d{1,6}(?!\d)/.exec(text.slice(end, end + 8))?.[0];
  return groups + (decimals ?? '');
}

/** What the units of a numeral in Chinese characters begin with, and 余, 多 before them: 一项, 十余件. Most are no count: 统一, 一是. */
const beginsUnit = new Set(['余', '多', ...chineseCounters.map((unit) => unit.charAt(0))]);

/** 第一件, 每一件, 数十件 — not 件数十件. */
const noNumberBehind = /[第每几上同其统之唯逐某这那任]$|(?:^|[^件总条份])数$/;

function readChinese(text: string, start: number, digits: string): ProseNumber | undefined {
  // 均为零: the one numeral that needs nothing behind it.
  if (digits === '零' && text.charAt(start - 1) === '为' && /^[、;。)]?$/.test(text.charAt(start + 1)))
    return finish(text, start, start + 1, 0, 0, []);
  if (!beginsUnit.has(text.charAt(start + digits.length))) return undefined;
  if (noNumberBehind.test(text.slice(Math.max(0, start - 2), start)) || /^[十百千万亿]?[百千万亿]$/.test(digits))
    return undefined;
  const value = parseChineseNumeral(digits);
  if (value === null) return undefined;
  const number = finish(text, start, start + digits.length, value, 0, chineseCounters);
  return number === undefined || number.unit === '' ? undefined : { ...number, isChinese: true };
}

/** What stands behind the digits: 万, 余, and the unit. */
function finish(
  text: string,
  start: number,
  digitsEnd: number,
  digits: number,
  decimals: number,
  known: readonly string[],
): ProseNumber | undefined {
  let end = digitsEnd;
  let value = digits;
  const isVagueNext = () => /^[余多]/.test(text.slice(end, end + 1));
  let vague = vagueBefore.test(text.slice(Math.max(0, start - 2), start));
  const skipVague = () => {
    if (!isVagueNext()) return;
    vague = true;
    end += 1;
  };
  skipVague();
  if (/^[万亿](?!元)/.test(text.slice(end, end + 2))) {
    value *= text.charAt(end) === '万' ? 10_000 : 100_000_000;
    end += 1;
    skipVague();
  }
  const rest = text.slice(end, end + 6);
  if (otherUnits.test(rest)) return undefined;
  const unit = known.find((unit) => rest.startsWith(unit)) ?? '';
  end += unit.length;
  if (/^(?:以上|左右|以内)/.test(text.slice(end, end + 2))) vague = true;
  return { kind: 'number', start, end, value: Math.round(value * 1e6) / 1e6, decimals, unit, vague, isChinese: false };
}
