import { nameOther, noHistory, toOther } from '../audit/history.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { toComparisons } from '../audit/years/side-by-side.ts';
import type { Report } from '../report/report.ts';
import { isShortOf } from '../text/office-names.ts';
import { repetitionOf } from '../text/repetition.ts';

/** X7: a report whose own words are another office's. */
export const textSharedWithOtherOffice = defineRule({
  id: 'text-shared-with-other-office',
  version: 1,
  title: '文字与其他单位的报告雷同',
  titleEn: 'Text shared with another office’s report',
  verdict: 'suspect',
  severity: 'substantive',
  basis: [{ document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容雷同' }],
  about: {
    zh: {
      checks: '正文与本机已有的其他单位报告相比（经相似文本索引查找），相同的文字达到七成。连续 12 字以上相同才算。',
      unchecked: '没有本机记录可对照；正文中可比较的文字不足 200 字。',
      spared:
        '年份、数字、各自的单位名称视为相同；引言、表格、标题、文件名称、法条和格式用语不计入。政府与其办公室（厅）、名称互为简称的，不视为两个单位。谁照抄谁由人判断。',
    },
    en: {
      checks:
        'Seven tenths of the prose or more stand in another office’s stored report, as found through the index of similar texts. Twelve characters in a row count.',
      unchecked: 'There is no stored history, or there are fewer than 200 characters to compare.',
      spared:
        'Years, numbers and each office’s own name count as the same; introduction, tables, headings, titles and words of the law and the form are left out. A government and its office, and a name and its short form, are no two offices. Who copied is for a person to say.',
    },
  },
  needs: [],
  *check(report, { history }) {
    if (history === null) return yield unchecked(noHistory);
    const { counted } = repetitionOf(report, report);
    if (counted < leastCounted) return yield unchecked(`正文中可比较的文字只有 ${counted} 字，不足 ${leastCounted} 字`);
    const shared = history.alike
      .filter((other) => isOtherOffice(report, other))
      .map((other) => ({ other, repetition: repetitionOf(report, other) }))
      .filter(({ repetition }) => repetition.share >= leastShare)
      .sort((one, two) => two.repetition.share - one.repetition.share);
    const [most, ...rest] = shared;
    if (most === undefined) return yield consistent;
    const { other, repetition } = most;
    const [comparison] = toComparisons(report, other, repetition);
    const others = rest.map((one) => nameOther(toOther(one.other)));
    yield violation({
      message: `正文可比较的 ${counted} 字中有 ${repetition.repeated} 字与 ${nameOther(toOther(other))} 相同，占 ${(repetition.share * 100).toFixed(1)}%`,
      where: [{ section: comparison?.left.section ?? 1 }],
      ...(comparison ? { comparison } : {}),
      explanations: others.length > 0 ? [`另有 ${others.length} 份也相同达七成：${others.join('、')}`] : [],
      other: { report: other, printed: comparison ? [comparison.left.text, comparison.right.text] : [] },
    });
  },
});

const leastCounted = 200;
/** Offices of one county share a good deal for no fault of theirs; seven tenths are one text. */
const leastShare = 0.7;

/** Whether two names are those of two offices. What is not certain is not. */
function isOtherOffice({ identity: own }: Report, { identity: other }: Report): boolean {
  if (own.name === null || other.name === null) return false;
  const governments = [own, other].filter(({ officeClass }) => /^government/.test(officeClass));
  if (governments.length === 2 && own.officeClass !== other.officeClass) {
    const [one, two] = [own.name, other.name].map((name) => name.replace(/(?:办公[室厅]|人民政府|政府)+$/, ''));
    if (one === two) return false;
  }
  return !isShortOf(own.name, other.name) && !isShortOf(other.name, own.name);
}
