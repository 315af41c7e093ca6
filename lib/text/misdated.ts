import { printedStretch, type Sentence, sentencesOf } from './sentences.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
type Passages = { blocks: readonly Passage[]; identity: { name: string | null } };

/** A statement about the year's work that names another year. */
export interface MisdatedStatement {
  year: number;
  block: number;
  start: number;
  end: number;
}

/** The year as the time of what the clause tells: 2022年，我局共收到 …; no month, day or number of a document. */
const statement =
  /(?:^|[、:)”])(?:截至|截止|在|自)?((20\d{2})年(?:度|全年|底|末|以来|12月31日|12月底)?)(?![\d年月度])[、]?(?=[^\d])/g;

/** What follows tells of this report's own subject: what was received, published, answered … */
const reported =
  /收到|受理|接收|办理|答复|办结|公开|发布|制发|收取|发生|引发|产生|举办|召开|组织|开展|培训|回应|解读|更新|维护|公布|推送|审查/;
/** … as an amount, or as none. */
const amount = /\d|[一二两三四五六七八九十百千万][件条份次起宗篇期项个场余]|未|没有|无|零/;
/** Or it opens the account of the year's work. */
const opening =
  /^[、]?(?:.{0,24}?)(?:认真贯彻|深入贯彻|全面贯彻|紧紧围绕|坚持以|严格按照|认真落实|深入落实|扎实推进|高度重视|认真学习|积极推进|在.{2,20}(?:领导|指导)下)/;

/** Another year has its place where years are compared, or where the future is spoken of. */
const comparing =
  /同比|环比|相比|比上年|上年|上一年|去年|前年|往年|结转|历年|近年|逐年|增至|下一步|届时|展望|明年|来年|将于|拟于/;
/** What belongs to another year by its nature, where it follows the year at once: 2022年预算; and what organs above did then: 2021年，县政府印发办法. */
const otherYearsBusiness =
  /^.{0,24}?(?:预算|决算|财政|规划|计划|方案|要点|修订|修正|颁布|出台|施行|成立|设立|组建|挂牌|撤销|划转|整合|换届|改革|启动|开通|上线|建成|被?评为|荣?获|表彰|考核|测评|评估|审计|整改|存在的|不足|目标|年报|报告|第三方|通报|检查|普查|将|拟)|^[、]?(?:起|初|以前|之前|春|夏|秋|冬|上半年|下半年|第[一二三四]季度)|^[、]?(?:国务院|国家|中央|[省市县区州](?:委|人民政府|政府|.{0,8}[局办厅]))(?!.{0,8}(?:收到|受理|答复|办结))/;
/** A report is written in the year after, and may tell of its first weeks; not of all that was received in it. */
const ofWholeYear = /全年|共收到|共受理|新收|未收到|没有收到|认真贯彻|深入贯彻|全面贯彻|紧紧围绕/;
/** 2022年度我镇无其他需要报告的事项: all that part six says. */
const nothingElse =
  /^[、]?.{0,20}?(?:无|没有|未有|不存在)(?:其[他它])?(?:需要?|应当?|需予)?(?:报告|说明)的?(?:其[他它])?(?:事项|情况)/;
/** 2022年，我局政府信息公开工作取得了一定成效: how part five begins. */
const achieved = /^[、]?.{0,24}?公开.{0,8}取得.{0,8}(?:成效|成绩|进展|进步)/;
/** The first sentence of part one by what the year's work was guided by: 2022年度，我局按照《要点》要求，细化分工. */
const guided = /^[、]?.{0,20}?(?:按照|根据|对照|围绕).{2,40}(?:要求|部署|安排)/;
const ownYearWords = /今年|本年|本年度|当前年度|报告期/;
/** A sentence may run as long as its page; what it tells of a year stands near the year. */
const longestTold = 300;

/**
 * Statements that date the year's own work to another year. The same or the next sentence must not name the report's
 * year: where both stand, the office is comparing or going on.
 */
export function findMisdated(report: Passages, year: number): MisdatedStatement[] {
  return sentencesOf(report).flatMap((sentence) => parseStatement(report, sentence, year));
}

function parseStatement(report: Passages, sentence: Sentence, year: number): MisdatedStatement[] {
  const { text, next, section, block } = sentence;
  if (!/20\d{2}年/.test(text)) return [];
  const unquoted = text.replace(/《[^《》]*》|“[^“”]{0,40}”/g, (quoted) => '\u3000'.repeat(quoted.length));
  if ([unquoted, next].some((said) => namesYear(said, year) || comparing.test(said))) return [];
  for (const match of unquoted.matchAll(statement)) {
    const named = Number(match[2]);
    // Parts five and six look ahead, and part five back on what was found wanting.
    if (named === year || Math.abs(named - year) > 5 || (section >= 5 && named > year)) continue;
    const from = match.index + match[0].indexOf(match[1] ?? '');
    const end = match.index + match[0].length;
    const rest = unquoted.slice(end, end + longestTold);
    const isPlain =
      (section === 6 && nothingElse.test(rest)) || (match.index === 0 && named < year && achieved.test(rest));
    if (!isPlain && otherYearsBusiness.test(withoutOwnName(rest, report).split('、').slice(0, 2).join(''))) continue;
    if (named > year && !ofWholeYear.test(rest)) continue;
    const opens =
      match.index === 0 &&
      (opening.test(rest) || (section === 1 && sentence.start === 0 && text.includes('公开') && guided.test(rest)));
    // 2019年以来共收到: the sum of some years, which ends now.
    const counts = !match[0].includes('以来') && reported.test(rest) && amount.test(rest);
    if (!isPlain && !counts && !opens) continue;
    const length = Math.max((match[1] ?? '').length, text.slice(from, from + 30).split(/[。;]/)[0]?.length ?? 0);
    return [{ year: named, block, ...printedStretch(report, sentence, from, from + length) }];
  }
  return [];
}

/** Last year's report or plan speaks, of what was then to come. */
const recalled = /提出|曾|原定|原计划|上年|去年|上一年|年报|年度报告|回顾/;
const plan =
  /(?:^|[:、])((20\d{2})年度?、?(?:我|本)?[^、。;:]{0,8}将(?:进一步|继续|持续|不断|着力|加大|加强|深化|强化))(?![^。;]{0,40}(?:作为|纳入|列入|列为))/g;

/**
 * Plans of parts five and six that are dated to the report's own year, which was over when the report was written. A
 * sentence that names the next year as well, or whose plan it tells, is none.
 */
export function findStalePlans(report: Passages, year: number): MisdatedStatement[] {
  return sentencesOf(report).flatMap((sentence) => {
    const { text, section, block } = sentence;
    if (section < 5 || !text.includes(String(year)) || text.includes(String(year + 1))) return [];
    if (recalled.test(text) || recalled.test(report.blocks[block]?.text.slice(0, longestTold) ?? '')) return [];
    return [...text.matchAll(plan)].flatMap(({ 0: whole, 1: words = '', 2: named, index }) => {
      if (Number(named) !== year) return [];
      const from = index + whole.indexOf(words);
      return [{ year, block, ...printedStretch(report, sentence, from, from + words.length) }];
    });
  });
}

/** 县民政局 in the report of 三台县民政局 is no organ above. */
function withoutOwnName(rest: string, { identity: { name } }: Passages): string {
  const [office = '', own = ''] = /^[、]?([省市县区州旗].{1,16}?(?:[局厅委]|办公室|政府办|政府))/.exec(rest) ?? [];
  const isOwn = own !== '' && (name ?? '').replace('人民政府', '政府').endsWith(own.replace('人民政府', '政府'));
  return isOwn ? rest.slice(office.length) : rest;
}

const namesYear = (text: string, year: number): boolean => text.includes(String(year)) || ownYearWords.test(text);
