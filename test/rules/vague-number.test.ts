import { vagueNumber } from '../../lib/rules/vague-number.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const says = (text: string, year: number | null = 2023) => soundReport({ year, prose: { 1: [text] } });

testRule(vagueNumber, {
  passes: { 'an exact number': says('收到政府信息公开申请12件。') },
  fails: {
    'applications are counted as some ten': {
      report: says('收到政府信息公开申请10余件。'),
      findings: [
        {
          where: { section: 1, quote: '收到政府信息公开申请10余件', occurrence: 1 },
          message: /是约数；这项数量在表中须准确填报$/,
        },
      ],
    },
  },
  unchecked: { 'the year is not known': says('收到政府信息公开申请10余件。', null) },
  inapplicable: { 'what the form does not ask for may be rounded': says('主动公开政府信息500余条，培训200多人次。') },
});
