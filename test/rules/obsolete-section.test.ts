import { obsoleteSection } from '../../lib/rules/obsolete-section.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

testRule(obsoleteSection, {
  passes: {
    'the six parts alone': outlined(sixParts),
    'a run-in item on fees in part one': outlined(
      exchanged({
        '认真做好主动公开、依申请公开、政府信息管理、平台建设和监督保障工作，开展考核评议。': [
          '（二）依申请公开。3、政府信息公开的收费及减免情况。未收取任何费用。',
        ],
      }),
    ),
    'a bracketed sub-topic on fees in part six': outlined(
      exchanged({ 无: ['## （一）政府信息公开收费及减免情况', '未收取信息处理费。'] }),
    ),
    'a seventh part of the present': outlined([...sixParts, '## 七、联系方式']),
    'fees of administration are no part of the old decree': outlined(
      exchanged({ '# 一、总体情况': ['# 一、总体情况', '## 一、行政事业性收费公示情况'] }),
    ),
  },
  fails: {
    'fees as part four of seven': {
      report: outlined([...sixParts.slice(0, 4), '## 四、政府信息公开的收费及减免情况', '无', ...sixParts.slice(4)]),
      findings: [
        { where: { section: 3, quote: '四、政府信息公开的收费及减免情况', occurrence: 1 }, message: /2019 年以前/ },
      ],
    },
    'fees as a part where no part has a number': {
      report: outlined([...sixParts.map((line) => line.replace(/^# .、/, '# ')), '## 政府信息公开收费及减免情况']),
      findings: [
        {
          where: { section: 6, quote: '政府信息公开收费及减免情况', occurrence: 1 },
          message: /六个部分中没有这一部分/,
        },
      ],
    },
  },
  unchecked: {
    'the report is older than the form': outlined(['# 一、总体情况', '## 二、收费及减免情况'], { year: 2018 }),
    'the year is not known': outlined(sixParts, { year: null }),
    'no heading was found': outlined(['一段文字。']),
  },
});
