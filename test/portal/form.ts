import {
  applicantColumns,
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  disclosureColumns,
  disclosureForm,
  disclosureRows,
  outcomeGroups,
  proceedingColumns,
  proceedingRows,
} from '../../lib/report/labels.ts';
import type { ApplicationsData, DisclosureData, Figure, PortalReport, ProceedingsData } from './report-data.ts';

/** A cell of the form as it is to be printed. */
export interface FormCell {
  text: string;
  colspan: number;
  rowspan: number;
  kind: 'head' | 'label' | 'figure';
}
export type FormTable = FormCell[][];

const cell = (kind: FormCell['kind'], text: Figure, colspan = 1, rowspan = 1): FormCell => ({
  kind,
  text: String(text),
  colspan,
  rowspan,
});
const head = (text: string, colspan = 1, rowspan = 1) => cell('head', text, colspan, rowspan);
const label = (text: string, colspan = 1, rowspan = 1) => cell('label', text, colspan, rowspan);
const zeros = (count: number): Figure[] => Array.from({ length: count }, () => 0);

const disclosureBlocks = [
  ['第二十条第（一）项', ['regulations', 'normativeDocuments']],
  ['第二十条第（五）项', ['licences', 'otherServices']],
  ['第二十条第（六）项', ['penalties', 'coerciveMeasures']],
  ['第二十条第（八）项', ['fees']],
  ['第二十条第（九）项', ['procurement']],
] as const;

/** Table 2 as the form prints it: four columns, blocks with a caption, a header row and their rows. */
export function disclosureTable({
  edition,
  figures,
  without = [],
  labels = {},
  columns: printedColumns = {},
}: DisclosureData): FormTable {
  const form = disclosureForm[edition];
  const headers = { ...disclosureColumns, ...printedColumns };
  return disclosureBlocks.flatMap(([caption, rows]) => {
    const printed = rows.filter((row) => form[row] && !without.includes(row));
    const columns = form[rows[0]] ?? [];
    if (columns.length === 0) return [];
    const span = edition === '2021' && columns.length === 1 ? 3 : 1;
    const padding = span === 1 ? 3 - columns.length : 0;
    const pad = (line: FormCell[]) => [...line, ...Array.from({ length: padding }, () => cell('figure', ''))];
    const names = columns.map((col) =>
      edition === '2019' && rows[0] === 'procurement' && col === 'amount' ? headers.procurementAmount : headers[col],
    );
    const own = edition === '2019' ? { ...disclosureRows, normativeDocuments: '规范性文件' } : disclosureRows;
    return [
      [head(caption, 4)],
      pad([head('信息内容'), ...names.map((name) => head(name, span))]),
      ...printed.map((row) =>
        pad([
          label(labels[row] ?? own[row]),
          ...(figures[row] ?? zeros(columns.length)).map((figure) => cell('figure', figure, span)),
        ]),
      ),
    ];
  });
}

const groups = ['refused', 'unavailable', 'declined', 'other'] as const;
const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table 3 as the form prints it: three header rows, three columns of labels, seven of figures. */
export function applicationsTable({
  edition,
  figures,
  without = [],
  labels = {},
  columns = {},
}: ApplicationsData): FormTable {
  const printed = applicationRowsOf(edition).filter((row) => !without.includes(row));
  const [first = '', ...others] = Object.values({ ...applicantColumns, ...columns });
  const header: FormTable = [
    [head(corner, 3, 3), head('申请人情况', 7)],
    [head(first, 1, 2), head('法人或其他组织', 5), head(applicationColumns.total, 1, 2)],
    others.map((name) => head(name)),
  ];
  const outcomes = printed.filter((row) => !['received', 'carriedIn', 'carriedOut'].includes(row));
  const rows = printed.map((row) => {
    const line = (figures[row] ?? zeros(7)).map((figure) => cell('figure', figure));
    const name = labels[row] ?? applicationRows[row];
    if (!outcomes.includes(row)) return [label(name, 3), ...line];
    const group = groups.find((name) => row.startsWith(`${name}.`));
    const siblings = outcomes.filter((other) => other.startsWith(`${group}.`));
    const caption = group && siblings[0] === row ? [label(outcomeGroups[group], 1, siblings.length)] : [];
    const opening = outcomes[0] === row ? [label('三、本年度办理结果', 1, outcomes.length)] : [];
    return [...opening, ...caption, label(name, group ? 1 : 2), ...line];
  });
  return [...header, ...rows];
}

/** Table 4 as the form prints it: three header rows and one row of fifteen figures. */
export function proceedingsTable({ figures }: ProceedingsData): FormTable {
  const outcomes = Object.values(proceedingColumns);
  const kinds = ['review', 'directSuit', 'suitAfterReview'] as const;
  return [
    [head(proceedingRows.review, 5), head('行政诉讼', 10)],
    [
      ...outcomes.map((name) => head(name, 1, 2)),
      head(proceedingRows.directSuit, 5),
      head(proceedingRows.suitAfterReview, 5),
    ],
    [...outcomes, ...outcomes].map((name) => head(name)),
    kinds.flatMap((kind) => (figures[kind] ?? zeros(5)).map((figure) => cell('figure', figure))),
  ];
}

/** The table of a part, `image` where a picture stands for it, null where there is none. */
export function tableOf({ tables }: PortalReport, part: number): FormTable | 'image' | null {
  if (part === 2)
    return tables.disclosure === null || tables.disclosure === 'image'
      ? tables.disclosure
      : disclosureTable(tables.disclosure);
  if (part === 3)
    return tables.applications === null || tables.applications === 'image'
      ? tables.applications
      : applicationsTable(tables.applications);
  if (part === 4)
    return tables.proceedings === null || tables.proceedings === 'image'
      ? tables.proceedings
      : proceedingsTable(tables.proceedings);
  return null;
}
