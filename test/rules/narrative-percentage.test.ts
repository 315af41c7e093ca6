import { narrativePercentage } from '../../lib/rules/narrative-percentage.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (text: string) =>
  soundReport({
    prose: { 1: [text] },
    tablesChange: { applications: applicationsTable('2021', { completed: [1191, 0, 0, 0, 0, 0, 1191] }) },
  });

testRule(narrativePercentage, {
  passes: {
    'rounded or cut off at two decimals': says(
      '办结政府信息公开申请1191件，其中予以公开402件，占33.75%；不予公开88件，占7.38%。',
    ),
    'the table gives the total': says('政府信息公开申请中，予以公开402件，占33.8%。'),
    'a list of what was published': says('主动公开政府信息80条，其中政策文件20条，占25%，工作动态60条，占75%。'),
  },
  fails: {
    'the share is not that of its numbers': {
      report: says('办结政府信息公开申请1191件，其中予以公开402件，占35.75%。'),
      findings: [
        {
          where: { section: 1, quote: '占35.75%', occurrence: 1 },
          message: /402 ÷ 1191 = 33\.75%，与 35\.75% 不一致$/,
        },
      ],
    },
    'one of eighty is not 1.1 %': {
      report: says('主动公开政府信息80条，其中政策文件79条，占98.8%，规划1条，占1.1%。'),
      findings: [
        { where: { section: 1, quote: '占1.1%', occurrence: 1 }, message: /1 ÷ 80 = 1\.3%，与 1\.1% 不一致$/ },
      ],
    },
  },
  unchecked: { 'no total is known': says('网站信息浏览中，移动端浏览300次，占60%。') },
  inapplicable: { 'a rate or a change is no share': says('收到政府信息公开申请22件，同比下降29%，办结率100%。') },
});
