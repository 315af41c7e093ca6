import { narrativeCompleted } from '../../lib/rules/narrative-completed.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

/** 12 new and 3 carried in; 14 completed, one of them withdrawn; 1 carried out. */
const applications = applicationsTable('2021', {
  received: [12, 0, 0, 0, 0, 0, 12],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
  granted: [13, 0, 0, 0, 0, 0, 13],
  'other.rest': [1, 0, 0, 0, 0, 0, 1],
  completed: [14, 0, 0, 0, 0, 0, 14],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { applications } });

testRule(narrativeCompleted, {
  passes: {
    '办结 is the total of outcomes': says('全年办结政府信息公开申请14件。'),
    'what was withdrawn is not answered': says('答复政府信息公开申请13件。'),
    'of the new ones all but the carried out are answered': says('新收政府信息公开申请12件，已答复11件。'),
    '办理 may be all that lay on the desk': says('全年办理政府信息公开申请15件。'),
  },
  fails: {
    'no reading fits': {
      report: says('全年办结政府信息公开申请16件。'),
      findings: [
        {
          where: { section: 1, quote: '全年办结政府信息公开申请16件', occurrence: 1 },
          message: /“（七）总计”为 14.*与最接近的 \d+ 相差 2$/,
        },
      ],
    },
  },
  unchecked: {
    'another office speaks': says('县住建局答复政府信息公开申请5件。'),
    'the row that it counts is not there, whatever else the others add up to': soundReport({
      prose: { 1: ['全年办结政府信息公开申请14件。'] },
      tablesChange: {
        applications: { ...applications, rows: applications.rows.filter(({ key }) => key !== 'completed') },
      },
    }),
    'the table is not there': soundReport({
      prose: { 1: ['办结政府信息公开申请3件。'] },
      tablesChange: { applications: null },
    }),
  },
  inapplicable: { 'other matters are completed': says('办结群众诉求844件。') },
});
