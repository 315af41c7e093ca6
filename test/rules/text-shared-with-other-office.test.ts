import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import type { Report } from '../../lib/report/report.ts';
import { textSharedWithOtherOffice } from '../../lib/rules/text-shared-with-other-office.ts';
import { historyWith } from '../history-maker.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const passages = (self: string) => [
  `主动公开方面，${self}围绕水库移民后期扶持把资金分配、项目选址和验收结论逐村张贴，请村民代表签字确认。`,
  '依申请公开方面，把登记、补正、征求意见、答复四个环节做成一张流转单，超过五日未办的由办公室上门催办。',
  '政府信息管理方面，对近十年的文件重新定密审查，把可以转为主动公开的逐件移到网站目录里。',
  '平台建设方面，网站首页的检索框改为支持简称和错别字，老年人常用的社保、殡葬两栏放大字号。',
  '监督保障方面，每月抽两个科室现场打开网页核对，栏目空着的当场记录，季度末在全镇干部会上念一遍。',
  '存在的问题：村级公示更新靠人工抄写，遇到连阴雨常常被打湿；信息员一年换了两个，新人不熟悉流程。',
];
const own = [
  '今年着重公开高标准农田改造的招标过程，中标单位、施工图纸和质量抽检情况都放在村口的公示牌上。',
  '收到的申请大多问宅基地确权，我们请自然资源所派人坐班，一次讲清档案在哪里、怎样调取。',
  '文件起草时同步写明公开属性，拿不准的请县里法制机构会商，全年没有因属性不明退回的文件。',
];

const of = (name: string, officeClass: Report['identity']['officeClass'], prose: readonly string[]) =>
  soundReport({
    source: `http://www.example.gov.cn/${encodeURIComponent(name)}.html`,
    identity: { name, source: 'title', officeClass, level: 'unknown' },
    prose: { 1: [...prose], 5: ['存在的问题：解读形式少。'] },
  });
const qingshi = of('河口县青石镇人民政府', 'town', passages('青石镇'));
const alike = (report: Report, ...others: Report[]) => ({
  report,
  context: { history: historyWith({ alike: others }) },
});
const where = { section: 1 };

testRule(textSharedWithOtherOffice, {
  passes: {
    'no stored report is alike': alike(qingshi),
    'half of the text is shared': alike(
      of('河口县白水镇人民政府', 'town', [...passages('白水镇').slice(0, 3), ...own]),
      qingshi,
    ),
    'a government and its office publish one text': alike(
      of('河口县人民政府', 'government', passages('河口县')),
      of('河口县人民政府办公室', 'government-office', passages('河口县')),
    ),
    'one office under its full and its short name': alike(
      of('河口县卫生健康委员会', 'department', passages('我委')),
      of('河口县卫健委', 'department', passages('我委')),
    ),
  },
  fails: {
    'another town’s text with the name replaced': {
      ...alike(of('河口县白水镇人民政府', 'town', passages('白水镇')), qingshi),
      findings: [
        {
          where,
          message: /正文可比较的 \d+ 字中有 \d+ 字与 河口县青石镇人民政府 2023 年度报告 相同，占 (?:9\d\.\d|100\.0)%/,
        },
      ],
    },
    'two offices have the same text': {
      ...alike(
        of('河口县水务局', 'department', passages('我局')),
        of('河口县财政局', 'department', passages('我局').slice(0, 5)),
        of('河口县审计局', 'department', passages('我局')),
      ),
      findings: [{ where, message: /河口县审计局 2023 年度报告/ }],
    },
  },
  unchecked: {
    'there is no stored history': qingshi,
    'there is next to nothing to compare': { report: soundReport(), context: { history: historyWith() } },
  },
});

test('the other report is named with its address, and further ones beside it', () => {
  const { report, context } = alike(
    of('河口县水务局', 'department', passages('我局')),
    of('河口县财政局', 'department', passages('我局').slice(0, 5)),
    of('河口县审计局', 'department', passages('我局')),
  );
  const [finding] = audit(report, [textSharedWithOtherOffice], { reportId: 'test', ...context }).findings;
  expect(finding?.other).toEqual({
    office: '河口县审计局',
    year: 2023,
    address: 'http://www.example.gov.cn/%E6%B2%B3%E5%8F%A3%E5%8E%BF%E5%AE%A1%E8%AE%A1%E5%B1%80.html',
  });
  expect(finding?.explanations).toEqual(['另有 1 份也相同达七成：河口县财政局 2023 年度报告']);
});
