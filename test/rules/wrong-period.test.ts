import { wrongPeriod } from '../../lib/rules/wrong-period.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const introduced = (...prose: string[]) => soundReport({ prose: { 0: prose } });

testRule(wrongPeriod, {
  passes: {
    'the usual sentence': soundReport(),
    'the year stands once': introduced('本报告所列数据的统计期限从2023年1月1日至12月31日。'),
    'no year stands in it': introduced('统计期限为1月1日至12月31日。'),
    'with dots and full-width digits': introduced('数据统计时间：２０２３.１.１—２０２３.１２.３１。'),
    'in Chinese numerals': introduced('统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。'),
    'other stretches of time in the text': soundReport({
      prose: {
        1: [
          '2023年3月1日至5月31日开展公示，2022年7月1日至2023年6月30日为评估期。',
          '统计期限为2023年1月1日至2023年12月31日。',
        ],
      },
    }),
    'whole months': introduced('所列数据的统计期限为2023年1月至12月。'),
    'the months of something else': introduced(
      '统计期限为2023年1月1日至12月31日。统计期限内，2023年3月至5月开展专题培训。2023年1月至6月公示。',
    ),
  },
  fails: {
    'last year’s period': {
      report: introduced('本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'),
      findings: [
        {
          where: { section: 0, quote: '2022年1月1日起至2022年12月31日', occurrence: 1 },
          message: /报告年度为 2023 年，应为 2023年1月1日至2023年12月31日/,
        },
      ],
    },
    'a period that begins in another year': {
      report: introduced('所列数据统计期限为2022年1月1日至2023年12月31日。'),
      findings: [
        { where: { section: 0, quote: '2022年1月1日至2023年12月31日', occurrence: 1 }, message: /统计期限写为/ },
      ],
    },
    'a period of eleven months': {
      report: introduced('本报告数据统计期限：2023年1月至11月。'),
      findings: [{ where: { section: 0, quote: '2023年1月至11月', occurrence: 1 }, message: /“2023年1月至11月”/ }],
    },
    'a period that ends a day early': {
      report: introduced('所列数据的统计期限自2023年1月1日起，至12月30日止。'),
      findings: [{ where: { section: 0, quote: '2023年1月1日起，至12月30日', occurrence: 1 }, message: /12月30日/ }],
    },
  },
  unchecked: {
    'no period is stated': introduced('现将工作报告如下。'),
    'the year is not known': soundReport({ year: null }),
    'the report is older than the form': soundReport({ year: 2016 }),
  },
});
