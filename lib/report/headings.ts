import { normalise } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import { chineseOrdinals, sectionTitles } from './labels.ts';
import type { Heading } from './report.ts';

/** A line taken as a heading: the shape and number of its ordinal, and the part that its words name. */
export interface ParsedHeading {
  style: Heading['style'];
  ordinal: number | null;
  /** The words after the ordinal, normalised. */
  words: string;
  part: number | null;
  /** The form's or the law's own words, a wording in use, or one that also heads sub-topics. */
  wording: 'official' | 'usual' | 'weak' | 'none';
}

const longestHeading = 60;
const chinese = /^第?([一二三四五六七八九十]{1,3})(?:部分|章)?(?:[、.:：．]|(?=\s))\s*/;
const chineseBare = /^([一二三四五六七八九十])(?=[总主收政存其因行依])/;
const bracketed = /^[（(]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)][、.．]?\s*/;
const arabic = /^(\d{1,2})(?:[、.．)）:：]\s*|\s+)(?=\D)/;
const arabicBare = /^(\d)(?=[总主收政存其因行依])/;

/** The ordinal at the beginning of a line, and what follows it. */
function parseOrdinal(text: string): { style: Heading['style']; ordinal: number | null; rest: string } {
  for (const [style, pattern] of [
    ['chinese', chinese],
    ['bracketed', bracketed],
    ['arabic', arabic],
    ['chinese', chineseBare],
    ['arabic', arabicBare],
  ] as const) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { style, ordinal: toOrdinal(match[1]), rest: text.slice(match[0].length) };
  }
  return { style: 'none', ordinal: null, rest: text };
}

function toOrdinal(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const at = (character: string | undefined) => chineseOrdinals.findIndex((ordinal) => ordinal === (character ?? ''));
  if (!text.includes('十')) return at(ones) > 0 ? at(ones) : null;
  return (tens === '' ? 1 : at(tens)) * 10 + Math.max(0, at(ones));
}

/** Wordings of the six parts beyond the form's own, as portals print them; weak ones head sub-topics as well. */
const wordings: readonly (readonly [part: number, wording: 'official' | 'usual' | 'weak', RegExp])[] = [
  ...sectionTitles.flatMap((title, part) =>
    title === '' ? [] : [[part, 'official', new RegExp(`^${normalise(title)}$`)] as const],
  ),
  [4, 'official', /^因政府信息公开工作被申请行政复议、提起行政诉讼情况$/],
  [5, 'official', /^政府信息公开工作存在的主要问题及改进情况$/],
  [1, 'usual', /^(?:政府信息(?:公开)?|信息公开|政务公开)?(?:工作)?(?:总体|整体)(?:公开|工作)?(?:情况|概述|概况)$/],
  [2, 'usual', /^(?:行政机关)?主动公开(?:政府)?信息(?:的)?(?:情况|详情)$/],
  [
    3,
    'usual',
    /^(?:行政机关)?收到和处理(?:政府)?信息公开申请(?:的)?情况$|^政府信息公开申请(?:接收|收到|受理)(?:与|和|及)?(?:办理|处理)情况$/,
  ],
  [
    4,
    'usual',
    /^(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请|提起)?行政复议(?:[、和与及]|以及)?(?:被)?(?:提起)?行政诉讼(?:的)?情况$/,
  ],
  [
    5,
    'usual',
    /^(?:政府信息公开(?:工作)?)?(?:现?存在?的?)?主要?(?:的)?问题(?:、不足)?(?:及|和|与|以及)(?:下一步)?(?:改进|整改)(?:情况|措施|举措|计划|打算)?$/,
  ],
  [
    5,
    'usual',
    /^(?:政府信息公开(?:工作)?)?现?存(?:在)?的?(?:主要)?问题(?:及|和|与|以及)(?:下一步)?(?:改进|整改)(?:情况|措施|举措|计划|打算)?$/,
  ],
  [6, 'usual', /^其他(?:需要)?(?:报告|说明)(?:的)?事项$/],
  [1, 'weak', /^(?:政府信息公开)?(?:工作)?的?(?:概述|概况|基本情况|总述)$/],
  [2, 'weak', /^(?:政府信息)?主动公开(?:政府信息)?(?:的)?(?:情况|工作情况)?$/],
  [
    3,
    'weak',
    /^(?:政府信息)?依申请公开(?:政府信息)?(?:和不予公开政府信息)?(?:工作|办理)?(?:的)?情况$|申请(?:办理|处理|公开)?情况$/,
  ],
  [4, 'weak', /行政复议.{0,12}诉讼/],
  [5, 'weak', /问题.{0,8}(?:改进|整改|措施|打算|安排)|^存在(?:的)?(?:主要)?(?:问题|不足)$|^主要问题$/],
  [6, 'weak', /^其他(?:事项|情况|报告事项|报告的事项)?$|^(?:其他)?需要(?:报告|说明)的(?:其他)?(?:事项|情况)/],
];

const notHeading: ParsedHeading = { style: 'none', ordinal: null, words: '', part: null, wording: 'none' };

/** Most lines of a page are neither: they begin with no ordinal, and have none of the words that end the name of a part. */
const promising = /^\s*(?:[第（(]\s*)?[一二三四五六七八九十\d０-９]|情况|概[述况]|详情|问题|事项|其他|总述/;

/**
 * Parses a line as a heading. A line that is too long names no part and has no ordinal, nor does one that ends like a
 * sentence, but for a part's own words with a full stop behind them.
 */
export function parseHeading(text: string): ParsedHeading {
  if (text.length > longestHeading || !promising.test(text) || /[；;，,！!？?]$/.test(text) || text.includes('\t'))
    return notHeading;
  return readHeading(text);
}

/** The same headings stand in every report, and each is asked about three times: as torn, as a part's, as a block. */
const readHeading = remember((text): ParsedHeading => {
  const { style, ordinal, rest } = parseOrdinal(text);
  const words = normalise(rest)
    .replace(/(?<![:：.。、])[:：.。、]+$/, '')
    .replace(/^[、.:]+/, '');
  const [part, wording] = wordings.find(([, , pattern]) => pattern.test(words)) ?? [null, 'none'];
  if (text.endsWith('。') && wording !== 'official' && wording !== 'usual') return notHeading;
  const nameless = style === 'none' && (wording === 'weak' || words === '');
  return nameless ? { style, ordinal, words, part: null, wording: 'none' } : { style, ordinal, words, part, wording };
});

/** Whether a line is a heading as a whole: short, and begins with an ordinal or names a part. */
export const isHeading = ({ style, part, words }: ParsedHeading): boolean =>
  words !== '' && (part !== null || (style !== 'none' && words.length <= 40));

const runIn = new RegExp(
  `^(?:[一二三四五六][、.．:：]?|\\d[、.．]?)\\s*(?:${sectionTitles.slice(1).join('|')}|因政府信息公开工作被申请行政复议、提起行政诉讼情况)(?:[。：:]\\s*|\\s+|(?=.{12}))`,
);
/** What goes on like this is still the heading. */
const headingGoesOn = /^[、及和与的表（(]/;

/** Where the text begins in a block that opens with a part's heading on the same line (六、其他需要报告的事项：无); 0 for any other. */
export function findRunInHeading(text: string): number {
  if (!/^[一二三四五六\d]/.test(text)) return 0;
  const [opening] = runIn.exec(text) ?? [];
  if (opening === undefined || opening.length >= text.length) return 0;
  const parted = /[。：:\s]$/.test(opening);
  const rest = text.slice(opening.length);
  return parted || (/[，。；]/.test(rest) && !headingGoesOn.test(rest)) ? opening.length : 0;
}
