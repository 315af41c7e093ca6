import { missingSection } from '../../lib/rules/missing-section.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const noTables = { disclosure: null, applications: null, proceedings: null };

testRule(missingSection, {
  passes: {
    'all six parts are there': outlined(sixParts),
    'the parts are worded otherwise and numbered in Arabic': outlined([
      '# 1.总体概述',
      '# 2.主动公开情况',
      '# 3.政府信息公开申请接收与办理情况',
      '# 4.政府信息公开行政复议和行政诉讼情况',
      '# 5.存在问题及改进措施',
      '# 6.其他事项',
    ]),
  },
  fails: {
    'part five is left out': {
      report: outlined(
        exchanged({ '# 五、存在的主要问题及改进情况': [], '存在的问题是解读形式单一，下一步将改进。': [] }),
      ),
      findings: [
        {
          where: { section: 5 },
          message: /未找到“五、存在的主要问题及改进情况”部分的标题，全文找到 5 个部分，应在“四、/,
        },
      ],
    },
    'the heading of part three is left out, its table stands': {
      report: outlined(exchanged({ '# 三、收到和处理政府信息公开申请情况': [] })),
      findings: [{ where: { section: 3 }, message: /该部分的表格在文中/, verdict: 'suspect', severity: 'format' }],
    },
    'another heading stands with its number in its place': {
      report: outlined(exchanged({ '# 五、存在的主要问题及改进情况': ['## 五、工作中的困难与打算'] })),
      findings: [
        {
          where: { section: 5 },
          message: /其位置上是“五、工作中的困难与打算”/,
          verdict: 'suspect',
          severity: 'format',
        },
      ],
    },
    'only three parts were found': {
      report: outlined(['# 一、总体情况', '略', '# 二、主动公开政府信息情况', '# 六、其他需要报告的事项', '无'], {
        tables: noTables,
      }),
      findings: [3, 4, 5].map((section) => ({ where: { section }, message: /全文找到 3 个部分/, verdict: 'suspect' })),
    },
  },
  unchecked: {
    'no heading was found': soundReport({ headings: [] }),
    'the report is older than the form': outlined(['# 一、概述'], { year: 2017 }),
  },
});
