import { announcedParts } from '../../lib/rules/announced-parts.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

const introduced = (sentence: string, lines: readonly string[] = sixParts) => outlined([sentence, ...lines]);
const sixNames =
  '总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项';

testRule(announcedParts, {
  passes: {
    'six are announced, named and there': introduced(`全文包括${sixNames}六个部分。`),
    'six are announced after a colon': introduced(
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等6部分组成。',
    ),
    'six are announced, some of them named before 等': introduced(
      '本报告包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况、其他需要报告的事项等6个部分。',
    ),
    'six are announced without names': introduced('本年度报告共分六个部分。'),
    'part one is named as the form does and headed 总体概述': introduced(
      `全文包括${sixNames}六个部分。`,
      exchanged({ '# 一、总体情况': ['# 一、总体概述'] }),
    ),
    'six are counted in all': introduced('报告全文共六个部分。'),
    'seven are announced and seven are there': introduced('本报告由七部分组成。', [
      ...sixParts,
      '## 七、附表',
      '见附表。',
    ]),
  },
  fails: {
    'seven are announced, six are there': {
      report: introduced('根据《条例》规定编制。本报告由七部分组成。'),
      findings: [
        { where: { section: 0, quote: '七部分组成', occurrence: 1 }, message: /引言称“七部分组成”，文中为 6 个部分/ },
      ],
    },
    'five are counted in all': {
      report: introduced('报告全文共五个部分。'),
      findings: [{ where: { section: 0, quote: '五个部分', occurrence: 1 }, message: /文中为 6 个部分/ }],
    },
    'six are announced, five named': {
      report: introduced(
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况六部分组成。',
      ),
      findings: [{ where: { section: 0, quote: '六部分组成', occurrence: 1 }, message: /只列出 5 个：总体情况、/ }],
    },
    'names are those of another form': {
      report: introduced(
        '本报告包括概述、主动公开情况、依申请公开情况、公文类信息公开情况、复议诉讼情况、存在的问题六个部分。',
        exchanged({ '# 一、总体情况': ['# 一、概述'] }),
      ),
      findings: [
        {
          where: { section: 0, quote: '六个部分', occurrence: 1 },
          message: /所列“公文类信息公开情况”在文中没有对应的标题/,
        },
      ],
    },
  },
  inapplicable: {
    'nothing is announced': outlined(sixParts),
    'three aspects of the work are no parts of the report': introduced(
      '我镇从组织领导、制度建设、教育培训三个方面推进公开工作。',
    ),
    'a city of seven parts': introduced('全镇由七部分村落组成，文中数据截至年底。'),
  },
  unchecked: {
    'too few headings were found': outlined(['本报告由六部分组成。', '# 一、总体情况']),
    'the report is older than the form': outlined(['本报告由七部分组成。', ...sixParts], { year: 2012 }),
  },
});
