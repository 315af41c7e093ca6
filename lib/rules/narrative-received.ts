import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N1, N2: how many applications the text says were received, and by whom, against table 3. */
export const narrativeReceived = defineRule({
  id: 'narrative-received',
  version: 1,
  title: '文字所述收到申请数与表三不一致',
  titleEn: 'Applications received: the text differs from table 3',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks:
        '正文所说的收到、受理、新收申请数量和申请人类别，与表三对照：新收对“本年新收”，收到、受理也可以是新收加上年结转。',
      unchecked: '缺少表三，或有关各格读不成数字；正文是约数；说的是其他单位或更大范围（代表区政府、全区各部门）。',
      spared: '往年的数字、同比的增减、办件和信访等其他事项的数量、涉及事项的个数；各种读法中有一种相符即不提示。',
    },
    en: {
      checks:
        'Applications received as the text counts them, and by whom, against table 3: 新收 is the first row, 收到 and 受理 may include what was carried in.',
      unchecked:
        'Table 3 is missing or a cell is no number; the text is vague, or speaks of another office or a wider area.',
      spared:
        'Figures of other years, changes, other matters such as petitions and hotline calls; one reading that fits is enough.',
    },
  },
  needs: ['applications'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ variable, family }) =>
        family === 'applicant' || variable === 'received' || variable === 'received + carriedIn',
      (statement, readings) => ({
        ...describeDisagreement(report, statement, readings),
        // 收到 may count something else than the form does; 新收, and none against some, may not.
        verdict: isCertain(statement, readings) ? 'inconsistent' : 'suspect',
      }),
    );
  },
});

const isCertain = (
  { kind, strict, value }: { kind: string; strict: boolean; value: number },
  readings: readonly { value: number }[],
): boolean => kind === 'none' || strict || value === 0 || readings.every((reading) => reading.value === 0);
