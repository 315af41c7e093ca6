import { versionsDisagree } from '../../lib/rules/versions-disagree.ts';
import { historyWith } from '../history-maker.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

type Changes = Parameters<typeof soundReport>[0];
const received = (person: number | string, changes: Changes = {}) =>
  soundReport({
    ...changes,
    tablesChange: { applications: applicationsTable('2021', { received: [person, 0, 0, 0, 0, 0, person] }) },
  });
const mobile = (person: number | string, changes: Changes = {}) =>
  received(person, { source: 'http://m.example.gov.cn/2023.html', ...changes });
const beside = (report: ReturnType<typeof received>, ...versions: ReturnType<typeof received>[]) => ({
  report,
  context: { history: historyWith({ versions }) },
});
const at = (col: string) => ({ table: 'applications', row: 'received', col, text: '5' }) as const;

testRule(versionsDisagree, {
  passes: {
    'both addresses give the same figures': beside(received(5), mobile(5)),
    'a cell could not be read at the other address': beside(received(5), mobile('见附件')),
  },
  fails: {
    'the mobile page gives another number': {
      ...beside(received(5), mobile(3)),
      findings: [
        {
          where: at('naturalPerson'),
          message:
            /另一网址（http:\/\/m\.example\.gov\.cn\/2023\.html）有 2 个数字不同：表三 一、本年新收政府信息公开申请数量 自然人 本页 5，另一处 3，相差 2等/,
        },
      ],
    },
    'two other addresses, each with numbers of its own': {
      ...beside(received(5), mobile(3), mobile(4, { source: 'http://zwgk.example.gov.cn/2023.html' })),
      findings: [
        { where: at('naturalPerson'), message: /相差 2/ },
        { where: at('naturalPerson'), message: /zwgk.*相差 1/ },
      ],
    },
  },
  inapplicable: {
    'no other address is known': { report: received(5), context: { history: historyWith() } },
  },
  unchecked: {
    'there is no stored history': received(5),
    'the other one has no tables': beside(
      received(5),
      soundReport({ tablesChange: { disclosure: null, applications: null, proceedings: null } }),
    ),
    'one is of the office itself, the other of its whole area': beside(
      received(5, { title: '河口县人民政府（本级）2023年政府信息公开工作年度报告' }),
      mobile(30, { title: '河口县人民政府（汇总）2023年政府信息公开工作年度报告' }),
    ),
  },
});
