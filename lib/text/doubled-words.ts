import { findAll, type Hit } from './quotes.ts';

type Passages = { blocks: readonly { text: string; section: number }[] };

const doubled = /([\u4e00-\u9fff]{2,4})\1|的的/g;

/** 一个一个, 逐项逐项, 二〇二〇: reduplication counts or spreads, and digits repeat. */
const countsOrSpreads = /^[一二三四五六七八九十〇零百千万两几多逐各层步人家事时处件]/;
/** Verbs that are said twice to soften them, and words that end one word and begin the next (服务中心中心组, 公开公开栏). */
const softened = /^(?:研究|讨论|学习|商量|了解|交流|考虑|休息|沟通|打听|检查|宣传|反复|来回|试试|看看)/;
/** What may follow a word that is the beginning of a name: 信息公开工作工作人员, 政务服务中心中心主任. */
const beginsName: Readonly<Record<string, RegExp>> = {
  工作: /^(?:人员|机制|要点|领导|小组|制度|方案|流程|部署|计划|安排|任务|规范|规程|指南|总结|会议|推进|专班|台账|群|日|动态|组|站|室|考核|报告|情况)/,
  公开: /^(?:目录|指南|栏|平台|年报|年度|事项|条例|办|信息|内容|渠道|形式|方式|标准|网|专栏|清单|申请|属性|情况|工作)/,
  信息: /^(?:公开|化|员|资源|管理|系统|平台|网|发布|技术|中心|处理)/,
  中心: /^(?:主任|组|校|城|工作|城区|内|站)/,
  管理: /^(?:办法|制度|局|机制|人员|体系|系统|规定|委员会|部门|处|中心|站)/,
  服务: /^(?:中心|平台|热线|局|站|大厅|窗口|指南|事项|体系|能力|网)/,
  办公: /^(?:室|厅|会议|地址|时间|电话)/,
  政府: /^(?:信息|网站|门户|部门|公报|文件|采购|办公|工作|职能|购买)/,
  行政: /^(?:许可|处罚|复议|诉讼|机关|强制|执法|审批|规范|区划|服务|村)/,
  社会: /^(?:保障|救助|公众|评议|组织|治理|监督|保险|稳定|事务)/,
  建设: /^(?:局|项目|工程|工作|规划|用地|情况|单位)/,
  领导: /^(?:小组|班子|干部|机构|责任|机制)/,
  监督: /^(?:检查|管理|保障|电话|机制|员|局|渠道|考核)/,
  审查: /^(?:制度|机制|程序|流程|意见|工作)/,
  发展: /^(?:改革|规划|和改革)/,
  街道: /^(?:办|党工委|社区|干部|机关|纪)/,
};

/** A reader needs no more of them. */
const mostFound = 8;

/** Words that stand twice in a row and make no sense so: 工作工作顺利. White space between them means two words. */
export function findDoubledWords(report: Passages): Hit[] {
  const isMistake = ({ text, match }: Hit): boolean => {
    const word = match[1] ?? '';
    const before = match.input[match.index - 1] ?? '';
    if (/[^\u4e00-\u9fff]/.test(text)) return false;
    if (word === '') return !/[目有]/.test(before);
    if (countsOrSpreads.test(word) || softened.test(word) || /^(.)\1+$/.test(word)) return false;
    const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 4);
    return !beginsName[word]?.test(after);
  };
  return findAll(report, doubled).filter(isMistake).slice(0, mostFound);
}
