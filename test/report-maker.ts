import {
  type ApplicationRow,
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  disclosureColumns,
  disclosureForm,
  disclosureRows,
  proceedingColumns,
  proceedingRows,
  sectionHeading,
} from '../lib/report/labels.ts';
import type { Block, Cell, Heading, Report, Row, Table } from '../lib/report/report.ts';

/** A cell as the reader would give it: a number, or a text that is none. */
export function cell(col: string, figure: number | string): Cell {
  if (typeof figure === 'number') return { col, text: String(figure), value: figure, reading: 'number', note: null };
  const reading = figure.trim() === '' ? 'blank' : 'placeholder';
  return { col, text: figure, value: null, reading, note: null };
}

const row = (key: string, label: string, cells: Cell[]): Row => ({
  key,
  label,
  cells,
  aligned: true,
  figures: cells.map(({ text }) => text),
});

/** Figures of table 3 by row: six applicant columns and 总计, or fewer numbers, then the first is 自然人 and 总计. */
export type ApplicationFigures = Partial<Record<ApplicationRow, readonly (number | string)[]>>;

/** Table 3 of an edition, all zeros but the rows given (seven figures each). */
export function applicationsTable(edition: '2019' | '2021', figures: ApplicationFigures = {}): Table {
  const columns = Object.keys(applicationColumns);
  return {
    name: 'applications',
    section: 3,
    from: 'cells',
    headers: Object.entries(applicationColumns).map(([key, text]) => ({ key, text })),
    rows: applicationRowsOf(edition).map((key) =>
      row(
        key,
        applicationRows[key],
        columns.map((col, index) => cell(col, figures[key]?.[index] ?? 0)),
      ),
    ),
    strangeRows: [],
    captions: [],
  };
}

/** Table 4, all zeros but the groups given (five figures each). */
export function proceedingsTable(
  figures: Partial<Record<keyof typeof proceedingRows, readonly (number | string)[]>> = {},
): Table {
  const groups = Object.entries(proceedingRows) as [keyof typeof proceedingRows, string][];
  return {
    name: 'proceedings',
    section: 4,
    from: 'cells',
    headers: groups.flatMap(() => Object.entries(proceedingColumns).map(([key, text]) => ({ key, text }))),
    rows: groups.map(([key, label]) =>
      row(
        key,
        label,
        Object.keys(proceedingColumns).map((col, index) => cell(col, figures[key]?.[index] ?? 0)),
      ),
    ),
    strangeRows: [],
    captions: [],
  };
}

/** Table 2 of an edition, all zeros but the rows given. */
export function disclosureTable(
  edition: '2019' | '2021',
  figures: Partial<Record<keyof typeof disclosureRows, readonly (number | string)[]>> = {},
): Table {
  const form = Object.entries(disclosureForm[edition]) as [
    keyof typeof disclosureRows,
    readonly (keyof typeof disclosureColumns)[],
  ][];
  return {
    name: 'disclosure',
    section: 2,
    from: 'cells',
    headers: [...new Set(form.flatMap(([, columns]) => columns))].map((key) => ({
      key,
      text: disclosureColumns[edition === '2019' && key === 'amount' ? 'procurementAmount' : key],
    })),
    rows: form.map(([key, columns]) =>
      row(
        key,
        disclosureRows[key],
        columns.map((col, index) => cell(col, figures[key]?.[index] ?? 0)),
      ),
    ),
    strangeRows: [],
    captions: ['第二十条第（一）项', '第二十条第（五）项', '第二十条第（六）项', '第二十条第（八）项'],
  };
}

const soundProse: Record<number, string[]> = {
  0: ['本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'],
  1: [
    '主动公开方面，及时发布本镇财政预决算和重大项目信息。依申请公开方面，规范登记、办理和答复流程。',
    '政府信息管理方面，落实保密审查制度。平台建设方面，维护门户网站专栏。监督保障方面，开展工作考核、社会评议，未发生责任追究情形。',
  ],
  5: ['存在的问题主要是政策解读形式较少。下一步将增加图文解读，并改进更新频次。'],
  6: ['无'],
};

/** A sound report for 2023 of a town: six parts, three tables of the 2021 form, all zeros. Change what the case is about. */
export function soundReport(
  changes: Partial<Report> & { prose?: Record<number, string[]>; tablesChange?: Partial<Report['tables']> } = {},
): Report {
  const { prose = {}, tablesChange = {}, ...rest } = changes;
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  for (const text of prose[0] ?? soundProse[0] ?? []) blocks.push({ text, section: 0, kind: 'paragraph' });
  for (let section = 1; section <= 6; section += 1) {
    headings.push({
      text: sectionHeading(section),
      style: 'chinese',
      ordinal: section,
      part: section,
      opens: true,
      section,
      block: blocks.length,
    });
    blocks.push({ text: sectionHeading(section), section, kind: 'heading' });
    for (const text of prose[section] ?? soundProse[section] ?? []) blocks.push({ text, section, kind: 'paragraph' });
  }
  return {
    source: 'http://www.example.gov.cn/2023.html',
    reason: '测试',
    title: '河口县青石镇人民政府2023年政府信息公开工作年度报告',
    identity: { name: '河口县青石镇人民政府', source: 'title', officeClass: 'town', level: 'town' },
    year: 2023,
    yearSource: 'title',
    dates: [{ source: 'meta', iso: '2024-01-20', text: '2024-01-20' }],
    signature: null,
    column: null,
    headings,
    blocks,
    tables: {
      disclosure: disclosureTable('2021'),
      applications: applicationsTable('2021'),
      proceedings: proceedingsTable(),
      ...tablesChange,
    },
    figures: [],
    doubts: [],
    ...rest,
  };
}
