import { describe, expect, test } from 'vitest';
import { readFigure } from '../../lib/report/cells.ts';
import { dateOfAddress, parseDate, parseShownDate } from '../../lib/report/dates.ts';
import { looksLikeReport, mayBecomeReport } from '../../lib/report/detect.ts';
import { expandGrid } from '../../lib/report/grid.ts';
import { parseHeading } from '../../lib/report/headings.ts';
import { sectionHeading } from '../../lib/report/labels.ts';
import { parseChineseNumeral, parseNumeral } from '../../lib/report/numerals.ts';
import { identityOf } from '../../lib/report/office-class.ts';
import { isTitle, parseTitle } from '../../lib/report/title.ts';

describe('figures', () => {
  test.each([
    ['0', 0, 'number'],
    ['１，２３４', 1234, 'number'],
    ['1,234', 1234, 'number'],
    ['２０２４', 2024, 'number'],
    ['两件', 2, 'number'],
    ['+1036', 1036, 'number'],
    ['-3', -3, 'number'],
    ['20.3', 20.3, 'number'],
    ['', null, 'blank'],
    ['\u00a0', null, 'blank'],
    ['/', null, 'placeholder'],
    ['——', null, 'placeholder'],
    ['不涉及', null, 'placeholder'],
    ['12 34', null, 'unreadable'],
    ['1,23', null, 'unreadable'],
    ['一', null, 'unreadable'],
    ['详见附件', null, 'unreadable'],
    ['3、4', null, 'unreadable'],
    ['\u200e12\u200e', 12, 'number'],
    ['\u00ad12', 12, 'number'],
    ['1\u200d2', null, 'unreadable'],
    ['\u202e12', null, 'unreadable'],
  ])('%j reads %j, %s', (text, value, reading) => expect(readFigure(text)).toMatchObject({ value, reading }));

  test('what stands beside a number is kept', () => {
    expect(readFigure('22（其中修订16件）')).toEqual({ value: 22, reading: 'number', note: '(其中修订16件)' });
    expect(readFigure('251000元')).toEqual({ value: 251000, reading: 'number', note: '元' });
  });

  test.each([
    ['二〇二四', 2024],
    ['十', 10],
    ['二十三', 23],
    ['一百零五', 105],
    ['三万两千', 32000],
    ['一亿零三万', 100030000],
  ])('%s is %d', (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  test('signs written as words are signs', () =>
    expect([parseNumeral('增2')?.value, parseNumeral('减少3')?.value]).toEqual([2, -3]));
});

describe('grids', () => {
  const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan, ref: null });
  const texts = (rows: ReturnType<typeof cell>[][]) =>
    expandGrid({ from: 'cells', rows }).map((line) => Array.from(line, (slot) => slot?.text ?? '·').join(''));

  test('spans reach to the right and down', () => {
    expect(
      texts([
        [cell('a', 1, 2), cell('b', 2)],
        [cell('c'), cell('d')],
      ]),
    ).toEqual(['abb', 'acd']);
  });
  test('a cell that hangs from above takes its place between others', () => {
    expect(
      texts([
        [cell('a'), cell('b', 1, 2), cell('c')],
        [cell('d'), cell('e')],
      ]),
    ).toEqual(['abc', 'dbe']);
  });
  test('rowspan 0 reaches to the end of the table', () => {
    expect(texts([[cell('a', 1, 0), cell('b')], [cell('c')], [cell('d')]])).toEqual(['ab', 'ac', 'ad']);
  });
});

describe('headings', () => {
  test.each<[string, number]>([
    ...[1, 2, 3, 4, 5, 6].map((part): [string, number] => [sectionHeading(part), part]),
    ['一.总体情况', 1],
    ['1 总体情况', 1],
    ['1. 总体情况', 1],
    ['第一部分 总体情况', 1],
    ['二、行政机关主动公开政府信息情况', 2],
    ['三、政府信息公开申请接收与办理情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['四、政府信息公开行政复议和行政诉讼情况', 4],
    ['五、存在的主要问题和改进措施', 5],
    ['五、现存问题与改进举措', 5],
    ['六、其他事项', 6],
    ['六、其他', 6],
    ['一、政府信息总体公开情况:', 1],
    ['一、信息公开总体情况', 1],
    ['一、政府信息公开工作的基本情况', 1],
  ])('%s names part %d', (text, part) => expect(parseHeading(text).part).toBe(part));

  test.each([
    '其他',
    '主动公开情况',
    '一、组织领导情况',
    '一是总体情况良好。',
    '2023年，我镇主动公开政府信息情况如下：共30条。',
  ])('%s names none', (text) => expect(parseHeading(text).part).toBeNull());
});

describe('titles and offices', () => {
  test.each([
    ['临夏州公安局2023年度政府信息公开工作年度报告', '临夏州公安局', 2023],
    ['2023年杭州市滨江区住房和城市建设局信息公开工作年度报告', '杭州市滨江区住房和城市建设局', 2023],
    ['漳审综〔2026〕2号 漳州市审计局关于2025年政府信息公开工作年度报告的报告', '漳州市审计局', 2025],
    ['关于烟台市2023年政府信息公开工作年度报告的公告', '烟台市', 2023],
    ['二〇二三年青石镇政府信息公开工作年度报告', '青石镇', 2023],
    ['2023年政府信息公开工作年度报告', null, 2023],
    ['政府信息公开工作年报', null, null],
    ['- 名称：2023年政府信息公开工作年度报告', null, 2023],
    ['名称 河口县民政局2023年政府信息公开工作年度报告', '河口县民政局', 2023],
    ['海关总署（本级机关）2023年政府信息公开工作年度报告', '海关总署', 2023],
    ['【2023年度】河口县民政局政府信息公开工作年度报告', '河口县民政局', 2023],
    ['2023年政府信息公开工作年度报告（河口县民政局）', '河口县民政局', 2023],
    ['2023年政府信息公开工作年度报告（图片版）', null, 2023],
    ['【年报】河口县民政局2023年政府信息公开工作年度报告', '河口县民政局', 2023],
    ['河口县民政局关于报送2023年政府信息公开工作年度报告的报告', '河口县民政局', 2023],
    ['本机关2023年政府信息公开工作年度报告', null, 2023],
    ['河民发〔2024〕3号 河口县民政局关于印发2023年政府信息公开工作年度报告的通知', '河口县民政局', 2023],
  ])('%s', (text, office, year) => {
    expect(isTitle(text)).toBe(true);
    expect(parseTitle(text)).toEqual({ office, year });
  });

  test.each([
    '关于报送2023年政府信息公开工作年度报告的通知',
    '关于印发政府信息公开工作年度报告格式的通知',
    '关于做好2023年政府信息公开工作年度报告编制发布工作的通知',
    '图解：2023年政府信息公开工作年度报告',
    '2023年度政府信息公开年报公布情况',
    '首页 > 政府信息公开年报',
    '青石县发布2023年政府信息公开年报',
    '现将青石镇2023年政府信息公开工作年度报告公布如下：',
  ])('%s is no title', (text) => expect(isTitle(text)).toBe(false));

  test.each([
    ['临夏州公安局', 'department', 'city'],
    ['新下陆街道办事处', 'street', 'street'],
    ['自然资源部', 'state-department', 'state'],
    ['红桥区人民政府办公室', 'government-office', 'county'],
    ['北票市长皋乡人民政府', 'town', 'town'],
    ['杭州市公安局西湖区分局', 'branch', 'city'],
    ['国家税务总局烟台市税务局', 'vertical', 'city'],
    ['河口县市场监管局', 'department', 'county'],
    ['阿里地区行政公署办公室', 'government-office', 'city'],
    ['阿坝藏族羌族自治州红原县人民政府', 'government', 'county'],
    ['四川省人民政府', 'government', 'province'],
    ['上海市人民政府办公厅', 'government-office', 'province'],
    ['贵阳高新区', 'zone', 'zone'],
    ['河口大学', 'outside', 'unknown'],
    ['郑州市城市管理局', 'department', 'city'],
    ['河口县国有资产监督管理委员会', 'department', 'county'],
    ['天津市河北区城市管理委员会', 'department', 'county'],
    ['衡水高新技术产业开发区管理委员会', 'zone', 'zone'],
    ['河口县供销合作社联合社', 'authorised', 'county'],
    ['区发改局', 'department', 'county'],
    ['河口海关关区', 'vertical', 'unknown'],
    ['汉江省河口市气象部门', 'vertical', 'city'],
    ['黔东南苗族侗族自治州凯里市民政局', 'department', 'county'],
    ['新疆维吾尔自治区喀什地区行政公署', 'government', 'city'],
    ['呼伦贝尔市鄂温克族自治旗人民政府', 'government', 'county'],
    ['人力资源和社会保障部', 'state-department', 'state'],
    ['住房和城乡建设部', 'state-department', 'state'],
    ['退役军人事务部', 'state-department', 'state'],
    ['河口县委宣传部', 'unknown', 'county'],
    ['中央宣传部', 'unknown', 'unknown'],
    ['市场监管总局', 'state-department', 'state'],
    ['中国气象局', 'state-department', 'state'],
    ['国家烟草专卖局', 'state-department', 'state'],
    ['中国科学院', 'state-department', 'state'],
    ['民航局', 'state-department', 'state'],
    ['国家民委', 'state-department', 'state'],
    ['国家金融监督管理总局浙江监管局', 'vertical', 'province'],
    ['国家金融监督管理总局金华监管分局', 'vertical', 'unknown'],
    ['国家矿山安全监察局山西局', 'vertical', 'province'],
    ['国家能源局浙江监管办公室', 'vertical', 'province'],
    ['财政部浙江监管局', 'vertical', 'province'],
    ['审计署驻上海特派员办事处', 'vertical', 'unknown'],
    ['武汉铁路监督管理局', 'vertical', 'unknown'],
    ['民航华东地区管理局', 'vertical', 'unknown'],
    ['国家税务总局杭州市税务局第一稽查局', 'vertical', 'city'],
    ['中国人民银行金华市分行', 'vertical', 'city'],
    ['中国人民银行', 'state-department', 'state'],
    ['中国证监会浙江监管局', 'vertical', 'province'],
    ['中华人民共和国浙江海事局', 'vertical', 'province'],
    ['中华人民共和国财政部', 'state-department', 'state'],
    ['拱北海关缉私局', 'vertical', 'unknown'],
    ['河口县市场监督管理局', 'department', 'county'],
    ['河口市国际物流区', 'zone', 'zone'],
    ['汉江新区', 'zone', 'zone'],
    ['河口高新技术产业园', 'zone', 'zone'],
    ['浦东新区', 'government', 'county'],
    ['商丘市梁园区', 'government', 'county'],
    ['神农架林区', 'government', 'county'],
    ['新疆生产建设兵团', 'government', 'province'],
  ])('%s is a %s of %s', (name, officeClass, level) =>
    expect(identityOf(name, 'title')).toMatchObject({ officeClass, level }),
  );
});

describe('dates', () => {
  test('Arabic, Chinese and full-width dates are read, impossible ones are not', () => {
    expect(parseDate('２０２４年１月２０日')?.iso).toBe('2024-01-20');
    expect(parseDate('二〇二四年一月二十日')?.iso).toBe('2024-01-20');
    expect(parseDate('2024-13-40')).toBeNull();
  });
  test('a date counts with its label, or alone, not out of a sentence', () => {
    expect(parseShownDate('发布时间：2024-01-20 10:00')?.iso).toBe('2024-01-20');
    expect(parseShownDate('[2024-01-20] 来源：县政府办')?.iso).toBe('2024-01-20');
    expect(parseShownDate('2024年1月20日')?.iso).toBe('2024-01-20');
    expect(parseShownDate('文号 成文日期：2024-01-12 发布日期：2024-01-20')).toMatchObject({
      iso: '2024-01-20',
      written: false,
    });
    expect(parseShownDate('统计期限自2023年1月1日起')).toBeNull();
    expect(parseShownDate('2023年12月1日，我镇召开会议。')).toBeNull();
  });
  test('addresses give the day that the content system wrote there', () => {
    expect(dateOfAddress('http://a.gov.cn/zfxxgk/202401/t20240120_123.html')?.iso).toBe('2024-01-20');
    expect(dateOfAddress('http://a.gov.cn/art/2024/1/20/art_1.html')?.iso).toBe('2024-01-20');
    expect(dateOfAddress('http://a.gov.cn/c1/202401/abc.shtml')).toBeNull();
  });
});

describe('the detector', () => {
  const page = (text: string) => ({ title: '', address: '', text });
  test('lets a report through, however its words are torn', () => {
    const text = [1, 2, 3, 4, 5, 6].map(sectionHeading).join('\n');
    expect(looksLikeReport(page(`年度报告 公开 ${text}`))).toBe(true);
    expect(looksLikeReport(page(`年度报告 公开 ${[...text].join('\n')}`))).toBe(true);
  });
  test('lets a report through that lacks a part and every table', () => {
    const parts = [
      '一、总体概述',
      '二、主动公开情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在问题及改进措施',
      '六、其他事项',
    ];
    expect(looksLikeReport(page(parts.join('\n')))).toBe(true);
  });
  test('stops at pages that only speak of reports', () => {
    expect(looksLikeReport(page('青石镇2023年政府信息公开工作年度报告 '.repeat(30)))).toBe(false);
    expect(looksLikeReport(page('县长主持召开会议'))).toBe(false);
  });
  test('a title or an address may promise a report', () => {
    expect(mayBecomeReport({ title: '青石镇2023年政府信息公开工作年度报告', address: '' })).toBe(true);
    expect(mayBecomeReport({ title: '', address: 'http://a.gov.cn/XxgkAnnualReport/show/1.html' })).toBe(true);
    expect(mayBecomeReport({ title: '首页', address: 'http://a.gov.cn/' })).toBe(false);
  });
});
