import { after, before, type Dialect, escapeHtml, imprintOf, metasOf } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** An old site: the page is made of tables, the article stands in a cell, and so does the sidebar. */
export const layoutTables: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p><b>${escapeHtml(text)}</b></p>`,
  table: (table) => plainTable(table, {}, ' width="600" cellspacing="0"'),
  page: (
    report,
    text,
  ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${report.charset}"><title>${escapeHtml(report.siteName)}</title>${metasOf(report)}</head><body>
<table width="1000"><tr><td colspan="2">${before(report)}</td></tr><tr><td width="200"><table><tr><td><a href="/a">机构职能</a></td></tr><tr><td><a href="/b">政府信息公开年报</a></td></tr></table></td>
<td><table width="100%"><tr><td align="center"><font size="5">${escapeHtml(report.title)}</font></td></tr><tr><td>${imprintOf(report)}</td></tr><tr><td>
${text}
</td></tr></table></td></tr><tr><td colspan="2">${after(report)}</td></tr></table></body></html>`,
};
