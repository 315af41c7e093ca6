import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import { findDoubledWords } from '../text/doubled-words.ts';
import { quotePlace } from '../text/quotes.ts';
import { findRepeatedPassages } from '../text/repeated-passages.ts';

/** S-6, Q13: a passage of thirty characters or more that stands twice, and words that were typed twice. */
export const duplicatedText = defineRule({
  id: 'duplicated-text',
  version: 1,
  title: '文字重复',
  titleEn: 'Repeated passage or doubled word',
  verdict: 'suspect',
  severity: 'hint',
  basis: [{ document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容雷同' }],
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    if (!report.blocks.some(({ kind }) => kind === 'paragraph')) return yield unchecked('没有读到文字');
    for (const { first, second, size } of findRepeatedPassages(report)) {
      const [earlier, later] = [first, second].map(({ block, start, end }) => quotePlace(report, block, start, end));
      if (!earlier || !later) continue;
      const opening = later.quote.slice(0, 20);
      const sides = `“${nameOfPart(report, earlier.section)}”${earlier.section === later.section ? '内' : `与“${nameOfPart(report, later.section)}”`}`;
      yield violation({
        where: [later, earlier],
        message: `${sides}有 ${size} 字相同：“${opening}……”出现两次`,
        comparison: {
          left: { section: earlier.section, text: earlier.quote },
          right: { section: later.section, text: later.quote },
          share: 1,
        },
      });
    }
    for (const { block, start, end, text } of findDoubledWords(report))
      yield violation({ where: [quotePlace(report, block, start, end)], message: `“${text}”疑似重复用字` });
  },
});
