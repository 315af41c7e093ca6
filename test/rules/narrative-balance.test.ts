import { narrativeBalance } from '../../lib/rules/narrative-balance.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (text: string) => soundReport({ prose: { 1: [text] } });

testRule(narrativeBalance, {
  passes: {
    'new and carried in are completed or carried out': says(
      '新收政府信息公开申请59件，上年结转2件，办结54件，结转下年度继续办理7件。',
    ),
    'what was received includes what was carried in': says(
      '共受理政府信息公开申请61件（含上年结转2件），办结54件，结转下年度继续办理7件。',
    ),
    'nothing is carried over': says('新收政府信息公开申请5件，没有上年结转，办结5件，没有结转下年度的申请。'),
  },
  fails: {
    'the sentence contradicts itself': {
      report: says('新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度继续办理3件。'),
      findings: [
        {
          where: { section: 1, quote: '新收政府信息公开申请78件', occurrence: 1 },
          message: /78 \+ 上年结转 3 = 81，办结 75 \+ 结转下年度 3 = 78，相差 3$/,
        },
      ],
    },
  },
  unchecked: {
    'one of the four is vague': says('新收政府信息公开申请约80件，上年结转3件，办结75件，结转下年度继续办理3件。'),
  },
  inapplicable: { 'not all four are said': says('新收政府信息公开申请78件，办结75件。') },
});
