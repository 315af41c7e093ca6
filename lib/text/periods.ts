import { parseChineseNumeral } from '../report/numerals.ts';
import { findAll, type Stretch } from './quotes.ts';

interface Passage {
  text: string;
  section: number;
}
type Passages = { blocks: readonly Passage[] };

/** A day as a period names it; `year` null where it is left to the other end. */
interface Day {
  year: number | null;
  month: number;
  day: number;
}

/** A sentence's statement of the period of the figures, from the first date to the last. */
export interface Period extends Stretch {
  text: string;
  from: Day;
  to: Day;
}

const digit = '[\\d〇零○一二三四五六七八九十]';
const date = `(?:(${digit}{4})[年.\\-/](${digit}{1,3})[月.\\-/](${digit}{1,3})[日号]?|(${digit}{1,3})月(${digit}{1,3})[日号])`;
const wholeYearWords =
  /统计(?:的)?(?:期限|时限|期间|时间|周期|起止|区间|口径|时段|范围)|(?:数据|报告)(?:的)?(?:期限|时限|起止|时间范围|统计周期|周期)|统计数据(?:为|自|从|截|的时间)/g;
const twoDates = new RegExp(
  `${date}(?:\\([^()]{1,6}\\))?(?:起|开始|始)?[、]?(?:至|到|-+|~+|截至|截止到?|止于)${date}`,
  'g',
);
/** 2023年1月至11月: whole months, of which the first and the last day are meant. */
const twoMonths =
  /(\d{4})年0?(\d{1,2})月(?:起|开始|始)?[、]?(?:至|到|-+|~+|截至|截止到?)(?:(\d{4})年)?0?(\d{1,2})月(?!\d|份?[、和])/g;
const wholeYear =
  /(?:\d{4}年)?0?1月(?:0?1[日号])?(?:起|开始|始)?[、]?(?:至|到|-+|~+|截至|截止到?)(?:\d{4}年)?12月|1-12月/g;

/** Words that make a stretch of time the period of the figures; 公示 and 征集 run from one day to another too. */
const ofFigures = /统计|期限|时限|起止|所列|数据|报告期|本报告|本年报|年度报告.{0,12}(?:时间|期间)|时间范围/;
const ofSomethingElse = /公示|征集|征求|开展|活动|举办|整治|培训|同期|上年|预算|决算|有效期|任期/;

/** Whether anything says from when to when the figures count, in whatever words. */
export function statesPeriod(report: Passages): boolean {
  return (
    [wholeYearWords, wholeYear].some((pattern) => findAll(report, pattern).length > 0) || findPeriods(report).length > 0
  );
}

// Three rules ask for them.
const known = new WeakMap<readonly Passage[], Period[]>();

/** Every statement of the period of the figures: two dates, in a clause that speaks of figures or of the report. */
export function findPeriods(report: Passages): Period[] {
  const periods = known.get(report.blocks) ?? readPeriods(report);
  known.set(report.blocks, periods);
  return periods;
}

function readPeriods(report: Passages): Period[] {
  return [...readDays(report), ...readMonths(report)];
}

function readMonths(report: Passages): Period[] {
  return findAll(report, twoMonths).flatMap(({ block, start, end, text, match }): Period[] => {
    const [fromYear = 0, fromMonth = 0, toYear = fromYear, toMonth = 0] = match
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)));
    const sentence = sentenceAround(match.input, match.index);
    if (!/统计|期限|时限/.test(sentence) || ofSomethingElse.test(sentence)) return [];
    const from = { year: fromYear, month: fromMonth, day: 1 };
    return [{ block, start, end, text, from, to: lastDay(toYear, toMonth) }];
  });
}

const lastDay = (year: number, month: number): Day => ({
  year,
  month,
  day: new Date(Date.UTC(year, month, 0)).getUTCDate(),
});

function readDays(report: Passages): Period[] {
  return findAll(report, twoDates).flatMap(({ block, start, end, text, match }): Period[] => {
    const [from, to] = [parseDay(match.slice(1, 6)), parseDay(match.slice(6, 11))];
    const sentence = sentenceAround(match.input, match.index);
    if (!from || !to || !ofFigures.test(sentence) || ofSomethingElse.test(sentence)) return [];
    return [{ block, start, end, text, from, to }];
  });
}

/** `parts`: year, month and day of a full date, then month and day of one that leaves the year out. */
function parseDay([year, fullMonth, fullDay, shortMonth, shortDay]: readonly (string | undefined)[]): Day | undefined {
  const [month, day] = [toNumber(fullMonth ?? shortMonth ?? ''), toNumber(fullDay ?? shortDay ?? '')];
  if (month === null || day === null || month > 12 || day > 31) return undefined;
  return { year: year === undefined ? null : toNumber(year), month, day };
}

const toNumber = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replaceAll('○', '〇'));

function sentenceAround(text: string, at: number): string {
  const [before = ''] = text
    .slice(Math.max(0, at - 60), at)
    .split(/[。;]/)
    .slice(-1);
  const [after = ''] = text.slice(at, at + 40).split(/[。;]/);
  return before + after;
}
