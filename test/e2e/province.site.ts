import { createServer, type ServerResponse } from 'node:http';
import iconv from 'iconv-lite';
import { type Province, type ProvincePage, toReport } from '../measure/province.ts';
import { renderReport } from '../portal/render.ts';

/** An address that a list names beside the reports, and what becomes of it. */
export interface Oddity {
  address: string;
  kind: 'gone' | 'closed' | 'notice';
}

/** All sites of a province behind one port. `mostAtOnce`: the most requests that were ever open to one of them. */
export interface ProvinceSite {
  port: number;
  oddities: Oddity[];
  asked: Map<string, number>;
  mostAtOnce(): number;
  /** The page says something else from now on. */
  replace(page: ProvincePage): void;
  close(): Promise<void>;
}

/** A server is not at once ready: what comes too early would be seen. */
const delayMs = 10;
/** Every so manieth report is refused the first time it is asked for. */
const busyOneOf = 11;

/**
 * Serves the pages as sites do: a third of them with a robots.txt, some pages in GBK without a word of it in the header,
 * some filled in by a script or framed, some not there, some only when asked again.
 */
export async function startProvince({ pages }: Province): Promise<ProvinceSite> {
  const byAddress = new Map(pages.map((page) => [page.host + page.report.path, page]));
  const busy = new Set([...byAddress.keys()].filter((_, index) => index % busyOneOf === 0));
  const hosts = [...new Set(pages.map(({ host }) => host))];
  const strict = new Set<string>(hosts.filter((_, index) => index % 3 === 0));
  const oddities = hosts.map((host, index): Oddity => {
    if (strict.has(host)) return { address: `${host}/closed/2023.html`, kind: 'closed' };
    return index % 3 === 1
      ? { address: `${host}/gone/2023.html`, kind: 'gone' }
      : { address: `${host}/notice/2023.html`, kind: 'notice' };
  });
  const asked = new Map<string, number>();
  const open = new Map<string, number>();
  let most = 0;

  const answerOf = (address: string, host: string): Answer => {
    if (address === `${host}/robots.txt` && strict.has(host))
      return { ...plain, body: Buffer.from('User-agent: *\nDisallow: /closed/\n') };
    if (busy.delete(address)) return { ...plain, status: 503, retryAfter: '1' };
    if (address.startsWith(`${host}/notice/`)) return { ...plain, type: utf8, body: Buffer.from(noticePage) };
    // A frame or a late text stands at the address of its page, with an ending of its own.
    const page = byAddress.get(address) ?? byAddress.get(address.replace(/\.(?:frame|text)$/, ''));
    const text = page && renderReport(toReport(page)).get(address.slice(host.length));
    if (page === undefined || text === undefined) return { ...plain, status: 404 };
    // A script's fetch takes any text for UTF-8.
    const charset = address.endsWith('.text') ? 'utf-8' : page.report.charset;
    const isSaid = charset === 'utf-8' || address !== host + page.report.path || page.report.seed % 2 === 0;
    return {
      ...plain,
      type: isSaid ? `text/html; charset=${charset}` : 'text/html',
      body: iconv.encode(text, charset),
    };
  };

  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const address = host + new URL(request.url ?? '/', 'http://site').pathname;
    // The browser's own wish for the icon of a page in a tab.
    if (address.endsWith('/favicon.ico')) {
      response.writeHead(404).end();
      return;
    }
    asked.set(address, (asked.get(address) ?? 0) + 1);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    response.once('close', () => open.set(host, (open.get(host) ?? 0) - 1));
    setTimeout(() => send(response, answerOf(address, host)), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    oddities,
    asked,
    mostAtOnce: () => most,
    replace: (page) => void byAddress.set(page.host + page.report.path, page),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
  retryAfter?: string;
}
const utf8 = 'text/html; charset=utf-8';
const plain: Answer = { status: 200, type: 'text/plain', body: Buffer.from('') };

function send(response: ServerResponse, { status, type, body, retryAfter }: Answer): void {
  response.writeHead(status, { 'content-type': type, ...(retryAfter ? { 'retry-after': retryAfter } : {}) }).end(body);
}

const noticePage = `<!DOCTYPE html><title>关于召开座谈会的通知</title><h1>关于召开座谈会的通知</h1><p>${'请各单位按时参加，并提前准备发言材料。'.repeat(40)}</p>`;
