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
  about: {
    zh: {
      checks: '同一段文字（30 字以上）出现两次，以及“工作工作”之类重复的词。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有读到文字。',
      spared:
        '文件名称、法条原句、统计期限、联系方式、表格引导语等常用语；叠词、数词和分属两个词的相连字；整个部分重复的由另一规则提示。',
    },
    en: {
      checks: 'A passage of thirty characters or more that stands twice, and words typed twice in a row.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or no text was read.',
      spared:
        'Titles of documents, the law’s own sentences, the period, contact lines, lead-ins of tables; reduplication and words that merely meet; whole parts that repeat each other have a rule of their own.',
    },
  },
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
