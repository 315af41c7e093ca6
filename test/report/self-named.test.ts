import { describe, expect, test } from 'vitest';
import { isGeneral, selfNamed, yearCalled, yearOfSentences } from '../../lib/report/self-named.ts';

const named = (...lines: string[]) => selfNamed(lines, { general: false });

describe('the office that a text names as its author', () => {
  test.each([
    ['根据《中华人民共和国政府信息公开条例》，现公布河口县民政局2023年政府信息公开工作年度报告。', '河口县民政局'],
    ['现向社会公开《汉江市人民政府办公室2023年政府信息公开工作年度报告》。', '汉江市人民政府办公室'],
    ['特向社会公布2023年度河口县人社局政府信息公开工作年度报告。', '河口县人社局'],
    ['现向社会公布2023年度青石镇人民政府信息公开工作年度报告。', '青石镇人民政府'],
    ['现公布河口市自然资源局政府信息公开工作2023年度报告。', '河口市自然资源局'],
    ['全文包括白山旗青石苏木人民政府信息公开总体情况，主动公开政府信息情况。', '白山旗青石苏木人民政府'],
    ['本报告由河口县气象局办公室根据条例编制，由河口县气象局办公室编制。', '河口县气象局'],
    ['根据《条例》的要求,汉江市河口区青石街道特编制2023年年度报告。', '汉江市河口区青石街道'],
    ['如有疑问，请与汉江市公安局河口区分局联系，联系电话：000-0000。', '汉江市公安局河口区分局'],
    ['如对本报告有疑问，请与河口县民政局（地址：中山路1号）联系。', '河口县民政局'],
    ['如对本报告有疑问，请联系青石镇人民政府,地址：中山路1号。', '青石镇人民政府'],
    ['如有疑问,请联系:汉江市河口区人民政府青石街道办事处;联系电话:000。', '汉江市河口区人民政府青石街道办事处'],
    ['请联系河口海关办公室新闻科。', null],
    ['如有疑问，请与青石街道办事处政府信息公开领导小组办公室联系（地址：中山路1号）。', '青石街道办事处'],
    ['受理机构为汉江市河口区青石街道办事处。', '汉江市河口区青石街道办事处'],
    ['2023年，河口经济开发区管理委员会认真贯彻落实条例。', '河口经济开发区管理委员会'],
    ['2023年,在区委、区政府的正确领导下,青石街道办事处认真贯彻落实条例。', '青石街道办事处'],
    ['2023年，我局认真贯彻落实条例。', null],
    ['2023年，县民政局认真贯彻落实条例。', null],
    ['根据《国务院办公厅关于做好政府信息公开工作年度报告编制工作的通知》编制本报告。', null],
  ])('%s', (line, office) => expect(named(line)).toBe(office));

  test('of one office’s names the full one is taken', () =>
    expect(
      named('我镇编制了《青石镇2023年政府信息公开工作年度报告》。', '请与河口县青石镇人民政府联系（电话：000）。'),
    ).toBe('河口县青石镇人民政府'));

  test('the report that a county’s office makes is the county’s where it speaks as its government', () => {
    const made = '本报告由河口县人民政府办公室编制。';
    expect(named(made, '2023年，河口县人民政府认真贯彻落实条例。')).toBe('河口县人民政府');
    expect(named(made, '2023年，我办认真贯彻落实条例。')).toBe('河口县人民政府办公室');
  });

  test('a name that thousands share counts only where nothing better is asked for', () =>
    expect(selfNamed(['2023年，县民政局认真贯彻落实条例。'], { general: true })).toBe('县民政局'));

  test.each(['县教育局', '教育局', '市政府办公室', '开发区', '街道办事处', '镇人民政府'])(
    '%s is a kind of office',
    (name) => expect(isGeneral(name)).toBe(true),
  );
  test.each(['河口县教育局', '市中区教育局', '寿县民政局', '青石街道办事处', '河口海关', '汉江市人民政府办公室'])(
    '%s is one office',
    (name) => expect(isGeneral(name)).toBe(false),
  );
});

describe('the year that a text gives itself', () => {
  test.each([
    [['现公布河口县民政局2023年政府信息公开工作年度报告。', '2024年，我局将加强培训。'], 2023],
    [['现将2023年工作的执行情况汇报如下：'], 2023],
    [['2023年，我镇公开信息30条。2023年未收到申请。比2022年增加3条。'], 2023],
    [['2022年，我镇公开信息30条。', '2023年，我镇公开信息40条。'], null],
    [['我镇公开信息30条。'], null],
  ])('%j: %j', (lines, year) => expect(yearCalled(lines) ?? yearOfSentences(lines)?.year ?? null).toBe(year));
});
