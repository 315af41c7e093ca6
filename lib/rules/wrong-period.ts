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
