import { normalise } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import {
  type ApplicationColumn,
  type ApplicationRow,
  applicationRows,
  type DisclosureColumn,
  type DisclosureRow,
  type OutcomeGroup,
  organisationsSubtotal,
  type ProceedingColumn,
  type ProceedingRow,
} from './labels.ts';

/*
 * How a printed label is recognised: by the words that no other label of its table has, after normalisation. Wording,
 * ordinals, line breaks and notes in brackets vary from portal to portal; these words do not.
 */

const ordinal =
  /^(?:\(?[一二三四五六七八九十]{1,2}[)、.:]+|第[一二三四五六七八九十]项[、:]?|\(?\d{1,2}(?!\d)[)、.:]*|[①-⑳])/;

/** No label is a number: figures, the most of any table, are not looked at twice. */
const number = /^[\d.]*$/;

/** （件）, （1）, ① and * behind a label say nothing of what it names. */
const trailingNote = /(?:\((?:单位[:：]?)?(?:[件份条宗次项个]|\d{1,2}|公民)\)|[*①-⑳]{1,3})$/;

/** A label without white space, ordinal, closing colon and what stands behind it. */
export const bareLabel = remember((text) =>
  normalise(text)
    .replace(ordinal, '')
    .replace(/(?<![:：;。、])[:：;。、]+$/, '')
    .replace(trailingNote, ''),
);

const applicationRowWords: readonly (readonly [ApplicationRow, RegExp])[] = [
  ['received', /本年(?:度)?新收|^新收/],
  ['carriedIn', /上(?:一)?年(?:度)?(?:结转|转结)/],
  ['carriedOut', /结转(?:到|至)?下(?:一)?年|下年度继续办理/],
  ['other.notCorrected', /逾期(?:仍)?不补正/],
  ['other.feeUnpaid', /逾期未按(?:收费|缴费)|缴纳费用|未按收费通知/],
  ['granted', /^(?:本年度办理结果\(一\))?予以公开/],
  ['partlyGranted', /^部分公开/],
  ['refused.stateSecret', /国家秘密/],
  ['refused.prohibitedByLaw', /法律.{0,2}行政法规.{0,2}禁止/],
  ['refused.publicSafety', /三安全一稳定/],
  ['refused.thirdPartyRights', /第三方合法权益/],
  ['refused.internalAffairs', /内部事务/],
  ['refused.processInformation', /过程性信息/],
  ['refused.enforcementFile', /执法案卷/],
  ['refused.administrativeQuery', /行政查询/],
  ['unavailable.notHeld', /不掌握/],
  ['unavailable.needsCreation', /没有现成|另行制作/],
  ['unavailable.stillUnclear', /补正后/],
  ['declined.petition', /信访举报|举报投诉类/],
  ['declined.excessive', /大量反复/],
  ['declined.repeated', /^重复申请/],
  ['declined.publication', /公开出版物/],
  ['declined.confirmation', /确认或(?:者)?重新出具|重新出具/],
  ['completed', /^(?:总计|合计|办理结果总计)(?:[\d*]|\(.{1,16}\))?$/],
  ['other.rest', /^其[他它](?:情形|情况|原因)?$/],
];

const groupWords: readonly (readonly [OutcomeGroup, RegExp])[] = [
  ['refused', /^不予公开$/],
  ['unavailable', /^无法提供$/],
  ['declined', /^不予处理$/],
  // A cell may hold the group and its first row: （六）其他处理1.申请人无正当理由逾期不补正.
  ['other', /^其他处理(?:情况)?(?:\(?1|$)/],
];

/** The group of outcomes that a label opens, undefined for any other label. */
export const matchGroup = finder(groupWords, bareLabel);

const findApplicationRow = finder(applicationRowWords, bareLabel);

/** The row of table 3 that a label names; `group` tells 3.其他 of （六）其他处理 from other 其他. */
export function matchApplicationRow(label: string, group: OutcomeGroup | undefined): ApplicationRow | undefined {
  const row = findApplicationRow(label);
  return row === 'other.rest' && group !== 'other' ? undefined : row;
}

/** Whether a label is one of table 3 to the last word, so that nothing of it stands elsewhere. */
export function isWholeLabel(label: string): boolean {
  const key = label.length > longestLabel ? undefined : findApplicationRow(label);
  return key !== undefined && bareLabel(label) === bareLabel(applicationRows[key]);
}
const longestLabel = 60;

export const isSubtotal = (label: string): boolean => !number.test(label) && /^(?:小计|合计)$/.test(bareLabel(label));
export const isOutcomesTitle = (label: string): boolean => /^本年度办理(?:结果|情况)/.test(bareLabel(label));

type ApplicationColumnKey = ApplicationColumn | typeof organisationsSubtotal;
const applicationColumnEnds: readonly (readonly [ApplicationColumnKey, RegExp])[] = [
  ['naturalPerson', /自然人$/],
  ['business', /商业企业$/],
  ['research', /科研机构$/],
  ['publicInterest', /社会(?:公益)?组织$/],
  ['legalService', /法律服务机构$/],
  [organisationsSubtotal, /小计$/],
  ['total', /(?:总计|合计|总数|共计)$/],
  ['otherOrganisation', /其[他它](?:组织)?$/],
];

const bareHeader = (text: string): string => normalise(text).replace(trailingNote, '');
const findApplicationColumn = finder(applicationColumnEnds, bareHeader);

/** The column of table 3 that a header names: its own text, or the texts above it joined from top to bottom. */
export function matchApplicationColumn(header: string): ApplicationColumnKey | undefined {
  const column = findApplicationColumn(header);
  return column === 'otherOrganisation' && bareHeader(header).endsWith('法人或其他组织') ? undefined : column;
}

const proceedingRowWords: readonly (readonly [ProceedingRow, RegExp])[] = [
  ['directSuit', /未经(?:行政)?复议(?:直接)?(?:起诉|提起)/],
  ['suitAfterReview', /复议后(?:起诉|提起)/],
  // 行政复议、行政诉讼情况 is the title of the table.
  ['review', /行政复议(?!.{0,4}行政诉讼)/],
];
const proceedingColumnEnds: readonly (readonly [ProceedingColumn, RegExp])[] = [
  ['upheld', /(?:结果)?维持$/],
  ['corrected', /(?:结果)?纠正$/],
  ['otherResult', /其他(?:结果)?$/],
  ['pending', /(?:尚)?未审结$/],
  ['total', /总计$|合计$/],
];

/** The group of table 4 that a header names. */
export const matchProceedingRow = finder(proceedingRowWords, normalise);
/** The outcome that a header of table 4 names, by its end: groups stand above it. */
export const matchProceedingColumn = finder(proceedingColumnEnds, normalise);

const disclosureRowWords: readonly (readonly [DisclosureRow, RegExp])[] = [
  ['normativeDocuments', /^(?:行政)?规范性文件/],
  ['regulations', /^规章/],
  ['licences', /^行政许可/],
  ['otherServices', /^其他对外管理服务/],
  ['penalties', /^行政处罚/],
  ['coerciveMeasures', /^行政强制/],
  ['fees', /^行政事业性收费/],
  ['procurement', /^政府集中采购/],
];
const disclosureColumnWords: readonly (readonly [DisclosureColumn, RegExp])[] = [
  ['issued', /制发(?:件)?(?:数|数量)/],
  ['repealed', /废止(?:件)?(?:数|数量)/],
  ['inForce', /现行有效/],
  ['made', /新制作(?:数|数量)/],
  ['newlyPublished', /新公开(?:数|数量)/],
  ['totalPublished', /对外公开总数/],
  ['previousItems', /上(?:一)?年(?:度)?项目(?:数|数量)/],
  ['change', /增\/减|增减/],
  ['decisions', /处理决定(?:数|数量|件数)/],
  ['projects', /采购项目(?:数|数量)/],
  ['amount', /收费金额|采购总金额|采购金额/],
];

/** The row of table 2 that a label names. */
export const matchDisclosureRow = finder(disclosureRowWords, bareLabel);
/** The column of table 2 that a header names. */
export const matchDisclosureColumn = finder(disclosureColumnWords, normalise);
/** 信息内容 opens each header row of table 2. */
export const isDisclosureCorner = (label: string): boolean => label.includes('容') && bareLabel(label) === '信息内容';
/** 第二十条第（一）项 and the like, a caption within table 2. */
export const isDisclosureCaption = (label: string): boolean =>
  label.includes('第') && /^第二十条/.test(normalise(label));

/** Finds the key whose words a label has; each label is looked at once, numbers never. */
function finder<K>(
  words: readonly (readonly [K, RegExp])[],
  read: (printed: string) => string,
): (printed: string) => K | undefined {
  const find = remember((printed) => {
    const text = read(printed);
    return text === '' ? undefined : words.find(([, pattern]) => pattern.test(text))?.[0];
  });
  return (printed) => (number.test(printed) ? undefined : find(printed));
}
