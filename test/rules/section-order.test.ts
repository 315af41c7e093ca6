import { sectionOrder } from '../../lib/rules/section-order.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

testRule(sectionOrder, {
  passes: {
    'the six parts stand in order': outlined(sixParts),
    'part one is copied into part five, where its heading opens nothing': outlined(
      exchanged({
        '# 五、存在的主要问题及改进情况': ['# 五、存在的主要问题及改进情况', '## 一、总体情况', '## 一、组织机构情况'],
      }),
    ),
    'the parts carry no numbers': outlined(sixParts.map((line) => line.replace(/^# .、/, '# '))),
    'the parts carry Arabic numbers': outlined([
      '# 1 总体情况',
      '# 2 主动公开政府信息情况',
      '# 3 收到和处理政府信息公开申请情况',
      '# 4 政府信息公开行政复议、行政诉讼情况',
      '# 5 存在的主要问题及改进情况',
      '# 6 其他需要报告的事项',
    ]),
    'a part of the old decree pushes the later ones on: obsolete-section says so': outlined([
      ...sixParts.slice(0, 4),
      '## 四、政府信息公开的收费及减免情况',
      '# 五、政府信息公开行政复议、行政诉讼情况',
      '# 六、存在的主要问题及改进情况',
      '# 七、其他需要报告的事项',
    ]),
    'one heading is numbered in another style': outlined(
      exchanged({ '# 六、其他需要报告的事项': ['# （五）其他需要报告的事项'] }),
    ),
  },
  fails: {
    'a part stands under its number with the words of another': {
      report: outlined(
        exchanged({ '# 四、政府信息公开行政复议、行政诉讼情况': ['## 四、收到和处理政府信息公开申请情况'] }),
      ),
      findings: [
        {
          where: { section: 4 },
          message: /“四、收到和处理政府信息公开申请情况”序号为“四”，格式为“四、政府信息公开行政复议、行政诉讼情况”/,
        },
      ],
    },
    'parts three and four have changed places': {
      report: outlined([
        '# 一、总体情况',
        '# 二、主动公开政府信息情况',
        '# 三、政府信息公开行政复议、行政诉讼情况',
        '# 四、收到和处理政府信息公开申请情况',
        '# 五、存在的主要问题及改进情况',
        '# 六、其他需要报告的事项',
      ]),
      findings: [
        {
          where: { section: 3 },
          message: /依次为：.*“三、政府信息公开行政复议、行政诉讼情况”、“四、收到和处理政府信息公开申请情况”/,
        },
      ],
    },
    'the numbers begin with part two': {
      report: outlined([
        '# 总体情况',
        '# 一、主动公开政府信息情况',
        '# 二、收到和处理政府信息公开申请情况',
        '# 三、政府信息公开行政复议、行政诉讼情况',
        '# 四、存在的主要问题及改进情况',
        '# 五、其他需要报告的事项',
      ]),
      findings: [
        { where: { section: 2 }, message: /“一、主动公开政府信息情况”序号为“一”，格式为“二、主动公开政府信息情况”/ },
      ],
    },
    'part three carries the number of part four': {
      report: outlined(exchanged({ '# 三、收到和处理政府信息公开申请情况': ['# 四、收到和处理政府信息公开申请情况'] })),
      findings: [{ where: { section: 3 }, message: /“四、收到和处理政府信息公开申请情况”序号为“四”/ }],
    },
  },
  unchecked: {
    'one heading was found': outlined(['# 一、总体情况']),
    'the report is older than the form': outlined(sixParts, { year: 2016 }),
  },
});
