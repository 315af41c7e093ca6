import { noHistory } from '../audit/history.ts';
import { cellPlace } from '../audit/place.ts';
import { type Check, consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { type ChangedFigure, changedFigures, nameFigure } from '../audit/years/changed-figures.ts';
import type { Report } from '../report/report.ts';
import { findAll } from '../text/quotes.ts';

/** T7: a report that says otherwise than when it was seen before, and does not say so. */
export const changedAfterPublication = defineRule({
  id: 'changed-after-publication',
  version: 1,
  title: '公布后数字有改动而未说明',
  titleEn: 'Figures changed after publication, without notice',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks: '同一网址上的报告与本机上一次核对时的内容逐格相比，表中数字有改动而文中没有更正说明。',
      unchecked: '没有本机记录可对照。',
      spared:
        '第一次看到的报告；报告中写明更正、修订、重新发布的；改动都在当时查出不一致的表中（视为整改，只作提示）；只改文字的（见“变化”）。',
    },
    en: {
      checks:
        'Every cell against the content that was checked before under the same address: figures changed, and the text gives no notice of a correction.',
      unchecked: 'There is no stored history.',
      spared:
        'A report seen for the first time; one that says it was corrected, revised or published anew; changes in tables where something was inconsistent then (a note: likely a correction); changes of wording alone.',
    },
  },
  needs: [],
  *check(report, { history }) {
    if (history === null) return yield unchecked(noHistory);
    const [before] = history.earlier;
    if (before === undefined) return yield inapplicable;
    const changed = changedFigures(before.report, report);
    if (changed.length === 0 || findAll(report, notice).length > findAll(before.report, notice).length)
      return yield consistent;
    yield toViolation(report, before, changed);
  },
});

/** Said of the report itself, or in its title. */
const notice =
  /(?:本|该|年度)报告[^。;]{0,30}(?:更正|修订|勘误|重新(?:发布|公布|上传)|修改)|(?:更正|勘误)(?:说明|公告|启事)|\((?:更正|修订|修正|更新)(?:版|稿|后)?\)/g;

function toViolation(
  report: Report,
  { report: before, at, faulty }: { report: Report; at: string; faulty: readonly string[] },
  changed: readonly ChangedFigure[],
): Check {
  const isCorrection = changed.every(({ table }) => faulty.includes(table));
  const told = changed.slice(0, 3).map((one) => `${nameFigure(one)}：${one.from} → ${one.to}，相差 ${one.difference}`);
  const [first, ...rest] = changed.map(({ table, row, col }) => cellPlace(report, table, row, col));
  return violation({
    ...(isCorrection ? { verdict: 'note', severity: 'hint' } : {}),
    message: `与 ${at} 核对时相比，表中有 ${changed.length} 个数字改动${isCorrection ? '，改动都在当时不一致的表中' : '而没有更正说明'}：${told.join('；')}${changed.length > told.length ? '等' : ''}`,
    where: [first ?? { page: 'date' }, ...rest],
    other: { report: before, printed: changed.map(({ from }) => from) },
  });
}
