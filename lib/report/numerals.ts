import { remember } from '../text/remember.ts';

/** What a printed figure says. `form` tells how it was written; `rest` is the text beside the number, '' where there is none. */
export interface Numeral {
  value: number;
  form: 'plain' | 'grouped' | 'signed' | 'chinese';
  /** The digits as printed, width folded: 007, 1,234, +3. */
  digits: string;
  rest: string;
}

const digitValues: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const unitValues: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const chineseNumeral = /^[零〇一二两三四五六七八九十百千万亿]+/;
const arabicNumeral = /^([+-]?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/;

/**
 * A Chinese numeral, positional (二〇二四) or with units (两千零二十四, 三万, 一亿零三万); null where the characters form none.
 */
export function parseChineseNumeral(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null;
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((digit) => digitValues[digit]).join(''));
  return parseMyriads(text, '亿', 100_000_000, (part) => parseMyriads(part, '万', 10_000, parseThousands));
}

/** {above}{unit}{below}, either of which may be missing below, neither above. */
function parseMyriads(
  text: string,
  unit: string,
  factor: number,
  parse: (part: string) => number | null,
): number | null {
  const [above, below, ...more] = text.split(unit);
  if (above === undefined || below === undefined) return parse(text);
  const high = above === '' || more.length > 0 ? null : parse(above);
  const low = below === '' ? 0 : parse(below);
  return high === null || low === null ? null : high * factor + low;
}

/** Below ten thousand: digits with 千, 百, 十, a leading 十 being one of them. */
function parseThousands(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = unitValues[character];
    const value = digitValues[character] ?? 0;
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (digit !== null && digit !== 0) return null;
    else digit = value;
  }
  return total + (digit ?? 0);
}

/** ①, ² and the like, which folding would make digits of the number before them. */
const footnoteMark =
  /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]/g;

/** Width folded; the mark of a footnote goes into brackets, a note beside the number. */
export const foldFigure = (printed: string): string =>
  printed.replace(unseen, '').replace(footnoteMark, '($&)').normalize('NFKC');

/** Characters without a shape, before or after a number: within one nobody knows what they part. */
const unseen = /^[\u00ad\u200c-\u200f\u2060]+|(?<![\u00ad\u200c-\u200f\u2060])[\u00ad\u200c-\u200f\u2060]+$/g;

/**
 * Reads the number that a figure's text begins with: width folded, white space around it dropped, thousands grouped by
 * commas, signs (增2 and 减3 are signs too, as 本年增/减 is printed). Null where it begins with none, or where white
 * space stands between digits: two numbers are not one.
 */
export const parseNumeral = remember((printed): Numeral | null => {
  const text = foldFigure(printed)
    .trim()
    .replace(/[−–—﹣]/g, '-')
    .replace(/^([+-])\s+(?=\d)/, '$1')
    .replace(/^增加?\s*(?=\d)/, '+')
    .replace(/^减少?\s*(?=\d)/, '-');
  const arabic = arabicNumeral.exec(text);
  if (arabic) {
    const [digits, sign = '', whole = '', fraction = ''] = arabic;
    const rest = text.slice(digits.length).trim();
    if (/^[\d.,]/.test(rest)) return null;
    const form = sign !== '' ? 'signed' : whole.includes(',') ? 'grouped' : 'plain';
    return { value: Number(`${sign}${whole.replaceAll(',', '')}${fraction}`), form, digits, rest };
  }
  const chinese = chineseNumeral.exec(text)?.[0];
  const value = chinese === undefined ? null : parseChineseNumeral(chinese);
  return chinese === undefined || value === null
    ? null
    : { value, form: 'chinese', digits: chinese, rest: text.slice(chinese.length).trim() };
});
