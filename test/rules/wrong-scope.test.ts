import type { Report } from '../../lib/report/report.ts';
import { wrongScope } from '../../lib/rules/wrong-scope.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const town = (...prose: string[]) => soundReport({ prose: { 1: prose } });
const street = (...prose: string[]): Report =>
  soundReport({
    identity: { name: '河口区和平街道办事处', source: 'title', officeClass: 'street', level: 'street' },
    prose: { 1: prose },
  });
const bureau = (...prose: string[]): Report =>
  soundReport({
    identity: { name: '河口县政务服务局', source: 'title', officeClass: 'department', level: 'county' },
    prose: { 1: prose },
  });

testRule(wrongScope, {
  passes: {
    'its own work': town('2023年，全镇共收到政府信息公开申请3件。我镇主动公开政府信息12条。全乡主动公开政府信息2条。'),
    'meetings and reviews of the county': town(
      '参加全县政务公开工作会议。在全市政务公开考核中位居前列。全县政务公开培训会后，及时整改。',
      '派员参加全省政务公开业务培训，全区通报未涉及我镇。',
    ),
    rankings: town('主动公开政府信息120条，全县排名第三。全县收到政府信息公开申请最多的是城关镇，位居第一。'),
    'its share of the county': town(
      '2023年，全县共收到政府信息公开申请40件，其中我镇2件。全县收到政府信息公开申请40件，占比5%。',
    ),
    'a superior’s words': town(
      '根据县政府办公室统计，全县主动公开政府信息5000条。据通报，全县受理政府信息公开申请40件。',
      '县政府要求，全县办理政府信息公开申请须在20个工作日内。',
    ),
    'a superior’s supervision': town(
      '县政府对全市各县区网站检查中发现的问题，我镇已整改。配合省里对全省各市开展评估。接受对全市各县区的考核。',
      '市政务服务局对全市各县区政府网站开展检查。',
    ),
    'unified platforms': town('全省统一的政务服务平台。全国政府网站普查。使用全市政府信息公开平台。全县“一网通办”。'),
    'the region in passing': town('全市上下深入学习。全县人民满意。面向全区征集意见。全省推广“跨省通办”。'),
    'the county’s gazette': town(
      '在便民服务中心摆放县政府公报，供群众免费查阅。',
      '协助发放政府公报。领取市人民政府出版的政府公报12期。',
      '设立政府公报查阅点。配备政府公报取阅架。',
    ),
    'no gazette of its own': town('我镇未编发政府公报。没有出版政府公报。暂无政府公报发行。不编印政府公报。'),
    'a superior’s plan for gazettes': town('学习国务院办公厅关于政府公报数字化的通知，按照要求做好报送。'),
    'a plan to read': street('支持省政府公报数字化工作。落实市政府办好政府公报的意见。'),
    'documents printed': street('印发政务公开工作要点，编印政务公开手册。编发简报12期。'),
    bulletins: street('发布疫情公报和统计公报。公示公报栏更新12次。'),
  },
  fails: {
    'the figures of a province': {
      report: town('2023年，全省各级行政机关共收到政府信息公开申请1234件。'),
      findings: [
        {
          where: { section: 1, quote: '全省各级行政机关共收到政府信息', occurrence: 1 },
          message:
            /“一、总体情况”写有“全省各级行政机关共收到政府信息”，疑似上级机关的工作；报告单位为乡镇“河口县青石镇人民政府”/,
        },
      ],
    },
    'the figures of a county': {
      report: street('2023年，全县主动公开政府信息5320条。'),
      findings: [{ where: { section: 1, quote: '全县主动公开政府信息', occurrence: 1 }, message: /街道/ }],
    },
    'the figures of all counties': {
      report: town('全市各县区主动公开政府信息12万条。'),
      findings: [{ where: { section: 1, quote: '全市各县区主动公开政府信息', occurrence: 1 }, message: /乡镇/ }],
    },
    'supervision of counties': {
      report: town('加强对全市各县区政府网站的检查指导。'),
      findings: [{ where: { section: 1, quote: '对全市各县区政府网站的检查指导', occurrence: 1 }, message: /乡镇/ }],
    },
    'a gazette of its own': {
      report: street('不断推进政府公报数字化，编发政府公报12期。'),
      findings: [{ where: { section: 1, quote: '政府公报数字化', occurrence: 1 }, message: /“政府公报数字化”/ }],
    },
  },
  unchecked: {
    'it is not known who reports': soundReport({
      identity: { name: null, source: null, officeClass: 'unknown', level: 'unknown' },
    }),
    'the report is older than the form': soundReport({ year: 2016 }),
  },
  inapplicable: {
    'a bureau may count for its county': bureau('2023年，全县共收到政府信息公开申请40件。编发政府公报12期。'),
  },
});
