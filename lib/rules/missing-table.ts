import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { type TableName, tableNames, tableSections, tableTitles } from '../report/labels.ts';
import { nameOfPart, openingsOf } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { hasTableText } from '../report/table-text.ts';

/** A part of the form that is a table holds none, and no image or attachment in its place. */
export const missingTable = defineRule({
  id: 'missing-table',
  version: 1,
  title: '缺少表格',
  titleEn: 'A table is missing',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条' },
    { document: '政府信息公开工作年度报告格式', clause: '第二至第四部分的表格' },
  ],
  about: {
    zh: {
      checks: '第二至第四部分应各有一张表。',
      unchecked:
        '2018 年度及以前的报告（当时没有全国统一格式）；没有找到该部分；该处是图片或附件，或有表格的文字但读不成表格。',
      spared: '表格分成几张、印在别处而能认出的。',
    },
    en: {
      checks: 'Parts two to four each hold their table.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; the part was not found; an image or attachment stands there, or the words of a table that could not be read as one.',
      spared: 'Tables in several pieces, or in another place, that were recognised.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    for (const name of tableNames) yield judge(report, name);
  },
});

function judge(report: Report, name: TableName): Check {
  const section = tableSections[name];
  const where = [{ section }] as const;
  if (report.tables[name] !== null) return consistent;
  if (!openingsOf(report).some(({ part }) => part === section)) return unchecked(`未找到第 ${section} 部分`, where);
  const figure = report.figures.find((candidate) => candidate.section === section);
  if (figure)
    return unchecked(`“${tableTitles[name]}”处是${figure.kind === 'image' ? '图片' : '附件'}，未能核对`, where);
  if (hasTableText(report, name)) return unchecked(`“${tableTitles[name]}”的文字未能读成表格`, where);
  return violation({ where, message: `“${nameOfPart(report, section)}”部分没有表格（${tableTitles[name]}）` });
}
