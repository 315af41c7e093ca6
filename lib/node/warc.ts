import { WARCParser } from 'warcio';
import type { Input, Unread } from './inputs.ts';

/** A page larger than this is not read. */
const mostBytes = 32 * 1024 * 1024;

/** The pages of a WARC file, gzip or not: responses that a server gave as HTML or text. All else is passed over. */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Input | Unread> {
  let number = 0;
  for await (const record of new WARCParser(chunks)) {
    number += 1;
    if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
    const contentType = record.httpHeaders?.headers.get('content-type') ?? record.warcHeader('Content-Type') ?? '';
    const status = record.httpHeaders?.statusCode ?? 200;
    if (status !== 200 || !/^\s*(?:text\/(?:html|plain)|application\/xhtml)/i.test(contentType)) continue;
    const source = record.warcTargetURI ?? `${file}#${number}`;
    const bytes = await contentOf(record);
    if (bytes === null) yield { source, error: '网页超过 32 MB' };
    else yield { source, name: /plain/i.test(contentType) ? 'page.txt' : 'page.html', bytes, contentType };
  }
}

/** null: too large. */
async function contentOf(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
  }
  return length > mostBytes ? null : Buffer.concat(parts);
}
