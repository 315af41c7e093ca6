import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { chineseOrdinals, sectionHeading } from '../report/labels.ts';
import { misnamedOf, numberingStyle, openingsOf, rivalsOf } from '../report/parts.ts';
import type { Heading, Report } from '../report/report.ts';

/** S-2, S-4: the parts stand in another order than the form's, or carry another part's number. */
export const sectionOrder = defineRule({
  id: 'section-order',
  version: 1,
  title: '部分的顺序或序号与格式不一致',
  titleEn: 'Parts out of order, or with another part’s number',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第五十条第二款（统一格式）' },
    { document: '政府信息公开工作年度报告格式', clause: '一至六部分的标题和顺序' },
  ],
  about: {
    zh: {
      checks: '六个部分的先后和序号与格式一致。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；找到的部分标题不足两个。',
      spared: '为新增部分让出序号而顺延的；部分之内小标题的序号（另有规则）。',
    },
    en: {
      checks: 'The six parts stand in the form’s order and carry its numbers.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or fewer than two headings were found.',
      spared:
        'Numbers that only make room for an added part; the numbering inside a part, which has a rule of its own.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const openings = openingsOf(report).toSorted((a, b) => a.block - b.block);
    if (openings.length < 2) return yield unchecked('找到的部分标题不足两个');
    const [late, ...othersLate] = openings.filter(({ part }, index) => (part ?? 0) < (openings[index - 1]?.part ?? 0));
    if (late) {
      const places = othersLate.map(({ part }) => ({ section: part ?? 0 }));
      yield violation({
        where: [{ section: late.part ?? 0 }, ...places],
        message: `各部分的顺序与格式不一致，依次为：${list(openings)}`,
      });
      return;
    }
    for (const heading of misnamedOf(report))
      yield violation({
        where: [{ section: heading.ordinal ?? 0 }],
        message: `序号与标题不相符：${describe(heading, heading.ordinal)}`,
      });
    const [shifted, ...othersShifted] = misnumbered(report, openings);
    if (!shifted) return;
    yield violation({
      where: [{ section: shifted.part ?? 0 }, ...othersShifted.map(({ part }) => ({ section: part ?? 0 }))],
      message: `序号与标题不相符：${[shifted, ...othersShifted].map((heading) => describe(heading, heading.part)).join('；')}`,
    });
  },
});

/** Parts that carry another number than the form gives them, unless the numbering only makes room for an added heading. */
function misnumbered(report: Report, openings: readonly Heading[]): Heading[] {
  const style = numberingStyle(report);
  const added = rivalsOf(report).filter(({ part }) => part === null);
  return openings.filter((heading) => {
    const { ordinal, part, block } = heading;
    if (heading.style !== style || ordinal === null || part === null || ordinal === part) return false;
    const room = added.filter(
      (other) => other.block < block && other.ordinal !== null && other.ordinal < ordinal,
    ).length;
    return ordinal < part || ordinal - part > room;
  });
}

const list = (headings: readonly Heading[]): string => headings.map(({ text }) => `“${text}”`).join('、');

function describe({ text, ordinal }: Heading, due: number | null): string {
  const printed = chineseOrdinals[ordinal ?? 0] ?? String(ordinal);
  return `“${text}”序号为“${printed}”，格式为“${sectionHeading(due ?? 0)}”`;
}
