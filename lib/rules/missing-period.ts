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
