import { type Dialect, escapeHtml } from '../page.ts';
import { plainParagraph } from './plain.ts';

/** A page of our days: thead and th, a caption, headings that are headings, numbers grouped as printed. */
export const modern: Dialect = {
  paragraph: plainParagraph,
  heading: (text) => `<h2>${escapeHtml(text)}</h2>`,
  table(table, part) {
    const lines = table.map((cells) => {
      const inner = cells.map(
        ({ kind, text, colspan, rowspan }) =>
          `<${kind === 'figure' ? 'td' : 'th scope="row"'} colspan="${colspan}" rowspan="${rowspan}">${escapeHtml(text)}</${kind === 'figure' ? 'td' : 'th'}>`,
      );
      return `<tr>${inner.join('')}</tr>`;
    });
    const headers = part === 2 ? 0 : 3;
    return `<table><caption>表${['', '', '二', '三', '四'][part] ?? ''}</caption><thead>${lines.slice(0, headers).join('')}</thead><tbody>${lines.slice(headers).join('')}</tbody></table>`;
  },
};
