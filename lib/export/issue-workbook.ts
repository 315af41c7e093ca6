import type { Basis, Severity } from '../audit/finding.ts';
import { arrange, type Cell, cellShapes, changedShape, groupByOffice, wholeView } from '../audit/offices/matrix.ts';
import { type Summary, summarise } from '../audit/offices/summary.ts';
import type { Preset } from '../audit/preset.ts';
import { applyCorrection, decisionOn, type Scope } from '../audit/review/review.ts';
import { columnsOf, type Line, nameOf } from './issue-columns.ts';
import { aboutSheet } from './issue-workbook-about.ts';
import { type Entry, type ListValue, type Reviewed, reasonNames, stateNames, toEntries } from './list.ts';
import { reportColumns, toReportList } from './report-list.ts';
import type { Column, Kind, Sheet } from './xlsx/sheet.ts';

/** What the catalogue of rules says of one. */
export interface ListedRule {
  id: string;
  version: number;
  title: string;
  severity: Severity;
  basis: readonly Basis[];
}

/**
 * A page that was to be checked: it could not be read, or no report was read out of it; or a report that a name list asks
 * for and that was not seen (`absent`, whose `url` is empty where no address is known).
 */
export interface Unread {
  state: 'failed' | 'no-report' | 'absent';
  url: string;
  office: string | null;
  year: number | null;
  reason: string;
  at: number;
}

/** What a workbook is made of. */
export interface IssueBook {
  reviews: readonly Reviewed[];
  unread?: readonly Unread[];
  rules: readonly ListedRule[];
  author: string;
  /** The extension's version. */
  release: string;
  exportedAt: Date;
  /** null: all columns under their own titles. */
  preset: Preset | null;
}

/** A line of the list with the report that it stands in. */
export interface ReviewedEntry extends Entry {
  review: Reviewed;
}

/** 说明 · 问题清单 · 单位×年度 · 检查记录 · 误报与待核实 · 规则与依据 */
export function toWorkbook(book: IssueBook): Sheet[] {
  const titles = new Map(book.rules.map(({ id, title }) => [id, title]));
  const entries = book.reviews.flatMap((review) =>
    toEntries(review, { titles, author: book.author }).map((entry): ReviewedEntry => ({ ...entry, review })),
  );
  const summaries = book.reviews.map(summaryOf);
  return [
    aboutSheet(book, entries),
    listSheet(entries, book.preset),
    matrixSheet(summaries, book.exportedAt),
    recordSheet(book, summaries, titles),
    asideSheet(entries),
    rulesSheet(book, entries),
  ];
}

/** False alarms are counted in 说明 and listed by themselves. */
function listSheet(entries: readonly ReviewedEntry[], preset: Preset | null): Sheet {
  const columns = columnsOf(preset);
  const lines = entries
    .filter(({ state }) => state !== 'false-alarm')
    .map(
      ({ row, finding, review: { cases = [], snapshot } }, index): Line => ({
        row: { ...row, 序号: index + 1 },
        severity: finding?.severity ?? null,
        case: finding ? cases.find(({ place }) => place === finding.place) : undefined,
        snapshot,
      }),
    );
  return { name: '问题清单', columns, rows: lines.map((line) => columns.map(({ read }) => read(line))) };
}

function matrixSheet(summaries: readonly Summary[], today: Date): Sheet {
  const { years, rows } = arrange(groupByOffice(summaries), wholeView, today.toISOString().slice(0, 10));
  const yearColumns = years.map((year) => column(year === null ? '年度不详' : String(year), 10));
  return {
    name: '单位×年度',
    columns: [column('单位名称', 36), ...yearColumns],
    rows: rows.map(({ office, cells }) => [office ?? '单位不详', ...cells.map(inWords)]),
  };
}

const inWords = ({ kind, count, isChanged }: Cell): string =>
  `${cellShapes[kind]}${count > 0 ? count : ''}${isChanged ? ` ${changedShape}` : ''}`;

const recordKinds: Partial<Record<(typeof reportColumns)[number], Kind>> = {
  网址: 'link',
  发布日期: 'day',
  检查时间: 'time',
  再看日期: 'day',
};
const recordWidths: Partial<Record<(typeof reportColumns)[number], number>> = {
  单位名称: 30,
  状态: 12,
  网址: 40,
  发布日期: 12,
  检查时间: 17,
  再看日期: 12,
};

const unreadNames: Record<Unread['state'], string> = {
  failed: '未能读取',
  'no-report': '未读出报告',
  absent: `${cellShapes.missing} 应报未见`,
};

/** Every page, those included that could not be read, and every check that could not run. */
function recordSheet(
  { reviews, unread = [] }: IssueBook,
  summaries: readonly Summary[],
  titles: ReadonlyMap<string, string>,
): Sheet {
  const columns = [
    ...reportColumns.map((title) => column(title, recordWidths[title] ?? 9, recordKinds[title])),
    column('未能核对的项目', 50),
    column('因规则关闭未列', 12),
  ];
  const read = toReportList(summaries).map((row, index) => [
    ...reportColumns.map((title) => row[title]),
    tellUnchecked(reviews[index], titles),
    reviews[index]?.hidden ?? 0,
  ]);
  const failed = unread.map(({ state, url, office, year, reason, at }, index): ListValue[] => {
    const known: Partial<Record<(typeof reportColumns)[number], ListValue>> = {
      序号: read.length + index + 1,
      单位名称: office,
      报告年度: year,
      状态: unreadNames[state],
      网址: url === '' ? null : url,
      检查时间: state === 'absent' ? null : new Date(at),
    };
    return [...reportColumns.map((title) => known[title] ?? null), reason, null];
  });
  return { name: '检查记录', columns, rows: [...read, ...failed] };
}

/** Each reason once, with the rules that it kept from running. */
function tellUnchecked(review: Reviewed | undefined, titles: ReadonlyMap<string, string>): string {
  const byReason = Map.groupBy(review?.audit.unchecked ?? [], ({ reason }) => reason);
  return [...byReason]
    .map(
      ([reason, checks]) => `${[...new Set(checks.map(({ rule }) => titles.get(rule) ?? rule))].join('、')}：${reason}`,
    )
    .join('；');
}

const scopeNames: Record<Scope, string> = { finding: '此处', place: '此处各年度', rule: '该单位此项规则' };

function asideSheet(entries: readonly ReviewedEntry[]): Sheet {
  const columns = [
    ...[column('问题编号', 18), column('单位名称', 24), column('报告年度', 8), column('网址', 30, 'link')],
    ...[column('位置', 30), column('核算过程', 36), column('问题类型', 20), column('规则编号', 18), column('判定', 12)],
    ...[column('误报原因', 22), column('适用范围', 16), column('说明', 28), column('向谁核实', 14)],
    ...[column('再看日期', 12, 'day'), column('判定人', 12), column('判定时间', 17, 'time')],
  ];
  const rows = entries.flatMap(({ finding, state, row, review }) => {
    const decision = finding && decisionOn(finding, review.decisions);
    if (!decision || state === null || (state !== 'false-alarm' && state !== 'pending')) return [];
    const { reason, scope, remark, due, author, at } = decision;
    const { 问题编号, 单位名称, 报告年度, 网址, 位置, 核算过程, 问题类型, 规则编号 } = row;
    return [
      [
        ...[问题编号, 单位名称, 报告年度, 网址, 位置, 核算过程, 问题类型, 规则编号, stateNames[state]],
        ...[reason && reasonNames[reason], state === 'pending' ? null : scopeNames[scope], remark],
        ...[due?.whom ?? null, due?.until ?? null, author, new Date(at)],
      ],
    ];
  });
  return { name: '误报与待核实', columns, rows };
}

function rulesSheet({ rules, preset }: IssueBook, entries: readonly ReviewedEntry[]): Sheet {
  const found = Map.groupBy(entries, ({ finding }) => finding?.rule);
  return {
    name: '规则与依据',
    columns: [
      ...[column('规则编号', 26), column('规则', 36), column('版本', 6), column('等级', 8)],
      ...[column('依据', 70), column('本次发现', 10)],
    ],
    rows: rules.map(({ id, title, version, severity, basis }) => [
      ...[id, title, version, nameOf(severity, preset?.severities)],
      basis.map(({ document, clause }) => `${document} ${clause}`).join('；'),
      found.get(id)?.length ?? 0,
    ]),
  };
}

const column = (title: string, width: number, kind: Kind = 'text'): Column => ({ title, width, kind });

function summaryOf({ report: asRead, correction, cases = [], previousHash = null, ...review }: Reviewed): Summary {
  const report = applyCorrection(asRead, correction);
  return summarise({ ...review, report, office: report.identity.name, year: report.year, cases, previousHash });
}
