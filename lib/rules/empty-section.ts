import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { tableNames, tableSections } from '../report/labels.ts';
import { openingsOf } from '../report/parts.ts';
import { textOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';

/** S-5: the heading of a part is followed by the next one at once: no text, no table, no image. Part six, which may say 无, has a rule of its own. */
export const emptySection = defineRule({
  id: 'empty-section',
  version: 1,
  title: '部分没有内容',
  titleEn: 'A part is empty',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [{ document: '政府信息公开条例', clause: '第五十条' }],
  about: {
    zh: {
      checks: '部分标题之下应有文字、表格或图片。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有找到各部分的标题。',
      spared: '只写“无”的部分：“无”是内容。',
    },
    en: {
      checks: 'Below the heading of a part there is text, a table or an image.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or no heading was found.',
      spared: 'A part that says 无: that is a text.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const openings = openingsOf(report).filter(({ part }) => part !== 6);
    if (openings.length === 0) return yield unchecked('未找到各部分的标题');
    for (const { part, text } of openings) {
      if (part === null || hasContent(report, part)) yield consistent;
      else yield violation({ where: [{ section: part }], message: `“${text}”标题下没有文字、表格或图片` });
    }
  },
});

function hasContent(report: Report, part: number): boolean {
  const { tables, figures } = report;
  if (/[\p{L}\p{N}]/u.test(textOf(report, part)) || figures.some(({ section }) => section === part)) return true;
  return tableNames.some(
    (name) => tables[name]?.section === part || (tableSections[name] === part && tables[name] !== null),
  );
}
