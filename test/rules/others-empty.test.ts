import { othersEmpty } from '../../lib/rules/others-empty.ts';
import { exchanged, outlined } from '../outline-maker.ts';
import { testRule } from '../rule-tester.ts';

const attachment = { kind: 'attachment', section: 6, text: '附件.pdf', address: 'a.pdf' } as const;

testRule(othersEmpty, {
  passes: {
    '无 is a text': outlined(exchanged({})),
    'a statement of fees': outlined(exchanged({ 无: ['本年度收取信息处理费0元。'] })),
    'only a sub-topic stands there': outlined(exchanged({ 无: ['## （一）无其他事项'] })),
    'an attachment stands there': outlined(exchanged({ 无: [] }), { figures: [attachment] }),
  },
  fails: {
    'nothing at all': {
      report: outlined(exchanged({ 无: [] })),
      findings: [{ where: { section: 6 }, message: /“六、其他需要报告的事项”标题下没有文字/ }],
    },
    'a dash': {
      report: outlined(exchanged({ 无: ['——'] })),
      findings: [{ where: { section: 6 }, message: /标题下没有文字/ }],
    },
    'a heading with the office’s signature below': {
      report: (() => {
        const report = outlined(exchanged({ 无: ['河口县青石镇人民政府'] }));
        const blocks = report.blocks.map((block) =>
          block.text === '河口县青石镇人民政府' ? { ...block, kind: 'signature' as const } : block,
        );
        return { ...report, blocks };
      })(),
      findings: [{ where: { section: 6 }, message: /标题下没有文字/ }],
    },
  },
  unchecked: {
    'part six is not there': outlined(exchanged({ '# 六、其他需要报告的事项': [], 无: [] })),
    'the report is older than the form': outlined(exchanged({ 无: [] }), { year: 2016 }),
  },
});
