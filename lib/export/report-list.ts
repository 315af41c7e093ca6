import { cellShapes } from '../audit/offices/matrix.ts';
import { stateOfReport } from '../audit/offices/office-lists.ts';
import { countOf, type Standing, type Summary } from '../audit/offices/summary.ts';
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

const nothing: ReportRow = {
  序号: null,
  单位名称: null,
  '地区/层级': null,
  报告年度: null,
  状态: null,
  网址: null,
  发布日期: null,
  检查时间: null,
  相符: null,
  不一致: null,
  疑似: null,
  未能核对: null,
  未处理: null,
  需复看: null,
  待核实: null,
  已确认: null,
  误报: null,
  已销号: null,
  再看日期: null,
  有变化: null,
};

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

/** A report that a name list asks for and that was not seen. `url`: where it may be, null where nobody knows. */
export interface AbsentReport {
  office: string;
  year: number;
  url: string | null;
}

/** What was not seen as lines of the same list, after so many others. */
export const toAbsentList = (absent: readonly AbsentReport[], after: number): ReportRow[] =>
  absent.map(({ office, year, url }, index) => ({
    ...nothing,
    序号: after + index + 1,
    单位名称: office,
    报告年度: year,
    状态: `${cellShapes.missing} 应报未见`,
    网址: url,
  }));

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
