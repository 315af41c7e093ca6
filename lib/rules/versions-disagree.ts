import { noHistory } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { changedFigures, nameFigure } from '../audit/years/changed-figures.ts';
import type { Report } from '../report/report.ts';

/** T10, F9: one office, one year, two addresses, and different figures. */
export const versionsDisagree = defineRule({
  id: 'versions-disagree',
  version: 1,
  title: '同一报告在不同网址的数字不一致',
  titleEn: 'Versions of one report disagree',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks: '同一单位同一年度的报告发布在两个网址（移动版、另一栏目、另一网站）时，三张表逐格相同。',
      unchecked: '没有本机记录可对照；另一份没有读到表格，或两份的标题一为本级、一为汇总。',
      spared: '本机没有另一网址的同一年度报告；一处读不成数字的格。',
    },
    en: {
      checks:
        'Where the report of one office and year is published at two addresses (mobile, another column, another site), the three tables agree cell by cell.',
      unchecked:
        'There is no stored history; the other one has no tables; or the titles speak of the office itself and of its whole area.',
      spared: 'No other address is known; cells that are no number on one side.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report, { history }) {
    if (history === null) return yield unchecked(noHistory);
    if (history.versions.length === 0) return yield inapplicable;
    for (const other of history.versions) yield compare(report, other);
  },
});

/** Words that tell a report of the office itself from one of all that is below it. */
const extents = /本级|机关本部|局机关|汇总|全市|全县|全区|全省|全系统|系统/g;
const extentOf = ({ title }: Report): string => (title?.match(extents) ?? []).join();

function compare(report: Report, other: Report): Check {
  if (extentOf(report) !== extentOf(other))
    return unchecked(`标题“${report.title}”与“${other.title}”说的范围不同（${other.source}）`);
  const tables = Object.values(other.tables).filter((table) => table !== null);
  if (tables.every(({ name }) => report.tables[name] === null))
    return unchecked(`另一网址的报告没有可以对照的表格（${other.source}）`);
  const differing = changedFigures(other, report);
  const [first, ...rest] = differing;
  if (first === undefined) return consistent;
  return violation({
    message: `与同一年度报告的另一网址（${other.source}）有 ${differing.length} 个数字不同：${nameFigure(first)} 本页 ${first.to}，另一处 ${first.from}，相差 ${first.difference}${rest.length > 0 ? '等' : ''}`,
    where: [
      cellPlace(report, first.table, first.row, first.col),
      ...rest.map(({ table, row, col }) => cellPlace(report, table, row, col)),
    ],
    other: { report: other, printed: differing.map(({ from }) => from) },
  });
}
