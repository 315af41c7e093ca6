import { describe, expect, test } from 'vitest';
import { parseHtml, titleOf } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { sectionHeading } from '../../lib/report/labels.ts';
import type { Report } from '../../lib/report/report.ts';
import { plainTable } from '../portal/dialects/plain.ts';
import { applicationsTable } from '../portal/form.ts';

const tableOfZeros = () => plainTable(applicationsTable({ edition: '2021', figures: {} }));
const title = '河口县青石镇人民政府2023年政府信息公开工作年度报告';

function read(html: string, page: { address?: string; force?: boolean } = {}) {
  const root = parseHtml(html);
  return readHtml(root, { address: 'http://www.example.gov.cn/a.html', title: titleOf(root), ...page });
}

function readOne(html: string): Report {
  const { readings, reason } = read(html);
  if (readings.length !== 1 || !readings[0]) throw new Error(`${readings.length} reports: ${reason}`);
  return readings[0].report;
}

const parts = (text: (section: number) => string = () => '<p>本部分情况说明。</p>') =>
  [1, 2, 3, 4, 5, 6].map((section) => `<p>${sectionHeading(section)}</p>${text(section)}`).join('');
const article = (text?: (section: number) => string) => `<h1>${title}</h1><div class="TRS_Editor">${parts(text)}</div>`;
const paragraphs = (report: Report, section: number) =>
  report.blocks.filter((block) => block.section === section && block.kind === 'paragraph').map(({ text }) => text);

describe('the text of a report', () => {
  test('parts that stand in paragraphs, or are parted by line breaks, are the same', () => {
    const byBreaks = `<h1>${title}</h1><div id="zoom">${[1, 2, 3, 4, 5, 6].map((section) => `${sectionHeading(section)}<br>　　本部分情况说明。<br>`).join('')}</div>`;
    expect(readOne(byBreaks).blocks).toEqual(readOne(article()).blocks);
  });

  test('furniture around and after the text is none of it', () => {
    const page = `<div class="crumb">首页 > 政府信息公开年报</div>
      <ul><li><a href="/2022">河口县红山镇2022年政府信息公开工作年度报告</a></li></ul>
      <select><option>2022年</option></select><h1>${title}</h1><div>发布时间：2024-01-20 来源：县政府办 浏览次数：33</div>
      <div class="content">${parts()}<p>上一篇：<a href="/x">河口县红山镇2023年政府信息公开工作年度报告</a></p><p>下一篇：没有了</p></div><div>主办：河口县人民政府</div>`;
    const report = readOne(page);
    expect(report.blocks.map(({ text }) => text).join()).not.toMatch(/红山镇|上一篇|主办|浏览/);
    expect(report).toMatchObject({ title, year: 2023, dates: [{ source: 'shown', iso: '2024-01-20' }] });
  });

  test('below the portal’s own line the report’s title may stand on two lines', () => {
    const own = '<p>河口县青石镇人民政府</p><p>2023年政府信息公开工作年度报告</p>';
    const page = `<h1>2023年政府信息公开工作年度报告</h1><div class="TRS_Editor">${own}${parts()}</div>`;
    expect(readOne(page)).toMatchObject({ title, identity: { name: '河口县青石镇人民政府', source: 'title' } });
  });

  test.each([
    [['河口县青石街道2023年度政府', '信息公开工作年度报告'], '河口县青石街道'],
    [['河口县青石街道2023年', '政府信息公开工作年度报告'], '河口县青石街道'],
    [['河口县民政局', '2023年', '政府信息公开工作年度报告'], '河口县民政局'],
  ])('a title on the lines %j is one', (lines, name) => {
    const own = lines.map((line) => `<p>${line}</p>`).join('');
    const page = `<p>政府信息公开</p><div class="TRS_Editor">${own}<p>本报告依法编制。</p>${parts()}</div>`;
    expect(readOne(page)).toMatchObject({ title: lines.join(''), year: 2023, identity: { name, source: 'title' } });
  });

  test('a title that leaves the county out has it from the index block', () => {
    const index = '<p>[ 索 引 号 ] hk/2024-001 [ 发布机构 ] 河口县民政局</p><p>[ 公开日期 ] 2024-01-20</p>';
    const page = `<h1>县民政局2023年政府信息公开工作年度报告</h1>${index}<div class="TRS_Editor">${parts()}</div>`;
    expect(readOne(page)).toMatchObject({ identity: { name: '河口县民政局', source: 'index' } });
    const other = page.replace('河口县民政局', '河口县人民政府办公室');
    expect(readOne(other)).toMatchObject({ identity: { name: '县民政局', source: 'title' } });
  });

  test.each([
    ['区教体局', '河口市青石区教育体育局', '河口市青石区教育体育局'],
    ['省卫生健康委', '河东省卫生健康委员会', '河东省卫生健康委员会'],
    ['市政府办公室', '河口市人民政府办公室', '河口市人民政府办公室'],
    ['区教体局', '河口市青石区教育考试中心', '区教体局'],
    ['县水利局', '河口县农业农村局', '县水利局'],
  ])('a title that shortens %s, on a page from %s, is the report of %s', (short, source, name) => {
    const page = `<h1>${short}2023年政府信息公开工作年度报告</h1><p>来源：${source}</p><div class="TRS_Editor">${parts()}</div>`;
    expect(readOne(page).identity.name).toBe(name);
  });

  test('without a title, what the text calls itself says more than who put the page up', () => {
    const page = (source: string) =>
      `<p>来源：${source}</p><div class="TRS_Editor"><p>现公布河口县民政局2021年政府信息公开工作年度报告。</p>${parts()}</div>`;
    expect(readOne(page('县政府办公室'))).toMatchObject({ year: 2021, identity: { name: '河口县民政局' } });
    expect(readOne(page('河口县民政局'))).toMatchObject({ identity: { source: 'index' } });
  });

  test('the year that the text gives itself says more than a date of publication years later', () => {
    const page = `<p>发布时间：2024-02-18</p><div class="TRS_Editor"><p>现将2019年度本单位信息公开工作年度报告向社会公布。</p>${parts()}</div>`;
    expect(readOne(page)).toMatchObject({ year: 2019, yearSource: 'heading' });
  });

  test('without a title, a period that text and publication contradict is last year’s, and sentences give the year', () => {
    const page = (year: number, period = '', published = '2024-01-20') =>
      `<p>发布时间：${published}</p><div class="TRS_Editor"><p>${period}</p>${parts(() => `<p>${year}年，我镇认真公开信息。</p>`)}</div>`;
    const period = '统计期限自2022年1月1日起至2022年12月31日止。';
    expect(readOne(page(2023))).toMatchObject({ year: 2023, yearSource: 'text' });
    expect(readOne(page(2023, period))).toMatchObject({ year: 2023, yearSource: 'text' });
    expect(readOne(page(2022, period))).toMatchObject({ year: 2022, yearSource: 'period' });
    const once = page(2023, '', '2025-01-20').replaceAll('2023年，我镇', '我镇').replace('我镇', '2023年，我镇');
    expect(readOne(once)).toMatchObject({ year: 2024, yearSource: 'published' });
  });

  test('a label without a value is no date, though the text behind it holds one', () => {
    const lead = '<p>发布时间：</p><p>本报告的统计期限自2023年1月1日起至2023年12月31日止。</p>';
    expect(readOne(`<div class="TRS_Editor">${lead}${parts()}</div>`).dates).toEqual([]);
    const shown = '<p>发布时间：</p><p>2024-01-20 10:36</p>';
    expect(readOne(`<div class="TRS_Editor">${shown}${parts()}</div>`).dates[0]?.iso).toBe('2024-01-20');
  });

  test('an index block printed as a list is furniture, and names the office', () => {
    const list =
      '<p>- 索引号：HK00/2024-0021</p><p>- 发布机构：汉江省生态环境厅</p><p>- 名称：2023年政府信息公开工作年度报告</p>';
    const report = readOne(
      `<h1>2023年政府信息公开工作年度报告</h1>${list}<div class="TRS_Editor"><p>本报告依法编制。</p>${parts()}</div>`,
    );
    expect(report).toMatchObject({ year: 2023, identity: { name: '汉江省生态环境厅', source: 'index' } });
    expect(report.blocks.map(({ text }) => text).join()).not.toMatch(/索引号|发布机构/);
  });

  test('现将某镇年度报告公布如下 is a sentence, and no title', () => {
    const lead = '<p>现将河口县青石镇人民政府2023年政府信息公开工作年度报告公布如下：</p>';
    const page = `<title>${title}</title><div class="TRS_Editor">${lead}${parts()}</div>`;
    expect(readOne(page)).toMatchObject({ title, identity: { name: '河口县青石镇人民政府' } });
  });

  test('a report may be called one on how things stand', () => {
    const called = '河口县青石镇人民政府关于2023年度政府信息公开情况的报告';
    expect(readOne(`<h1>${called}</h1><div class="TRS_Editor">${parts()}</div>`)).toMatchObject({
      title: called,
      year: 2023,
      identity: { name: '河口县青石镇人民政府' },
    });
  });

  test('a title that the period contradicts gives not the year where publication, or the text, is with the period', () => {
    const page = (published: string, text = '') =>
      `${published && `<meta name="PubDate" content="${published}">`}<h1>${title.replace('2023', '2022')}</h1><div class="TRS_Editor"><p>统计期限自2023年1月1日起至2023年12月31日止。${text}</p>${parts()}</div>`;
    expect(readOne(page('2024-01-20'))).toMatchObject({ year: 2023, yearSource: 'period' });
    expect(readOne(page('2023-01-20'))).toMatchObject({ year: 2022, yearSource: 'title' });
    expect(readOne(page('', '2023年，我镇受理申请3件。'))).toMatchObject({ year: 2023, yearSource: 'period' });
    expect(readOne(page('', '2022年，我镇受理申请3件。'))).toMatchObject({
      year: 2022,
      yearSource: 'title',
    });
  });

  test.each([
    '自2023年1月1日起至2023年12月31日止',
    '从2023年1月1日开始，到2023年12月31日结束',
    '为2023年1月1日起，截至2023年12月31日',
    '为2023.01.01—2023.12.31',
    '为 2023 年 1 月 1 日 至 12 月 31 日',
  ])('a period “%s” tells the year', (period) =>
    expect(
      readOne(`<h1>河口县青石镇政府信息公开工作年度报告</h1><div><p>统计期限${period}。</p>${parts()}</div>`),
    ).toMatchObject({ year: 2023, yearSource: 'period' }),
  );

  test('a hidden copy for printing is not read, and one that only a stylesheet hides is read once', () => {
    expect(read(`${article()}<div style="display: none">${article()}</div>`).readings).toHaveLength(1);
    expect(read(`${article()}<div class="print-only">${article()}</div>`).readings).toHaveLength(1);
  });

  test('two towns without a single application are two', () => {
    const zeros = tableOfZeros();
    const of = (name: string) =>
      `<h2>${title.replace('青石镇', name)}</h2>${parts((at) => (at === 3 ? zeros : '<p>说明。</p>'))}`;
    const names = read(`<div>${of('青石镇')}</div><div>${of('白沙镇')}</div>`).readings.map(
      ({ report }) => report.identity.name,
    );
    expect(names).toEqual(['河口县青石镇人民政府', '河口县白沙镇人民政府']);
    const short = of('青石镇').replace('河口县青石镇人民政府2023年', '青石镇2023年');
    expect(read(`<div>${of('青石镇')}</div><div>${short}</div>`).readings).toHaveLength(1);
  });

  test('a report in text that keeps its line breaks is read line by line', () => {
    const lines = [title, ...[1, 2, 3, 4, 5, 6].flatMap((at) => [sectionHeading(at), `第${at}部分说明。`])].join('\n');
    for (const box of [`<pre>${lines}</pre>`, `<div style="white-space: pre-wrap">${lines}</div>`])
      expect(paragraphs(readOne(box), 2)).toEqual(['第2部分说明。']);
  });

  test('two reports on one page are two', () => {
    const { readings } = read(article() + article(() => '<p>上一年度的情况说明。</p>').replace('2023年', '2022年'));
    expect(readings.map(({ report }) => [report.source, report.year])).toEqual([
      ['http://www.example.gov.cn/a.html#1', 2023],
      ['http://www.example.gov.cn/a.html#2', 2022],
    ]);
  });

  test('a part copied into another opens nothing: the six parts stay where they are', () => {
    const report = readOne(
      article((section) => (section === 5 ? `<p>${sectionHeading(1)}</p><p>抄来的第一部分。</p>` : '<p>说明。</p>')),
    );
    expect(paragraphs(report, 5)).toEqual(['抄来的第一部分。']);
    expect(report.headings.filter(({ opens }) => opens).map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.headings.find(({ part, opens }) => part === 1 && !opens)).toMatchObject({ section: 5 });
  });

  test('a table of contents opens no part', () => {
    const contents = [1, 2, 3, 4, 5, 6].map((section) => `<p>${sectionHeading(section)}</p>`).join('');
    const report = readOne(`<h1>${title}</h1><div class="TRS_Editor">${contents}<p>引言说明。</p>${parts()}</div>`);
    expect(paragraphs(report, 1)).toEqual(['本部分情况说明。']);
  });

  test('sub-topics numbered like parts, and before them, open none of the six', () => {
    const report = readOne(
      article((section) =>
        section === 1 ? '<p>一、主动公开情况</p><p>甲。</p><p>二、依申请公开情况</p><p>乙。</p>' : '<p>说明。</p>',
      ),
    );
    expect(paragraphs(report, 1)).toEqual(['甲。', '乙。']);
  });

  test('a heading in another style opens its part at its place, a sub-topic does not', () => {
    const report = readOne(
      article((section) => (section === 1 ? '<p>3.依申请公开情况</p><p>甲。</p>' : '<p>说明。</p>'))
        .replace(sectionHeading(1), '1.概述')
        .replace(sectionHeading(3), '3.收到和处理信息公开申请情况')
        .replace(sectionHeading(6), '6.其他需要报告事项'),
    );
    const openings = report.headings.filter(({ opens }) => opens).map(({ text }) => text);
    expect(openings).toHaveLength(6);
    expect(openings[0]).toBe('1.概述');
    expect(openings[2]).toBe('3.收到和处理信息公开申请情况');
    expect(openings[5]).toBe('6.其他需要报告事项');
    expect(paragraphs(report, 1)).toEqual(['甲。']);
  });

  test('a heading torn by a line break is one, and a heading with its text on the same line is parted', () => {
    const torn = article((section) => (section === 6 ? '' : '<p>说明。</p>'))
      .replace(sectionHeading(4), '四、政府信息公开行政复议、<br>行政诉讼情况')
      .replace(sectionHeading(6), `${sectionHeading(6)}：无`);
    const report = readOne(torn);
    expect(report.headings.filter(({ opens }) => opens)).toHaveLength(6);
    expect(paragraphs(report, 6)).toEqual(['无']);
  });

  test('a heading whose text follows it without a break is parted from it', () => {
    const report = readOne(
      article((section) => (section === 5 ? '' : '<p>说明。</p>')).replace(
        sectionHeading(5),
        `<b>${sectionHeading(5)}</b>我镇公开工作仍有不足，解读形式较少，将逐步改进。`,
      ),
    );
    expect(paragraphs(report, 5)).toEqual(['我镇公开工作仍有不足，解读形式较少，将逐步改进。']);
  });

  test('office and date at the end are a signature', () => {
    const report = readOne(
      article((section) =>
        section === 6 ? '<p>无</p><p>河口县青石镇人民政府</p><p>2024年1月20日</p>' : '<p>说明。</p>',
      ),
    );
    expect(report).toMatchObject({
      signature: '河口县青石镇人民政府',
      dates: [{ source: 'signature', iso: '2024-01-20' }],
    });
    expect(paragraphs(report, 6)).toEqual(['无']);
  });

  test('blocks keep the text nodes that they stand in', () => {
    const { readings } = read(
      article((section) => (section === 1 ? '<p>受理<span>1</span><b>2</b>件。</p>' : '<p>说明。</p>')),
    );
    const index = readings[0]?.report.blocks.findIndex(({ text }) => text === '受理12件。') ?? -1;
    expect(
      readings[0]?.nodes.blocks[index]?.map(({ node, start, end }) => (node.nodeValue ?? '').slice(start, end)),
    ).toEqual(['受理', '1', '2', '件。']);
  });
});

describe('pages that are no reports', () => {
  const pages: Record<string, string> = {
    'a notice that carries the form': `<h1>关于做好2023年政府信息公开工作年度报告编制和发布工作的通知</h1>${parts()}`,
    'a picture story': `<h1>一图读懂河口县2023年政府信息公开工作年度报告</h1>${parts()}`,
    'a university': `<h1>河口大学2022-2023学年信息公开工作年度报告</h1>${parts()}`,
    'a list of reports': `<h1>政府信息公开年报</h1><ul>${'<li><a href="/a">青石镇2023年政府信息公开工作年度报告</a></li>'.repeat(30)}</ul>`,
    'a report on the rule of law': '<h1>河口县2023年法治政府建设年度报告</h1><p>一、主要情况</p><p>说明。</p>',
    'an empty page': '',
  };
  test.each(Object.entries(pages))('%s', (_, html) => {
    const { readings, reason } = read(html);
    expect(readings).toEqual([]);
    expect(reason).not.toBe('');
  });

  test('an office whose name holds such a word is no notice', () => {
    expect(read(article().replace('河口县青石镇人民政府', '河口县机构编制委员会办公室')).readings).toHaveLength(1);
  });

  test('a reviewer may ask for any page that has a part', () => {
    expect(read(`<h1>工作总结</h1><p>${sectionHeading(1)}</p><p>说明。</p>`, { force: true }).readings).toHaveLength(1);
  });
});

describe('hostile pages end soon', () => {
  const deadlineMs = 30_000;
  const rows = (count: number, cells: number) =>
    `<table>${`<tr>${'<td>12</td>'.repeat(cells)}</tr>`.repeat(count)}</table>`;
  const pages: Record<string, string> = {
    'spans of 65534 × 1000': `<table><tr>${'<td rowspan=65534 colspan=1000>自然人</td>'.repeat(50)}</tr>${'<tr><td>一、本年新收</td><td>0</td></tr>'.repeat(500)}</table>`,
    '100,000 cells': rows(10_000, 10),
    'a text node of 5 MB': `<p>${'公开政府信息，'.repeat(700_000)}</p>`,
    '5 MB of tabs': `<p>${'\t'.repeat(5_000_000)}x</p>`,
    'a million tabbed lines': `<pre>${'a\tb\n'.repeat(1_000_000)}</pre>`,
    'a hundred thousand boxes in one another': '<div>'.repeat(100_000),
    'two thousand tables in one another': '<table><tr><td>'.repeat(2_000),
    'a hundred thousand headings': `<p>${sectionHeading(1)}</p>`.repeat(100_000),
    'a hundred thousand titles': `<p>${title}</p>`.repeat(100_000),
  };
  test.each(Object.entries(pages))('%s', { timeout: deadlineMs }, (_, html) => {
    const { readings } = read(article((section) => (section === 3 ? html : '<p>说明。</p>')));
    expect(readings.length).toBeGreaterThan(0);
  });

  test('page text that names object keys is text', () => {
    const table = '<table><tr><td></td><td>__proto__</td></tr><tr><td>constructor</td><td>1</td></tr></table>';
    expect(read(article(() => table)).readings).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
