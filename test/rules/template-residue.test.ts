import type { Report } from '../../lib/report/report.ts';
import { templateResidue } from '../../lib/rules/template-residue.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (...sentences: string[]) => soundReport({ prose: { 1: sentences } });
const place = (quote: string, occurrence = 1, section = 1) => ({ section, quote, occurrence });
const bureau: Report['identity'] = {
  name: '河口县水利局',
  source: 'title',
  officeClass: 'department',
  level: 'county',
};

testRule(templateResidue, {
  passes: {
    'a report filled in': soundReport(),
    'a private name is masked': says('张XX、李××等3名申请人。'),
    'a place in a case is masked': says('涉及XX村XX组土地征收。', '向某某公司核实。'),
    'offices in general, in quotation marks': says('杜绝“XX局已阅”式答复。'),
    'an other kind of office': says('转交XX局办理。'),
    'another office in the middle of a sentence': says('会同XX局按照要求办理。', '其中XX街道居民提出2件。'),
    'an article and a regulation are masked': says('信息涉及《办法》第XX条。', '公开XX条例解读，发布XX期间安排。'),
    'applicants are masked': says('收到申请人李××2件，另有王XX一件。', '培训XX人员。'),
    'a year in Chinese digits': says('二〇〇〇年以来，二○○八年起。'),
    'a form that is explained': says('申请人填写《政府信息公开申请表》（填写说明见附件），提交单位名称、地址。'),
    'the form’s note on how figures were counted': says('填报说明：行政处罚数量不含简易程序。'),
    'bold marks of a converted text': says('**局机关重点工作。**'),
  },
  fails: {
    'a year left open': {
      report: says('20XX年，本镇共收到申请0件。', '自20xx年1月1日起。'),
      findings: [
        { where: place('20XX年'), message: /“20XX年”是模板文字，未替换或未删除/ },
        { where: place('20xx年'), message: /“20xx年”/ },
      ],
    },
    'the own name left open, three times': {
      report: says('XX镇高度重视。', '××镇与XX镇人民政府网站。'),
      findings: [
        { where: place('XX镇'), message: /“XX镇”.*，共 2 处/ },
        { where: place('××镇'), message: /“××镇”/ },
      ],
    },
    'another kind of office left open tells of its work': {
      report: says('××街道办事处落实专人负责信息公开。', '其次。XX局按照有关要求开展公开工作。'),
      findings: [
        { where: place('××街道办事处'), message: /“××街道办事处”是模板文字/ },
        { where: place('XX局'), message: /“XX局”是模板文字/ },
      ],
    },
    'numbers left open': {
      report: says('全年主动公开政府信息XX条，收到申请 ×× 件。', '组织培训____次。'),
      findings: [
        { where: place('XX条'), message: /“XX条”是模板文字/ },
        { where: place('×× 件'), message: /“××件”/ },
        { where: place('____次'), message: /“____次”/ },
      ],
    },
    'fields of the template': {
      report: soundReport({
        identity: bureau,
        prose: { 0: ['（单位名称）2023年年度报告如下。'], 6: ['（此处填写其他事项）', '某某局没有其他事项。'] },
      }),
      findings: [
        { where: place('（单位名称）', 1, 0), message: /\(单位名称\)/ },
        { where: place('（此处填写其他事项）', 1, 6), message: /此处填写/ },
        { where: place('某某局', 1, 6), message: /某某局/ },
      ],
    },
    'instructions left below the table': {
      report: soundReport({ prose: { 3: ['填表说明：1.单元格只填整数。'] } }),
      findings: [{ where: place('填表说明', 1, 3), message: /填表说明/ }],
    },
    'in the title': {
      report: soundReport({ title: '青石镇20XX年政府信息公开工作年度报告' }),
      findings: [{ where: { page: 'title' }, message: /20XX年/ }],
    },
  },
  unchecked: { 'no text was read': soundReport({ blocks: [], headings: [] }) },
});
