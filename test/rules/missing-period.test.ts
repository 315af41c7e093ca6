import { missingPeriod } from '../../lib/rules/missing-period.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const introduced = (...prose: string[]) => soundReport({ prose: { 0: prose } });

testRule(missingPeriod, {
  passes: {
    'the usual sentence': soundReport(),
    'the year stands once': introduced('本报告所列数据的统计期限从2023年1月1日至12月31日。'),
    'with dots and full-width digits': introduced('数据统计时间：２０２３.１.１—２０２３.１２.３１。'),
    'from January to December': introduced('本报告中所列数据为2023年1月1日起到12月底止。'),
    'in Chinese numerals': introduced('本报告数据的统计期限自二〇二三年一月一日至二〇二三年十二月三十一日。'),
    'torn over lines': introduced('所列数据的统计期\n限自 2023 年 1 月 1 日起，至 2023 年 12 月\n31 日止。'),
    'in part six': soundReport({ prose: { 0: [], 6: ['本报告数据统计周期为全年。'] } }),
  },
  fails: {
    'no sentence gives it': {
      report: introduced(
        '根据《中华人民共和国政府信息公开条例》，现将2023年工作报告如下。2023年6月1日至6月30日开展集中宣传。',
      ),
      findings: [{ where: { section: 0 }, message: /全文未见数据统计期限的说明（如“2023年1月1日至2023年12月31日”）/ }],
    },
  },
  unchecked: {
    'no text was read': soundReport({ blocks: [] }),
    'the report is older than the form': soundReport({ year: 2016, prose: { 0: [] } }),
  },
});
