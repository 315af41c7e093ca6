import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { parseHtml } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { readText } from '../../lib/read/text.ts';
import { sectionHeading } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { type Figures, figuresOf } from '../../lib/report/table.ts';
import { missingTable } from '../../lib/rules/missing-table.ts';
import { sectionNumbering } from '../../lib/rules/section-numbering.ts';
import { applicationsTable, disclosureTable, type FormTable, proceedingsTable } from '../portal/form.ts';

const title = '河口县青石镇人民政府2023年政府信息公开工作年度报告';

/** The three tables of an edition, every figure of the rows named a different one. */
const tablesOf = (edition: '2019' | '2021'): Record<number, FormTable> => ({
  2: disclosureTable({
    edition,
    figures:
      edition === '2021'
        ? { normativeDocuments: [3, 1, 9], licences: ['1,204'], fees: [20.35] }
        : { normativeDocuments: [3, 1, 9], licences: [12, '+3', 120], procurement: [4, 33.5] },
  }),
  3: applicationsTable({
    edition,
    figures: { received: [11, 2, 3, 4, 5, 6, 31], granted: [7, 1, 0, 0, 0, 0, 8], completed: [10, 2, 3, 4, 5, 6, 30] },
  }),
  4: proceedingsTable({ figures: { review: [1, 2, 3, 4, 10], suitAfterReview: [5, 0, 0, 6, 11] } }),
});

const printed = {
  '2021': {
    applications: { received: [11, 2, 3, 4, 5, 6, 31], granted: [7, 1, 0, 0, 0, 0, 8] },
    proceedings: { review: [1, 2, 3, 4, 10], directSuit: [0, 0, 0, 0, 0], suitAfterReview: [5, 0, 0, 6, 11] },
    disclosure: {
      normativeDocuments: { issued: 3, repealed: 1, inForce: 9 },
      licences: { decisions: 1204 },
      fees: { amount: 20.35 },
    },
  },
  '2019': {
    applications: { completed: [10, 2, 3, 4, 5, 6, 30], other: [0, 0, 0, 0, 0, 0, 0] },
    proceedings: { review: [1, 2, 3, 4, 10] },
    disclosure: {
      licences: { previousItems: 12, change: 3, decisions: 120 },
      procurement: { projects: 4, amount: 33.5 },
    },
  },
} satisfies Record<'2019' | '2021', { [K in keyof Figures]: object }>;

const report = (
  table: (table: FormTable) => string,
  tables: Record<number, FormTable>,
  part: (text: string) => string,
) =>
  [1, 2, 3, 4, 5, 6].flatMap((section) => {
    const form = tables[section];
    return [part(sectionHeading(section)), form ? table(form) : part('本部分情况说明，内容从略。')];
  });

function readLines(table: (table: FormTable) => string, tables: Record<number, FormTable>): Report {
  const [reading] = readText([title, ...report(table, tables, String)].join('\n'), 'a.txt').readings;
  if (!reading) throw new Error('the text is a report');
  return reading.report;
}

function readPage(table: (table: FormTable) => string, tables: Record<number, FormTable>): Report {
  const body = report(table, tables, (text) => `<p>${text}</p>`).join('');
  const root = parseHtml(`<h1>${title}</h1><div class="TRS_Editor">${body}</div>`);
  const [reading] = readHtml(root, { address: 'http://www.example.gov.cn/a.html', title }).readings;
  if (!reading) throw new Error('the page is a report');
  return reading.report;
}

const cells = (table: FormTable): string[] => table.flatMap((row) => row.map(({ text }) => text).filter(Boolean));
const rows = (table: FormTable): string[][] => table.map((row) => row.map(({ text }) => text).filter(Boolean));
const broken = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));
const each = (tag: string, table: FormTable) =>
  cells(table)
    .map((text) => `<${tag}>${text}</${tag}>`)
    .join('');

const texts: Record<string, (table: FormTable) => string> = {
  'each cell on a line': (table) => cells(table).join('\n'),
  'each cell on a line, with empty lines between': (table) => cells(table).join('\n\n'),
  'each cell on a line, with a bar behind it, and bars for empty cells': (table) =>
    cells(table)
      .map((text) => (text.startsWith('第二十条') ? `${text} |\n|||` : `${text} |`))
      .join('\n'),
  'labels that a narrow column broke': (table) =>
    cells(table)
      .flatMap((text) => broken(text, 9))
      .join('\n'),
  'a row on a line, with spaces between': (table) =>
    rows(table)
      .map((row) => row.join('   '))
      .join('\n'),
  'the figures of a row on the line below its label': (table) =>
    table
      .flatMap((row) => [
        ...row.filter(({ kind }) => kind !== 'figure').map(({ text }) => text),
        row
          .filter(({ kind }) => kind === 'figure')
          .map(({ text }) => text)
          .join(' '),
      ])
      .join('\n'),
};

const pages: Record<string, (table: FormTable) => string> = {
  'a paragraph for each cell': (table) => each('p', table),
  'a box for each cell': (table) => `<div class="grid">${each('div', table)}</div>`,
  'a list for each row': (table) =>
    rows(table)
      .map((row) => `<ul>${row.map((text) => `<li>${text}</li>`).join('')}</ul>`)
      .join(''),
  'line breaks between cells': (table) => `<p>${cells(table).join('<br>')}</p>`,
  'preformatted text with spaces': (table) =>
    `<pre>${rows(table)
      .map((row) => row.join('  '))
      .join('\n')}</pre>`,
  'a table of its own for each row': (table) =>
    rows(table)
      .map((row) => `<table><tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr></table>`)
      .join(''),
  'boxes that only roles call rows and cells': (table) =>
    `<div role="table">${table
      .map(
        (row) =>
          `<div role="row">${row
            .map(
              ({ text, colspan, rowspan }) =>
                `<span role="cell" aria-colspan="${colspan}" aria-rowspan="${rowspan}">${text}</span>`,
            )
            .join('')}</div>`,
      )
      .join('')}</div>`,
};

describe.each(['2021', '2019'] as const)('the form of %s without a grid', (edition) => {
  test.each(Object.entries(texts))('is read from text: %s', (_, table) =>
    expect(figuresOf(readLines(table, tablesOf(edition)))).toMatchObject(printed[edition]),
  );
  test.each(Object.entries(pages))('is read from a page: %s', (_, table) =>
    expect(figuresOf(readPage(table, tablesOf(edition)))).toMatchObject(printed[edition]),
  );
});

describe('what was lost on the way', () => {
  const oneALine = (change: (lines: string[]) => void) => (table: FormTable) => {
    const lines = cells(table);
    change(lines);
    return lines.join('\n');
  };
  const behind = (lines: string[], label: string) => lines.findIndex((line) => line.includes(label)) + 1;

  test('a row that lost a cell stays unread, the others are read', () => {
    const lose = oneALine((lines) => {
      if (lines.includes('自然人')) lines.splice(behind(lines, '予以公开'), 1);
    });
    const read = readLines(lose, tablesOf('2021'));
    expect(read.tables.applications?.rows.find(({ key }) => key === 'granted')).toMatchObject({
      aligned: false,
      cells: [],
    });
    expect(figuresOf(read).applications).toMatchObject({ received: [11, 2, 3, 4, 5, 6, 31] });
    expect(read.doubts).toEqual(['“（一）予以公开”一行有 6 个数字，无法与各列对齐']);
  });

  test('the number of a page is no figure of the row above it', () => {
    const turn = oneALine((lines) => {
      if (lines.includes('自然人')) lines.splice(behind(lines, '予以公开') + 7, 0, '12');
    });
    const read = readLines(turn, tablesOf('2021'));
    expect(figuresOf(read).applications?.granted).toEqual([null, null, null, null, null, null, null]);
    expect(figuresOf(read).applications?.completed).toEqual([10, 2, 3, 4, 5, 6, 30]);
  });

  test('a table without one of its rows is not read, nor called missing, nor are its labels headings', () => {
    const lose = oneALine((lines) => {
      if (lines.includes('自然人')) lines.splice(behind(lines, '重复申请') - 1, 8);
    });
    const read = readLines(lose, tablesOf('2021'));
    expect(read.tables.applications).toBeNull();
    expect(read.headings.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5, 6].map(sectionHeading));
    const { findings } = audit(read, [missingTable, sectionNumbering], { reportId: 'test', gazetteer: null });
    expect(findings).toEqual([]);
  });

  test('cells that run into one another are no headings', () => {
    const runTogether = (table: FormTable) =>
      rows(table)
        .map((row) => `<div>${row.map((text) => `<span>${text}</span>`).join('')}</div>`)
        .join('');
    const read = readPage(runTogether, tablesOf('2021'));
    expect(read.tables.applications).toBeNull();
    const { findings } = audit(read, [missingTable, sectionNumbering], { reportId: 'test', gazetteer: null });
    expect(findings).toEqual([]);
  });

  test('a figure in a field or a picture is not blank', () => {
    const draw = (table: FormTable) =>
      `<table>${table
        .map(
          (row) =>
            `<tr>${row.map(({ kind, text, colspan, rowspan }) => `<td colspan="${colspan}" rowspan="${rowspan}">${kind !== 'figure' ? text : text === '31' ? '<img src="31.png">' : `<input value="${text}">`}</td>`).join('')}</tr>`,
        )
        .join('')}</table>`;
    const [received] = readPage(draw, tablesOf('2021')).tables.applications?.rows ?? [];
    expect(new Set(received?.cells.map(({ reading }) => reading))).toEqual(new Set(['unreadable']));
  });

  test('a list of places and numbers is no table', () => {
    const list = '青石村\n12\n白沙村\n30\n红山村\n7\n黑水村\n5\n柳河村\n4\n总计\n58\n其他\n3';
    const lines = [title, ...[1, 2, 3, 4, 5, 6].flatMap((section) => [sectionHeading(section), list])];
    const [reading] = readText(lines.join('\n'), 'a.txt').readings;
    expect(reading?.report.tables).toEqual({ disclosure: null, applications: null, proceedings: null });
    expect(reading?.report.blocks.filter(({ text }) => text === '白沙村')).toHaveLength(6);
  });
});
