import type { PageDate } from '../../lib/report/report.ts';
import { publishedTooEarly } from '../../lib/rules/published-too-early.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const on = (iso: string, source: PageDate['source'] = 'meta'): PageDate => ({ source, iso, text: iso });
const where = { page: 'date' } as const;

testRule(publishedTooEarly, {
  passes: {
    'in January of the next year': soundReport(),
    'on the first day of the next year': soundReport({ dates: [on('2024-01-01')] }),
    'drafted in December, published in January': soundReport({ dates: [on('2024-01-18'), on('2023-12-28', 'url')] }),
  },
  fails: {
    'in December of the year reported on': {
      report: soundReport({ dates: [on('2023-12-18')] }),
      findings: [{ where, message: /发布日期 2023-12-18（网页标签）早于报告年度 2023 年的结束/ }],
    },
    'on its last day': {
      report: soundReport({ dates: [on('2023-12-31', 'shown')] }),
      findings: [{ where, message: /2023-12-31/, verdict: 'suspect' }],
    },
  },
  unchecked: {
    'the year is a guess from the date': soundReport({ yearSource: 'published', dates: [on('2023-12-18')] }),
    'the title has the wrong year, the period the right one': soundReport({
      year: 2024,
      prose: { 0: ['本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'] },
    }),
    'the title has the wrong year, the text the right one': soundReport({
      year: 2024,
      prose: { 0: ['现将情况报告如下。'], 1: ['2023年，我镇共收到政府信息公开申请5件，均按期答复。'] },
    }),
    'only the address gives a date': soundReport({ dates: [on('2023-12-28', 'url')] }),
    'only the signature gives a date': soundReport({ dates: [on('2023-12-31', 'signature')] }),
    'the dates contradict each other': soundReport({ dates: [on('2023-12-18'), on('2024-01-20', 'shown')] }),
    'no date is given': soundReport({ dates: [] }),
  },
});
