import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { escapeHtml } from './page.ts';
import { renderReport } from './render.ts';
import { reports } from './reports.ts';

/** One answer of the portal. The charset stands in the header for every second GBK page, in the page for all. */
interface Answer {
  body: Buffer;
  type: string;
}

const encode = (text: string, charset: string): Buffer => iconv.encode(text, charset);
const html = (text: string, charset = 'utf-8', declared = true): Answer => ({
  body: encode(text, charset),
  type: declared ? `text/html; charset=${charset}` : 'text/html',
});

/** The host of the pages that are no reports; the list of all stands at the root of every host. */
export const portalHost = 'www.sample.gov.cn';
const othersFolder = fileURLToPath(new URL('./others/', import.meta.url));

/** Pages that are no reports: file name without ending → HTML. */
export const otherPages = (): Map<string, string> =>
  new Map(
    readdirSync(othersFolder).map((name) => [
      name.replace(/\.html$/, ''),
      readFileSync(join(othersFolder, name), 'utf8'),
    ]),
  );

function indexPage(origin: (host: string) => string): string {
  const items = reports.map(
    ({ host, path, title, published }) =>
      `<li><a href="${origin(host)}${path}">${escapeHtml(title)}</a><span>${published.iso}</span></li>`,
  );
  const others = [...otherPages()].map(([name, page]) => {
    const title = /<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? name;
    return `<li><a href="${origin(portalHost)}/others/${name}.html">${title}</a></li>`;
  });
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="ColumnName" content="政府信息公开年报"><title>政府信息公开年报-样例政府网</title></head>
<body><h1>政府信息公开年报</h1><ul>${items.join('\n')}</ul><h2>其他页面</h2><ul>${others.join('\n')}</ul></body></html>`;
}

/** host + path → answer, for every page of the portal; the list alone depends on the port. */
function buildAnswers(): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [index, report] of reports.entries())
    for (const [path, text] of renderReport(report))
      answers.set(
        report.host + path,
        html(text, report.charset, report.charset === 'utf-8' || index % 2 === 0 || path !== report.path),
      );
  for (const [name, text] of otherPages()) answers.set(`${portalHost}/others/${name}.html`, html(text));
  return answers;
}

export interface Portal {
  port: number;
  /** Replaces the page of an address, for pages that change; null puts the portal's own back. */
  replace(address: string, text: string | null): void;
  close(): Promise<void>;
}

/** Serves the portal on 127.0.0.1 under its host names; port 0 takes any free one. */
export async function startPortal(port = 0): Promise<Portal> {
  const answers = buildAnswers();
  const replaced = new Map<string, Answer>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [host = '', ownPort = '80'] = (request.headers.host ?? '').split(':');
    const path = new URL(request.url ?? '/', 'http://portal').pathname;
    const list =
      path === '/'
        ? html(indexPage((name) => (ownPort === '80' ? `http://${name}` : `http://${name}:${ownPort}`)))
        : undefined;
    const found = list ?? replaced.get(host + path) ?? answers.get(host + path);
    if (!found) response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这一页');
    else response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' }).end(found.body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the portal listens on a port');
  return {
    port: bound.port,
    replace: (address, text) => (text === null ? replaced.delete(address) : replaced.set(address, html(text))),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Writes every page as a file into a folder, in its own charset, for the command line. */
export function writePortal(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const report of reports)
    for (const [path, text] of renderReport(report)) {
      const part = path === report.path ? '' : path.slice(path.lastIndexOf('.'));
      writeFileSync(join(folder, `${report.slug}${part}.html`), encode(text, report.charset));
    }
  for (const [name, text] of otherPages()) writeFileSync(join(folder, `other-${name}.html`), text);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = argv[2] === '--write' ? argv[3] : undefined;
  if (folder !== undefined) writePortal(folder);
  else
    console.log(`样例门户：http://127.0.0.1:${(await startPortal(8080)).port}/ （按主机名分页，首页在 ${portalHost}）`);
}
