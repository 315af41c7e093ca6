import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { statesPeriod } from '../text/periods.ts';

/** S-10: nothing says from when to when the figures count. Every report does, though no law asks for it. */
export const missingPeriod = defineRule({
  id: 'missing-period',
  version: 1,
  title: '未说明统计期限',
  titleEn: 'The period of the figures is not stated',
  verdict: 'suspect',
  severity: 'hint',
  basis: [{ document: '政府信息公开工作年度报告', clause: '引言：统计期限（各地通行写法）' }],
  about: {
    zh: {
      checks: '全文是否说明数据的统计期限。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；没有读到文字。',
      spared: '任何写法都算，如“统计期限”“1月至12月”、起止两个日期；条例没有要求，只作提示。',
    },
    en: {
      checks: 'Whether the report says from when to when its figures count.',
      unchecked: 'The report is for 2018 or earlier, when there was no national form; or no text was read.',
      spared: 'Any wording counts; the law does not ask for it, so it is a hint only.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    if (report.blocks.length === 0) return yield unchecked('没有读到文字');
    if (statesPeriod(report)) return;
    const { year } = report;
    const example = year === null ? '1月1日至12月31日' : `${year}年1月1日至${year}年12月31日`;
    yield violation({ where: [{ section: 0 }], message: `全文未见数据统计期限的说明（如“${example}”）` });
  },
});
