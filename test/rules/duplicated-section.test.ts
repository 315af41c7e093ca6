import { duplicatedSection } from '../../lib/rules/duplicated-section.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const survey =
  '一年来，我镇坚持以公开促落实、强监管、优服务，全年通过县政府网站公开信息326条，其中机构职能类12条、财政资金类58条、社会救助类97条、涉农补贴类159条。收到公开申请4件，均在法定期限内答复。修订保密审查办法，对拟公开内容逐条审核。办好镇村公开栏和公众号，开展业务培训2次，接受群众评议，未发生责任追究。';
const copied = survey.replaceAll('，', ', ').replace('逐条', '逐项').replace('其中机构', '其中\n机构');
const problems =
  '一年来，我镇工作仍有不足：一是公开内容不够及时，个别涉农补贴信息晚于规定时间；二是解读形式单一，群众看不懂；三是村级公开栏更新不勤。下一步将压实责任，建立月度提醒和通报办法，图文并茂解读惠民政策，把村级公开纳入年度考评，并邀请群众代表监督。';

testRule(duplicatedSection, {
  passes: {
    'parts of their own on one subject': soundReport({ prose: { 1: [survey], 5: [problems] } }),
    'part five quotes a sentence of part one': soundReport({
      prose: { 1: [survey], 5: [problems, survey.slice(0, 60)] },
    }),
  },
  fails: {
    'part five repeats part one, punctuated otherwise': {
      report: soundReport({ prose: { 1: [survey], 5: [copied] } }),
      findings: [
        { where: { section: 5 }, message: /“五、.*”与“一、总体情况”内容重复：\d+ 字与 \d+ 字，相同比例 0\.9\d\d/ },
      ],
    },
    'part six repeats part five': {
      report: soundReport({ prose: { 1: [survey], 5: [problems], 6: [problems] } }),
      findings: [{ where: { section: 6 }, message: /“六、.*”与“五、/ }],
    },
  },
  unchecked: {
    'short parts, 无 among them': soundReport({ prose: { 1: ['无'], 5: ['无'], 6: ['无'] } }),
    'the report is older than the form': soundReport({ year: 2017, prose: { 1: [survey], 5: [survey] } }),
  },
});
