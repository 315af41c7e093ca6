import { headingStyle } from '../../lib/rules/heading-style.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

testRule(headingStyle, {
  passes: {
    'the form’s own headings': outlined(sixParts),
    'headings without numbers, which a list may have had': outlined(
      sixParts.map((line) => line.replace(/^# .、/, '# ')),
    ),
    'sub-topics in any style': outlined(exchanged({ 无: ['## 1.无'] })),
  },
  fails: {
    'Arabic numbers are said once': {
      report: outlined(['# 1 总体情况', '# 2 主动公开政府信息情况', '# 3 收到和处理政府信息公开申请情况']),
      findings: [
        { where: { section: 1 }, message: /部分标题用阿拉伯数字编号（“1 总体情况”、“2 主动公开政府信息情况”、“3 收到/ },
      ],
    },
    'a full stop after the number': {
      report: outlined(exchanged({ '# 一、总体情况': ['# 一.总体情况'] })),
      findings: [{ where: { section: 1 }, message: /序号后不是顿号：“一.总体情况”/ }],
    },
    'a mark of punctuation twice': {
      report: outlined(exchanged({ '# 六、其他需要报告的事项': ['# 六、、其他需要报告的事项'] })),
      findings: [{ where: { section: 6 }, message: /重复标点：“六、、其他需要报告的事项”/ }],
    },
    'one bracketed number among the others': {
      report: outlined(exchanged({ '# 六、其他需要报告的事项': ['# （六）其他需要报告的事项'] })),
      findings: [{ where: { section: 6 }, message: /序号形式不统一：“（六）其他需要报告的事项”/ }],
    },
  },
  unchecked: {
    'no heading was found': outlined(['一段文字。']),
    'the report is older than the form': outlined(['# 1 总体情况'], { year: 2014 }),
  },
});
