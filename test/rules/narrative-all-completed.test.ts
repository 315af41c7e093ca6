import { narrativeAllCompleted } from '../../lib/rules/narrative-all-completed.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const carriedOut = (count: number) => applicationsTable('2021', { carriedOut: [count, 0, 0, 0, 0, 0, count] });
const says = (text: string, count = 2) =>
  soundReport({ prose: { 1: [text] }, tablesChange: { applications: carriedOut(count) } });

testRule(narrativeAllCompleted, {
  passes: {
    'nothing is carried out': says('收到政府信息公开申请5件，已全部办结。', 0),
    'what is carried out is said beside it': says(
      '收到政府信息公开申请5件，均已办结。另有2件政府信息公开申请结转下年度继续办理。',
    ),
  },
  fails: {
    'all is said to be completed, two are carried out': {
      report: says('收到政府信息公开申请5件，已全部办结。'),
      findings: [
        {
          where: { section: 1, quote: '已全部办结', occurrence: 1 },
          message: /“四?、?结转下年度继续办理”总计为 2，相差 2$/,
        },
      ],
    },
    'a rate of 100 %': {
      report: says('收到政府信息公开申请5件，办结率达100%。'),
      findings: [{ where: { section: 1, quote: '办结率达100%', occurrence: 1 }, message: /为 2/ }],
    },
  },
  unchecked: {
    'the figure is not filled in': soundReport({
      prose: { 1: ['收到政府信息公开申请5件，已全部办结。'] },
      tablesChange: {
        applications: applicationsTable('2021', { carriedOut: ['', '', '', '', '', '', ''] }),
      },
    }),
  },
  inapplicable: {
    'in time is not all': says('收到政府信息公开申请5件，按时办结率100%，均在法定期限内答复。'),
    'other matters are completed': says('受理政府信息公开申请咨询和热线工单300件，已全部办结。'),
    'it is a plan': says('确保政府信息公开申请办结率100%。'),
  },
});
