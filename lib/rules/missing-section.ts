import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { sectionHeading, tableNames, tableSections } from '../report/labels.ts';
import { nameOfPart, numberingStyle, openingsOf } from '../report/parts.ts';
import type { Heading, Report } from '../report/report.ts';

/** With fewer headings found, the page is more likely misread than incomplete. */
const enoughForCertainty = 4;
const enoughForSuspicion = 2;

/** S-1: one of the six parts that the form asks for has no heading. */
export const missingSection = defineRule({
  id: 'missing-section',
  version: 1,
  title: '缺少部分',
  titleEn: 'A part is missing',
  verdict: 'inconsistent',
  severity: 'statutory',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条' },
    { document: '政府信息公开工作年度报告格式', clause: '六个部分' },
  ],
  about: {
    zh: {
      checks: '格式规定的六个部分各有标题；缺哪一部分、应在哪里，一一指出。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；全文只找到不足两个部分的标题（多半是页面读取有误）。',
      spared:
        '各部分标题的通行写法（复议诉讼两种官方写法、“和/及/、”之别、概述、存在问题等）；位置和序号对而名称不同，或表格在文中的，降为疑似；标题不足四个时只作疑似。',
    },
    en: {
      checks: 'Each of the six parts of the form has a heading; which one is missing, and where it should stand.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or fewer than two headings were found, which is more likely a misread page.',
      spared:
        'The usual wordings of the headings; a heading of another name in the right place, or the table without its heading, is a suspicion only, and so is everything where fewer than four were found.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const found = new Set(openingsOf(report).map(({ part }) => part));
    for (let part = 1; part <= 6; part += 1) yield found.has(part) ? consistent : judge(report, part, found.size);
  },
});

function judge(report: Report, part: number, found: number): Check {
  if (found < enoughForSuspicion) return unchecked(`全文只找到 ${found} 个部分的标题`, [{ section: part }]);
  const where = [{ section: part }] as const;
  const name = `“${sectionHeading(part)}”`;
  const message = `未找到${name}部分的标题，全文找到 ${found} 个部分`;
  const stranger = strangerAt(report, part);
  if (stranger)
    return violation({
      verdict: 'suspect',
      severity: 'format',
      where,
      message: `${message}；其位置上是“${stranger.text}”`,
    });
  if (hasTable(report, part))
    return violation({ verdict: 'suspect', severity: 'format', where, message: `${message}；该部分的表格在文中` });
  const neighbour = openingsOf(report).findLast((heading) => (heading.part ?? 0) < part)?.part;
  const place = neighbour === null || neighbour === undefined ? '' : `，应在“${nameOfPart(report, neighbour)}”之后`;
  return violation({ ...(found < enoughForCertainty && { verdict: 'suspect' }), where, message: `${message}${place}` });
}

/** A heading in the part's place with the part's number, whose words name none of the six. */
function strangerAt(report: Report, part: number): Heading | undefined {
  const style = numberingStyle(report);
  const openings = openingsOf(report);
  const after = openings.findLast((heading) => (heading.part ?? 0) < part)?.block ?? -1;
  const before = openings.find((heading) => (heading.part ?? 0) > part)?.block ?? Infinity;
  return report.headings.find(
    (heading) =>
      heading.style === style &&
      style !== 'none' &&
      heading.part === null &&
      heading.ordinal === part &&
      heading.block > after &&
      heading.block < before,
  );
}

const hasTable = ({ tables }: Report, part: number): boolean =>
  tableNames.some((name) => tableSections[name] === part && tables[name] !== null);
