import { expect, test } from 'vitest';
import { parseHtml, titleOf } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import { figuresOf } from '../../lib/report/table.ts';
import { renderReport } from './render.ts';
import { dialectNames } from './report-data.ts';
import { reports } from './reports.ts';

/** What portals do to the HTML of an article without changing what it says. */
const disturbances: Record<string, (html: string) => string> = {
  'full-width digits': (html) =>
    html.replace(
      /<td([^>]*)>(\d+)<\/td>/g,
      (_, attributes: string, digits: string) => `<td${attributes}>${toFullWidth(digits)}</td>`,
    ),
  'digits between no-break spaces': (html) => html.replace(/<td([^>]*)>(\d+)<\/td>/g, '<td$1>&nbsp;$2&nbsp;</td>'),
  'digits in spans of their own': (html) =>
    html.replace(
      /<td([^>]*)>(\d+)<\/td>/g,
      (_, attributes: string, digits: string) =>
        `<td${attributes}>${[...digits].map((digit) => `<span>${digit}</span>`).join('')}</td>`,
    ),
  'anchors and breaks in cells': (html) => html.replace(/<td([^>]*)>(\d+)<\/td>/g, '<td$1><a name="x"></a>$2<br></td>'),
  'paragraphs in cells': (html) =>
    html.replace(/<td([^>]*)>([^<]*)<\/td>/g, '<td$1><div><p align="center"><span>$2</span></p></div></td>'),
  'white space between cells': (html) => html.replaceAll('</td><td', '</td>\n   <td'),
  'rows without a cell': (html) => html.replaceAll('<tr>', '<tr></tr><tr>'),
  'a row that only sets widths': (html) =>
    html.replaceAll('<tbody>', `<tbody><tr style="height:0">${'<td></td>'.repeat(10)}</tr>`),
  comments: (html) =>
    html.replaceAll('<td', '<!-- x --><td').replaceAll('<p', '<!--[if gte mso 9]><xml></xml><![endif]--><p'),
  'upper-case names': (html) =>
    html.replace(
      /<(\/?)(td|tr|table|p|div|span)\b/g,
      (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
    ),
  'boxes around paragraphs': (html) =>
    html.replace(/<p([^>]*)>/g, '<div><div><p$1>').replaceAll('</p>', '</p></div></div>'),
  'empty paragraphs': (html) => html.replaceAll('<p', '<p>&nbsp;</p><p'),
  'hidden text': (html) => html.replaceAll('<p>', '<p><span style="display:none">隐藏的文字</span>'),
  'old formatting': (html) => html.replace(/<p>([^<]*)<\/p>/g, '<p><font size=3><b>$1</b></font></p>'),
};

const toFullWidth = (digits: string): string =>
  [...digits].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

/** Frames and late texts are pages of their own; what they hold is disturbed in the other dialects. */
const names = dialectNames.filter((name) => name !== 'iframe' && name !== 'late-script');

function read(html: string, address: string) {
  const root = parseHtml(html);
  const { readings } = readHtml(root, { address, title: titleOf(root) });
  return readings.map(({ report }) => ({
    figures: figuresOf(report),
    office: report.identity,
    year: report.year,
    dates: report.dates,
    doubts: report.doubts,
    openings: report.headings.flatMap(({ opens, part }) => (opens ? [part] : [])),
    text: report.blocks
      .flatMap(({ kind, text }) => (kind === 'cell' ? [] : [text]))
      .join('')
      .normalize('NFKC')
      .replace(/\s+/g, ''),
  }));
}

const pages = reports.flatMap((report) =>
  names.map((name) => {
    const html = renderReport(report, name).get(report.path) ?? '';
    const address = `http://${report.host}${report.path}`;
    return { html, address, name: `${report.slug} in ${name}`, undisturbed: read(html, address) };
  }),
);

test.each(Object.entries(disturbances))('reports are read the same with %s', (_, disturb) => {
  for (const { html, address, name, undisturbed } of pages)
    expect(read(disturb(html), address), name).toEqual(undisturbed);
});
