import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { type Check, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { Block, Report } from '../report/report.ts';
import { findMisdated, findStalePlans, type MisdatedStatement } from '../text/misdated.ts';
import { quotePlace } from '../text/quotes.ts';

/** Sources that say the report year for certain; a year guessed from the date of publication can't be held against the text. */
const certainSources: readonly Report['yearSource'][] = ['title', 'heading', 'meta', 'period', 'correction'];

/** Q9: title, heading or text give another year than the one reported on. The period of the figures is wrong-period's. */
export const wrongYear = defineRule({
  id: 'wrong-year',
  version: 1,
  title: '年份与报告年度不一致',
  titleEn: 'Another year than the one reported on',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第四十九条（上一年度）' },
    { document: '政府信息公开条例', clause: '第六条' },
  ],
  about: {
    zh: {
      checks: '标题、各部分标题或正文把报告的工作写成另一年度，或把下一步的安排写在已经过去的报告年度。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；不能从标题或统计期限确定报告年度。',
      spared:
        '同比、上年结转、预算决算、规划、文件名称中的年份；第五、六部分对来年的安排；同一句或下一句也写有报告年度的。正文中的只作疑似。',
    },
    en: {
      checks: 'Title, headings or text date the work reported on to another year, or plans to the year that is over.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or neither title nor period tells the year for certain.',
      spared:
        'Comparisons, carry-overs, budgets, plans and titles of documents; plans for next year in parts five and six; sentences that name the report’s year as well. In the text it is a suspicion only.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const { year, yearSource } = report;
    if (year === null || !certainSources.includes(yearSource))
      return yield unchecked('未能从标题或统计期限确定报告年度');
    yield* checkTitle(report, year);
    yield* checkHeadings(report, year);
    yield* checkText(report, year);
    yield* checkPlans(report, year);
  },
});

function* checkTitle({ title }: Report, year: number): Generator<Check> {
  const years = yearsIn(title ?? '');
  if (years.length === 0 || years.includes(year)) return;
  yield violation({ where: [{ page: 'title' }], message: `标题写为 ${years.join('、')} 年，报告年度为 ${year} 年` });
}

/** 编制某局2020年政府信息公开工作年度报告, in the introduction. */
const setDown =
  /(?:编制|形成|撰写)(?:了|的|本)?《?[^。;、《]{0,30}?(20\d{2})年度?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)》?(?=[。;、]|$)/;
/** 现将…2020年…年度报告如下: what the report calls itself. */
const callsItself =
  /(?:现将|现就|以下(?:是|为)|根据.{2,60}(?:编制|形成|撰写)(?:的)?)(?:.{0,40}?)(20\d{2})年度?(?:.{0,12}?)(?:信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况).{0,12}(?:如下|汇报|公布|编制)/;
const longestIntroduction = 600;
const ownTitle = /信息公开.{0,4}(?:年度报告|年报|工作报告|年度工作报告)$/;

function* checkHeadings(report: Report, year: number): Generator<Check> {
  const parts = new Set(report.headings.filter(({ opens }) => opens).map(({ block }) => block));
  for (const [index, block] of report.blocks.entries()) {
    const named = yearOfHeading(block, parts.has(index));
    if (named === undefined || named.includes(year) || report.title?.includes(block.text)) continue;
    const where = quotePlace(report, index, 0, block.text.length);
    yield violation({
      where: [where],
      message: `“${where.quote.slice(0, 60)}”中的年份为 ${named.join('、')} 年，报告年度为 ${year} 年`,
    });
  }
}

function yearOfHeading({ text, kind, section }: Block, opensPart: boolean): number[] | undefined {
  if (kind !== 'title' && section > 1 && !opensPart) return undefined;
  const words = text.normalize('NFKC').replace(/\s+/g, '');
  const introduces =
    kind === 'paragraph' && section <= 1 ? introducedYear(words.slice(0, longestIntroduction), section) : undefined;
  if (introduces !== undefined) return [Number(introduces)];
  const isTitle = kind === 'title' || (section === 0 && words.length <= 60 && ownTitle.test(words));
  const years = isTitle || opensPart ? yearsIn(words) : [];
  return years.length > 0 ? years : undefined;
}

/** Part one may tell of last year's report, which the office made in the year: 按时编制2022年年度报告. */
const introducedYear = (words: string, section: number): string | undefined =>
  (callsItself.exec(words) ?? (section === 0 ? setDown.exec(words) : null))?.[1];

/** As many as a finding points to. */
const mostPlaces = 8;

function* checkText(report: Report, year: number): Generator<Check> {
  const byYear = Map.groupBy(findMisdated(report, year), (statement) => statement.year);
  for (const [named, statements] of byYear) yield* suspect(report, year, statements, `把工作写为 ${named} 年`);
}

function* checkPlans(report: Report, year: number): Generator<Check> {
  yield* suspect(report, year, findStalePlans(report, year), `把下一步的安排写在 ${year} 年`);
}

function* suspect(
  report: Report,
  year: number,
  statements: readonly MisdatedStatement[],
  what: string,
): Generator<Check> {
  const [first, ...others] = statements
    .slice(0, mostPlaces)
    .map(({ block, start, end }): Place => quotePlace(report, block, start, end));
  if (!first) return;
  yield violation({
    verdict: 'suspect',
    where: [first, ...others],
    message: `报告年度为 ${year} 年，正文有 ${statements.length} 处${what}：${quotesOf([first, ...others])}`,
  });
}

const quotesOf = (places: readonly Place[]): string =>
  places
    .slice(0, 3)
    .map((place) => ('section' in place ? `“${place.quote ?? ''}”` : ''))
    .join('、');

const yearsIn = (text: string): number[] => [
  ...new Set(
    [
      ...text
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/[〔[(]20\d{2}[〕\])]/g, '')
        .matchAll(/(?<!\d)(20\d{2})(?=年)/g),
    ].map(([, named]) => Number(named)),
  ),
];
