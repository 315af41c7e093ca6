import { narrativeCarryOver } from '../../lib/rules/narrative-carry-over.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const applications = applicationsTable('2021', {
  received: [4, 0, 0, 0, 0, 0, 4],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
  granted: [5, 0, 0, 0, 0, 0, 5],
  completed: [5, 0, 0, 0, 0, 0, 5],
  carriedOut: [2, 0, 0, 0, 0, 0, 2],
});
const says = (text: string) => soundReport({ prose: { 1: [text] }, tablesChange: { applications } });
const at = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(narrativeCarryOver, {
  passes: {
    'both flows as in the table': says('上年结转政府信息公开申请3件，结转下年度继续办理2件。'),
    'the years say which way': says('2022年结转至2023年政府信息公开申请3件，结转至2024年2件。'),
  },
  fails: {
    'another number is carried in': {
      report: says('收到政府信息公开申请4件，上年结转2件。'),
      findings: [{ where: at('上年结转2件'), message: /“二、上年结转”为 3，不一致，相差 1$/ }],
    },
    'none is said to be carried out': {
      report: says('收到政府信息公开申请4件，没有结转下年度的申请。'),
      findings: [{ where: at('没有结转下年度'), message: /“四、结转下年度继续办理”为 2，不一致，相差 2$/ }],
    },
  },
  unchecked: {
    'part of the carried in is counted': says('办结上年结转政府信息公开申请2件。'),
    'the table is not there': soundReport({
      prose: { 1: ['上年结转政府信息公开申请3件。'] },
      tablesChange: { applications: null },
    }),
  },
  inapplicable: { 'money is carried over': says('上年结转资金5万元。') },
});
