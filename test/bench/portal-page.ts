import {
  type ApplicationRow,
  applicationColumns,
  applicationRows,
  applicationRowsOf,
  flowRows,
  outcomeGroups,
  outcomesTitle,
  proceedingColumns,
  proceedingRows,
  sectionHeading,
} from '../../lib/report/labels.ts';
import { reports } from '../portal/reports.ts';

/*
 * Pages to measure on, of the size of a real one: some 2,900 elements, of which the article is the smaller part. The
 * report has 10,000 characters and three tables; a number in table three is wrong in every fourth row, so that there
 * are marks to paint.
 */

const title = '河口县青石镇人民政府2023年政府信息公开工作年度报告';
const introduction =
  '本报告由青石镇人民政府根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。';

/** Reports of many hands, none of them copied: put together they are as long as a long report, and repeat no more. */
const sources = reports.filter(({ expected }) => !expected.findings.some(({ rule }) => rule.startsWith('duplicated')));

/** `copies`: how many times the three tables stand there. */
export const reportPage = ({ copies = 1 } = {}): string =>
  portalPage(
    title,
    [
      `<p>　　${introduction}</p>`,
      ...prose(1),
      heading(2),
      ...Array.from({ length: copies }, disclosure),
      heading(3),
      ...Array.from({ length: copies }, applications),
      heading(4),
      ...Array.from({ length: copies }, proceedings),
      ...prose(5),
      heading(6),
      '<p>无其他需要报告的事项。</p>',
    ].join('\n'),
  );

/** An article of the same length about the same words: what the detector has to turn away. */
export const newsPage = (): string =>
  portalPage(
    '青石镇举办村级事务公开培训班',
    Array.from(
      { length: 60 },
      (_, index) =>
        `<p>第${index + 1}期培训班介绍了村级事务公开栏的样式、更新时间和群众意见的收集办法，各村会计和监督委员会主任参加，会后实地查看了三处公开栏，并就报表填写中的常见差错逐一作了说明，请与会人员回去后对照检查。</p>`,
    ).join('\n'),
  );

function portalPage(name: string, article: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}_河口县人民政府</title>
<meta name="SiteName" content="河口县人民政府"><meta name="ColumnName" content="政府信息公开年报"><meta name="PubDate" content="2024-01-20 09:30"></head>
<body><header><h1>河口县人民政府</h1><ul class="menu">${links(60, '栏目')}</ul></header>
<div class="position">您的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<div class="left"><ul>${links(220, '各乡镇和部门')}</ul></div>
<div class="content"><h2>${name}</h2><p class="source">发布时间：2024-01-20 来源：青石镇人民政府 浏览次数：35</p>
<div id="zoom" class="TRS_Editor">${article}</div><p>上一篇：<a href="a.html">河口县白水镇人民政府2023年政府信息公开工作年度报告</a></p></div>
<div class="right"><ul>${links(260, '通知公告')}</ul></div>
<footer><ul>${links(80, '友情链接')}</ul><p>主办：河口县人民政府办公室</p></footer></body></html>`;
}

/** As portals' templates print them, indented, each with its date. */
const links = (count: number, word: string): string =>
  Array.from(
    { length: count },
    (_, index) => `
        <li>
          <a href="/${index}.html" target="_blank">${word}第${index + 1}条</a>
          <span>2023-12-${10 + (index % 20)}</span>
        </li>`,
  ).join('');

const heading = (section: number): string => `<p><strong>${sectionHeading(section)}</strong></p>`;

/** What this report says of its own tables. */
const ownFigures =
  '（二）依申请公开。全年新收政府信息公开申请18件，申请人为自然人的3件，法人或其他组织的15件；办结18件，均予以公开，没有上年结转，也没有结转下年度的申请。全年制发行政规范性文件2件，废止1件，现行有效9件；作出行政许可决定31件、行政处罚4件。未发生因政府信息公开引发的行政复议、行政诉讼。';

/** A sentence by which another office counts what its own tables hold. */
const othersFigures =
  /(?:申请|复议|诉讼|规范性文件|许可|处罚|结转|办结|答复)[^。]*[\d一二三两]|[\d一二三两]件[^。]*申请/;

/**
 * A part with its paragraphs in every one of the sources, as if of one office and year: their figures would contradict
 * these tables. Without the marks for bold type.
 */
const prose = (section: 1 | 5): string[] => [
  heading(section),
  ...(section === 1 ? [`<p>　　${ownFigures}</p>`] : []),
  ...sources.flatMap(({ parts }) => (parts[section] ?? []).map((text) => `<p>　　${withoutFigures(text)}</p>`)),
];

const withoutFigures = (text: string): string =>
  text
    .replaceAll('**', '')
    .replace(/20\d{2}(?= ?年)/g, '2023')
    .split(/(?<=。)/)
    .filter((sentence) => !othersFigures.test(sentence))
    .join('');

const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;
const cell = (text: string | number, span = ''): string => `<td${span}><p><span>${text}</span></p></td>`;

function disclosure(): string {
  const block = (article: string, header: readonly string[], ...rows: string[]) =>
    row(cell(`第二十条第（${article}）项`, ' colspan="4"')) + row(...header.map((text) => cell(text))) + rows.join('');
  return `<table border="1">${block('一', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], row(cell('规章'), cell(0), cell(0), cell(0)), row(cell('行政规范性文件'), cell(2), cell(1), cell(9)))}
${block('五', ['信息内容', '本年处理决定数量'], row(cell('行政许可'), cell(31)))}
${block('六', ['信息内容', '本年处理决定数量'], row(cell('行政处罚'), cell(4)), row(cell('行政强制'), cell(0)))}
${block('八', ['信息内容', '本年收费金额（单位：万元）'], row(cell('行政事业性收费'), cell(0)))}</table>`;
}

function applications(): string {
  const columns = Object.values(applicationColumns);
  const keys = applicationRowsOf('2021');
  const outcomes = keys.filter((key) => !flowRows.has(key) || key === 'completed');
  const rows = keys.map((key, index) => {
    const share = key === 'received' || key === 'completed' || key === 'granted' ? 3 : 0;
    const total = share * 6 + (index % 4 === 3 ? 1 : 0);
    return row(...labelCells(key, outcomes), ...Array(6).fill(cell(share)), cell(total));
  });
  return `<table border="1">${row(cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' rowspan="3" colspan="3"'), cell('申请人情况', ' colspan="7"'))}
${row(cell(columns[0] ?? '', ' rowspan="2"'), cell('法人或其他组织', ' colspan="5"'), cell('总计', ' rowspan="2"'))}
${row(...columns.slice(1, 6).map((text) => cell(text)))}${rows.join('\n')}</table>`;
}

/** The form's three columns of labels: 三、本年度办理结果 and the groups stand in tall cells beside their first row. */
function labelCells(key: ApplicationRow, outcomes: readonly ApplicationRow[]): string[] {
  const isOutcome = outcomes.includes(key);
  const [name = '', rest] = key.split('.');
  const members = outcomes.filter((other) => other.startsWith(`${name}.`));
  const opensGroup = rest !== undefined && key === members[0];
  const group = Object.entries(outcomeGroups).find(([id]) => id === name)?.[1] ?? '';
  return [
    ...(key === outcomes[0] ? [cell(outcomesTitle, ` rowspan="${outcomes.length}"`)] : []),
    ...(opensGroup ? [cell(group, ` rowspan="${members.length}"`)] : []),
    cell(applicationRows[key], rest !== undefined ? '' : ` colspan="${isOutcome ? 2 : 3}"`),
  ];
}

function proceedings(): string {
  const columns = Object.values(proceedingColumns);
  const [review = '', direct = '', after = ''] = Object.values(proceedingRows);
  return `<table border="1">${row(cell(review, ' colspan="5" rowspan="2"'), cell('行政诉讼', ' colspan="10"'))}
${row(cell(direct, ' colspan="5"'), cell(after, ' colspan="5"'))}
${row(...[1, 2, 3].flatMap(() => columns.map((text) => cell(text))))}${row(...Array(15).fill(cell(0)))}</table>`;
}
