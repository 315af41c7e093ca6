import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { classOf } from '../report/office-class.ts';
import { areDifferent } from '../text/same-office.ts';

/** W7: another office signs than the one that the title names. */
export const signatureMismatch = defineRule({
  id: 'signature-mismatch',
  version: 1,
  title: '落款单位与报告单位不一致',
  titleEn: 'Another office signs the report',
  verdict: 'inconsistent',
  severity: 'format',
  basis: [
    { document: '国办公开办函〔2021〕30号', clause: '（四）明确责任：内容不准确、雷同' },
    { document: '政府信息公开条例', clause: '第六条（准确）' },
  ],
  about: {
    zh: {
      checks: '文末落款的单位，明显不是标题所称的报告单位：另一个街道、乡镇、局或县。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；报告单位不明。没有落款的不查。',
      spared:
        '简称、全称和原名；政府办代表政府；党政办等内设机构；括号中的第二名称；上级政府；改革前后职责相近的部门。',
    },
    en: {
      checks:
        'The office that signs at the end clearly is another than the title names: another street, town, bureau or county.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the author is not known. An unsigned report is not checked.',
      spared:
        'Short, full and former names; a government’s office for the government; offices within the office; second names in brackets; a superior government; bureaus whose work is alike.',
    },
  },
  needs: [],
  *check(report, { gazetteer }) {
    if (precedesForm(report)) return yield beforeForm();
    const { signature } = report;
    const { name, officeClass, source } = report.identity;
    if (signature === null || source === 'signature') return yield inapplicable;
    if (name === null) return yield unchecked('未能确定报告单位');
    const signer = { name: signature, officeClass: classOf(signature) };
    if (!areDifferent({ name, officeClass }, signer, gazetteer)) return yield consistent;
    yield violation({
      where: [{ page: 'signature' }],
      message: `报告单位为“${name}”，落款为“${signature}”`,
    });
  },
});
