import { sectionNumbering } from '../../lib/rules/section-numbering.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

testRule(sectionNumbering, {
  passes: {
    'the six parts are numbered through': outlined(sixParts),
    'sub-topics are bracketed': outlined(
      exchanged({
        '# 六、其他需要报告的事项': [
          '# 六、其他需要报告的事项',
          '## （一）建议提案办理情况',
          '## （二）信息处理费收取情况',
        ],
      }),
    ),
    'parts have no numbers, sub-topics have': outlined([
      '# 总体情况',
      '## 一、主动公开',
      '## 二、依申请公开',
      '# 主动公开政府信息情况',
      '# 存在的主要问题及改进情况',
      '## 一、存在问题',
      '## 二、改进措施',
    ]),
    'Arabic parts without a dot, sub-topics with one': outlined([
      '# 1 总体情况',
      '## 1.主动公开方面',
      '## 2.监督保障方面',
      '# 2 主动公开政府信息情况',
      '# 3 收到和处理政府信息公开申请情况',
    ]),
    'a seventh part counts on': outlined([...sixParts, '## 七、联系方式', '电话：0371-1234567']),
    'a sub-topic runs on in the paragraph of the one before': outlined(
      exchanged({ 无: ['（一）甲。事项一。（二）乙。事项二。', '（三）丙。事项三。'] }),
    ),
    'every part numbers its own sub-topics': outlined(
      exchanged({
        '存在的问题是解读形式单一，下一步将改进。': ['（一）问题。解读少。', '（二）改进。增加解读。'],
        无: ['（一）信息处理费。未收取。', '（二）其他。无。'],
      }),
    ),
    'a part of the old decree is another rule’s': outlined([
      ...sixParts.slice(0, 4),
      '## 四、政府信息公开的收费及减免情况',
      ...sixParts.slice(4),
    ]),
  },
  fails: {
    'sub-topics of part one are numbered as parts and called almost like them': {
      report: outlined(
        exchanged({ '# 一、总体情况': ['# 一、总体情况', '## 一、主动公开情况', '## 二、依申请公开情况'] }),
      ),
      findings: [
        {
          where: { section: 1, quote: '一、主动公开情况', occurrence: 1 },
          message: /“一、主动公开情况”、“二、依申请公开情况”与六个部分使用同级序号/,
        },
      ],
    },
    'the first heading stands twice': {
      report: outlined(exchanged({ '# 一、总体情况': ['# 一、总体情况', '## 一、总体情况'] })),
      findings: [{ where: { section: 1, quote: '一、总体情况', occurrence: 2 }, message: /“一、总体情况”共出现 2 次/ }],
    },
    'sub-topics of part one are numbered as parts': {
      report: outlined(exchanged({ '# 一、总体情况': ['# 一、总体情况', '## 一、工作机制', '## 二、制度建设'] })),
      findings: [
        {
          where: { section: 1, quote: '一、工作机制', occurrence: 1 },
          message: /“一、工作机制”、“二、制度建设”与六个部分使用同级序号/,
        },
      ],
    },
    'a number is left out': {
      report: outlined(exchanged({ 无: ['（一）信息处理费。未收取。', '（二）建议提案。无。', '（四）其他。无。'] })),
      findings: [{ where: { section: 6, quote: '（四）', occurrence: 1 }, message: /由（二）跳到（四），未见（三）/ }],
    },
  },
  unchecked: {
    'one heading was found': outlined(['# 一、总体情况', '## 一、工作机制']),
    'the report is older than the form': outlined(['# 一、总体情况', '## 一、总体情况'], { year: 2018 }),
  },
});
