import { wrongYear } from '../../lib/rules/wrong-year.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const said = (...prose: string[]) => soundReport({ prose: { 1: prose } });

testRule(wrongYear, {
  passes: {
    'the year throughout': soundReport(),
    'a sum over years that ends now': said('自2019年以来累计收到申请749件。', '2020年以来，我镇共公开信息1200条。'),
    'the office above in another year': soundReport({
      identity: { name: '河口县民政局', source: 'title', officeClass: 'department', level: 'county' },
      prose: { 1: ['2022年，县政府办公室深入贯彻条例，开展培训4次。'] },
    }),
    'work of another year by another’s order': said('全年主动公开信息12条。2022年，我镇按照县里要求，整治场所3处。'),
    'comparison with last year': said(
      '2023年收到申请36件，2022年收到31件，同比上升16.13%。',
      '2022年收到申请31件。2023年收到申请36件。',
    ),
    'carried over from last year': said('2022年结转至2023年2件，2022年收到并结转的申请均已答复。'),
    'budgets and final accounts': said('2022年度决算和2024年度预算均已公开，2022年部门决算公开15条。'),
    plans: soundReport({ prose: { 5: ['解读形式单一。2024年，我镇将公开更多信息，组织培训4次。'] } }),
    'the year before, put right': soundReport({
      prose: { 5: ['2022年存在的公开不及时问题已整改到位，组织培训2次。'] },
    }),
    history: said(
      '2019年5月15日新条例施行以来，公开信息逐年增加。2021年，县政府印发办法，我镇据此公开信息12条。',
      '2020年成立的公开工作领导小组召开会议2次。2021年起开展问卷调查，公开满意度95分。',
    ),
    'last year’s report': said('按时发布2022年度政府信息公开工作年度报告，2022年年报公开后收到建议2条。'),
    'numbers and titles of documents': said('根据国办公开办函〔2021〕30号和《2022年政务公开工作要点》，公开信息12条。'),
    'terms of several years': said('2021—2025年规划公开1件，2021-2023年三年行动公开信息5条。'),
    'the weeks before publication': said('本报告于2024年1月20日在县政府网站公开。2024年春节期间发布信息3条。'),
    'a place in the ranking of last year': said('2022年，我镇被评为先进单位，公开信息考核位列第2。'),
    'plans for the next year, and what was once planned': soundReport({
      prose: {
        5: [
          '2024年，我镇将进一步加强组织领导。',
          '2023年，我镇将加强培训作为重点，举办培训2次。',
          '去年年报提出，2023年，我镇将进一步加强培训，现已落实。',
          '2023年，我镇将政务公开纳入考核，2024年，我镇将继续努力。',
        ],
      },
    }),
    'last year’s report, made in the year': soundReport({
      prose: { 1: ['按时编制2022年政府信息公开工作年度报告。'] },
    }),
  },
  fails: {
    'a statement about the year’s work': {
      report: said('2022年，我镇共收到政府信息公开申请5件，均按期答复。'),
      findings: [
        {
          where: { section: 1, quote: '2022年，我镇共收到政府信息公开申请5件，均按期答复', occurrence: 1 },
          message: /正文有 1 处把工作写为 2022 年/,
          verdict: 'suspect',
        },
      ],
    },
    'the opening of the account, and none received': {
      report: said(
        '2021年，我镇在县委、县政府的正确领导下，认真贯彻落实条例。',
        '一是依申请公开。2021年，没有收到公开申请。',
      ),
      findings: [
        {
          where: { section: 1, quote: '2021年，我镇在县委、县政府的正确领导下，认真贯彻落实条例', occurrence: 1 },
          message: /正文有 2 处把工作写为 2021 年/,
          verdict: 'suspect',
        },
      ],
    },
    'the office by its own name, guided by last year’s plan, with nothing else to report': {
      report: soundReport({
        identity: { name: '河口县民政局', source: 'title', officeClass: 'department', level: 'county' },
        prose: {
          1: [
            '2022年，县民政局深入贯彻党的二十大精神，推进政务公开。',
            '2022年度，我局按照《2022年政务公开工作要点》要求，细化分工，逐项落实。',
          ],
          6: ['2022年度我局无其他需要报告的事项。'],
        },
      }),
      findings: [
        {
          where: { section: 1, quote: '2022年，县民政局深入贯彻党的二十大精神，推进政务公开', occurrence: 1 },
          message: /正文有 3 处把工作写为 2022 年/,
          verdict: 'suspect',
        },
      ],
    },
    'the report introduces itself as another year’s': {
      report: soundReport({ prose: { 0: ['现将河口县青石镇2022年度政府信息公开工作年度报告公布如下。'] } }),
      findings: [
        {
          where: { section: 0, quote: '现将河口县青石镇2022年度政府信息公开工作年度报告公布如下。', occurrence: 1 },
          message: /年份为 2022 年，报告年度为 2023 年/,
        },
      ],
    },
    'the report says that another year’s was made': {
      report: soundReport({
        prose: { 0: ['根据条例，编制河口县青石镇2022年政府信息公开工作年度报告。统计期限见下。'] },
      }),
      findings: [
        {
          where: {
            section: 0,
            quote: '根据条例，编制河口县青石镇2022年政府信息公开工作年度报告。统计期限见下。',
            occurrence: 1,
          },
          message: /年份为 2022 年，报告年度为 2023 年/,
        },
      ],
    },
    'what was achieved': {
      report: soundReport({ prose: { 5: ['2022年，我镇政府信息公开工作取得了一定成效，但仍存在不足。'] } }),
      findings: [
        {
          where: { section: 5, quote: '2022年，我镇政府信息公开工作取得了一定成效，但仍存在不足', occurrence: 1 },
          message: /正文有 1 处把工作写为 2022 年/,
          verdict: 'suspect',
        },
      ],
    },
    'plans for the year that is over': {
      report: soundReport({ prose: { 5: ['2023年，我镇将进一步加强组织领导，不断提升政务公开水平。'] } }),
      findings: [
        {
          where: { section: 5, quote: '2023年，我镇将进一步', occurrence: 1 },
          message: /把下一步的安排写在 2023 年：“2023年，我镇将进一步”/,
          verdict: 'suspect',
        },
      ],
    },
    'a second title': {
      report: soundReport({ prose: { 0: ['青石镇2022年政府信息公开工作年度报告'] } }),
      findings: [
        { where: { section: 0, quote: '青石镇2022年政府信息公开工作年度报告', occurrence: 1 }, message: /2022/ },
      ],
    },
    'the title, where the year was corrected': {
      report: soundReport({ title: '河口县青石镇人民政府2022年政府信息公开工作年度报告', yearSource: 'correction' }),
      findings: [{ where: { page: 'title' }, message: /标题写为 2022 年/ }],
    },
  },
  unchecked: {
    'the year is a guess': soundReport({ yearSource: 'published' }),
    'the report is older than the form': soundReport({ year: 2015 }),
  },
});
