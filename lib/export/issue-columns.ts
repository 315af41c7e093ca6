import type { Severity } from '../audit/finding.ts';
import type { Preset } from '../audit/preset.ts';
import type { Case } from '../audit/review/case.ts';
import { closedNames, ledgerColumns, ledgerName, numberName, resultNames, toLedgerCell } from './ledger-columns.ts';
import { type ListRow, type ListValue, listColumns, type Reviewed, severityNames } from './list.ts';
import { snapshotFile } from './snapshot-file.ts';
import type { Column, Kind } from './xlsx/sheet.ts';

/** The list's own columns, then those of the snapshot; what others fill in stands to their right. */
const snapshotColumns = ['快照文件', '快照SHA-256'] as const;
type OwnColumn = (typeof listColumns)[number] | (typeof snapshotColumns)[number];

/** Without it nobody could tell what a line that comes back is about. */
export const numberColumn = '问题编号' satisfies OwnColumn;

const kinds: Partial<Record<OwnColumn, Kind>> = {
  序号: 'number',
  报告年度: 'number',
  网址: 'link',
  发布日期: 'day',
  检查时间: 'time',
  差额: 'number',
};
const widths: Record<OwnColumn, number> = {
  序号: 6,
  问题编号: 18,
  单位名称: 20,
  '地区/层级': 8,
  报告年度: 8,
  报告标题: 22,
  网址: 20,
  发布日期: 12,
  检查时间: 17,
  检查人: 10,
  位置: 24,
  原文或填报值: 16,
  核算过程: 28,
  差额: 8,
  问题类型: 16,
  规则编号: 15,
  等级: 8,
  判定: 16,
  依据: 24,
  整改建议: 20,
  备注: 20,
  快照文件: 14,
  '快照SHA-256': 14,
};
const ledgerWidths = { text: 14, day: 12, result: 10, closed: 10 } as const;
const ledgerChoices = {
  result: Object.values(resultNames),
  closed: Object.values(closedNames),
} as const;

/** A line of the 问题清单 with all that a column may ask of it. */
export interface Line {
  row: ListRow;
  severity: Severity | null;
  case: Case | undefined;
  snapshot: Reviewed['snapshot'];
}

/** A column of the 问题清单, and what stands in it. */
export interface IssueColumn extends Column {
  key: string;
  read(line: Line): ListValue;
}

const ownColumns = [...listColumns, ...snapshotColumns].map(
  (key): IssueColumn => ({
    key,
    title: key,
    kind: kinds[key] ?? 'text',
    width: widths[key],
    ...(key === numberColumn ? { name: numberName } : {}),
    read: (line) => ownValue(key, line),
  }),
);

const openColumns = ledgerColumns.map(
  ({ key, title, kind }): IssueColumn => ({
    key,
    title,
    kind: kind === 'day' ? 'day' : 'text',
    width: ledgerWidths[kind],
    isOpen: true,
    name: ledgerName(key),
    ...(kind === 'result' || kind === 'closed' ? { choices: ledgerChoices[kind] } : {}),
    read: (line) => (line.case ? toLedgerCell(line.case.ledger, key) : null),
  }),
);

/** All columns under their own titles. */
export const issueColumns: readonly IssueColumn[] = [...ownColumns, ...openColumns];

/** The columns as a preset wants them. 问题编号 is always among them. */
export function columnsOf(preset: Preset | null): readonly IssueColumn[] {
  if (preset === null) return issueColumns;
  const { severities = {} } = preset;
  const wanted = new Map(preset.columns.map(({ key, title }) => [key, title]));
  if (!wanted.has(numberColumn)) wanted.set(numberColumn, numberColumn);
  return [...wanted].flatMap(([key, title]) => {
    const column = issueColumns.find((one) => one.key === key);
    if (column === undefined) return [];
    const renamed = { ...column, title: title.trim() || column.title };
    if (key !== '等级') return renamed;
    return { ...renamed, read: ({ severity }) => (severity === null ? null : nameOf(severity, severities)) };
  });
}

export const nameOf = (severity: Severity, severities: Preset['severities']): string =>
  severities?.[severity]?.trim() || severityNames[severity];

function ownValue(key: OwnColumn, { row, snapshot }: Line): ListValue {
  if (key === '快照文件') return snapshot ? snapshotFile(snapshot) : null;
  if (key === '快照SHA-256') return snapshot?.sha256 ?? null;
  return row[key];
}
