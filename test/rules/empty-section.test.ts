import { emptySection } from '../../lib/rules/empty-section.ts';
import { exchanged, outlined, sixParts } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

const noTables = { disclosure: null, applications: null, proceedings: null };
const image = { kind: 'image', section: 3, text: '', address: 'a.png' } as const;

testRule(emptySection, {
  passes: {
    'tables fill parts two to four': outlined(sixParts),
    'an image fills part three': outlined(
      exchanged({
        '# 二、主动公开政府信息情况': ['# 二、主动公开政府信息情况', '见表。'],
        '# 四、政府信息公开行政复议、行政诉讼情况': ['# 四、政府信息公开行政复议、行政诉讼情况', '无'],
      }),
      { tables: noTables, figures: [image] },
    ),
    'only sub-topics stand in part five': outlined(
      exchanged({ '存在的问题是解读形式单一，下一步将改进。': ['## （一）解读形式单一，将予改进'] }),
    ),
    'an empty part six is another rule’s': outlined(exchanged({ 无: [] })),
  },
  fails: {
    'part five holds a dash, part four lost its table': {
      report: outlined(exchanged({ '存在的问题是解读形式单一，下一步将改进。': ['——'] }), {
        tables: { ...outlined([]).tables, proceedings: null },
      }),
      findings: [
        { where: { section: 4 }, message: /“四、/ },
        { where: { section: 5 }, message: /“五、/ },
      ],
    },
  },
  unchecked: {
    'no heading was found': outlined(['一段文字。']),
    'the report is older than the form': outlined(['# 一、总体情况'], { year: 2015 }),
  },
});
