import { after, before, type Dialect, escapeHtml, imprintOf, metasOf } from '../page.ts';
import { plainParagraph, plainTable } from './plain.ts';

/** Address from which the script fetches the text. */
export const textPath = (path: string): string => `${path}.text`;

/** A page whose script fills in the article after it was loaded. */
export const lateScript: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<p>${escapeHtml(text)}</p>`,
  table: (table) => plainTable(table),
  page: (
    report,
  ) => `<!DOCTYPE html><html><head><meta charset="${report.charset}"><title>${escapeHtml(report.title)}</title>${metasOf(report)}</head><body>${before(report)}
<h1>${escapeHtml(report.title)}</h1>${imprintOf(report)}<div id="ivs_content">正在加载……</div>
<script>setTimeout(() => fetch(${JSON.stringify(textPath(report.path))}).then((reply) => reply.text()).then((text) => { document.getElementById('ivs_content').innerHTML = text; }), 300);</script>${after(report)}</body></html>`,
};
