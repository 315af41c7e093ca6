import type { FormTable } from './form.ts';
import type { PortalReport } from './report-data.ts';

/** How a dialect prints the pieces of an article; what it leaves out is printed plainly. */
export interface Dialect {
  paragraph(text: string): string;
  heading(text: string): string;
  table(table: FormTable, part: number): string;
  /** The whole page from title and text; default: the portal's page around them. */
  page?(report: PortalReport, text: string): string;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Related reports and neighbours that every page carries, and that are none of the report. */
const neighbours = [
  '红山镇人民政府2022年政府信息公开工作年度报告',
  '县财政局2023年政府信息公开工作年度报告',
  '黄石乡人民政府2019年政府信息公开工作年度报告',
];

export function metasOf({ siteName, column, title, published }: PortalReport): string {
  const metas = [
    ['SiteName', siteName],
    ['ColumnName', column],
    ['ArticleTitle', title],
    ...(published.by === 'meta' ? [['PubDate', `${published.iso} 09:30`]] : []),
  ];
  return metas.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content ?? '')}">`).join('\n');
}

/** The line under the title, the index block, or neither. */
export function imprintOf({ published, indexOffice }: PortalReport): string {
  if (published.by === 'shown')
    return `<div class="info"><span>发布时间：${published.iso} 10:21</span> <span>来源：本站</span> <span>浏览次数：<b id="hits">128</b></span> <span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>`;
  if (published.by !== 'index' && indexOffice === undefined) return '';
  const date =
    published.by === 'index' ? `<td>发布日期：</td><td>${published.iso}</td>` : '<td>有效性：</td><td>有效</td>';
  return `<table class="index"><tr><td>索 引 号：</td><td>0123456/2024-00017</td><td>主题分类：</td><td>政务公开</td></tr><tr><td>发布机构：</td><td>${escapeHtml(indexOffice ?? '')}</td>${date}</tr></table>`;
}

const links = (titles: readonly string[]): string =>
  titles.map((title) => `<li><a href="/other/${title.length}.html">${escapeHtml(title)}</a></li>`).join('');

/** Site header, breadcrumb, year list and sidebar before the text. */
export const before = ({ siteName, column, slug }: PortalReport): string => `
<div class="top"><a href="/">${escapeHtml(siteName)}</a> <a href="/login">登录</a></div>
<ul class="menu">${['首页', '政务公开', '办事服务', '互动交流'].map((name) => `<li><a href="/${slug}">${name}</a></li>`).join('')}</ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zfxxgk">政府信息公开</a> &gt; <a href="/nb">${escapeHtml(column)}</a> &gt; 正文</div>
<select name="year"><option>2025年</option><option>2024年</option><option>2019年</option></select>
<div class="side"><h3>相关报告</h3><ul>${links(neighbours)}</ul></div>`;

/** Neighbours, sharing and the footer after the text. */
export const after = ({ siteName }: PortalReport): string => `
<div class="share"><button type="button">打印</button> <button type="button">关闭</button> 分享到：<a href="#">微信</a></div>
<p class="prev">上一篇：<a href="/other/1.html">${neighbours[0]}</a></p>
<p class="next">下一篇：<a href="/other/2.html">${neighbours[1]}</a></p>
<div class="foot">主办：${escapeHtml(siteName)} 承办：政府办公室 网站标识码：0000000000 示ICP备00000000号-1 <a href="#">网站地图</a></div>`;

/** The text of an article: introduction, parts with their tables, signature. */
export function textOf(
  report: PortalReport,
  dialect: Dialect,
  tableFor: (part: number) => FormTable | 'image' | null,
  headingOf: (part: number) => string,
): string {
  const parts = ([1, 2, 3, 4, 5, 6] as const).flatMap((part) => {
    const paragraphs = report.parts[part];
    if (!paragraphs) return [];
    const table = tableFor(part);
    const printed =
      table === null
        ? ''
        : table === 'image'
          ? '<p><img src="/table.png" width="600" height="400" alt=""></p>'
          : dialect.table(table, part);
    return [dialect.heading(headingOf(part)), ...paragraphs.map((text) => dialect.paragraph(text)), printed];
  });
  const signature = report.signature
    ? [report.signature.office, report.signature.date]
        .filter((line) => line !== '')
        .map((line) => dialect.paragraph(line))
    : [];
  return [...report.intro.map((text) => dialect.paragraph(text)), ...parts, ...signature].join('\n');
}

const boxOf = (box: string): string =>
  box === '' ? '' : /^[A-Z_]*(?:zoom|UCAP-CONTENT|vsb_content)$/.test(box) ? ` id="${box}"` : ` class="${box}"`;

/** Some sites hide the copy by its style, others by the attribute. */
const hidingOf = ({ published }: PortalReport): string =>
  published.by === 'meta' ? ' hidden' : ' style="display:none"';

/** What makes a page look like a portal's; no test depends on it. */
const look = `body{margin:0;background:#eef1f5;color:#222;font:16px/1.9 "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.top{background:#0f4c9c;color:#fff;padding:18px 40px;font-size:22px}.top a{color:#fff;text-decoration:none;margin-right:24px}
.menu{display:flex;gap:32px;margin:0;padding:8px 40px;list-style:none;background:#1b62bd}.menu a{color:#fff;text-decoration:none}
.crumbs,.side,select{margin:12px 40px;font-size:14px}.side{float:right;width:220px;margin-top:0;padding:8px 14px;background:#fff;border-top:3px solid #0f4c9c}
.side ul{padding-left:18px}.main{max-width:1000px;margin:0 320px 40px 40px;padding:24px 48px;background:#fff}
.main h1{text-align:center;font-size:26px;line-height:1.5}.info{text-align:center;color:#777;font-size:14px;border-bottom:1px solid #ddd}
.main table{width:100%;border-collapse:collapse;margin:12px 0;font-size:14px;line-height:1.5}.main td,.main th{border:1px solid #888;padding:4px 6px;text-align:center}
.foot{margin-top:24px;color:#777;font-size:13px}`;

/** A portal's page around a text, with a hidden copy for printing. */
export function portalPage(report: PortalReport, text: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${report.charset}"><title>${escapeHtml(report.title)}-${escapeHtml(report.siteName)}</title>
${metasOf(report)}<style>${look}</style>${head}</head>
<body>${before(report)}
<div class="main"><h1>${escapeHtml(report.title)}</h1>${imprintOf(report)}
<div${boxOf(report.box)}>
${text}
</div>
<div class="print"${hidingOf(report)}><h1>${escapeHtml(report.title)}</h1>${text}</div>
${after(report)}</div></body></html>`;
}
