import { type Dialect, escapeHtml } from '../page.ts';
import { plainTable } from './plain.ts';

/** Pasted from Word: a span around every run, digits in runs of their own, o:p in empty cells. */
const runs = (text: string): string =>
  escapeHtml(text).replace(
    /\d/g,
    '</span><span lang="EN-US" style="font-family:仿宋_GB2312">$&</span><span style="mso-hansi-font-family:宋体">',
  );

const span = (text: string): string =>
  `<span style="font-size:16.0pt;mso-bidi-font-size:12.0pt"><font face="仿宋_GB2312">${runs(text)}</font></span>`;
const paragraph = (text: string): string =>
  `<p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0"><?xml:namespace prefix = o />\n${span(text)}<span lang="EN-US"><o:p></o:p></span></p>`;

export const wordPasted: Dialect = {
  paragraph,
  heading: (text) => `<p class="MsoNormal"><b>${span(text)}</b></p>`,
  table: (table) =>
    plainTable(table, {
      text: (cell) =>
        cell.text === ''
          ? '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>'
          : `<p class="MsoNormal" align="center">${span(cell.text)}<span lang="EN-US"><o:p></o:p></span></p>`,
    }),
};
