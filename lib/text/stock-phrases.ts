import { applicationRows, disclosureColumns, proceedingColumns, sectionTitles } from '../report/labels.ts';
import { normalise } from './normalise.ts';

/** What one report repeats within itself with good reason: titles of documents, table lead-ins, the law's own sentences. */
export const stock =
  /《[^《》]{1,60}》|(?:该|本)?部分(?:内容)?(?:以|用)表格形式(?:报告|表示)[。:、]*(?:表格如下|具体如下|详见下表)?|(?:政府信息公开)?行政复议、行政诉讼|(?:收到和处理)?政府信息公开(?:工作)?(?:年度报告|申请)?|国办公开办函\(\d{4}\)\d+号|中华人民共和国|以公开为常态、不公开为例外|主动公开、依申请公开、政府信息管理、(?:政府信息公开)?平台建设、监督保障|决策、执行、管理、服务、结果|自\d{4}年1月1日起?至\d{4}年12月31日止?|\d{4}年1月1日[至到-]+\d{4}年12月31日|习近平新时代中国特色社会主义思想|党的二十届?[一二三四]?(?:大|中全会)?(?:和二十届[一二三四]中(?:、[一二三四]中)*全会)?精神|https?:[\w./:-]+|www\.[\w.-]+/g;

/**
 * What every report has to say or says in the words of the law, so that two offices that both say so copied nothing:
 * sentences on the report itself (条例第五十条, 国办公开办函〔2021〕30号 引言), on what did not occur (parts 3, 4 and 6), on
 * the processing fee (《政府信息公开信息处理费管理办法》, reported in part 6), and the law's principles (条例第五条至第七条).
 */
const sayings = [
  /(?:根据|按照|依据)[^。;]{0,20}《[^《》]{1,60}》[^。;]{0,80}?(?:编制|撰写|形成|公布|发布)[^。;]{0,20}报告/,
  /(?:本|该)(?:年度)?报告(?:中)?所列数据[^。;]{0,60}/,
  /(?:本|该)(?:年度)?报告[^。;]{0,20}电子版[^。;]{0,60}/,
  /(?:如|若)?对(?:本|该)(?:年度)?报告[^。;]{0,10}(?:疑问|意见|建议)[^。;]{0,80}/,
  /(?:没有|无|暂无)(?:其他)?(?:需要|需)(?:特别)?(?:说明|报告)的(?:其他)?事项/,
  /《政府信息公开信息处理费管理办法》[^。;]{0,100}/,
  /(?:没有|未)(?:发出收费通知|收取|产生)[^。;]{0,16}信息处理费[^。;]{0,20}/,
  /(?:没有|未|无)(?:发生|收到|出现|产生)?[^。;、]{0,20}(?:行政复议|行政诉讼)(?:、行政诉讼)?(?:的)?(?:案件|情况|情形)?/,
  /(?:具体|详细)?(?:数据|情况|内容)(?:如下表|见下表|详见下表|详见附表)(?:所示)?/,
  /及时、准确地?公开政府信息/,
  /公正、公平、合法、便民的原则/,
  /人民群众(?:的)?知情权、参与权、(?:表达权、)?监督权/,
  /工作考核、社会评议和责任追究结果情况/,
  /各级党委、政府|党中央、国务院(?:决策部署)?|省委、省政府|市委、市政府|县委、县政府|区委、区政府/,
  /全面贯彻(?:落实)?党的二十大/,
];

/** The form's own words, as far as they are more than a word: a sentence that names a row of a table copies the form. */
const labels = [
  ...sectionTitles.slice(1),
  ...Object.values(applicationRows),
  ...Object.values(disclosureColumns),
  ...Object.values(proceedingColumns),
].flatMap((label) => {
  const words = normalise(label).replace(/^(?:\d\.|\([一二三四五六七]\)|[一二三四]、)/, '');
  return words.length < 6 ? [] : words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
});

/** Every stock phrase in normalised text (see `normalise`), the longer ones first. */
export const statutory = new RegExp(
  [
    ...sayings.map(({ source }) => source),
    ...labels.sort((one, other) => other.length - one.length),
    stock.source,
  ].join('|'),
  'g',
);
