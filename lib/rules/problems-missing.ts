import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart, openingsOf } from '../report/parts.ts';
import { textOf } from '../report/prose.ts';
import type { Block, Report } from '../report/report.ts';
import { readAccount } from '../text/shortcomings.ts';

/** Q1, Q2: part five names no problem, or nothing that is done about one. 无 is a text, and none that the law allows. */
export const problemsMissing = defineRule({
  id: 'problems-missing',
  version: 1,
  title: '未写存在的主要问题或改进情况',
  titleEn: 'No problems, or no measures, in part five',
  verdict: 'inconsistent',
  severity: 'statutory',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第一款第四项：存在的主要问题及改进情况' },
    { document: '政府信息公开工作年度报告格式', clause: '五、存在的主要问题及改进情况' },
  ],
  about: {
    zh: {
      checks: '第五部分是否写出了问题，又写出了改进；只写“无”“不存在”的为不一致，只见其一的为疑似。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有找到第五部分，部分没有文字，或其中有图片、附件。',
      spared:
        '用词从宽：任何说到不足、短板、有待加强的都算问题，任何说到已做或将做什么的都算改进；“解决群众问题”之类不算本单位的问题。',
    },
    en: {
      checks:
        'Whether part five owns up to a problem and says what is done about it; nothing but 无 is an inconsistency, one without the other a suspicion.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; part five was not found or has no text, or an image or attachment stands in it.',
      spared: 'Words are taken generously for either; the problems of others (解决群众问题) are not the office’s own.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const opening = openingsOf(report).find(({ part }) => part === 5);
    if (!opening) return yield unchecked('未找到“存在的主要问题及改进情况”部分');
    const where = [{ section: 5 }] as const;
    if (report.figures.some(({ section }) => section === 5))
      return yield unchecked('“存在的主要问题及改进情况”部分有图片或附件，未能读取其中的文字', where);
    if (!/[\p{L}\p{N}]/u.test(textOf(report, 5)))
      return yield unchecked('“存在的主要问题及改进情况”部分没有文字', where);
    const { denied, problems, measures } = readAccount(passagesOf(report, opening.block));
    if (problems && measures) return yield consistent;
    const name = nameOfPart(report, 5);
    if (denied) return yield violation({ where, message: `“${name}”部分没有写出任何问题和改进情况` });
    yield violation({ verdict: 'suspect', where, message: `“${name}”部分${whatIsMissing(problems, measures)}` });
  },
});

const passagesOf = ({ blocks }: Report, opening: number): Block[] =>
  blocks.filter(({ section, kind }, index) => section === 5 && kind !== 'signature' && index !== opening);

function whatIsMissing(problems: boolean, measures: boolean): string {
  if (problems) return '写了问题，未见改进情况或者改进措施';
  return measures ? '未见存在的问题或者不足' : '未见存在的问题，也未见改进情况';
}
