import { lastYearOf } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { applicationColumns, columnLabel, rowLabel } from '../report/labels.ts';
import type { Report, Table } from '../report/report.ts';
import { findCell } from '../report/table.ts';
import { findAll } from '../text/quotes.ts';

/** X1, X2: what last year's report carries out is what this year's carries in, as a total and by applicant. */
export const carryOverBetweenYears = defineRule({
  id: 'carry-over-between-years',
  version: 1,
  title: '上年结转与上年报告的结转下年度不一致',
  titleEn: 'Carried in differs from what last year’s report carried out',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '表三：二、上年结转；四、结转下年度继续办理' },
  ],
  about: {
    zh: {
      checks:
        '表三“二、上年结转”逐列等于上年度报告的“四、结转下年度继续办理”。总计不符为实质问题；仅申请人类别不符为格式问题。',
      unchecked: '本机没有该单位上年度的报告；任一年缺少表三，或两格中有一格空白、读不成数字。',
      spared: '哪一年有误由人判断；文字说明了结转数的更正、划转、合并或口径变化的，只作疑似。',
    },
    en: {
      checks:
        'Row “carried in” of table 3 equals, column by column, “carried out” of last year’s report. A total that differs is substantive, an applicant column alone a matter of form.',
      unchecked:
        'Last year’s report of the office is not stored, either year lacks table 3, or one of the two cells is blank or no number.',
      spared:
        'Which year is wrong is for a person to say; only a suspicion where the text tells of a correction, transfer, merger or change of scope.',
    },
  },
  isOfFigures: true,
  needs: ['applications'],
  *check(report, context) {
    const previous = lastYearOf(report, context.previous);
    if (typeof previous === 'string') return yield unchecked(previous);
    const before = previous.tables.applications;
    if (before === null) return yield unchecked(`${previous.year} 年度报告没有读到表三`);
    const isExplained = [report, previous].some((one) => findAll(one, explanation).length > 0);
    for (const col of Object.keys(applicationColumns))
      yield compare(report, report.tables.applications, previous, before, col, isExplained);
  },
});

/** The text says why what was carried over is no longer what it was. */
const explanation =
  /(?:结转|上年)[^。;]{0,40}(?:更正|修正|勘误|口径|划转|转隶|合并|机构改革|误填|漏填|漏报|误报|重新统计|调整为)|(?:更正|修正|勘误|口径|划转|转隶|合并|机构改革|误填|漏填|漏报|误报|重新统计)[^。;]{0,40}结转/g;

function compare(
  report: Report,
  table: Table,
  previous: Report,
  before: Table,
  col: string,
  isExplained: boolean,
): Check {
  const carriedIn = findCell(table, 'carriedIn', col);
  const carriedOut = findCell(before, 'carriedOut', col);
  const column = columnLabel('applications', col);
  const where = [{ table: 'applications' as const, row: 'carriedIn', col }];
  if (typeof carriedIn?.value !== 'number') return unchecked(`上年结转 ${column}：一格空白或不是数字`, where);
  if (typeof carriedOut?.value !== 'number')
    return unchecked(`${previous.year} 年度报告的结转下年度 ${column}：一格空白或不是数字`, where);
  const difference = carriedIn.value - carriedOut.value;
  if (difference === 0) return consistent;
  const direction = difference > 0 ? '多' : '少';
  return violation({
    ...(isExplained ? { verdict: 'suspect' } : {}),
    ...(col === 'total' ? {} : { severity: 'format' }),
    message: `“${rowLabel('applications', 'carriedIn')}”${column}：本年填 ${carriedIn.text}，${previous.year} 年度报告“${rowLabel('applications', 'carriedOut')}”填 ${carriedOut.text}，相差 ${Math.abs(difference)}（本年${direction} ${Math.abs(difference)}）`,
    where: [cellPlace(report, 'applications', 'carriedIn', col)],
    explanations: explain(carriedIn.value, before, col, previous.year),
    other: { report: previous, printed: [carriedOut.text] },
  });
}

/** The figure stands elsewhere in last year's column: it was taken from the wrong row. */
function explain(value: number, before: Table, col: string, year: number | null): string[] {
  if (value === 0) return [];
  return ['carriedIn', 'received', 'completed'].flatMap((row) =>
    findCell(before, row, col)?.value === value
      ? `${value} 恰为 ${year} 年度报告同列“${rowLabel('applications', row)}”的数字，可能取错了行`
      : [],
  );
}
