import { missingAssessment } from '../../lib/rules/missing-assessment.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const silent = { 1: ['全年主动公开信息12条，安排专人负责，组织培训。'] };

testRule(missingAssessment, {
  passes: {
    'a town that assesses': soundReport(),
    'a town that was measured by a third party': soundReport({ prose: { 1: ['在第三方测评中，我镇位列全县前茅。'] } }),
    'a street is not held to it': soundReport({
      prose: silent,
      identity: { name: '河口区青石街道办事处', source: 'title', officeClass: 'street', level: 'street' },
    }),
    'a department is not held to it': soundReport({
      prose: silent,
      identity: { name: '河口县教育局', source: 'title', officeClass: 'department', level: 'county' },
    }),
  },
  fails: {
    'a town that says nothing of it': {
      report: soundReport({ prose: silent }),
      findings: [{ where: { section: 1 }, message: /未见工作考核、社会评议或责任追究/ }],
    },
  },
  unchecked: {
    'it is not known who reports': soundReport({
      prose: silent,
      identity: { name: null, source: null, officeClass: 'unknown', level: 'unknown' },
    }),
    'the report is older than the form': soundReport({ prose: silent, year: 2018 }),
  },
});
