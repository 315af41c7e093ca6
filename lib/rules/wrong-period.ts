import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { findPeriods, type Period } from '../text/periods.ts';
import { quotePlace } from '../text/quotes.ts';

/** Q10: the period of the figures is not 1 January to 31 December of the year reported on. */
export const wrongPeriod = defineRule({
  id: 'wrong-period',
  version: 1,
  title: '统计期限与报告年度不一致',
  titleEn: 'The stated period is not the year reported on',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第四十九条（上一年度）' },
    { document: '政府信息公开条例', clause: '第六条' },
  ],
  about: {
    zh: {
      checks: '写明的统计期限应为报告年度的 1月1日至 12月31日。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告年度不明；没有找到统计期限。',
      spared: '公示、征集、活动、预算等其他起止日期；省略其中一个年份的写法。',
    },
    en: {
      checks: 'The period that the report states is 1 January to 31 December of its year.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; the year is not known; or no period was found.',
      spared: 'Other spans of days: consultations, activities, budgets; a period that leaves one of its years out.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const { year } = report;
    if (year === null) return yield unchecked('未能确定报告年度');
    const periods = findPeriods(report);
    if (periods.length === 0) return yield unchecked('未找到统计期限');
    for (const period of periods.slice(0, mostPeriods)) {
      if (isWholeYear(period, year)) yield consistent;
      else
        yield violation({
          where: [quotePlace(report, period.block, period.start, period.end)],
          message: `统计期限写为“${period.text}”，报告年度为 ${year} 年，应为 ${year}年1月1日至${year}年12月31日`,
        });
    }
  },
});

/** A report states its period once or twice; a page that goes on doing so needs no further finding. */
const mostPeriods = 10;

function isWholeYear({ from, to }: Period, year: number): boolean {
  const fromYear = from.year ?? to.year ?? year;
  const toYear = to.year ?? fromYear;
  return fromYear === year && toYear === year && from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
}
