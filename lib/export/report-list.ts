import { cellShapes, stateOfReport } from '../audit/matrix.ts';
import { countOf, type Standing, type Summary } from '../audit/summary.ts';
import { type ListValue, levelNames } from './list.ts';

/** The columns of a list of reports: one line a report, where the 问题清单 has one a finding. */
export const reportColumns = [
  '序号',
  '单位名称',
  '地区/层级',
  '报告年度',
  '状态',
  '网址',
  '发布日期',
  '检查时间',
  '相符',
  '不一致',
  '疑似',
  '未能核对',
  '未处理',
  '需复看',
  '待核实',
  '已确认',
  '误报',
  '已销号',
  '再看日期',
  '有变化',
] as const;
export type ReportRow = Record<(typeof reportColumns)[number], ListValue>;

/** What the shapes of the matrix are called. */
export const kindNames = {
  undecided: '未处理',
  pending: '待核实',
  confirmed: '已确认',
  unchecked: '未检',
  missing: '未找到',
  rectified: '已整改',
  consistent: '相符',
  outside: '名单未列',
} as const;

/** The reports in their order; `narrowed` summaries give the numbers of what they were narrowed to. */
export const toReportList = (summaries: readonly Summary[]): ReportRow[] =>
  summaries.map((summary, index) => {
    const { checks, tallies } = summary;
    const { kind } = stateOfReport(summary);
    const count = (standing: Standing) => countOf(tallies, (one) => one.standing === standing);
    return {
      序号: index + 1,
      单位名称: summary.office,
      '地区/层级': levelNames[summary.level],
      报告年度: summary.year,
      状态: `${cellShapes[kind]} ${kindNames[kind]}`,
      网址: summary.url,
      发布日期: summary.published,
      检查时间: new Date(summary.auditedAt),
      相符: checks.consistent,
      不一致: checks.inconsistent,
      疑似: checks.suspect,
      未能核对: checks.unchecked,
      未处理: count('undecided'),
      需复看: count('look-again'),
      待核实: count('pending'),
      已确认: count('confirmed'),
      误报: count('false-alarm'),
      已销号: count('closed'),
      再看日期: summary.due,
      有变化: summary.changed ? '是' : '否',
    };
  });
