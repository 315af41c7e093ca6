import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { loadGazetteer } from '../../lib/node/gazetteer.ts';
import type { Report } from '../../lib/report/report.ts';
import { foreignOffice } from '../../lib/rules/foreign-office.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const by = (name: string, officeClass: Report['identity']['officeClass'], ...prose: string[]): Report =>
  soundReport({
    title: `${name}2023年政府信息公开工作年度报告`,
    identity: { name, source: 'title', officeClass, level: 'county' },
    prose: { 1: prose },
  });
const street = (...prose: string[]) => by('河口区和平街道办事处', 'street', ...prose);
const town = (...prose: string[]) => by('河口县青石镇人民政府', 'town', ...prose);
const bureau = (...prose: string[]) => by('河口县教育和体育局', 'department', ...prose);

testRule(foreignOffice, {
  passes: {
    'a street’s own names': street(
      '和平街道办事处在区政府网站公开了和平街道办事处信息公开指南。2023年，和平街道认真贯彻条例。现将我街道2023年工作报告如下。如有疑问请与河口市河口区和平街道办事处联系。',
    ),
    'the full name of a bureau that its title shortens': by(
      '河口市住建局',
      'department',
      '根据条例，河口市住房和城乡建设局编制本报告。市住房和城乡建设局高度重视信息公开工作。',
    ),
    'the full name of a government’s office that its title shortens': by(
      '市政府办',
      'government-office',
      '河口市人民政府办公室编制本报告，河口市人民政府办公室高度重视。',
    ),
    'the full name of a zone that its title shortens': by(
      '河口经开区',
      'zone',
      '河口经济技术开发区管理委员会编制本报告，河口经济技术开发区管理委员会高度重视。',
    ),
    'the full name of a street that its title shortens': by(
      '和平街道办',
      'street',
      '河口市河口区人民政府和平街道办事处编制本报告，和平街道办事处高度重视。',
    ),
    'how a report is led in: 现将 is no part of a name': by(
      '河口县高新技术产业园区管理委员会',
      'zone',
      '现将管委会2023年政府信息公开工作情况报告如下。兹将管委会年度报告公布如下。关于管委会的情况见指南。',
    ),
    'how an office of a government is led in': by(
      '河口市人民政府办公室',
      'government-office',
      '现将市人民政府办公室2023年政府信息公开工作年度报告公布如下。特将市政府办公室年报予以公布。',
    ),
    'the name that a bureau had before a reform, and still goes by': by(
      '河口区综合行政执法局',
      'department',
      '区城管执法局高度重视政府信息公开工作。区城管局主动公开信息12条。',
    ),
    'kinds of office': street('各街道办事处、镇人民政府按照上级人民政府要求开展工作，乡镇人民政府配合。'),
    'the bare kind of office behind a word': town(
      '有疑问的，可到镇政府党政综合办公室查询。群众来镇政府办事。信息员每月上报镇政府。各村委会会同镇政府更新目录。可直接拨打镇政府电话。材料先送镇政府存档。',
    ),
    'the bare kind of a street’s office behind a word': street(
      '社区每月上报街道办事处。居民来街道办事处办事。申请可当面递交街道办事处。',
    ),
    'neighbours in a list': street(
      '与东风街道办事处、胜利街道办事处等联合开展宣传。东风街道办事处、胜利街道办事处参加。',
    ),
    'learning from another street': street('赴东风街道办事处学习经验，借鉴胜利街道办事处做法。'),
    'mergers and passing on': town('原白沙乡人民政府档案移交完毕，2件申请转交黑水镇人民政府答复。'),
    'addresses and places': town('地址：河口县青石镇人民路12号。白沙镇中心小学、白沙镇卫生院、黑水乡村道公开。'),
    'the county’s own government': town('在河口县人民政府门户网站公开，河口县人民政府办公室指导。'),
    'titles of documents': town('落实《白沙镇人民政府信息公开指南》的经验。'),
    'bureaus of the same county, doing their own work': bureau(
      '会同县财政局公开预算12条。县司法局组织培训，县市场监督管理局高度重视食品安全公开。由县档案局牵头。市教育局召开会议。',
    ),
    'the bureau by its short names': bureau(
      '县教育和体育局2023年共收到申请3件。县教体局认真落实。河口县教育局信息公开指南已更新。',
    ),
    'a neighbouring bureau’s disclosure': bureau(
      '县政务服务局高度重视政务公开工作，组织全县培训。县审计局进一步完善政府信息公开制度的做法得到推广。',
    ),
    'villages and committees of a town': town('青石村进一步完善村务公开制度。各村、社区不断加强政务公开工作。'),
    'a bureau by the first characters of its name': by(
      '河口县人力资源和社会保障局',
      'department',
      '2023年，县人社局认真贯彻条例。县人社局共收到申请2件。',
    ),
    'the office of the government after a year': by(
      '河口市人民政府办公室',
      'government-office',
      '2023年市政府办公室共收到申请2件。',
    ),
    'committees that are no offices': by(
      '河口县卫生健康委员会',
      'department',
      '县卫健委2023年收到申请1件。河口县卫生健康委员会信息公开指南已更新。县机构编制委员会批复。村民委员会主动公开。',
    ),
    'the office above, of the same line': by(
      '河口市公安局河东分局',
      'branch',
      '河东分局2023年共收到申请2件，河口市公安局统一答复。河西分局移交1件。',
    ),
    'a branch calls itself by its kind': by(
      '国家金融监督管理总局金华监管分局',
      'vertical',
      '我分局高度重视政府信息公开工作。2023年，我分局共收到申请2件。加强监管分局政务公开工作。',
    ),
    'customs, and the house that another stands under': by(
      '霞山海关',
      'vertical',
      '2023年，湛江海关认真贯彻条例。2023年，全国海关共收到申请9件。智慧海关信息公开工作。会同茂名海关公开信息3条。下一步，海关将继续加大公开力度。',
    ),
    'a house of customs and those that stand under it': by(
      '湛江海关',
      'vertical',
      '2023年，霞山海关共收到申请2件。2023年，推进海关信息公开工作。与汕头海关交流经验。',
    ),
    'a ministry, its party branch and its partners': by(
      '自然资源部',
      'state-department',
      '2023年，党支部严格落实学习制度。2023年，自然资源部认真贯彻条例。会同生态环境部公开信息。2023年，干部认真学习。',
    ),
    'the organ of the state above': by(
      '河口市邮政管理局',
      'vertical',
      '2023年，国家邮政局高度重视政府信息公开工作。国家邮政局持续完善政务公开制度。',
    ),
    'the government of an autonomous region, by its kind': by(
      '阿荣旗人民政府',
      'government',
      '2023年，自治区人民政府高度重视政府信息公开工作。',
    ),
    'a ministry, the organs under it and its party committee': by(
      '交通运输部',
      'state-department',
      '2023年，国家铁路局认真贯彻条例。2023年，机关党委严格落实学习制度。2023年，部党组认真贯彻条例。2023年，中央编委严格控制编制。',
    ),
    'an organ under a ministry': by('国家铁路局', 'state-department', '2023年，交通运输部认真贯彻条例。'),
    'an organ of the state by its short name': by(
      '中国民用航空局',
      'state-department',
      '2023年，民航局认真贯彻条例。民航局信息公开指南已更新。',
    ),
    'what happens in time is no company': street('和平街道办事处及时更新和平街道办事处信息公开指南。'),
    'a bureau whose name holds 据': by(
      '河口市大数据发展管理局',
      'department',
      '2023年，河口市大数据发展管理局认真贯彻条例。请与河口市大数据发展管理局办公室联系。',
    ),
    'a government names its own towns and bureaus': by(
      '河口县人民政府',
      'government',
      '青石镇人民政府、县教育局公开信息12条，青石镇人民政府信息公开指南已更新。河口市人民政府门户网站刊载。',
    ),
  },
  fails: {
    'another street’s guide': {
      report: street('在区政府网主动公开了珠街街道办事处信息公开指南。'),
      findings: [
        {
          where: { section: 1, quote: '珠街街道办事处', occurrence: 1 },
          message: /标题写“河口区和平街道办事处”，“一、总体情况”出现“珠街街道办事处” 1 次/,
        },
      ],
    },
    'another town as the author, twice': {
      report: town('2023年，白沙镇人民政府认真贯彻条例。本报告由白沙镇人民政府编制。'),
      findings: [
        { where: { section: 1, quote: '白沙镇人民政府', occurrence: 1 }, message: /出现“白沙镇人民政府” 2 次/ },
      ],
    },
    'a short name where the author’s stands': {
      report: town('2023年，白沙镇共收到信息公开申请2件。'),
      findings: [{ where: { section: 1, quote: '白沙镇', occurrence: 1 }, message: /“白沙镇” 1 次/ }],
    },
    'a town of the same name in another county': {
      report: by('河口县城关镇人民政府', 'town', '如有疑问，请与青川县城关镇人民政府联系。'),
      findings: [
        { where: { section: 1, quote: '青川县城关镇人民政府', occurrence: 1 }, message: /青川县城关镇人民政府/ },
      ],
    },
    'another bureau as the author': {
      report: bureau('2023年，河口县水务局认真贯彻条例，公开信息12条。'),
      findings: [{ where: { section: 1, quote: '河口县水务局', occurrence: 1 }, message: /河口县水务局/ }],
    },
    'the same bureau of another county': {
      report: bureau('公民可向青川县教育和体育局提出申请。青川县教育和体育局信息公开指南已更新。'),
      findings: [
        { where: { section: 1, quote: '青川县教育和体育局', occurrence: 2 }, message: /青川县教育和体育局” 1 次/ },
      ],
    },
    'the same bureau of another county, in a sentence of its own': {
      report: bureau('青川县教育和体育局高度重视政府信息公开工作，成立领导小组。'),
      findings: [{ where: { section: 1, quote: '青川县教育和体育局', occurrence: 1 }, message: /青川县/ }],
    },
    'another town, in a sentence of its own': {
      report: town('下一步，白沙镇将继续加大公开力度，提升公开实效。'),
      findings: [{ where: { section: 1, quote: '白沙镇', occurrence: 1 }, message: /“白沙镇” 1 次/ }],
    },
    'another house of customs': {
      report: by('湛江海关', 'vertical', '如有疑问，请与汕头海关办公室联系。'),
      findings: [{ where: { section: 1, quote: '汕头海关', occurrence: 1 }, message: /“汕头海关” 1 次/ }],
    },
    'another ministry': {
      report: by('自然资源部', 'state-department', '2023年，生态环境部在党中央、国务院的坚强领导下，贯彻条例。'),
      findings: [{ where: { section: 1, quote: '生态环境部', occurrence: 1 }, message: /“生态环境部” 1 次/ }],
    },
    'an office of a ministry’s rank': {
      report: by('海关总署', 'state-department', '如有疑问，请与国家税务总局办公厅联系。'),
      findings: [{ where: { section: 1, quote: '国家税务总局', occurrence: 1 }, message: /“国家税务总局” 1 次/ }],
    },
    'another bureau’s room to ask in': {
      report: bureau('如有疑问，请与青川县教育和体育局办公室联系。'),
      findings: [{ where: { section: 1, quote: '青川县教育和体育局', occurrence: 1 }, message: /青川县/ }],
    },
    'another bureau’s guide, updated in time': {
      report: bureau('维护专栏，及时更新青川县教育和体育局政府信息公开指南。'),
      findings: [
        { where: { section: 1, quote: '青川县教育和体育局', occurrence: 1 }, message: /“青川县教育和体育局”/ },
      ],
    },
    'another bureau that collected no fee': {
      report: bureau('2023年，青川县教育和体育局未收取信息处理费。'),
      findings: [{ where: { section: 1, quote: '青川县教育和体育局', occurrence: 1 }, message: /青川县/ }],
    },
    'another bureau’s plans, behind a colon': {
      report: bureau('改进措施：下一步，青川县教育和体育局将继续加大公开力度。'),
      findings: [{ where: { section: 1, quote: '青川县教育和体育局', occurrence: 1 }, message: /青川县/ }],
    },
    'another union': {
      report: by('河口县总工会', 'authorised', '2023年，青川县总工会共收到申请1件。'),
      findings: [{ where: { section: 1, quote: '青川县总工会', occurrence: 1 }, message: /青川县总工会/ }],
    },
    'another new area': {
      report: by('兰州新区管理委员会', 'zone', '如有疑问，请与贵安新区管理委员会联系。'),
      findings: [{ where: { section: 1, quote: '贵安新区管理委员会', occurrence: 1 }, message: /贵安新区/ }],
    },
    'another county’s government': {
      report: by('河口县人民政府', 'government', '如有疑问，请与青川县人民政府联系。'),
      findings: [{ where: { section: 1, quote: '青川县人民政府', occurrence: 1 }, message: /青川县人民政府/ }],
    },
  },
  unchecked: {
    'it is not known who reports': soundReport({
      identity: { name: null, source: null, officeClass: 'unknown', level: 'unknown' },
    }),
    'the report is older than the form': soundReport({ year: 2016 }),
  },
});

const gazetteer = loadGazetteer();
const messagesOf = (report: Report) =>
  audit(report, [foreignOffice], { reportId: 'test', gazetteer }).findings.map(({ message }) => message);

test('says where a name lies that is borne once', () => {
  expect(
    messagesOf(by('商丘市梁园区前进街道办事处', 'street', '在区政府网主动公开了珠街街道办事处信息公开指南。')),
  ).toEqual([
    '标题写“商丘市梁园区前进街道办事处”，“一、总体情况”出现“珠街街道办事处” 1 次；行政区划中“珠街街道”属云南省曲靖市麒麟区',
  ]);
});

test('says how many bear a common name', () => {
  expect(messagesOf(by('曲靖市麒麟区珠街街道办事处', 'street', '公开了前进街道办事处信息公开指南。'))).toEqual([
    expect.stringMatching(/行政区划中名为“前进街道”的有 12 处$/),
  ]);
});

test('finds the bureau of another county-level city, which no form tells', () => {
  const report = by('荣成市教育局', 'department', '公民可向乳山市教育局提出申请。乳山市教育局信息公开指南已更新。');
  expect(messagesOf(report)).toEqual([expect.stringMatching(/“乳山市教育局” 1 次；行政区划中“乳山市”属山东省威海市$/)]);
});

test.each([
  ['浙江证监局', '江苏证监局'],
  ['国家统计局义乌调查队', '国家统计局永康调查队'],
  ['国家金融监督管理总局温州监管分局', '国家金融监督管理总局台州监管分局'],
  ['国家金融监督管理总局浙江监管局', '国家金融监督管理总局江苏监管局'],
  ['中国人民银行温州市分行', '中国人民银行台州市分行'],
  ['温州出入境边防检查站', '台州出入境边防检查站'],
  ['武汉铁路监督管理局', '成都铁路监督管理局'],
  ['国家税务总局义乌市税务局', '国家税务总局永康市税务局'],
  ['浙江省消防救援总队', '江苏省消防救援总队'],
])('%s with the name of %s', (name, other) => {
  const prose = `2023年，${other}在上级机关和当地党委政府的领导下，贯彻条例。`;
  expect(messagesOf(by(name, 'vertical', prose))).toEqual([expect.stringContaining(`“${other}” 1 次`)]);
});

test('finds another town of the county, where the gazetteer knows the county alone', () => {
  const report = by('河口县青石镇人民政府', 'town', '请与河口县白沙镇人民政府联系。');
  expect(messagesOf(report)).toEqual([expect.stringContaining('“河口县白沙镇人民政府” 1 次')]);
});

test.each([
  ['白沙镇党委、政府高度重视，明确一名副镇长分管。', '白沙镇'],
  ['白沙镇2023年无其他需要报告的事项。', '白沙镇'],
])('finds another town where a sentence begins: %s', (prose, other) => {
  expect(messagesOf(by('河口县青石镇人民政府', 'town', prose))).toEqual([expect.stringContaining(`“${other}” 1 次`)]);
});

test('finds a neighbour that thinks highly of disclosure, but not in the report of who looks after all', () => {
  const prose = '河口县财政局高度重视政府信息公开工作，成立以局长为组长的领导小组。';
  expect(messagesOf(by('河口县民政局', 'department', prose))).toEqual([expect.stringContaining('“河口县财政局” 1 次')]);
  expect(messagesOf(by('河口县政务服务和数据管理局', 'department', prose))).toEqual([]);
});

test.each([
  [
    'the tax office above',
    by('国家税务总局义乌市税务局', 'vertical', '2023年，国家税务总局浙江省税务局认真贯彻条例。'),
  ],
  ['the survey team above', by('国家统计局义乌调查队', 'vertical', '2023年，国家统计局金华调查队认真贯彻条例。')],
  ['the maritime office above', by('温州海事局', 'vertical', '2023年，浙江海事局认真贯彻条例。')],
  ['the brigade below', by('金华市消防救援支队', 'vertical', '义乌市消防救援大队高度重视政府信息公开工作。')],
  ['the city above', by('荣成市教育局', 'department', '2023年，威海市教育局认真贯彻条例。')],
  ['the city above, of a government', by('荣成市人民政府', 'government', '如有疑问，请与威海市人民政府联系。')],
  ['a county below', by('威海市人民政府', 'government', '2023年，荣成市人民政府共收到申请3件。')],
  ['the own former name', by('烟台市蓬莱区人民政府', 'government', '如有疑问，请与蓬莱市人民政府联系。')],
  ['the own former name, of a bureau', by('烟台市蓬莱区教育局', 'department', '2023年，蓬莱市教育局认真贯彻条例。')],
])('is silent on %s', (_, report) => {
  expect(messagesOf(report)).toEqual([]);
});
