import { duplicatedText } from '../../lib/rules/duplicated-text.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const passage = '对拟公开的内容由经办人初审、分管领导复核、主要领导签发，做到不漏一项、不错一处、不迟一天';
const whole = `${passage}。${'一年来公开机构职能、财政资金、社会救助、涉农补贴各类信息，'.repeat(1)}并按季度通报各村更新情况，年底由群众代表打分，结果张榜公布，接受监督。`;
const said = (...prose: string[]) => soundReport({ prose: { 1: prose } });

testRule(duplicatedText, {
  passes: {
    'nothing is said twice': soundReport(),
    'titles of documents and the office’s own name': said(
      '根据《河口县青石镇人民政府关于进一步加强和规范政府信息公开工作的若干意见（试行）》，河口县青石镇人民政府修订流程。',
      '落实《河口县青石镇人民政府关于进一步加强和规范政府信息公开工作的若干意见（试行）》，河口县青石镇人民政府增加人手。',
    ),
    'table lead-ins': soundReport({
      prose: { 3: ['该部分以表格形式报告。表格如下：'], 4: ['该部分以表格形式报告。表格如下：'] },
    }),
    'a part that repeats another is duplicated-section’s': soundReport({ prose: { 1: [whole], 5: [whole] } }),
    'doubles that are words': said(
      '做到件件有着落、事事有回音，一项一项核对，逐条逐条落实，家家户户知晓，时时刻刻更新。',
      '二〇二〇年，政府信息公开工作工作人员2名，政府信息公开公开栏3处，政务服务中心中心主任负责，常常研究研究。',
      '为了了解群众需求，涉及及时更新的目的的说明。',
    ),
    'two words on two lines': said('完善公开工作\n工作中注重实效。'),
  },
  fails: {
    'a passage in parts one and five': {
      report: soundReport({
        prose: { 1: [`一是规范流程，${passage}。`], 5: [`存在问题：更新不勤。下一步，${passage}，并加强培训。`] },
      }),
      findings: [
        {
          where: { section: 5, quote: `，${passage}`, occurrence: 1 },
          message: /“一、总体情况”与“五、.*”有 4\d 字相同/,
        },
      ],
    },
    'a paragraph pasted twice': {
      report: said(`${passage}。`, '全年培训2次。', `${passage}。`),
      findings: [
        { where: { section: 1, quote: `${passage}。`, occurrence: 2 }, message: /“一、总体情况”内有 4\d 字相同/ },
      ],
    },
    'a doubled word': {
      report: said('扎实做好政府信息公开工作工作，取得实效。'),
      findings: [{ where: { section: 1, quote: '工作工作', occurrence: 1 }, message: /“工作工作”疑似重复用字/ }],
    },
  },
  unchecked: {
    'no text was read': soundReport({ blocks: [] }),
    'the report is older than the form': soundReport({ year: 2017 }),
  },
});
