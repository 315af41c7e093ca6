import type { PageDate } from '../../lib/report/report.ts';
import { dateConflict } from '../../lib/rules/date-conflict.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const on = (source: PageDate['source'], iso: string): PageDate => ({ source, iso, text: iso });
const dated = (...dates: PageDate[]) => soundReport({ dates });
const where = { page: 'date' } as const;

testRule(dateConflict, {
  passes: {
    'all on one day': dated(on('meta', '2024-01-20'), on('shown', '2024-01-20'), on('signature', '2024-01-20')),
    'signed months before publication': dated(on('meta', '2024-03-20'), on('signature', '2024-01-10')),
    'published two days before the day of signing': dated(on('shown', '2024-01-18'), on('signature', '2024-01-20')),
    'the address is some days older or younger': dated(
      on('meta', '2024-01-20'),
      on('shown', '2024-01-22'),
      on('url', '2024-01-29'),
    ),
    'an address from the draft in December': dated(on('shown', '2024-01-20'), on('url', '2023-12-20')),
    'a site that moved years later': dated(
      on('meta', '2027-06-29'),
      on('shown', '2024-01-20'),
      on('url', '2027-06-29'),
      on('signature', '2024-01-20'),
    ),
  },
  fails: {
    'shown three weeks before its page was made': {
      report: dated(on('shown', '2024-01-29'), on('url', '2024-02-18')),
      findings: [{ where, message: /^页面显示 2024-01-29，网址 2024-02-18，相差 20 日（发布早于/ }],
    },
    'published before it was signed': {
      report: dated(on('meta', '2024-01-12'), on('signature', '2024-01-25')),
      findings: [{ where, message: /网页标签 2024-01-12，落款 2024-01-25，相差 13 日（发布早于落款）/ }],
    },
    'two days of publication': {
      report: dated(on('meta', '2024-01-12'), on('index', '2024-03-25')),
      findings: [{ where, message: /网页标签 2024-01-12，索引信息 2024-03-25，相差 73 日/ }],
    },
    'signed a year too early': {
      report: dated(on('meta', '2024-01-18'), on('signature', '2023-01-17')),
      findings: [{ where, message: /落款 2023-01-17 早于报告年度 2023 年的结束/ }],
    },
    'the software’s zero': {
      report: dated(on('meta', '2024-01-18'), on('url', '1970-01-01')),
      findings: [{ where, message: /^网址 1970-01-01 不可能是 2023 年度报告的日期$/ }],
    },
    'a day of another age, alone': {
      report: dated(on('shown', '2074-01-18')),
      findings: [{ where, message: /页面显示 2074-01-18 不可能/ }],
    },
  },
  unchecked: {
    'only one date is given': dated(on('meta', '2024-01-18')),
    'none is given': dated(),
    'it is not known for which year': soundReport({ year: null, yearSource: null }),
  },
});
