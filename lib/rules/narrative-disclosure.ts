import { compareStatements, describeDisagreement } from '../audit/narrative.ts';
import { defineRule } from '../audit/rule.ts';

/** N8: documents, decisions and fees that the text counts, against table 2. */
export const narrativeDisclosure = defineRule({
  id: 'narrative-disclosure',
  version: 1,
  title: '文字所述规范性文件、许可、处罚等数量与表二不一致',
  titleEn: 'Documents, decisions and fees: the text differs from table 2',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确' },
  ],
  about: {
    zh: {
      checks: '正文所说的规范性文件制发、废止、现行有效件数，许可、处罚、强制决定数量和收费金额，与表二对照。',
      unchecked: '缺少表二或没有对应的一格；正文说的是公示、公开的数量，可能少于作出的数量。',
      spared: '主动公开信息的条数、一般文件和制度的件数在表二没有对应项。',
    },
    en: {
      checks: 'Documents, decisions and fees as the text counts them, against table 2.',
      unchecked:
        'Table 2 or the cell is missing; the text counts what was published, which may be less than what was decided.',
      spared: 'Information published and other kinds of documents have no place in table 2.',
    },
  },
  needs: ['disclosure'],
  *check(report) {
    yield* compareStatements(
      report,
      ({ family, variable }) =>
        family === 'document' || family === 'documentAct' || family === 'decision' || variable === 'fees.amount',
      (statement, readings) => describeDisagreement(report, statement, readings),
    );
  },
});
