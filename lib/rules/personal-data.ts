import type { Place } from '../audit/finding.ts';
import { type Check, consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { Report } from '../report/report.ts';
import { isIdentityNumber, isOldIdentityNumber, maskNumber } from '../text/personal-numbers.ts';
import { findAll, type Hit, quotePlace } from '../text/quotes.ts';

/** A kind of personal data: what to search, which hits are meant, and how a hit is named without being spread further. */
interface Kind {
  name: string;
  pattern: RegExp;
  isMeant(hit: Hit): boolean;
  mask(hit: Hit): string;
}

/** Numbers that look alike are announced by these words right before them. */
const otherNumbers = /(?:信用代码|机构代码|索引号|文号|编号|账号|帐号|卡号|代码|案号|备案号|许可证号)[^。;、]{0,8}$/;
const before = ({ match }: Hit): string => match.input.slice(Math.max(0, match.index - 24), match.index);
const numberIn = ({ match }: Hit): string => match[1] ?? match[0];

/** The common family names; what follows an applicant and begins with none of them is no name. */
const family =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
/** Not of a sentence that tells applicants whom to call: 为申请人 …, 方便申请人 …. */
const applicant = '(?<![便于供受为向请])申请人:?';
const kinds: readonly Kind[] = [
  {
    name: '居民身份证号码',
    pattern: /(?<![\dA-Za-z*])\d{17}[\dXx](?![\dA-Za-z*])/g,
    isMeant: (hit) => isIdentityNumber(numberIn(hit)) && !otherNumbers.test(before(hit)),
    mask: (hit) => maskNumber(numberIn(hit)),
  },
  {
    name: '居民身份证号码（15 位）',
    pattern: /(?<=身份证(?:号码?)?[:为是(]{0,2})\d{15}(?![\dA-Za-z*])/g,
    isMeant: (hit) => isOldIdentityNumber(numberIn(hit)),
    mask: (hit) => maskNumber(numberIn(hit)),
  },
  {
    name: '申请人的手机号码',
    pattern: new RegExp(
      `${applicant}(?:${family}[一-鿿*×]{1,3})?[、(的其]{0,2}(?:联系电话|联系方式|联系手机|手机号码|手机号|手机|电话号码|电话)?[:为是]{0,2}(1[3-9]\\d{9})(?![\\d*])`,
      'g',
    ),
    isMeant: () => true,
    mask: (hit) => maskNumber(numberIn(hit)),
  },
  {
    name: '申请人住址',
    pattern:
      /申请人:?([一-鿿]{2,3}?)[、(的其]{0,2}(?:家庭住址|家庭地址|住址|住所地|居住地址|现住|家住|住)[:为在于是]{0,2}[^。;、]{4,40}?\d{1,5}(?:号|室|户)/g,
    // 王某 is no name any more.
    isMeant: (hit) => !numberIn(hit).includes('某'),
    mask: (hit) => `${numberIn(hit).slice(0, 1)}某`,
  },
];

/** As many as a finding points to. */
const mostPlaces = 8;

/** Q11: numbers or addresses of private persons stand in the text; masked ones and those of offices are none. */
export const personalData = defineRule({
  id: 'personal-data',
  version: 1,
  title: '正文疑似含有个人信息',
  titleEn: 'Personal data in the text',
  verdict: 'suspect',
  severity: 'statutory',
  basis: [{ document: '政府信息公开条例', clause: '第十五条（个人隐私）' }],
  about: {
    zh: {
      checks: '正文中的居民身份证号码（按校验码验证）、申请人的手机号码和住址；提示中只显示遮盖后的号码。',
      unchecked: '没有读到正文。',
      spared: '已遮盖的号码；信用代码、索引号、文号、账号等编号；单位的电话和地址；“王某”。',
    },
    en: {
      checks:
        'Identity numbers (by their check digit), mobile numbers and addresses of applicants in the text; the message masks them.',
      unchecked: 'No text was read.',
      spared: 'Masked numbers; codes, file and account numbers; telephones and addresses of offices.',
    },
  },
  needs: [],
  *check(report) {
    if (report.blocks.length === 0) return yield unchecked('没有读到正文');
    for (const kind of kinds) yield check(report, kind);
  },
});

function check(report: Report, { name, pattern, isMeant, mask }: Kind): Check {
  const hits = findAll(report, pattern).filter(isMeant);
  const [first, ...others] = hits
    .slice(0, mostPlaces)
    .map(({ block, start, end }): Place => quotePlace(report, block, start, end));
  if (!first) return consistent;
  const masked = [...new Set(hits.map(mask))].slice(0, 3).join('、');
  return violation({ where: [first, ...others], message: `正文有 ${hits.length} 处疑似${name}：${masked}` });
}
