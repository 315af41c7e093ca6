import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { loadGazetteer } from '../../lib/node/gazetteer.ts';
import { identityOf } from '../../lib/report/office-class.ts';
import type { Report } from '../../lib/report/report.ts';
import { signatureMismatch } from '../../lib/rules/signature-mismatch.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const signed = (name: string, signature: string): Report =>
  soundReport({ identity: identityOf(name, 'title'), signature });
const where = { page: 'signature' } as const;

const innocent: readonly (readonly [name: string, signature: string])[] = [
  ['河口县青石镇人民政府', '河口县青石镇人民政府'],
  ['河口县青石镇人民政府', '青石镇人民政府'],
  ['河口县青石镇人民政府', '青石镇政府'],
  ['河口县青石镇人民政府', '青石镇党政综合办公室'],
  ['河口县青石镇人民政府', '党政办公室'],
  ['河口县青石镇人民政府', '中共河口县青石镇委员会'],
  ['河口县青石镇人民政府', '青石镇综合行政执法局'],
  ['河口县青石镇人民政府', '青石乡人民政府'],
  ['河口县青石镇人民政府', '河口县人民政府'],
  ['河口县青石镇人民政府', '河口县人民政府办公室'],
  ['河口区和平街道办事处', '和平街道办事处'],
  ['河口区和平街道办事处', '河口区人民政府和平街道办事处'],
  ['河口区和平街道办事处', '和平街道党政办'],
  ['河口区和平街道', '中共河口区和平街道工作委员会'],
  ['河口区人民政府', '河口区人民政府办公室'],
  ['河口区人民政府', '区政府办'],
  ['河口区人民政府', '河口区政务服务管理局'],
  ['河口县人民政府办公室', '河口县人民政府'],
  ['河口县教育和体育局', '河口县教体局'],
  ['河口县教育和体育局', '县教育局'],
  ['河口县教育和体育局', '河口县教育和体育局（河口县文物局）'],
  ['河口县教育和体育局', '河口县教育体育局办公室'],
  ['河口县发展和改革局', '河口县发改委'],
  ['河口县发展和改革局', '河口县粮食和物资储备局'],
  ['河口县市场监督管理局', '河口县工商行政管理局'],
  ['河口县市场监督管理局', '河口县食品药品监督管理局'],
  ['河口县自然资源局', '河口县国土资源局'],
  ['河口县自然资源局', '河口县林业局'],
  ['河口县应急管理局', '河口县安全生产监督管理局'],
  ['河口县卫生健康委员会', '河口县卫生和计划生育局'],
  ['河口县农业农村局', '河口县扶贫开发办公室'],
  ['河口县农业农村局', '河口县乡村振兴局'],
  ['河口县行政审批服务局', '河口县政务服务和数据管理局'],
  ['河口县住房和城乡建设局', '河口县城市管理综合执法局'],
  ['河口县文化和旅游局', '河口县广播电视局'],
  ['河口县教育和体育局', '河口县人民政府'],
  ['河口市公安局河东分局', '河口市公安局'],
  ['河口市公安局河东分局', '河东区公安分局'],
  ['河口经济开发区管理委员会', '河口经济开发区党政办公室'],
  ['河口县经济开发区管理委员会', '河口经济技术开发区管委会'],
  ['河口高新技术产业开发区管理委员会', '高新区管委会'],
  ['河口经济开发区管理委员会', '河口市人民政府'],
  ['河口市蓬山区民政局', '蓬山市民政局'],
  ['自然资源部', '自然资源部办公厅'],
  ['科学技术部', '科技部'],
  ['国家市场监督管理总局', '市场监管总局'],
  ['湛江海关', '中华人民共和国湛江海关'],
  ['霞山海关', '湛江海关'],
  ['国家统计局河口调查队', '河口调查队'],
];

testRule(signatureMismatch, {
  passes: Object.fromEntries(
    innocent.map(([name, signature]) => [`${signature} signs for ${name}`, signed(name, signature)]),
  ),
  fails: {
    'another town': {
      report: signed('河口县青石镇人民政府', '白沙镇人民政府'),
      findings: [{ where, message: /报告单位为“河口县青石镇人民政府”，落款为“白沙镇人民政府”/ }],
    },
    'another street': {
      report: signed('河口区和平街道办事处', '河口区东风街道办事处'),
      findings: [{ where, message: /落款为“河口区东风街道办事处”/ }],
    },
    'a town of the same name in another county': {
      report: signed('河口县城关镇人民政府', '青川县城关镇人民政府'),
      findings: [{ where, message: /青川县/ }],
    },
    'a bureau for a town': {
      report: signed('河口县青石镇人民政府', '河口县财政局'),
      findings: [{ where, message: /财政局/ }],
    },
    'a town for a bureau': {
      report: signed('河口县财政局', '河口县青石镇人民政府'),
      findings: [{ where, message: /青石镇/ }],
    },
    'another bureau': {
      report: signed('河口县财政局', '河口县水利局'),
      findings: [{ where, message: /水利局/ }],
    },
    'a bureau whose name sounds alike': {
      report: signed('河口县财政局', '河口县民政局'),
      findings: [{ where, message: /民政局/ }],
    },
    'the bureau of another county': {
      report: signed('河口县财政局', '青川县财政局'),
      findings: [{ where, message: /青川县/ }],
    },
    'another zone': {
      report: signed('河口经济开发区管理委员会', '青川经济开发区管理委员会'),
      findings: [{ where, message: /青川经济开发区/ }],
    },
    'another branch': {
      report: signed('河口市公安局河东分局', '河口市公安局河西分局'),
      findings: [{ where, message: /河西分局/ }],
    },
    'another ministry': {
      report: signed('自然资源部', '生态环境部'),
      findings: [{ where, message: /落款为“生态环境部”/ }],
    },
    'another customs house': {
      report: signed('湛江海关', '中华人民共和国汕头海关'),
      findings: [{ where, message: /汕头海关/ }],
    },
    'another new area': {
      report: signed('河口新区管理委员会', '青川新区管理委员会'),
      findings: [{ where, message: /青川新区/ }],
    },
    'another county’s government': {
      report: signed('河口县人民政府', '青川县人民政府办公室'),
      findings: [{ where, message: /青川县/ }],
    },
  },
  unchecked: {
    'it is not known who reports': soundReport({
      identity: { name: null, source: null, officeClass: 'unknown', level: 'unknown' },
      signature: '河口县财政局',
    }),
    'the report is older than the form': soundReport({ year: 2016, signature: '河口县财政局' }),
  },
  inapplicable: {
    'nobody signs': soundReport(),
    'the signature alone says who reports': soundReport({
      identity: identityOf('河口县财政局', 'signature'),
      signature: '河口县财政局',
    }),
  },
});

const gazetteer = loadGazetteer();
test.each([
  ['荣成市教育局', '乳山市教育局', 1],
  ['荣成市教育局', '威海市教育局', 0],
  ['浙江省财政厅', '江苏省财政厅', 1],
  ['浙江省财政厅', '杭州市财政局', 0],
  ['兴安盟行政公署', '锡林郭勒盟行政公署', 1],
  ['国家税务总局义乌市税务局', '国家税务总局永康市税务局', 1],
  ['国家税务总局义乌市税务局', '国家税务总局金华市税务局', 0],
  ['国家统计局义乌调查队', '国家统计局永康调查队', 1],
  ['国家统计局义乌调查队', '国家统计局浙江调查总队', 0],
  ['浙江证监局', '中国证券监督管理委员会江苏监管局', 1],
  ['浙江证监局', '中国证券监督管理委员会浙江监管局', 0],
  ['烟台市蓬莱区教育局', '蓬莱市教育局', 0],
  ['绍兴市柯桥区民政局', '绍兴县民政局', 0],
  ['商丘市梁园区前进街道办事处', '梁园区人民政府前进街道办事处', 0],
  ['商丘市梁园区前进街道办事处', '曲靖市麒麟区珠街街道办事处', 1],
])('%s, signed by %s, with the gazetteer: %i', (name, signature, count) => {
  expect(audit(signed(name, signature), [signatureMismatch], { reportId: 'test', gazetteer }).findings).toHaveLength(
    count,
  );
});
