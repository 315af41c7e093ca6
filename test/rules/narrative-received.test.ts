import { narrativeReceived } from '../../lib/rules/narrative-received.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

/** 12 new applications, 10 of them of natural persons, and 3 carried in. */
const applications = applicationsTable('2021', {
  received: [10, 2, 0, 0, 0, 0, 12],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
  granted: [13, 2, 0, 0, 0, 0, 15],
  completed: [13, 2, 0, 0, 0, 0, 15],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { applications } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeReceived, {
  passes: {
    '新收 is the first row': says('全年新收政府信息公开申请12件。'),
    '受理 may include what was carried in': says('2023年，我镇共受理政府信息公开申请15件。'),
    'applicants are counted as the columns are': says('收到政府信息公开申请12件，其中自然人10件，法人或其他组织2件。'),
  },
  fails: {
    'the text counts other applications than the table': {
      report: says('2023年，我镇共收到政府信息公开申请14件。'),
      findings: [
        {
          where: at('我镇共收到政府信息公开申请14件'),
          message: /14.*“一、本年新收”为 12.*为 15.*均不一致.*相差 1$/,
          verdict: 'suspect',
        },
      ],
    },
    '新收 does not include what was carried in': {
      report: says('全年新收政府信息公开申请15件。'),
      findings: [{ where: at('全年新收政府信息公开申请15件'), message: /相差 3$/ }],
    },
    'none is said to have come': {
      report: says('2023年，我镇未收到政府信息公开申请。'),
      findings: [{ where: at('我镇未收到政府信息公开申请'), message: /为 12/ }],
    },
  },
  unchecked: {
    'the table is not there': soundReport({
      prose: { 1: ['收到政府信息公开申请3件。'] },
      tablesChange: { applications: null },
    }),
    'another office speaks': says('县住建局收到政府信息公开申请5件。'),
    'the number is vague': says('共收到政府信息公开申请10余件。'),
  },
  inapplicable: {
    'nothing is said': says('依申请公开工作进一步规范。'),
    'another year is spoken of': says('2022年收到政府信息公开申请31件。'),
  },
});
