/**
 * The official labels of the form, each standing once, beside the key that the code uses.
 * Sources: 国办公开办函〔2019〕60号 (试行, report years 2019 and 2020), 国办公开办函〔2021〕30号 (2021 on).
 * This is data in the regulator's own words; how a printed label is matched to it is `match-label.ts`.
 */

export const tableNames = ['disclosure', 'applications', 'proceedings'] as const;
export type TableName = (typeof tableNames)[number];

/** How people speak of the tables; the form itself numbers parts, and each table fills one part. */
export const tableTitles: Record<TableName, string> = {
  disclosure: '表二 主动公开政府信息情况',
  applications: '表三 收到和处理政府信息公开申请情况',
  proceedings: '表四 政府信息公开行政复议、行政诉讼情况',
};

/** The part of the report that each table belongs to. */
export const tableSections: Record<TableName, number> = { disclosure: 2, applications: 3, proceedings: 4 };

/** The six parts, at index 1 to 6; 条例第五十条 and the form's own headings. */
export const sectionTitles = [
  '',
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

export const chineseOrdinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The heading as the form prints it: 五、存在的主要问题及改进情况. */
export const sectionHeading = (section: number): string => `${chineseOrdinals[section]}、${sectionTitles[section]}`;

/** Applicant columns of table 3, in the form's order. */
export const applicantColumns = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicInterest: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganisation: '其他',
} as const;

export const applicationColumns = { ...applicantColumns, total: '总计' } as const;
export type ApplicationColumn = keyof typeof applicationColumns;

/** 法人或其他组织 小计: no column of the form, but some offices print one. */
export const organisationsSubtotal = 'organisations';

/** Rows of table 3, both editions. A form prints either `other` or the three rows `other.*`. */
export const applicationRows = {
  received: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partlyGranted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  'refused.stateSecret': '1.属于国家秘密',
  'refused.prohibitedByLaw': '2.其他法律行政法规禁止公开',
  'refused.publicSafety': '3.危及“三安全一稳定”',
  'refused.thirdPartyRights': '4.保护第三方合法权益',
  'refused.internalAffairs': '5.属于三类内部事务信息',
  'refused.processInformation': '6.属于四类过程性信息',
  'refused.enforcementFile': '7.属于行政执法案卷',
  'refused.administrativeQuery': '8.属于行政查询事项',
  'unavailable.notHeld': '1.本机关不掌握相关政府信息',
  'unavailable.needsCreation': '2.没有现成信息需要另行制作',
  'unavailable.stillUnclear': '3.补正后申请内容仍不明确',
  'declined.petition': '1.信访举报投诉类申请',
  'declined.repeated': '2.重复申请',
  'declined.publication': '3.要求提供公开出版物',
  'declined.excessive': '4.无正当理由大量反复申请',
  'declined.confirmation': '5.要求行政机关确认或重新出具已获取信息',
  other: '（六）其他处理',
  'other.notCorrected': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  'other.feeUnpaid': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  'other.rest': '3.其他',
  completed: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
} as const;
export type ApplicationRow = keyof typeof applicationRows;

/** Groups of outcomes in table 3; the form prints their names in a tall cell, without a row of figures. */
export const outcomeGroups = {
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  declined: '（五）不予处理',
  other: '（六）其他处理',
} as const;
export type OutcomeGroup = keyof typeof outcomeGroups;

/** 三、本年度办理结果: every row but these four is an outcome that （七）总计 adds up. */
export const flowRows: ReadonlySet<string> = new Set(['received', 'carriedIn', 'completed', 'carriedOut']);
export const outcomesTitle = '三、本年度办理结果';

/** A printed 小计 row of a group of outcomes has this key; no row of the form. */
export const subtotalRow = (group: OutcomeGroup): string => `${group}.subtotal`;

const isApplicationRow = (key: string): key is ApplicationRow => Object.hasOwn(applicationRows, key);

/** Rows that an edition's table 3 must print, in order. */
export const applicationRowsOf = (edition: '2019' | '2021'): ApplicationRow[] =>
  Object.keys(applicationRows)
    .filter(isApplicationRow)
    .filter((row) => (edition === '2019' ? !row.startsWith('other.') : row !== 'other'));

/** Groups of table 4; the two kinds of lawsuit stand under 行政诉讼. */
export const proceedingRows = {
  review: '行政复议',
  directSuit: '未经复议直接起诉',
  suitAfterReview: '复议后起诉',
} as const;
export type ProceedingRow = keyof typeof proceedingRows;

export const proceedingColumns = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const;
export type ProceedingColumn = keyof typeof proceedingColumns;

/** Rows of table 2; 规范性文件 is the 2019 form's word, 行政规范性文件 that of 2021. */
export const disclosureRows = {
  regulations: '规章',
  normativeDocuments: '行政规范性文件',
  licences: '行政许可',
  otherServices: '其他对外管理服务事项',
  penalties: '行政处罚',
  coerciveMeasures: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
} as const;
export type DisclosureRow = keyof typeof disclosureRows;

/** Columns of table 2, both editions; which a row has depends on its block, see `disclosureForm`. */
export const disclosureColumns = {
  issued: '本年制发件数',
  repealed: '本年废止件数',
  inForce: '现行有效件数',
  decisions: '本年处理决定数量',
  amount: '本年收费金额（单位：万元）',
  made: '本年新制作数量',
  newlyPublished: '本年新公开数量',
  totalPublished: '对外公开总数量',
  previousItems: '上一年项目数量',
  change: '本年增/减',
  projects: '采购项目数量',
  procurementAmount: '采购总金额',
} as const;
/** The 采购总金额 of procurement is `amount` in every result; the label alone tells it from the fee. */
export type DisclosureColumn = Exclude<keyof typeof disclosureColumns, 'procurementAmount'>;

/** Which columns each row of table 2 has, by edition, in the form's order. */
export const disclosureForm: Record<'2019' | '2021', Partial<Record<DisclosureRow, readonly DisclosureColumn[]>>> = {
  '2021': {
    regulations: ['issued', 'repealed', 'inForce'],
    normativeDocuments: ['issued', 'repealed', 'inForce'],
    licences: ['decisions'],
    penalties: ['decisions'],
    coerciveMeasures: ['decisions'],
    fees: ['amount'],
  },
  '2019': {
    regulations: ['made', 'newlyPublished', 'totalPublished'],
    normativeDocuments: ['made', 'newlyPublished', 'totalPublished'],
    licences: ['previousItems', 'change', 'decisions'],
    otherServices: ['previousItems', 'change', 'decisions'],
    penalties: ['previousItems', 'change', 'decisions'],
    coerciveMeasures: ['previousItems', 'change', 'decisions'],
    fees: ['previousItems', 'change'],
    procurement: ['projects', 'amount'],
  },
};

const rowLabels: Record<TableName, Record<string, string>> = {
  disclosure: disclosureRows,
  applications: {
    ...applicationRows,
    partlyGranted: applicationRows.partlyGranted.replace(/（区分处理.*$/, ''),
    ...Object.fromEntries(
      Object.entries(outcomeGroups).map(([group, label]) => [`${group}.subtotal`, `${label} 小计`]),
    ),
  },
  proceedings: proceedingRows,
};
const columnLabels: Record<TableName, Record<string, string>> = {
  disclosure: disclosureColumns,
  applications: { ...applicationColumns, [organisationsSubtotal]: '法人或其他组织 小计' },
  proceedings: proceedingColumns,
};
const labelIn = (labels: Record<string, string>, key: string): string =>
  (Object.hasOwn(labels, key) ? labels[key] : undefined) ?? key;

/** The label of a row as a reader of the report knows it, for messages. */
export const rowLabel = (table: TableName, row: string): string => labelIn(rowLabels[table], row);

/** The label of a column as a reader of the report knows it, for messages. */
export const columnLabel = (table: TableName, column: string): string => labelIn(columnLabels[table], column);

/** Classes of organs, as 条例 art. 49 and 50 tell them apart; their Chinese names are the interface's. */
export const officeClasses = [
  'state-department',
  'government',
  'government-office',
  'department',
  'branch',
  'vertical',
  'street',
  'town',
  'zone',
  'authorised',
  'outside',
  'unknown',
] as const;
