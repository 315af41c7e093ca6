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
