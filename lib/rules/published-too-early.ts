import { dateSources, isPossible } from '../audit/page-dates.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { PageDate, Report } from '../report/report.ts';
import { findMisdated } from '../text/misdated.ts';
import { findPeriods } from '../text/periods.ts';

/** A draft may be put into the system in December, and a signature says nothing of publication. */
const ofPublication: readonly PageDate['source'][] = ['meta', 'shown', 'index'];

/** T8: published before the year reported on was over, whose figures it gives. */
export const publishedTooEarly = defineRule({
  id: 'published-too-early',
  version: 1,
  title: '发布日期早于报告年度结束',
  titleEn: 'Published before the year was over',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第四十九条（上一年度）' },
    { document: '政府信息公开条例', clause: '第六条' },
  ],
  about: {
    zh: {
      checks: '发布日期早于报告年度结束，报告却应包含全年数据。',
      unchecked: '不能从标题或统计期限确定报告年度，正文所说的年度与标题不同，没有发布日期，或页面另有其后的日期。',
      spared: '落款和网址中的日期不作为发布日期；恰在 12月31日的只作疑似。',
    },
    en: {
      checks: 'Published before the year was over whose figures the report gives.',
      unchecked:
        'Neither title nor period tells the year, the text speaks of another year, no date of publication was found, or another date on the page is later.',
      spared: 'Dates of signatures and addresses; 31 December itself is a suspicion only.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    const { year } = report;
    if (year === null || report.yearSource === 'published' || saysOtherYear(report, year))
      return yield unchecked('未能从标题或统计期限确定报告年度');
    const dates = report.dates.filter((date) => isPossible(date, year));
    const published = dates.find(({ source }) => ofPublication.includes(source));
    if (!published) return yield unchecked('未找到发布日期');
    const lastDay = `${year}-12-31`;
    if (published.iso > lastDay) return yield consistent;
    if (dates.some(({ iso }) => iso > lastDay)) return yield unchecked('页面上的日期互相矛盾，未能确定发布日期');
    yield violation({
      // On the last day of the year a report may be put up in the evening, with all but a few hours in it.
      ...(published.iso === lastDay && { verdict: 'suspect' }),
      where: [{ page: 'date' }],
      message: `发布日期 ${published.iso}（${dateSources[published.source]}）早于报告年度 ${year} 年的结束，不能包含全年数据`,
    });
  },
});

/** A title with the wrong year makes every date look early; the period and the text then speak of the year before. */
const saysOtherYear = (report: Report, year: number): boolean =>
  findPeriods(report).some(({ from, to }) => (to.year ?? from.year ?? year) !== year) ||
  findMisdated(report, year).length > 0;
