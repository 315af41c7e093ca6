import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/run.ts';
import { parseHtml } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { applicationColumns, applicationRows, proceedingColumns, sectionHeading } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { missingTable } from '../../lib/rules/missing-table.ts';
import { templateDeviation } from '../../lib/rules/template-deviation.ts';
import { plainTable } from '../portal/dialects/plain.ts';
import { applicationsTable, disclosureTable, proceedingsTable } from '../portal/form.ts';

/* Tables whose header, spans or cells are not as the form has them: read as a person reads them, or not at all. */
const received = [11, 2, 3, 4, 5, 6, 31];
const rest = [10, 0, 0, 0, 0, 7, 17];
const applications = plainTable(applicationsTable({ edition: '2021', figures: { received, 'other.rest': rest } }));
const disclosure = plainTable(disclosureTable({ edition: '2021', figures: {} }));
const proceedings = plainTable(proceedingsTable({ figures: {} }));

const title = '河口县青石镇人民政府2023年政府信息公开工作年度报告';

function read(part: 3 | 4, table: string, second = ''): Report {
  const text = (section: number) =>
    section === part
      ? table
      : section === 3
        ? applications
        : section === 4
          ? proceedings
          : section === 2 && second
            ? second
            : '<p>本部分情况说明。</p>';
  const parts = [1, 2, 3, 4, 5, 6].map((section) => `<p>${sectionHeading(section)}</p>${text(section)}`).join('');
  const page = `<h1>${title}</h1>${parts}`;
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
    ['31<span style="vertical-align: super">1</span>', null],
    ['31<a href="#note1">1</a>', null],
    ['31<style>.note{vertical-align:super}</style><span class="note">1</span>', null],
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

  test('has no figure and no row that a class of the page takes out of view', () => {
    const sheet = '<style>.old { display: none }</style>';
    const digit = applications.replace('<td>31</td>', '<td>3<span class="big old">9</span>1</td>');
    expect(rowsOf(digit)?.received).not.toEqual(received);
    expect(rowsOf(sheet + digit)?.received).toEqual(received);
    const [row = ''] = /<tr><td[^>]*>一、(?:(?!<\/tr>).)*<\/tr>/s.exec(applications) ?? [];
    const hidden = row.replace('<tr', '<tr class="old"').replace('<td>31</td>', '<td>99</td>');
    expect(rowsOf(sheet + applications.replace(row, hidden + row))?.received).toEqual(received);
  });

  test('with a zero merged over rows has these rows, and nothing in them', () => {
    const rows = [...applications.matchAll(/<tr>(?:(?!<\/tr>).)*<td>(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) => row);
    const [first = '', second = ''] = rows.filter((row) => /[23]\.|1\.|（二）/.test(row));
    const emptied = applications.replace(second, second.replaceAll('<td>0</td>', ''));
    expect(first).not.toBe('');
    const report = read(3, emptied);
    const labels = report.tables.applications?.rows.map(({ key }) => key);
    expect(labels?.toSorted()).toEqual(
      read(3, applications)
        .tables.applications?.rows.map(({ key }) => key)
        .toSorted(),
    );
    expect(report.doubts).toHaveLength(1);
  });

  test('with a column of remarks right of 总计 has nothing of it among its figures', () => {
    const remarked = applications
      .replace(/<\/tr>/, '<td rowspan="3">备注</td></tr>')
      .replace('<td>31</td></tr>', '<td>31</td><td>其中2023年12月5件</td></tr>')
      .replace('<td>17</td></tr>', '<td>17</td><td>12</td></tr>');
    expect(remarked).toContain('5件');
    expect(rowsOf(remarked)).toMatchObject({ received, 'other.rest': rest });
  });

  test('with very many rows that repeat a label or a year is read, and neither fails nor hangs', () => {
    const rows = `${line(['1.属于国家秘密'])}${line(['1.属于国家秘密', 1, 0, 0, 0, 0, 0, 1])}`.repeat(20_000);
    expect(rowsOf(applications.replace('</table>', `${rows}</table>`))?.received).toEqual(received);
    const years = line(['2023年', ...Array<number>(5).fill(7)]).repeat(130_000);
    expect(groupsOf(proceedings.replace('</table>', `${years}</table>`))?.review).toHaveLength(5);
  }, 60_000);

  test('with one column by another name keeps the others in their columns', () => {
    const renamed = applications.replace('>自然人<', '>公民<');
    expect(rowsOf(renamed)?.received).toEqual([null, ...received.slice(1)]);
    expect(rowsOf(applications.replace('>总计<', '>总计（项）<'))?.received).toEqual(received);
  });

  const lastYear = applications.replace('<td>31</td>', '<td>99</td>');
  test.each([
    ['2022年：', `<p>2022年：</p>${lastYear}<p>2023年：</p>${applications}`],
    ['2022年 as its caption', lastYear.replace(/<table[^>]*>/, '$&<caption>2022年度</caption>') + applications],
    ['2022年 as its first row', lastYear.replace('<tr>', '<tr><td colspan="10">2022年度</td></tr><tr>') + applications],
    ['a class that hides it', `<style>.print{display:none}</style><div class="print">${lastYear}</div>${applications}`],
  ])('that is printed twice is not the one under %s', (_, tables) => {
    expect(rowsOf(tables)).toMatchObject({ received, 'other.rest': rest });
  });

  test('that is printed once is read under whatever year', () => {
    expect(rowsOf(`<p>2022年：</p>${lastYear}`)?.received).toEqual([...received.slice(0, -1), 99]);
  });

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

test('table 2 with the unit in a cell of its own has the amount alone', () => {
  const fees =
    '<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr><tr><td>行政事业性收费</td><td colspan="2">345.57</td><td>万元</td></tr>';
  expect(figuresOf(read(3, applications, `<table>${fees}</table>`)).disclosure).toEqual({ fees: { amount: 345.57 } });
});

test('a whole report in one table, a paragraph a row, is read as one with tables between its paragraphs', () => {
  const rowsIn = (table: string) => table.replace(/<\/?table[^>]*>|<\/?tbody>/g, '');
  const row = (text: string) => `<tr><td colspan="30">${text}</td></tr>`;
  const tables: Record<number, string> = { 2: disclosure, 3: applications, 4: proceedings };
  const parts = [1, 2, 3, 4, 5, 6].map(
    (part) =>
      row(sectionHeading(part)) + (tables[part] ? rowsIn(tables[part]) : row('2023年，青石镇公开政府信息12条。')),
  );
  const page = `<h1>${title}</h1><table>${row('根据条例编制本报告。')}${parts.join('')}</table>`;
  const [reading] = readHtml(parseHtml(page), { address: '', title: '' }).readings;
  expect(reading && figuresOf(reading.report)).toEqual(figuresOf(read(3, applications, disclosure)));
  expect(reading?.report.headings.filter(({ opens }) => opens).map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(reading?.report.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(4);
});

test('one element with all three tables: no row of one is strange to another', () => {
  const all = [disclosure, applications, proceedings].map((table) => table.replace(/<\/?table[^>]*>/g, '')).join('');
  const report = read(3, `<table>${all}</table>`);
  expect(report.tables.disclosure?.strangeRows).toEqual([]);
  expect(figuresOf(report).applications).toMatchObject({ received, 'other.rest': rest });
});

const rowsIn = (table: string): string[] => [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row);
const cutAt = (table: string, at: number, head = 0): string => {
  const rows = rowsIn(table);
  return [rows.slice(0, at), [...rows.slice(0, head), ...rows.slice(at)]]
    .map((part) => `<table>${part.join('')}</table>`)
    .join('<p>（续表）</p>');
};

describe('a table that a page break cut', () => {
  test.each([1, 2, 3])('near its end, %i rows before it, is read to the end', (left) => {
    const at = rowsIn(applications).length - left;
    expect(rowsOf(cutAt(applications, at))).toEqual(rowsOf(applications));
    expect(rowsOf(cutAt(applications, at, 3))).toEqual(rowsOf(applications));
  });

  test.each([4, 6, 9])('within a block of table 2, before its row %i, goes on under the same columns', (at) => {
    const report = readHtml(
      parseHtml(
        `<h1>${title}</h1><p>${sectionHeading(2)}</p>${cutAt(disclosure, at)}<p>${sectionHeading(3)}</p>${applications}`,
      ),
      { address: '', title: '' },
    ).readings[0]?.report;
    expect(report && figuresOf(report).disclosure).toEqual(figuresOf(read(3, applications, disclosure)).disclosure);
  });
});

describe('labels of table 3', () => {
  const replaced = (from: string | RegExp, to: string): string => {
    const changed = applications.replace(from, to);
    expect(changed).not.toBe(applications);
    return changed;
  };

  test.each([
    ['3.其他处理 as the last of its group', replaced('3.其他<', '3.其他处理<')],
    ['3.其它', replaced('3.其他<', '3.其它<')],
    ['3.其他 where the group has no cell', replaced(/<td rowspan="3"[^>]*>（六）其他处理<\/td>/, '')],
    ['总计（件） over a column', replaced('>总计<', '>总计（件）<')],
    ['其它 over a column', replaced(/>其他<(?=\/td>)/, '>其它<')],
    ['（七）总计 with what it adds up', replaced('（七）总计', '（七）总计（一至六项之和）')],
    [
      'torn over two rows, the figures in the lower one',
      replaced(
        /<tr>(<td[^>]*>)一、本年新收政府信息公开申请数量<\/td>/,
        `<tr>$1一、本年新收政府信息公开</td>${'<td></td>'.repeat(7)}</tr><tr>$1申请数量</td>`,
      ),
    ],
    [
      'torn over two rows, the figures in the upper one',
      replaced(
        /(<td[^>]*>)四、结转下年度继续办理<\/td>((?:<td>\d+<\/td>){7})<\/tr>/,
        `$1四、结转下年度</td>$2</tr><tr>$1继续办理</td>${'<td></td>'.repeat(7)}</tr>`,
      ),
    ],
  ])('%s', (_, table) => {
    expect(rowsOf(table)).toEqual(rowsOf(applications));
    const { findings } = audit(read(3, table), [templateDeviation], { reportId: 'r' });
    expect(findings.filter(({ severity, message }) => severity !== 'hint' && message.includes('表三'))).toEqual([]);
  });

  test.each([
    [
      'around its figures',
      (figures: string) => `<p>5.要求行政机关确认或重</p><p>${figures}</p><p>新出具已获取信息</p>`,
    ],
    ['behind its figures', (figures: string) => `<p>5.要求行政机关确认或重新出具\t${figures}</p><p>已获取信息</p>`],
  ])('broken in text with tabs, %s', (_, torn) => {
    const tabbed = (...cells: (string | number)[]): string => `<p>${cells.join('\t')}</p>`;
    const lines = [
      tabbed('申请人情况', ...Object.values(applicationColumns)),
      tabbed(applicationRows.received, ...received),
      tabbed(applicationRows['declined.excessive'], ...rest),
      torn(rest.join('\t')),
      tabbed(applicationRows.completed, ...received),
      tabbed(applicationRows.carriedOut, ...rest),
    ];
    expect(rowsOf(lines.join(''))).toMatchObject({
      'declined.confirmation': rest,
      carriedOut: rest,
      completed: received,
    });
  });
});

test.each([
  '<tr><td colspan="10">三、收到和处理政府信息公开申请情况</td></tr>',
  '<caption>三、收到和处理政府信息公开申请情况</caption>',
])('the heading of a part that stands in its table opens it: %s', (heading) => {
  const page = `<h1>${title}</h1><p>${sectionHeading(2)}</p>${disclosure}${applications.replace(/<table[^>]*>/, `$&${heading}`)}`;
  const report = readHtml(parseHtml(page), { address: '', title: '' }).readings[0]?.report;
  expect(report?.headings.map(({ part }) => part)).toEqual([2, 3]);
  expect(report && figuresOf(report).applications).toEqual(rowsOf(applications));
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

  const outcomes = line(names);
  test.each([
    ['the numbers of the columns above its figures', line(figures.flat().map((_, index) => index + 1))],
    ['an empty row above its figures', line(figures.flat().map(() => ''))],
  ])('with %s has its own figures', (_, row) => {
    const caption =
      '<tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>';
    const header = line([...names, ...names, ...names]);
    expect(groupsOf(`<table>${caption}${header}${row}${line(figures.flat())}</table>`)).toEqual(groups);
  });

  test.each([
    ['2022年', '2023年'],
    ['上年', '本年'],
  ])('with a row for %s and one for %s is that of the latter', (before, now) => {
    const figures = (value: number) => Array<number>(15).fill(value);
    const header = proceedings.replace(/<tr><td>0?<\/td>[\s\S]*/, '').replace(/<tr>/, '<tr><td rowspan="3">年度</td>');
    const rows = groupsOf(`${header}${line([before, ...figures(4)])}${line([now, ...figures(7)])}</table>`);
    expect(rows).toEqual(
      Object.fromEntries(['review', 'directSuit', 'suitAfterReview'].map((row) => [row, Array(5).fill(7)])),
    );
  });

  test('whose groups stand below each other in one table is read', () => {
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map(
      (name, at) => `<tr><td colspan="5">${name}</td></tr>${outcomes}${line(figures[at] ?? [])}`,
    );
    expect(groupsOf(`<table>${rows.join('')}</table>`)).toEqual(groups);
    const [review, direct = [], after = []] = figures;
    const lower = `<tr><td colspan="10">行政诉讼</td></tr><tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>`;
    const two = `${lower}${line([...names, ...names])}${line([...direct, ...after])}`;
    expect(
      groupsOf(`<table><tr><td colspan="5">行政复议</td></tr>${outcomes}${line(review ?? [])}${two}</table>`),
    ).toEqual(groups);
  });

  test('without a header is not said to be missing', () => {
    const report = read(4, `<table>${line(figures.flat())}</table>`);
    expect(report.tables.proceedings).toBeNull();
    const missing = (from: Report) => audit(from, [missingTable], { reportId: 'r' });
    const ofTable4 = (from: Report) => missing(from).findings.filter(({ message }) => message.includes('表四'));
    expect(ofTable4(report)).toEqual([]);
    expect(missing(report).unchecked.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('表四'));
    expect(ofTable4(read(4, '<p>本年度没有发生。</p>'))).toHaveLength(1);
  });

  test('whose groups are named by lines above a table each', () => {
    const tables = ['行政复议', '行政诉讼 未经复议直接起诉', '行政诉讼 复议后起诉'].map(
      (name, at) => `<p>${name}</p><table>${outcomes}${line(figures[at] ?? [])}</table>`,
    );
    expect(groupsOf(tables.join(''))).toEqual(groups);
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
