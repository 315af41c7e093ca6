import type { Audit, Finding, Place, Severity, Verdict } from '../audit/finding.ts';
import { describePlace } from '../audit/place.ts';
import { describeAnchor } from '../audit/review/anchor.ts';
import { type Case, issueNumber } from '../audit/review/case.ts';
import {
  applyCorrection,
  type Correction,
  type Decision,
  decisionOn,
  type FindingState,
  type Note,
  type Reason,
  stateOf,
} from '../audit/review/review.ts';
import { formulaOf } from '../audit/sums.ts';
import type { Level, Report } from '../report/report.ts';

/** A report as it is exported: as read, with its correction beside it, its audit, and what people said. */
export interface Reviewed {
  reportId: string;
  url: string;
  correction: Correction | null;
  auditedAt: number;
  report: Report;
  audit: Audit;
  decisions: readonly Decision[];
  notes: readonly Note[];
  /** How many findings and unchecked checks the audit leaves out, because their rule is off. */
  hidden: number;
  /** What was sent out, with what others filled in. */
  cases?: readonly Case[];
  /** The page as it was read, where it was kept. */
  snapshot?: { sha256: string; at: number } | null;
  /** Names the content before the present one; null where there is none. */
  previousHash?: string | null;
}

/** Typed: a writer must not guess whether `-1` is a number or a text. */
export type ListValue = string | number | Date | null;

/** The columns of the 问题清单 up to 备注; what an office fills in later stands to their right. */
export const listColumns = [
  '序号',
  '问题编号',
  '单位名称',
  '地区/层级',
  '报告年度',
  '报告标题',
  '网址',
  '发布日期',
  '检查时间',
  '检查人',
  '位置',
  '原文或填报值',
  '核算过程',
  '差额',
  '问题类型',
  '规则编号',
  '等级',
  '判定',
  '依据',
  '整改建议',
  '备注',
] as const;
export type ListRow = Record<(typeof listColumns)[number], ListValue>;

export const severityNames: Record<Severity, string> = {
  statutory: '法定',
  substantive: '实质',
  format: '格式',
  hint: '提示',
};
export const verdictNames: Record<Verdict, string> = { inconsistent: '不一致', suspect: '疑似', note: '提示' };
export const stateNames: Record<FindingState, string> = {
  undecided: '未处理',
  confirmed: '已确认',
  'false-alarm': '误报',
  pending: '待核实',
  'look-again': '需复看',
};
export const reasonNames: Record<Reason, string> = {
  'other-scope': '口径不同·有说明',
  misread: '页面读取有误',
  layout: '合并单元格或特殊版式',
  'not-applicable': '规则不适用',
  other: '其他',
};
/** How far a false alarm reaches beyond its finding. */
const scopeNames = { place: '范围：此处各年', rule: '范围：本单位此规则' } as const;
export const levelNames: Record<Level, string> = {
  state: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡镇',
  street: '街道',
  zone: '开发区',
  unknown: '',
};

/** A line of the list with what it is about. `finding` is null for a note that stands on none. */
export interface Entry {
  finding: Finding | null;
  state: FindingState | null;
  row: ListRow;
}

interface Listing {
  /** rule id → title */
  titles: ReadonlyMap<string, string>;
  /** The reviewer who exports. */
  author: string;
}

/** One row a finding, false alarms last, then one row a note that stands on no finding. */
export function toList(reviews: readonly Reviewed[], listing: Listing): ListRow[] {
  const entries = reviews.flatMap((review) => toEntries(review, listing));
  return entries.map(({ row }, index) => ({ ...row, 序号: index + 1 }));
}

/** The lines of one report in the order of the list, not numbered yet. */
export function toEntries(review: Reviewed, { titles, author }: Listing): Entry[] {
  const { findings } = review.audit;
  const about = { ...aboutReport(review), 检查人: author };
  const found = findings.map((finding): Entry => {
    const state = stateOf(finding, review.decisions);
    return { finding, state, row: { ...about, ...aboutFinding(finding, review, titles) } };
  });
  const isDismissed = ({ state }: Entry): boolean => state === 'false-alarm';
  const places = new Set(findings.map(({ place }) => place));
  const loose = review.notes.filter(({ anchor }) => anchor.kind !== 'finding' || !places.has(anchor.place));
  return [
    ...found.filter((entry) => !isDismissed(entry)),
    ...found.filter(isDismissed),
    ...loose.map((note) => ({ finding: null, state: null, row: { ...about, ...aboutNote(note) } })),
  ];
}

function aboutReport({ report: asRead, correction, url, auditedAt }: Reviewed) {
  const report = applyCorrection(asRead, correction);
  return {
    序号: 0,
    单位名称: report.identity.name,
    '地区/层级': levelNames[report.identity.level],
    报告年度: report.year,
    报告标题: report.title,
    网址: url,
    发布日期: report.dates[0]?.iso ?? null,
    检查时间: new Date(auditedAt),
  };
}

function aboutFinding(finding: Finding, { decisions, notes }: Reviewed, titles: ReadonlyMap<string, string>) {
  const { rule, verdict, severity, where, calculation, basis } = finding;
  const first = where[0];
  return {
    问题编号: issueNumber(finding),
    位置: where.map(describePlace).join('；'),
    原文或填报值: calculation?.reported ?? (first ? printedAt(first) : null),
    核算过程: calculation ? formulaOf(calculation) : finding.message,
    差额: calculation?.difference ?? null,
    问题类型: titles.get(rule) ?? rule,
    规则编号: rule,
    等级: severityNames[severity],
    判定: `${verdictNames[verdict]}（${stateNames[stateOf(finding, decisions)]}）`,
    依据: basis.join('；'),
    整改建议: suggestionFor(finding),
    备注: [
      ...describeDecision(decisionOn(finding, decisions)),
      ...notes.flatMap(({ anchor, text }) => (anchor.kind === 'finding' && anchor.place === finding.place ? text : [])),
    ].join('；'),
  };
}

const aboutNote = ({ anchor, text, author }: Note) => ({
  问题编号: null,
  位置: describeAnchor(anchor),
  原文或填报值:
    anchor.kind === 'cell' ? (anchor.value ?? anchor.text) : anchor.kind === 'passage' ? anchor.quote : null,
  核算过程: null,
  差额: null,
  问题类型: '备注',
  规则编号: null,
  等级: null,
  判定: null,
  依据: null,
  整改建议: null,
  备注: text,
  ...(author === '' ? {} : { 检查人: author }),
});

function printedAt(place: Place): string | null {
  if ('page' in place) return null;
  if ('section' in place) return place.quote ?? null;
  return 'header' in place ? place.header : (place.text ?? null);
}

function describeDecision(decision: Decision | undefined): string[] {
  if (decision === undefined) return [];
  const { reason, remark, scope, due } = decision;
  return [
    reason ? reasonNames[reason] : '',
    remark,
    scope === 'finding' ? '' : scopeNames[scope],
    due?.whom ? `问 ${due.whom}` : '',
    due?.until ? `${due.until} 再看` : '',
  ].filter((part) => part !== '');
}

function suggestionFor({ verdict, calculation, comparison }: Finding): string {
  if (calculation) return '对照台账核对所列各格，更正后重新发布';
  if (comparison) return '核实是否误贴，删去重复内容或补写本部分';
  return verdict === 'inconsistent' ? '对照规定的格式核实，更正后重新发布' : '请核实；属实的，更正后重新发布';
}
