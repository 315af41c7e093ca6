import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import { findCopiedParts, partTexts, shortestPart } from '../text/copied-parts.ts';

/** What a comparison shows of each side; enough for any part that is read by people. */
const longestShown = 20_000;

/**
 * S-6: a part that repeats another part. Both are counted whole, headings included and white space left out, and the
 * share is twice what they have in common over the characters of both, punctuation folded.
 */
export const duplicatedSection = defineRule({
  id: 'duplicated-section',
  version: 1,
  title: '两个部分内容重复',
  titleEn: 'A part repeats another part',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容雷同' },
    { document: '政府信息公开条例', clause: '第五十条（各部分内容各不相同）' },
  ],
  about: {
    zh: {
      checks: '两个部分的全部文字相比，相同比例达到八成。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；文字达到 80 字的部分不足两个。',
      spared: '不足 80 字的短部分（无、收费一句话等）；同一主题的相近说法。',
    },
    en: {
      checks: 'Two parts, each with its whole text, agree in four fifths or more.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or fewer than two parts have 80 characters.',
      spared: 'Parts shorter than 80 characters; similar phrases on one subject.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const texts = partTexts(report);
    if (texts.length < 2) return yield unchecked(`文字达到 ${shortestPart} 字的部分不足两个`);
    const copies = findCopiedParts(report);
    for (let pairs = (texts.length * (texts.length - 1)) / 2 - copies.length; pairs > 0; pairs -= 1) yield consistent;
    for (const { earlier, later, share } of copies)
      yield violation({
        where: [{ section: later.section }, { section: earlier.section }],
        message: `“${nameOfPart(report, later.section)}”与“${nameOfPart(report, earlier.section)}”内容重复：${count(later.printed)}与 ${count(earlier.printed)}，相同比例 ${share.toFixed(3)}`,
        comparison: {
          left: { section: earlier.section, text: earlier.printed.slice(0, longestShown) },
          right: { section: later.section, text: later.printed.slice(0, longestShown) },
          share,
        },
      });
  },
});

const count = (printed: string): string => `${printed.replace(/\s+/g, '').length.toLocaleString('en-US')} 字`;
