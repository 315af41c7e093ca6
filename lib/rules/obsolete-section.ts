import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { isObsolete, numberingStyle, rivalsOf } from '../report/parts.ts';
import type { Heading, Report } from '../report/report.ts';
import { quotePlace } from '../text/quotes.ts';

/** S-9: a part that the decree of 2007 asked for (收费及减免 …) as a part of its own. A sub-topic of that name is none. */
export const obsoleteSection = defineRule({
  id: 'obsolete-section',
  version: 1,
  title: '保留了旧条例要求的部分',
  titleEn: 'A part of the old decree',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条' },
    { document: '国办公开办函〔2019〕60号', clause: '六个部分' },
  ],
  about: {
    zh: {
      checks: '2019 年以前的内容（收费及减免、咨询处理、申诉等）被列为单独的部分。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告年度不明；没有找到标题。',
      spared: '部分之内的同名小标题；正文中谈到信息处理费。',
    },
    en: {
      checks:
        'Parts that the decree of 2007 asked for (fees and waivers, inquiries, complaints) as parts of their own.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; the year is not known; or no heading was found.',
      spared: 'Sub-topics of that name inside a part; processing fees told of in the text.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    if (report.year === null) return yield unchecked('未能确定报告年度');
    if (report.headings.length === 0) return yield unchecked('未找到标题');
    for (const heading of topHeadings(report).filter(isObsolete))
      yield violation({
        where: [quotePlace(report, heading.block, 0, heading.text.length)],
        message: `“${heading.text}”是 2019 年以前年度报告的内容，现行格式的六个部分中没有这一部分`,
      });
  },
});

/** Headings of the parts' own level: by their ordinals, or, where the parts have none, those without any. */
const topHeadings = (report: Report): Heading[] =>
  numberingStyle(report) === 'none'
    ? report.headings.filter(({ style, opens }) => style === 'none' && !opens)
    : rivalsOf(report);
