import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N3: how many applications the text says were answered, against （七）总计. */
export const narrativeCompleted = defineRule({
  id: 'narrative-completed',
  version: 1,
  title: '文字所述办结数与表三不一致',
  titleEn: 'Applications completed: the text differs from table 3',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks:
        '正文所说的办结、答复、办理数量与表三（七）总计对照，也试新收减结转、总计减上年结转、总计减其他处理等读法。',
      unchecked: '缺少表三，或有关各格读不成数字；正文是约数，或说的是其他单位。',
      spared: '“办理”可以指新收加结转；撤回的申请可以不计入答复；建议提案、热线工单的办结数。',
    },
    en: {
      checks:
        'Applications completed or answered as the text counts them, against （七）总计 and the other readings that the words allow.',
      unchecked: 'Table 3 is missing or a cell is no number; the text is vague, or speaks of another office.',
      spared:
        '办理 may mean all that was on hand; withdrawn applications may be left out of the answered; motions and hotline calls are other matters.',
    },
  },
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ variable }) => variable === 'completed',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
