import { narrativeContradiction } from '../../lib/rules/narrative-contradiction.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const applications = applicationsTable('2021', {
  received: [12, 0, 0, 0, 0, 0, 12],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
});
const says = (one: string, other: string, year: number | null = 2023) =>
  soundReport({ year, prose: { 1: [one, '依申请公开流程规范。'], 6: [other] }, tablesChange: { applications } });

testRule(narrativeContradiction, {
  passes: {
    'the same number twice': says('收到政府信息公开申请12件。', '全年政府信息公开申请共收到12件。'),
    'each in a reading of its own': says('新收政府信息公开申请12件。', '全年共受理政府信息公开申请15件。'),
    'without a table, 收到 may include what was carried in': soundReport({
      prose: { 1: ['新收政府信息公开申请12件，上年结转3件。'], 6: ['全年共收到政府信息公开申请15件。'] },
      tablesChange: { applications: null },
    }),
  },
  fails: {
    'two passages count differently': {
      report: says('收到政府信息公开申请12件。', '全年共收到政府信息公开申请13件。'),
      findings: [
        {
          where: { section: 6, quote: '全年共收到政府信息公开申请13件', occurrence: 1 },
          message: /写“收到政府信息公开申请12件”.*写“全年共收到政府信息公开申请13件”，前后相差 1$/,
        },
      ],
    },
    'no table is there, and what was carried in does not explain it': {
      report: soundReport({
        prose: { 1: ['新收政府信息公开申请12件，上年结转3件。'], 6: ['全年共收到政府信息公开申请20件。'] },
        tablesChange: { applications: null },
      }),
      findings: [
        { where: { section: 6, quote: '全年共收到政府信息公开申请20件', occurrence: 1 }, message: /前后相差 8$/ },
      ],
    },
  },
  unchecked: {
    'the year is not known': says('收到政府信息公开申请12件。', '全年共收到政府信息公开申请13件。', null),
  },
  inapplicable: { 'each is said once': says('收到政府信息公开申请12件。', '收取信息处理费0元。') },
});
