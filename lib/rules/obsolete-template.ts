import type { Place } from '../audit/finding.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { editionDue, editionMarks } from '../report/edition.ts';
import type { Report } from '../report/report.ts';

/** The 2019 form, or parts of it, from report year 2021 on. The new form in an earlier year breaks nothing: a note. */
export const obsoleteTemplate = defineRule({
  id: 'obsolete-template',
  version: 1,
  title: '表格格式与报告年度应使用的格式不符',
  titleEn: 'Tables of a superseded form',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第二款' },
    { document: '国办公开办函〔2021〕30号', clause: '附件：政府信息公开工作年度报告格式' },
  ],
  about: {
    zh: {
      checks: '2021 年度起应使用国办公开办函〔2021〕30号的表格，使用或混用 2019 年试行格式的会被指出。',
      unchecked: '报告年度不明或早于 2019；表格中没有能判断格式版本的文字。',
      spared: '2019、2020 年度使用试行格式；提前使用新格式的只作提示。',
    },
    en: {
      checks: 'From 2021 on the tables are those of the 2021 form; the 2019 form, or parts of it, is named.',
      unchecked: 'The year is not known or before 2019, or nothing in the tables tells the forms apart.',
      spared: 'The 2019 form in 2019 and 2020; the new form in an earlier year is a note only.',
    },
  },
  needs: [],
  *check(report) {
    const due = editionDue(report.year);
    if (due === null) return yield unchecked('报告年度不明，或早于全国统一格式');
    const marks = editionMarks(report);
    if (marks['2019'].length + marks['2021'].length === 0) return yield unchecked('表格中没有能判断格式版本的文字');
    const foreign = marks[due === '2019' ? '2021' : '2019'];
    const [first, ...others] = foreign.map((mark) => placeOf(report, mark));
    if (first === undefined) return yield consistent;
    const isMixed = marks[due].length > 0;
    const used = due === '2021' ? '2019年试行格式' : '2021年格式';
    const message = `${report.year}年度应使用${titles[due]}，表格${isMixed ? `混用了${used}的内容` : `使用的是${used}`}：${quoteMarks(foreign)}`;
    if (due === '2019')
      return yield violation({ verdict: 'note', severity: 'hint', message, where: [first, ...others] });
    // One mark alone, with nothing that belongs to either form beside it, may be a label misread.
    yield violation({
      verdict: foreign.length === 1 && !isMixed ? 'suspect' : 'inconsistent',
      message,
      where: [first, ...others],
    });
  },
});

const titles = { '2019': '国办公开办函〔2019〕60号格式（试行）', '2021': '国办公开办函〔2021〕30号格式' };

const quoteMarks = (marks: readonly string[]): string =>
  marks
    .slice(0, 8)
    .map((mark) => `“${mark}”`)
    .join('、') + (marks.length > 8 ? `等 ${marks.length} 处` : '');

/** A mark is the text of a header of table 2 or the label of a row. */
function placeOf({ tables: { disclosure, applications } }: Report, mark: string): Place {
  const row = disclosure?.rows.find(({ label }) => label === mark);
  if (row) return { table: 'disclosure', row: row.key };
  const outcome = applications?.rows.find(({ label }) => label === mark);
  return outcome ? { table: 'applications', row: outcome.key } : { table: 'disclosure', header: mark };
}
