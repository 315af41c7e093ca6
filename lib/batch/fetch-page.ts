import { decode } from '../read/charset.ts';
import { isPdf } from '../read/file-kind.ts';

/** A page as a server gave it. `url` is where it was found in the end. */
export interface FetchedPage {
  kind: 'page';
  url: string;
  html: string;
}

/** A PDF file, to be read by who asked for it. */
export interface FetchedPdf {
  kind: 'pdf';
  url: string;
  bytes: Uint8Array;
}

/**
 * Why there is no page: `network` · `timeout` · `too-large` · `not-html` (a picture, a Word file) · `http-` and the status.
 * `again`: the server may give it later; `afterMs` is how long it wants to be left alone, null where it did not say.
 */
export interface NoPage {
  kind: 'none';
  reason: string;
  again: boolean;
  afterMs: number | null;
}

export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

const timeoutMs = 30_000;
/** A report with its pictures inside is some megabytes; what is larger would hold up all others. */
const mostBytes = 20 * 1024 * 1024;

/** Statuses of a server that is busy or being repaired. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 521, 522, 524]);

interface Surroundings {
  fetch: Fetch;
  now(): number;
  signal: AbortSignal;
}

/** As `fetchDocument`, where a PDF file is as good as none. */
export async function fetchPage(url: string, surroundings: Surroundings): Promise<FetchedPage | NoPage> {
  const found = await fetchDocument(url, surroundings);
  return found.kind === 'pdf' ? none('not-html') : found;
}

/** Fetches a page or a PDF file as a stranger: without cookies, and afresh. Throws only where `signal` is aborted. */
export async function fetchDocument(
  url: string,
  { fetch, now, signal }: Surroundings,
): Promise<FetchedPage | FetchedPdf | NoPage> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      signal: AbortSignal.any([signal, limit]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return none(`http-${response.status}`, passing.has(response.status), retryAfter(response, now()));
    }
    const contentType = response.headers.get('content-type') ?? '';
    const found = response.url === '' ? url : response.url;
    if (!mayBeHtml(contentType) && !mayBePdf(contentType, found)) {
      await response.body?.cancel();
      return none('not-html');
    }
    const bytes = await readBytes(response);
    if (bytes === null) return none('too-large');
    if (isPdf(bytes, '')) return { kind: 'pdf', url: found, bytes };
    return mayBeHtml(contentType) ? { kind: 'page', url: found, html: decode(bytes, contentType) } : none('not-html');
  } catch (cause) {
    if (signal.aborted) throw cause;
    return none(limit.aborted ? 'timeout' : 'network', true);
  }
}

const none = (reason: string, again = false, afterMs: number | null = null): NoPage => ({
  kind: 'none',
  reason,
  again,
  afterMs,
});

const mayBeHtml = (contentType: string): boolean =>
  contentType === '' || /^\s*(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))/i.test(contentType);

/** Servers that do not know the ending say that a PDF is any file. */
const mayBePdf = (contentType: string, url: string): boolean =>
  /^\s*application\/(?:x-)?pdf/i.test(contentType) ||
  (/^\s*(?:application|binary)\/octet-stream/i.test(contentType) && /\.pdf$/i.test(URL.parse(url)?.pathname ?? ''));

/** null: more than we take. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Retry-After in seconds, or as a date. */
function retryAfter(response: Response, now: number): number | null {
  const said = response.headers.get('retry-after');
  if (said === null) return null;
  const seconds = Number(said);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(said) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
