import { createServer } from 'node:http';
import { applicationColumns, applicationRows, applicationRowsOf, sectionHeading } from '../../lib/report/labels.ts';

/** A few pages under a host of their own, for what only a live page shows. */
export interface Site {
  port: number;
  address(path: string): string;
  /** Changes what a path gives from the next request on. */
  serve(path: string, content: string | Buffer): void;
  close(): Promise<void>;
}

/** Pages, and PDF files as bytes. */
export async function startSite(pages: Record<string, string | Buffer>): Promise<Site> {
  const served = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const found = served.get(new URL(request.url ?? '/', 'http://local').pathname);
    const type = typeof found === 'object' ? 'application/pdf' : 'text/html; charset=utf-8';
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type });
    response.end(found ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    address: (path) => `http://www.heshui.gov.cn:${port}${path}`,
    serve: (path, content) => void served.set(path, content),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** Figures of table 3 by row; every other cell is 0. */
type Figures = Partial<Record<string, readonly (number | string)[]>>;

interface Article {
  figures?: Figures;
  /** Paragraphs of part five; null leaves the part out. */
  problems?: string[] | null;
  title?: string;
  /** What a script of the page does. */
  script?: string;
  style?: string;
}

const cellsOf = (figures: Figures, row: string): string =>
  Object.keys(applicationColumns)
    .map((_, index) => `<td>${figures[row]?.[index] ?? 0}</td>`)
    .join('');

/** Table 3 of the 2021 form in one row of cells after another, its tall labels spanning. */
function applicationsHtml(figures: Figures): string {
  const rows = applicationRowsOf('2021');
  const outcomes = rows.slice(rows.indexOf('granted'), rows.indexOf('completed') + 1);
  const line = (row: (typeof rows)[number], lead = '', columns = 3): string =>
    `<tr>${lead}<td colspan="${columns}">${applicationRows[row]}</td>${cellsOf(figures, row)}</tr>`;
  const group = (title: string, members: typeof rows, lead = ''): string =>
    members
      .map((row, index) =>
        line(row, (index === 0 ? lead : '') + (index === 0 ? `<td rowspan="${members.length}">${title}</td>` : ''), 1),
      )
      .join('');
  const of = (name: string) => rows.filter((row) => row.startsWith(`${name}.`));
  return `<table id="applications">
    <tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
    <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
    ${line('received')}${line('carriedIn')}
    <tr><td rowspan="${outcomes.length}">三、本年度办理结果</td><td colspan="2">${applicationRows.granted}</td>${cellsOf(figures, 'granted')}</tr>
    ${line('partlyGranted', '', 2)}
    ${group('（三）不予公开', of('refused'))}${group('（四）无法提供', of('unavailable'))}${group('（五）不予处理', of('declined'))}${group('（六）其他处理', of('other'))}
    ${line('completed', '', 2)}
    ${line('carriedOut')}
  </table>`;
}

const disclosureHtml = `<table id="disclosure">
  <tr><td colspan="4">第二十条第（一）项</td></tr>
  <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
  <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
  <tr><td>行政规范性文件</td><td>0</td><td>0</td><td>0</td></tr>
  <tr><td colspan="4">第二十条第（五）项</td></tr>
  <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
  <tr><td>行政许可</td><td colspan="3">0</td></tr>
  <tr><td colspan="4">第二十条第（六）项</td></tr>
  <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
  <tr><td>行政处罚</td><td colspan="3">0</td></tr>
  <tr><td>行政强制</td><td colspan="3">0</td></tr>
  <tr><td colspan="4">第二十条第（八）项</td></tr>
  <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
  <tr><td>行政事业性收费</td><td colspan="3">0</td></tr>
</table>`;

const results = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
const proceedingsHtml = `<table id="proceedings">
  <tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>
  <tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
  <tr>${results}${results}${results}</tr>
  <tr>${'<td>0</td>'.repeat(15)}</tr>
</table>`;

/** A town's report for 2023 inside a plain portal page, sound but for what the test is about. */
export function articleHtml({
  figures = {},
  problems = ['存在的问题主要是政策解读形式较少。下一步将增加图文解读，并改进更新频次。'],
  title,
  script = '',
  style = '',
}: Article = {}): string {
  const name = title ?? '合水县青石镇人民政府2023年政府信息公开工作年度报告';
  const part = (section: number, body: string): string => `<p class="heading">${sectionHeading(section)}</p>${body}`;
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title>
    <meta name="ArticleTitle" content="${name}"><meta name="PubDate" content="2024-01-20">
    <style>
      body { margin: 0; font: 16px/1.9 'Noto Sans CJK SC', sans-serif; background: #f3f5f8; color: #222; }
      .top { background: #c00; color: #fff; padding: 14px 40px; } .nav a { margin-right: 20px; color: #fff; }
      .article { width: 900px; margin: 20px auto; padding: 30px 50px; background: #fff; }
      h1 { text-align: center; font-size: 24px; } .heading { font-weight: bold; }
      table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.5; } td { border: 1px solid #666; padding: 3px; text-align: center; }
      ${style}
    </style></head><body>
    <div class="top"><b>合水县人民政府</b><div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div></div>
    <div class="article"><h1>${name}</h1>
      <p>本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。</p>
      ${part(1, paragraphs(['主动公开方面，及时发布本镇财政预决算和重大项目信息，全年通过门户网站发布各类信息126条，其中政策文件12条、民生信息58条、财政信息9条。依申请公开方面，规范登记、审核、办理、答复和归档流程，畅通当面、信函和网上三种渠道，答复文书由专人复核。', '政府信息管理方面，落实保密审查制度。平台建设方面，维护门户网站专栏。监督保障方面，开展工作考核、社会评议，未发生责任追究情形。']))}
      ${part(2, disclosureHtml)}${part(3, applicationsHtml(figures))}${part(4, proceedingsHtml)}
      ${problems === null ? '' : part(5, paragraphs(problems))}
      ${part(6, '<p>本年度未收取信息处理费。</p>')}
    </div>
    ${script === '' ? '' : `<script>${script}</script>`}</body></html>`;
}

/** A field by this name stands for the property of the form around it. */
const members = [
  ...['nodeType', 'nodeName', 'nodeValue', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'ownerDocument'],
  ...['getAttribute', 'hasAttributes', 'attributes', 'children', 'contains', 'isConnected', 'textContent'],
  ...['getBoundingClientRect', 'getClientRects', 'checkVisibility'],
];

/** The article inside a form whose fields, some of them elsewhere in the page, are named like properties of the form. */
export const inHostileForm = (html: string): string =>
  html
    .replace('<div class="article">', () => {
      const fields = members.map((name) => `<input type="hidden" name="${name}">`);
      return `<form class="article" id="around">${fields.join('')}`;
    })
    .replace(/<\/div>\s*<\/body>/, () => {
      const fields = members.map((name) => `<input type="hidden" form="around" id="${name}">`);
      return `</form>${fields.join('')}</body>`;
    });

/** With a script that gives our element a class of its own, which takes the shadow root for itself. */
export const withTakenName = (html: string): string =>
  html.replace(
    '<head>',
    () => `<head><script>
      customElements.define('gouji-overlay', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
      });
    </script>`,
  );
