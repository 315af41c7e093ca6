import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { parseHtml } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { applicationColumns, applicationRows, proceedingColumns, sectionHeading } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { templateDeviation } from '../../lib/rules/template-deviation.ts';
import { plainTable } from '../portal/dialects/plain.ts';
import { applicationsTable, disclosureTable, proceedingsTable } from '../portal/form.ts';

/* Tables whose header, spans or cells are not as the form has them: read as a person reads them, or not at all. */
const received = [11, 2, 3, 4, 5, 6, 31];
const rest = [10, 0, 0, 0, 0, 7, 17];
const applications = plainTable(applicationsTable({ edition: '2021', figures: { received, 'other.rest': rest } }));
const disclosure = plainTable(disclosureTable({ edition: '2021', figures: {} }));
const proceedings = plainTable(proceedingsTable({ figures: {} }));

function read(part: 3 | 4, table: string): Report {
  const text = (section: number) =>
    section === part ? table : section === 3 ? applications : section === 4 ? proceedings : '<p>本部分情况说明。</p>';
  const parts = [1, 2, 3, 4, 5, 6].map((section) => `<p>${sectionHeading(section)}</p>${text(section)}`).join('');
  const page = `<h1>河口县青石镇人民政府2023年政府信息公开工作年度报告</h1>${parts}`;
  const [reading] = readHtml(parseHtml(page), { address: '', title: '' }).readings;
  if (!reading) throw new Error('no report');
  return reading.report;
}

const rowsOf = (table: string) => figuresOf(read(3, table)).applications;
const groupsOf = (table: string) => figuresOf(read(4, table)).proceedings;
const line = (cells: readonly (string | number)[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('table 3', () => {
  test('whose caption spans too few columns is read by its labels: browsers put 总计 over 其他 then', () => {
    const odd = applications.replace(/colspan="5"(?=[^>]*>法人或其他组织)/, 'colspan="4"');
    expect(odd).not.toBe(applications);
    expect(rowsOf(odd)).toMatchObject({ received, 'other.rest': rest });
  });

  test.each([
    ['31<sup>1</sup>', null],
    ['31<sup>①</sup>', 31],
    ['31①', 31],
    ['31²', 31],
    ['31*', 31],
    ['31[1]', 31],
    ['①', null],
  ])('a total %s with the mark of a footnote is %s, and never 311', (printed, value) => {
    const marked = applications.replace('<td>31</td>', `<td>${printed}</td>`);
    expect(marked).not.toBe(applications);
    expect(rowsOf(marked)?.received).toEqual([...received.slice(0, -1), value]);
  });

  test.each(['<del>9</del>31', '<s>9</s>31', '<span style="text-decoration: line-through">9</span>31'])(
    'has no figure of what is struck out: %s',
    (printed) => expect(rowsOf(applications.replace('<td>31</td>', `<td>${printed}</td>`))?.received).toEqual(received),
  );

  test('as lines with tabs has the names of its groups on lines of their own', () => {
    const tabbed = (key: keyof typeof applicationRows, figures: readonly number[]): string =>
      `<p>${[applicationRows[key], ...figures].join('\t')}</p>`;
    const lines = [
      `<p>${['申请人情况', ...Object.values(applicationColumns)].join('\t')}</p>`,
      tabbed('received', received),
      tabbed('declined.repeated', received),
      '<p>（六）其他处理</p>',
      tabbed('other.notCorrected', received),
      tabbed('other.rest', rest),
    ];
    expect(rowsOf(lines.join(''))).toMatchObject({ received, 'other.rest': rest });
  });
});

test('one element with all three tables: no row of one is strange to another', () => {
  const all = [disclosure, applications, proceedings].map((table) => table.replace(/<\/?table[^>]*>/g, '')).join('');
  const report = read(3, `<table>${all}</table>`);
  expect(report.tables.disclosure?.strangeRows).toEqual([]);
  expect(figuresOf(report).applications).toMatchObject({ received, 'other.rest': rest });
});

describe('table 4', () => {
  const names = Object.values(proceedingColumns);
  const figures = [
    [1, 2, 3, 4, 10],
    [5, 0, 0, 6, 11],
    [0, 1, 0, 0, 1],
  ] as const;
  const groups = { review: figures[0], directSuit: figures[1], suitAfterReview: figures[2] };

  test.each([
    ['in the form’s order', [0, 1, 2, 3, 4]],
    ['with 总计 first', [4, 0, 1, 2, 3]],
  ])('with its groups as rows is read by its header, %s', (_, order) => {
    const labels = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
    const rows = labels.map((label, at) => line([label, ...order.map((index) => figures[at]?.[index] ?? '')]));
    expect(
      groupsOf(`<table>${line(['', ...order.map((index) => names[index] ?? '')])}${rows.join('')}</table>`),
    ).toEqual(groups);
  });

  test('whose groups are rows without a header over the figures is not read', () => {
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, at) =>
      line([label, ...(figures[at] ?? [])]),
    );
    expect(groupsOf(`<table>${rows.join('')}</table>`)).toBeNull();
  });

  test('with labels torn over two rows deviates in nothing', () => {
    const caption = '<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>';
    const kinds = `<tr>${'<td></td>'.repeat(5)}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>`;
    const three = [...names, ...names, ...names];
    const upper = line(three.map((name) => name.slice(0, 2)));
    const lower = line(three.map((name) => name.slice(2)));
    const report = read(4, `<table>${caption}${kinds}${upper}${lower}${line(figures.flat())}</table>`);
    expect(figuresOf(report).proceedings).toEqual(groups);
    expect(
      audit(report, [templateDeviation], { reportId: 'r' }).findings.filter(({ message }) => message.includes('表四')),
    ).toEqual([]);
  });
});
