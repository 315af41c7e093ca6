import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N6: outcomes that the text counts, against the rows and groups of 三、本年度办理结果. */
export const narrativeOutcomes = defineRule({
  id: 'narrative-outcomes',
  version: 1,
  title: '文字所述办理结果与表三不一致',
  titleEn: 'Outcomes: the text differs from table 3',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks:
        '正文所说的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理及其各项数量，与表三对应的行或各行之和对照。',
      unchecked: '缺少表三，或有关各格读不成数字；用语可能只指一行中的一部分（告知其他途径、已主动公开）。',
      spared: '“予以公开及部分公开”合计的数量；主动公开信息的条数。',
    },
    en: {
      checks: 'Outcomes as the text counts them, against the rows and groups of table 3.',
      unchecked: 'Table 3 is missing or a cell is no number; the word may name part of a row only.',
      spared: 'Two outcomes counted together; information that was published without being asked for.',
    },
  },
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family }) => family === 'outcome',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
