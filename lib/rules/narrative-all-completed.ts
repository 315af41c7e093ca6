import { cellPlace } from '../audit/place.ts';
import { consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import { readStatements } from '../report/statements.ts';
import { findCell } from '../report/table.ts';
import { findAll, type Hit, quotePlace, sentenceOf } from '../text/quotes.ts';

/** N9: the text says that all was completed, the table carries some over. */
export const narrativeAllCompleted = defineRule({
  id: 'narrative-all-completed',
  version: 1,
  title: '文字称全部办结，表三却有结转',
  titleEn: 'All applications are said to be completed, while some are carried over',
  verdict: 'suspect',
  severity: 'format',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '正文称申请“全部办结”或“办结率100%”，而表三结转下年度大于 0。',
      unchecked: '缺少表三，或结转下年度总计读不成数字。',
      spared:
        '“按时办结率100%”“均在法定期限内答复”：未到期限的申请可以结转；建议提案、热线等其他事项；同段已写明结转数的。',
    },
    en: {
      checks: 'The text says that all applications were completed while table 3 carries some out.',
      unchecked: 'Table 3 is missing, or its total carried out is no number.',
      spared:
        'Completed in time is compatible with a carry-over; other matters; passages that state what is carried over.',
    },
  },
  needs: ['applications'],
  *check(report) {
    const hits = findAll(report, allCompleted).filter((hit) => isAboutAllApplications(hit));
    if (hits.length === 0) return yield inapplicable;
    const carriedOut = findCell(report.tables.applications, 'carriedOut', 'total');
    if (!carriedOut || carriedOut.value === null) return yield unchecked('表三“结转下年度继续办理”没有可读的总计');
    for (const { block, start, end, text } of hits) {
      const section = report.blocks[block]?.section ?? 0;
      const isSaid = readStatements(report).some(
        (statement) => statement.block === block && statement.variable === 'carriedOut' && statement.value > 0,
      );
      if (carriedOut.value === 0 || isSaid) yield consistent;
      else
        yield violation({
          message: `“${nameOfPart(report, section)}”写“${text}”，表三“结转下年度继续办理”总计为 ${carriedOut.value}，相差 ${carriedOut.value}`,
          where: [quotePlace(report, block, start, end), cellPlace(report, 'applications', 'carriedOut', 'total')],
        });
    }
  },
});

/** 按时办结率100% is compatible with applications whose time is not up; 全部办结 is not. */
const allCompleted =
  /(?:已全部|均已全部|全部已|全部|均已|都已|已经全部)(?:办结|办理完毕|办理完结)|(?<!按时|按期|及时|限时|期限内|时限内|到期|应)办结率(?:为|达|达到|均为|均达|均达到)?(?:100%|百分之百|百分百)/g;
const otherMatters = /热线|工单|建议|提案|信访|留言|咨询|投诉|举报|诉求|来信|12345|复议|诉讼|事项办结/;
const partOnly = /结转[^。]{0,20}(?:全部|均已)|除|剩余|其余|力争|确保|下一步|计划|尚有|正在/;

function isAboutAllApplications(hit: Hit): boolean {
  const sentence = sentenceOf(hit);
  return /信息公开申请|依申请公开|公开申请/.test(sentence) && !otherMatters.test(sentence) && !partOnly.test(sentence);
}
