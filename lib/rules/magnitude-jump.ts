import { lastYearOf } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { columnLabel, rowLabel, type TableName } from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { findCell } from '../report/table.ts';

/** X8: a figure ten times last year's, or a tenth of it: a unit, a digit or a counting that changed. */
export const magnitudeJump = defineRule({
  id: 'magnitude-jump',
  version: 1,
  title: '与上年相差十倍以上',
  titleEn: 'Ten times last year’s figure, or a tenth of it',
  verdict: 'note',
  severity: 'hint',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '新收申请总数、行政许可、行政处罚、行政强制的处理决定数量，与上年度报告相差十倍以上。',
      unchecked: '本机没有该单位上年度的报告，或两年都有的数字一个也没有。',
      spared: '只作提示，不计为问题；较大的一年不足 100 的不提示。收费金额另有规则。',
    },
    en: {
      checks:
        'Applications received, decisions on licences, penalties and coercive measures: ten times last year’s number or more, or a tenth of it.',
      unchecked: 'Last year’s report is not stored, or no figure is printed in both years.',
      spared: 'A note, no problem; nothing is said where the larger year is below 100. Fees have a rule of their own.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report, context) {
    const previous = lastYearOf(report, context.previous);
    if (typeof previous === 'string') return yield unchecked(previous);
    const compared = counts.flatMap(([table, row, col]) => compare(report, previous, table, row, col) ?? []);
    if (compared.length === 0) yield unchecked('两年的报告没有可以对照的数字');
    yield* compared;
  },
});

const counts: readonly (readonly [table: TableName, row: string, col: string])[] = [
  ['applications', 'received', 'total'],
  ['disclosure', 'licences', 'decisions'],
  ['disclosure', 'penalties', 'decisions'],
  ['disclosure', 'coerciveMeasures', 'decisions'],
];

const leastRatio = 10;
/** From 3 to 40 an office may well come in a year. */
const leastLarger = 100;

function compare(report: Report, previous: Report, name: TableName, row: string, col: string): Check | undefined {
  const [table, before] = [report.tables[name], previous.tables[name]];
  const now = table && findCell(table, row, col)?.value;
  const then = before && findCell(before, row, col)?.value;
  if (typeof now !== 'number' || typeof then !== 'number') return undefined;
  const [smaller, larger] = now < then ? [now, then] : [then, now];
  if (smaller <= 0 || larger < leastLarger || larger < leastRatio * smaller) return consistent;
  const ratio = Math.round((larger / smaller) * 10) / 10;
  const isExact = larger === 10 * smaller || larger === 100 * smaller || larger === 1_000 * smaller;
  return violation({
    message: `${rowLabel(name, row)} ${columnLabel(name, col)}：本年填 ${now}，${previous.year} 年度报告填 ${then}，${now > then ? `为上年的 ${ratio} 倍` : `上年为本年的 ${ratio} 倍`}，相差 ${larger - smaller}`,
    where: [cellPlace(report, name, row, col)],
    explanations: isExact ? [`恰为 ${ratio} 倍，疑似多写或少写了 0`] : [],
    other: { report: previous, printed: [String(then)] },
  });
}
