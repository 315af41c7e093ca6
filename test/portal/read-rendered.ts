import { parseHtml, titleOf } from '../../lib/node/dom.ts';
import { readHtml } from '../../lib/read/html.ts';
import type { Report } from '../../lib/report/report.ts';
import { framePath } from './dialects/iframe.ts';
import { textPath } from './dialects/late-script.ts';
import { renderReport } from './render.ts';
import type { DialectName, PortalReport } from './report-data.ts';

/**
 * The page as a browser ends up with it: the frame's document with its page around it, the late text put in. `change`
 * is done to the HTML of the article.
 */
export function readRendered(report: PortalReport, name: DialectName, change = (html: string): string => html): Report {
  const pages = renderReport(report, name);
  const page = (pages.get(report.path) ?? '').replace('正在加载……', () => pages.get(textPath(report.path)) ?? '');
  const frame = pages.get(framePath(report.path));
  const root = parseHtml(change(frame ?? page));
  const address = `http://${report.host}${report.path}`;
  const around = parseHtml(page);
  const context =
    frame === undefined ? null : { title: titleOf(around), address, metas: metasIn(page), breadcrumb: '' };
  const { readings, reason } = readHtml(root, { address, title: titleOf(root), context });
  if (readings.length !== 1 || !readings[0]) throw new Error(`${readings.length} reports: ${reason}`);
  return readings[0].report;
}

const metasIn = (html: string): [string, string][] =>
  [...html.matchAll(/<meta name="(\w+)" content="([^"]*)">/g)].map(([, name = '', content = '']): [string, string] => [
    name.toLowerCase(),
    content,
  ]);
