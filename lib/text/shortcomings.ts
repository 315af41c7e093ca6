import { normalise } from './normalise.ts';

/*
 * Part five in a reader's eyes: does it own up to any shortcoming, and does it say what is done about it? Words are
 * taken generously for either: only a text that has none at all is held to lack it.
 */

/** What is said of the organ's shortcomings; `denied`: nothing but 无 and the like stands there. */
export interface Account {
  denied: boolean;
  problems: boolean;
  measures: boolean;
}

interface Passage {
  text: string;
  kind: string;
}

/** Nothing said: 无, 不存在, 存在的主要问题：无. */
const nothing = /^(?:[^:、]{0,30}:)?(?:本年度|目前)?(?:暂无|无|没有|不存在|不涉及|无此项|无内容|无问题|零)$/;

/** （二）改进情况, 存在的主要问题：a promise of what follows, and worth as much as that. */
const label =
  /^(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]{0,2})?(?:政府信息公开|政务公开|工作|中|目前|当前|现存|存在|主要|突出|的|及|和|与|、|以下|下一?步|今后|整改|改进|问题|不足|困难|情况|措施|举措|打算|计划|思路|安排|方面){1,14}(?:如下|有|是)?:?$/;

/** Where it is said that there is none, none is stated: 2023年我局政府信息公开工作不存在突出问题. */
const denials =
  /(?:不存在|没有发现|没有|未发现|未发生|暂无|无)(?:任何|明显|重大|突出|主要|较大|严重|其他)?的?(?:问题|不足)/g;

/** 问题 that are the people's or the day's, none of the organ's own: 解决群众关心的问题, 坚持问题导向. */
const othersProblems =
  /(?:解决|回应|反映|处理|化解|关心|关注|关切|协调|答复|解答|研究|咨询|诉求|热点|难点|焦点|民生|实际|遗留|群众|企业|疑难|提出|投诉|举报|信访|舆情)[^:;、。问]{0,12}问题|问题(?:导向|线索|反馈|咨询|解答|有人管)|发现问题(?=及时|立即|马上|第一时间)/g;

/** Words of a shortcoming: named as such, or told by what is little, late or lacking. */
const admissions = [
  '问题|(?<![不未])存在|(?<!及时|督促|限期|立即)整改|不足|短板|弱项|薄弱|软肋|瓶颈|差距|空间|滞后|迟缓|单一|单调|脱节|断层|断档|参差不齐|良莠|形式化|流于形式|停留在|制约|局限|有限(?!公司|责任)',
  '缺[乏少失位口陷漏]|(?<!拖)欠|难以|难度|困难(?!群众|家庭|儿童|人员|学生|职工|群体|户)|粗放|笼统|生硬|晦涩|偶有|跟不上|赶不上|看不懂|听不懂|拿不准|找不到|身兼|多为兼职',
  '有待|亟[待需]|(?:尚|仍|还)[需待未有不存欠缺要应]|仍[然旧]?(?:需|有|存|不|未)|待(?:加强|提高|提升|完善|改进|优化|健全|规范|深化|细化|拓展|拓宽|增强|丰富|解决|强化)',
  '需要?(?:进一步|不断|持续|继续|更|再|加|提|完善|改|增|强化|优化|规范|健全|拓|丰富|深化|细化)',
  '(?<=意识|力度|质量|水平|内容|形式|渠道|能力|机制|制度|效率|时效|性|度)[还仍也]?[要应](?:进一步|更|再)',
  '不(?:够|强|高|全|深|细|多|严|准|大|广|实|紧|熟|清|便|牢|平衡|均衡|充分|规范|完[善整备]|健全|到位|及时|丰富|明[显确]|理想|统一|一[^定样]|齐|畅|顺|精|透|积极|主动|灵活|合理|协调|协同|适应|了解|理解|习惯|突出|专业|稳定|优|佳|力|易|太|甚|很|会(?:用|使用|操作)|能(?:满足|及时|完全|很好|有效|适应|做到|充分))(?!于)',
  '[偏较](?:少|低|弱|晚|慢|差|窄|浅|散|重|粗|长|短|简单|薄|远)|未(?:能|做到|形成|达到|到位|完全|充分|很好|有效|全面|真正|覆盖|实现)|没有?(?:能|做到|形成|达到|及时|完全|真正|很好|有效|充分|得到)',
];
const admission = new RegExp(admissions.join('|'));

/** 有待改进 asks for a measure and names none; 问题及改进情况 only announces them. */
const noMeasure =
  /(?:待|需要?)(?:进一步|不断|继续|持续)?(?:加以)?(?:改进|整改)|(?:问题|不足)[及和与](?:其)?(?:改进|整改)(?:情况|措施|举措)?|措施不|改进不/g;

/** Words that speak of what is or will be done, whatever else the clause says. */
const undertaking =
  /改进|整改|措施|举措|将|拟|计划|打算|今后|下一?步|下一?阶段|下[一半]?年|明年|来年|接下来|后续|未来|为此|对此|针对|采取|着力|力争|努力|争取|确保|要求|我[们局委办厅镇乡县市区州街道]{1,2}要/;

/** Words that do so in a clause that admits nothing: 业务水平有待提高 is no measure, 提高业务水平 is one. */
const action =
  /加[强大快]|强化|提[升高]|增[强设加进]|完善|优化|健全|建[立成]|设立|落实|推[进动行]|规范|细化|组织|开展|制[定作]|修订|修改|梳理|督[促导查]|培训|学习|拓[展宽]|丰富|创新|压实|深化|做[好实]|继续|进一步|调整|公布|安排|更[新换]|编[制印]|汇编|配[备发]|聘请|邀请|请|实行|明确|规定|补[齐充]|清理|整合|改[为由版]|统一|已|现[由将]|逐|压缩|缩短|加贴|固定|对接|通报|考核|上门|印/;

/** Reads part five's paragraphs and sub-headings, in order, without the heading that opens it. */
export function readAccount(passages: readonly Passage[]): Account {
  const sentences = passages.flatMap(({ text }) =>
    normalise(text)
      .split(/[。;!?]/)
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)),
  );
  const denied = sentences.every((sentence) => nothing.test(sentence) || label.test(sentence));
  const said = sentences.filter(
    (sentence, index) => !nothing.test(sentence) && !isEmptyLabel(sentence, sentences, index),
  );
  return { denied, problems: said.some(admits), measures: said.some(undertakes) };
}

/** A label is worth what follows it: another label, 无 or the end make it void. */
function isEmptyLabel(sentence: string, sentences: readonly string[], index: number): boolean {
  const next = sentences[index + 1];
  return label.test(sentence) && (next === undefined || label.test(next) || nothing.test(next));
}

const admits = (sentence: string): boolean => admission.test(sentence.replace(denials, '').replace(othersProblems, ''));

function undertakes(sentence: string): boolean {
  const words = sentence.replace(noMeasure, '');
  if (undertaking.test(words)) return true;
  return words.split(/[、:]/).some((clause) => !admits(clause) && action.test(clause));
}
