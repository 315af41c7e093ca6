import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { openingsOf, rivalsOf } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import { type Announcement, findAnnouncement, partNamed } from '../text/announcements.ts';
import { normalise } from '../text/normalise.ts';
import { quotePlace } from '../text/quotes.ts';

/** With fewer parts found, what stands there is not known well enough to be counted. */
const enoughParts = 4;

/** S-7, S-8: the introduction announces so many parts, or names them, and others stand there. */
export const announcedParts = defineRule({
  id: 'announced-parts',
  version: 1,
  title: '引言所称部分与实际不一致',
  titleEn: 'Announced parts and actual parts differ',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '政府信息公开条例', clause: '第六条（准确）' },
    { document: '政府信息公开工作年度报告格式', clause: '六个部分' },
  ],
  about: {
    zh: {
      checks: '引言称全文由几个部分组成、各叫什么，与实际的部分一致。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；找到的部分不足四个。',
      spared: '引言没有这样说的；名称写法不同但能对应的；列举以“等”结尾的；把同级小标题一并计入而数目相符的。',
    },
    en: {
      checks: 'The introduction announces so many parts, or names them, and those are the parts that stand there.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or fewer than four parts were found.',
      spared:
        'Introductions that announce nothing; names that differ in wording; lists that end in 等; counts that include sub-topics numbered like parts.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const announcement = findAnnouncement(report);
    if (!announcement) return yield inapplicable;
    const standing = countParts(report);
    if (standing < enoughParts) return yield unchecked(`全文只找到 ${standing} 个部分的标题`);
    const complaints = judge(report, announcement, standing);
    if (complaints.length === 0) return yield consistent;
    const { block, start, end, text } = announcement;
    yield violation({
      where: [quotePlace(report, block, start, end)],
      message: `引言称“${text}”，${complaints.join('，')}`,
    });
  },
});

/** The six parts found, and parts that were added after the last of them. */
function countParts(report: Report): number {
  const openings = openingsOf(report);
  const last = openings.at(-1)?.block ?? 0;
  const added = rivalsOf(report).filter(
    ({ part, block, ordinal }) => part === null && block > last && (ordinal ?? 0) > openings.length,
  );
  return openings.length + added.length;
}

function judge(report: Report, { count, names, isOpen }: Announcement, standing: number): string[] {
  const complaints: string[] = [];
  if (count !== standing && !isAllTopics(report, count)) complaints.push(`文中为 ${standing} 个部分`);
  if (names.length > 0 && names.length < count && !isOpen)
    complaints.push(`只列出 ${names.length} 个：${names.join('、')}`);
  const unknown = names.filter((name) => !hasHeading(report, name));
  if (unknown.length > 0) complaints.push(`所列${unknown.map((name) => `“${name}”`).join('、')}在文中没有对应的标题`);
  return complaints;
}

/** A report that numbers more headings as parts than the six may count them all. */
const isAllTopics = (report: Report, count: number): boolean =>
  openingsOf(report).length + rivalsOf(report).length === count;

/**
 * A name stands for a heading where both mean the same part (总体情况 and 一、概述), or share a run of two characters that
 * not every part has.
 */
function hasHeading(report: Report, name: string): boolean {
  const part = partNamed(name);
  if (openingsOf(report).some((heading) => heading.part === part)) return true;
  const telling = normalise(name).replace(/政府信息|信息公开|公开|情况|工作|政务/g, '');
  const pairs = Array.from({ length: Math.max(0, telling.length - 1) }, (_, index) => telling.slice(index, index + 2));
  return pairs.length === 0 || report.headings.some(({ text }) => pairs.some((pair) => text.includes(pair)));
}
