import { lastYearOf } from '../audit/history.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { toComparisons } from '../audit/years/side-by-side.ts';
import { nameOfPart } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { type Repetition, repetitionOf, type Share } from '../text/repetition.ts';

/** X6: how much of a report's own words are last year's. */
export const textRepeatedFromLastYear = defineRule({
  id: 'text-repeated-from-last-year',
  version: 1,
  title: '文字大量重复上年报告',
  titleEn: 'Text repeated from last year’s report',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [{ document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容雷同' }],
  about: {
    zh: {
      checks:
        '正文与上年度报告相比，重复的文字达到一半；不足一半时，总体情况或存在的主要问题一个部分（200 字以上）重复达到九成。连续 12 字以上相同才算重复，每字只计一次。',
      unchecked: '本机没有该单位上年度的报告；正文中可比较的文字不足 200 字。',
      spared:
        '年份、数字、本单位名称视为相同；引言、表格、标题、文件名称、法条和格式用语、未发生事项的固定说法不计入。',
    },
    en: {
      checks:
        'Half of the prose or more is last year’s; failing that, nine tenths of the overview or of the part on problems, where it has 200 characters. Twelve characters in a row count as repeated, each character once.',
      unchecked: 'Last year’s report is not stored, or there are fewer than 200 characters to compare.',
      spared:
        'Years, numbers and the office’s name count as the same; introduction, tables, headings, titles of documents, words of the law and of the form, and set phrases on what did not occur are left out.',
    },
  },
  needs: [],
  *check(report, context) {
    const previous = lastYearOf(report, context.previous);
    if (typeof previous === 'string') return yield unchecked(previous);
    const repetition = repetitionOf(report, previous);
    if (repetition.counted < leastCounted)
      return yield unchecked(`正文中可比较的文字只有 ${repetition.counted} 字，不足 ${leastCounted} 字`);
    if (repetition.share >= leastShare) return yield toViolation(report, previous, repetition, null);
    const copied = repetition.parts.filter(isCopied);
    if (copied.length === 0) yield consistent;
    for (const { section } of copied) yield toViolation(report, previous, repetition, section);
  },
});

/** Less than that is little more than what every report has to say. */
const leastCounted = 200;
/** From here on scorers take points off. */
const leastShare = 0.5;

/** The parts that are the year's own, each with enough words of its own, and nearly all of them last year's. */
const isCopied = ({ section, counted, repeated }: Share & { section: number }): boolean =>
  (section === 1 || section === 5) && counted >= leastCounted && repeated >= 0.9 * counted;

/** About the whole report, or about one part of it. */
function toViolation(report: Report, previous: Report, repetition: Repetition, section: number | null): Check {
  const part = repetition.parts.find((one) => one.section === section);
  const { counted, repeated } = part ?? repetition;
  const comparisons = toComparisons(report, previous, repetition);
  const comparison = comparisons.find(({ left }) => section === null || left.section === section);
  const shown = section === null ? comparisons.map(({ left }) => left.section) : [section];
  const subject = section === null ? '正文' : `“${nameOfPart(report, section)}”`;
  const parts = section === null ? `：${describeParts(report, repetition)}` : '';
  return violation({
    message: `${subject}可比较的 ${counted} 字中有 ${repeated} 字与 ${previous.year} 年度报告相同，占 ${percent({ counted, repeated })}${parts}`,
    where: [{ section: shown[0] ?? 1 }, ...shown.slice(1).map((other) => ({ section: other }))],
    ...(comparison ? { comparison } : {}),
    other: { report: previous, printed: comparison ? [comparison.left.text, comparison.right.text] : [] },
  });
}

const describeParts = (report: Report, { parts }: Repetition): string =>
  parts
    .filter(({ repeated }) => repeated > 0)
    .map((part) => `“${nameOfPart(report, part.section)}” ${percent(part)}`)
    .join('，');

const percent = ({ counted, repeated }: Share): string => `${((repeated / counted) * 100).toFixed(1)}%`;
