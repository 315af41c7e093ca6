import type { Place } from '../audit/finding.ts';
import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { type Check, defineRule, unchecked, violation } from '../audit/rule.ts';
import { numberingStyle, openingsOf } from '../report/parts.ts';
import type { Heading } from '../report/report.ts';

/** S-14: the parts' headings are written otherwise than the form writes them; each kind is said once. */
export const headingStyle = defineRule({
  id: 'heading-style',
  version: 1,
  title: '标题写法与格式不一致',
  titleEn: 'Headings written otherwise than in the form',
  verdict: 'note',
  severity: 'hint',
  basis: [{ document: '政府信息公开工作年度报告格式', clause: '一至六部分的标题' }],
  about: {
    zh: {
      checks: '部分标题的写法：阿拉伯数字编号、序号形式不统一、序号后不是顿号、重复标点。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有找到各部分的标题。',
      spared: '全都不编号的标题；只作提示，不计为不一致。',
    },
    en: {
      checks:
        'How the headings of the parts are written: Arabic numbers, mixed styles, no 、 after the number, doubled punctuation.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or no heading was found.',
      spared: 'Headings that carry no numbers at all; a note only, never an inconsistency.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const openings = openingsOf(report);
    if (openings.length === 0) return yield unchecked('未找到各部分的标题');
    const style = numberingStyle(report);
    const isArabic = ({ style }: Heading) => style === 'arabic';
    const strays = openings.filter((heading) => heading.style !== style && heading.style !== 'none');
    yield* note(openings.filter(isArabic), (names) => `部分标题用阿拉伯数字编号（${names}），格式为“一、二、三……”`);
    yield* note(
      strays.filter((heading) => !isArabic(heading)),
      (names) => `部分标题的序号形式不统一：${names}`,
    );
    yield* note(
      openings.filter(({ text }) => /^\s*[一二三四五六七八九十]+\s*[.．:：]/.test(text)),
      (names) => `部分标题的序号后不是顿号：${names}`,
    );
    yield* note(
      openings.filter(({ text }) => /[、，。：:.．]\s*[、，。：:.．]/.test(text)),
      (names) => `部分标题有重复标点：${names}`,
    );
  },
});

function* note(headings: readonly Heading[], say: (names: string) => string): Generator<Check> {
  const [first, ...others] = headings.map(({ part }): Place => ({ section: part ?? 0 }));
  if (first)
    yield violation({ where: [first, ...others], message: say(headings.map(({ text }) => `“${text}”`).join('、')) });
}
