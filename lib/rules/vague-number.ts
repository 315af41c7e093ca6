import { placeOf } from '../audit/narrative.ts';
import { consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { nameOfPart } from '../report/parts.ts';
import { readStatements } from '../report/statements.ts';

/** N14: a figure that the form asks for exactly is given as 余, 近 or 约. */
export const vagueNumber = defineRule({
  id: 'vague-number',
  version: 1,
  title: '应当准确的数量使用了约数',
  titleEn: 'A statutory figure is given vaguely',
  verdict: 'note',
  severity: 'hint',
  basis: [{ document: '政府信息公开条例', clause: '第六条（准确）' }],
  about: {
    zh: {
      checks: '表中须准确填报的数量在正文里用了余、多、近、约。',
      unchecked: '报告年度不明。',
      spared: '主动公开信息条数、培训人次等表中没有的数量。',
    },
    en: {
      checks: 'A figure that the tables ask for exactly is given vaguely in the text.',
      unchecked: 'The report’s year is not known.',
      spared: 'Numbers that no table asks for, such as items published or people trained.',
    },
  },
  needs: [],
  *check(report) {
    if (report.year === null) return yield unchecked('未能确定报告年度');
    const statements = readStatements(report).filter(
      ({ variable, year, kind, family }) =>
        variable !== null && year === null && kind === 'count' && family !== 'published' && family !== 'channel',
    );
    if (statements.length === 0) return yield inapplicable;
    for (const statement of statements)
      if (!statement.vague) yield consistent;
      else
        yield violation({
          message: `“${nameOfPart(report, statement.section)}”写“${statement.quote}”，是约数；这项数量在表中须准确填报`,
          where: [placeOf(report, statement)],
        });
  },
});
