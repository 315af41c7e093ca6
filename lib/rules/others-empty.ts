import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { tableNames } from '../report/labels.ts';
import { openingsOf } from '../report/parts.ts';
import { textOf } from '../report/prose.ts';

/** Q5: nothing at all stands in part six, not even 无. */
export const othersEmpty = defineRule({
  id: 'others-empty',
  version: 1,
  title: '其他需要报告的事项没有内容',
  titleEn: 'Part six is empty',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第一款第五项：其他需要报告的事项' },
    { document: '政府信息公开工作年度报告格式', clause: '六、其他需要报告的事项' },
  ],
  about: {
    zh: {
      checks: '第六部分标题下应有内容，没有此类事项的应写“无”。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有找到第六部分。',
      spared: '只写“无”的；只有图片、附件或表格的。',
    },
    en: {
      checks: 'Below the heading of part six there is something, at least 无.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or part six was not found.',
      spared: 'A part that says 无, or holds only an image, an attachment or a table.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const opening = openingsOf(report).find(({ part }) => part === 6);
    if (!opening) return yield unchecked('未找到“其他需要报告的事项”部分');
    const hasContent =
      /[\p{L}\p{N}]/u.test(textOf(report, 6)) ||
      report.figures.some(({ section }) => section === 6) ||
      tableNames.some((name) => report.tables[name]?.section === 6);
    if (hasContent) return yield consistent;
    yield violation({
      where: [{ section: 6 }],
      message: `“${opening.text}”标题下没有文字，没有此类事项的应当写“无”`,
    });
  },
});
