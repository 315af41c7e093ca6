import { defineRule, inapplicable, unchecked, violation } from '../audit/rule.ts';
import { openingsOf } from '../report/parts.ts';
import { textOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { normalise } from '../text/normalise.ts';

/** What 国办公开办函〔2021〕30号 wants part one to speak of, and the words by which reports do. */
const aspects: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|公开(?:各类|政府|政务)?信息|发布(?:各类|政府|政务)?信息|信息发布|公开发布|政策解读|重点领域/],
  ['依申请公开', /申请公开|公开申请|申请人|申请[\d一二两三四五六七八九十百]+[件份条宗]|信息公开的申请/],
  [
    '政府信息管理',
    /信息(?:的?规范(?:化)?|日常|工作)?管理|管理(?:制度|机制|规范)|规范性文件|保密|审查|审核|审签|三审|三校|校对|把关|公开属性|目录|清理|动态(?:调整|更新)|台账|全生命周期|信息资源/,
  ],
  [
    '政府信息公开平台建设',
    /平台|网站|网页|专栏|专区|栏目|公众号|微信|微博|新媒体|公开栏|公示栏|公告栏|载体|渠道|阵地|查阅点/,
  ],
  ['监督保障', /监督|保障|考核|评议|测评|责任追究|追责|培训|组织领导|领导小组|加强领导|专人|督查|督促|检查|队伍/],
];

/** The aspects as sub-topics are headed, in the same order, and as nothing but the aspect itself is called. */
const headed: readonly (readonly [head: RegExp, name: RegExp])[] = [
  // An application may be answered by pointing to what 已主动公开.
  [/主动公开|信息发布/, /(?<!已经?)主动公开/],
  [/申请/, /申请/],
  [/信息管理|信息资源/, /信息管理/],
  [/平台|渠道|载体|阵地/, /公开平台|平台建设/],
  [/监督|保障|考核/, /监督保障/],
];

/**
 * The aspect that four sub-topics leave out, each of them another of the five: （一）主动公开, （二）依申请公开, （三）平台建设,
 * （四）监督保障. Whoever writes so speaks of all, and words that management shares with much else are none of it.
 */
function leftOut({ blocks }: Report, text: string): string[] {
  const heads = blocks.flatMap(({ text: line, section }) => {
    const [, head] =
      /^(?:\([一二三四五六七八九]\)|[一二三四五六七八九]是)([^。:、]{2,24})/.exec(
        section === 1 ? normalise(line.slice(0, 60)) : '',
      ) ?? [];
    return head === undefined ? [] : [head];
  });
  const named = heads.map((head) => headed.flatMap(([words], index) => (words.test(head) ? [index] : [])));
  const spoken = new Set(named.flat());
  if (heads.length !== 4 || spoken.size !== 4 || named.some(({ length }) => length !== 1)) return [];
  return aspects.filter((_, index) => !spoken.has(index) && !headed[index]?.[1].test(text)).map(([name]) => name);
}

/** Less than this without a figure is an introduction, no survey. */
const shortestSurvey = 150;

/** S-11, S-12: part one does not speak of one of its five aspects, or surveys nothing. */
export const missingAspect = defineRule({
  id: 'missing-aspect',
  version: 1,
  title: '总体情况内容不全',
  titleEn: 'Part one lacks one of its five aspects',
  verdict: 'suspect',
  severity: 'format',
  basis: [
    {
      document: '国办公开办函〔2021〕30号',
      clause: '总体情况：主动公开、依申请公开、政府信息管理、平台建设、监督保障',
    },
    { document: '政府信息公开条例', clause: '第五十条' },
  ],
  about: {
    zh: {
      checks:
        '2021 年度起，“总体情况”应谈到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面；很短又没有数据的另作提示。',
      unchecked: '报告年度不明；没有找到“总体情况”部分或其文字。',
      spared: '只看有没有谈到，写法不限，每个方面都认多种常用词；2020 年度及以前不核对。',
    },
    en: {
      checks:
        'From 2021 on part one speaks of its five aspects: publication, applications, information management, platforms, supervision; a very short one without figures is hinted at.',
      unchecked: 'The year is not known, or part one or its text was not found.',
      spared: 'Any of many usual words will do; years before 2021 are not judged.',
    },
  },
  needs: [],
  *check(report) {
    const { year } = report;
    if (year === null) return yield unchecked('未能确定报告年度');
    if (year < 2021) return yield inapplicable;
    const opening = openingsOf(report).find(({ part }) => part === 1);
    if (!opening) return yield unchecked('未找到“总体情况”部分');
    const text = normalise(textOf(report, 1));
    if (text === '') return yield unchecked('“总体情况”部分没有文字');
    const unspoken = aspects.filter(([, words]) => !words.test(text)).map(([name]) => name);
    const missing = unspoken.length > 0 ? unspoken : leftOut(report, text);
    const where = [{ section: 1 }] as const;
    if (missing.length === aspects.length)
      return yield violation({
        where,
        message: '“总体情况”未涉及五个方面中的任何一个（主动公开、依申请公开、政府信息管理、平台建设、监督保障）',
      });
    if (missing.length > 0)
      return yield violation({
        where,
        message: `“总体情况”未见五个方面中的 ${missing.length} 个：${missing.join('、')}`,
      });
    const figures = text.replace(/\d{1,4}[年月日号]/g, '');
    if (text.length < shortestSurvey && !/\d/.test(figures))
      yield violation({ severity: 'hint', where, message: `“总体情况”只有 ${text.length} 字，没有数据` });
  },
});
