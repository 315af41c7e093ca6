import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { defineRule, unchecked, violation } from '../audit/rule.ts';
import { findAll } from '../text/quotes.ts';

const words = /考核|评议|责任追究|追究责任|追责|问责|测评|评估|考评/g;

/** S-13: a government's report, a town's included, gives the results of assessment, review by society and accountability. */
export const missingAssessment = defineRule({
  id: 'missing-assessment',
  version: 1,
  title: '未见考核、评议、责任追究结果',
  titleEn: 'No result of assessment, review or accountability',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    {
      document: '政府信息公开条例',
      clause: '第五十条第一款第四项：各级人民政府还应当包括工作考核、社会评议和责任追究结果情况',
    },
  ],
  about: {
    zh: {
      checks: '政府（含乡镇政府）的报告应有工作考核、社会评议、责任追究结果的内容。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告单位的类别不明。',
      spared: '部门、街道办事处（派出机关）和其他单位：条例只要求各级人民政府；全文任何一处谈到即可。',
    },
    en: {
      checks:
        'The report of a government, a town’s included, speaks of assessment, review by society or accountability.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the kind of office is not known.',
      spared: 'Departments, streets and others: the law asks governments only; a word anywhere in the report will do.',
    },
  },
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    const { officeClass } = report.identity;
    if (officeClass === 'unknown') return yield unchecked('未能确定报告单位的类别');
    // A street is a branch office of its government (派出机关), and a department is none.
    if (officeClass !== 'government' && officeClass !== 'town') return;
    if (findAll(report, words).length > 0) return;
    yield violation({
      where: [{ section: 1 }],
      message: '全文未见工作考核、社会评议或责任追究的结果，各级人民政府的年度报告应当包括',
    });
  },
});
