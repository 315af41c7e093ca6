import { describePlace } from '../audit/place.ts';
import { issueNumber } from '../audit/review/case.ts';
import { applyCorrection, stateOf } from '../audit/review/review.ts';
import { columnLabel, rowLabel } from '../report/labels.ts';
import type { Reviewed } from './list.ts';

/** A report for research: what is exported, with the fingerprint of its content. */
export type Researched = Reviewed & { contentHash: string };

export type TidyValue = string | number | Date | null;

/** One column of the data, and what the dictionary says of it. `null` stands in a cell where nothing is known or printed. */
export interface TidyColumn<Row> {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'time';
  zh: string;
  en: string;
  value(row: Row): TidyValue;
}

/** One printed cell of one of the three tables. */
interface FigureRow {
  about: ReturnType<typeof aboutReport>;
  table: string;
  row: string;
  column: string;
  rowLabel: string;
  columnLabel: string;
  text: string;
  value: number | null;
  reading: string;
  note: string | null;
}

interface FindingRow {
  about: ReturnType<typeof aboutReport>;
  finding: Reviewed['audit']['findings'][number];
  ruleVersion: number | null;
  state: string;
}

const aboutReport = ({ report: asRead, correction, url, auditedAt, reportId, contentHash }: Researched) => {
  const report = applyCorrection(asRead, correction);
  const { name, officeClass, level } = report.identity;
  const published = report.dates[0]?.iso ?? null;
  const entered = report.isEntered ? 1 : 0;
  return {
    reportId,
    office: name,
    officeClass,
    level,
    year: report.year,
    published,
    url,
    contentHash,
    entered,
    auditedAt,
  };
};

type About = { about: ReturnType<typeof aboutReport> };

/** The columns that every table of the data begins with. */
const aboutColumns: readonly TidyColumn<About>[] = [
  { name: 'report_id', type: 'text', zh: '报告的标识', en: 'Id of the report', value: ({ about }) => about.reportId },
  { name: 'office', type: 'text', zh: '单位全称', en: 'Full name of the office', value: ({ about }) => about.office },
  { name: 'office_class', type: 'text', zh: '机关类型', en: 'Class of organ', value: ({ about }) => about.officeClass },
  { name: 'level', type: 'text', zh: '层级', en: 'Level of government', value: ({ about }) => about.level },
  { name: 'year', type: 'integer', zh: '报告年度', en: 'Year reported on', value: ({ about }) => about.year },
  {
    name: 'published',
    type: 'text',
    zh: '发布日期，YYYY-MM-DD',
    en: 'Day of publication, YYYY-MM-DD',
    value: ({ about }) => about.published,
  },
  { name: 'url', type: 'text', zh: '网址', en: 'Address', value: ({ about }) => about.url },
  {
    name: 'content_hash',
    type: 'text',
    zh: '报告内容的指纹：内容不变，指纹不变',
    en: 'Fingerprint of what the report says',
    value: ({ about }) => about.contentHash,
  },
  {
    name: 'entered',
    type: 'integer',
    zh: '1：数字由人工对照扫描件录入；0：由程序从网页或文件读取',
    en: '1 where a person copied the figures from a scan, 0 where they were read',
    value: ({ about }) => about.entered,
  },
  {
    name: 'checked_at',
    type: 'time',
    zh: '核对时间',
    en: 'When it was checked',
    value: ({ about }) => new Date(about.auditedAt),
  },
];

export const figureColumns: readonly TidyColumn<FigureRow>[] = [
  ...aboutColumns,
  {
    name: 'table',
    type: 'text',
    zh: '表：disclosure 表二、applications 表三、proceedings 表四',
    en: 'Table: disclosure, applications or proceedings',
    value: ({ table }) => table,
  },
  { name: 'row', type: 'text', zh: '行的代号', en: 'Key of the row', value: ({ row }) => row },
  { name: 'column', type: 'text', zh: '列的代号', en: 'Key of the column', value: ({ column }) => column },
  {
    name: 'row_label',
    type: 'text',
    zh: '行，按规定的格式',
    en: 'The row in the form’s words',
    value: (one) => one.rowLabel,
  },
  {
    name: 'column_label',
    type: 'text',
    zh: '列，按规定的格式',
    en: 'The column in the form’s words',
    value: (one) => one.columnLabel,
  },
  { name: 'text', type: 'text', zh: '格中原文', en: 'The cell as printed', value: ({ text }) => text },
  {
    name: 'value',
    type: 'decimal',
    zh: '格中的数；空白、“/”、文字为空，从不补作 0',
    en: 'The number in it; empty for blanks and text, never made a 0',
    value: ({ value }) => value,
  },
  {
    name: 'reading',
    type: 'text',
    zh: '读作：number 数、blank 空白、placeholder “/”“-”等、unreadable 其他文字',
    en: 'Read as number, blank, placeholder or unreadable',
    value: ({ reading }) => reading,
  },
  { name: 'note', type: 'text', zh: '数旁的附注', en: 'What stands beside the number', value: ({ note }) => note },
];

export const findingColumns: readonly TidyColumn<FindingRow>[] = [
  ...aboutColumns,
  {
    name: 'number',
    type: 'text',
    zh: '问题编号',
    en: 'Stable number of the finding',
    value: ({ finding }) => issueNumber(finding),
  },
  { name: 'rule', type: 'text', zh: '规则编号', en: 'Id of the rule', value: ({ finding }) => finding.rule },
  {
    name: 'rule_version',
    type: 'integer',
    zh: '规则版本',
    en: 'Version of the rule',
    value: ({ ruleVersion }) => ruleVersion,
  },
  {
    name: 'verdict',
    type: 'text',
    zh: 'inconsistent 不一致、suspect 疑似、note 提示',
    en: 'inconsistent, suspect or note',
    value: ({ finding }) => finding.verdict,
  },
  {
    name: 'severity',
    type: 'text',
    zh: 'statutory 法定、substantive 实质、format 格式、hint 提示',
    en: 'statutory, substantive, format or hint',
    value: ({ finding }) => finding.severity,
  },
  {
    name: 'state',
    type: 'text',
    zh: '人的判定：undecided 未处理、confirmed 确认、false-alarm 误报、pending 待核实、look-again 需复看',
    en: 'What a person judged',
    value: ({ state }) => state,
  },
  {
    name: 'place',
    type: 'text',
    zh: '位置',
    en: 'Where',
    value: ({ finding }) => finding.where.map(describePlace).join('；'),
  },
  { name: 'message', type: 'text', zh: '说明', en: 'What was found', value: ({ finding }) => finding.message },
  {
    name: 'computed',
    type: 'decimal',
    zh: '核算值',
    en: 'As reckoned',
    value: ({ finding }) => finding.calculation?.computed ?? null,
  },
  {
    name: 'reported',
    type: 'decimal',
    zh: '填报值',
    en: 'As reported',
    value: ({ finding }) => finding.calculation?.reported ?? null,
  },
  {
    name: 'difference',
    type: 'decimal',
    zh: '差额：填报值减核算值',
    en: 'Reported minus reckoned',
    value: ({ finding }) => finding.calculation?.difference ?? null,
  },
];

/** Every printed cell of a report, in the order of its tables. */
export function toFigureRows(review: Researched): FigureRow[] {
  const about = aboutReport(review);
  return Object.values(review.report.tables).flatMap((table) =>
    table === null
      ? []
      : table.rows.flatMap(({ key, cells }) =>
          cells.map(({ col, text, value, reading, note }) => ({
            about,
            table: table.name,
            row: key,
            column: col,
            rowLabel: rowLabel(table.name, key),
            columnLabel: columnLabel(table.name, col),
            text,
            value,
            reading,
            note,
          })),
        ),
  );
}

/** Every finding of a report; `versions`: rule id → version. */
export function toFindingRows(review: Researched, versions: ReadonlyMap<string, number>): FindingRow[] {
  const about = aboutReport(review);
  return review.audit.findings.map((finding) => ({
    about,
    finding,
    ruleVersion: versions.get(finding.rule) ?? null,
    state: stateOf(finding, review.decisions),
  }));
}

/** The data dictionary: one line a column of one of the two files. */
export const dictionaryColumns = ['文件', '列', '类型', '含义', 'Meaning'] as const;
export const dictionary = (): Record<(typeof dictionaryColumns)[number], string>[] =>
  [
    { file: 'figures', columns: figureColumns.map(describe) },
    { file: 'findings', columns: findingColumns.map(describe) },
  ].flatMap(({ file, columns }) => columns.map((column) => ({ 文件: file, ...column })));

const describe = ({ name, type, zh, en }: Pick<TidyColumn<never>, 'name' | 'type' | 'zh' | 'en'>) => ({
  列: name,
  类型: type,
  含义: zh,
  Meaning: en,
});
