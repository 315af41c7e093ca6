import { pipeline, Readable } from 'node:stream';
import { brotliDecompressSync, createGunzip } from 'node:zlib';
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio';
import type { Input, Unread } from './inputs.ts';

/** A page larger than this is not read. */
const mostBytes = 32 * 1024 * 1024;

/**
 * The pages of a WARC file, gzip or not: responses that a server gave as HTML or text. All else is passed over. A page of
 * which the end is missing is not read, as all that stood there would be found missing. Throws at what is no record.
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Input | Unread> {
  let number = 0;
  for await (const record of new WARCParser(unzip(chunks))) {
    number += 1;
    if (!record.warcType) throw new Error(`第 ${number} 条不是 WARC 记录`);
    const source = record.warcTargetURI ?? `${file}#${number}`;
    const contentType = record.httpHeaders?.headers.get('content-type') ?? record.warcHeader('Content-Type') ?? '';
    const isWanted = isPage(record, contentType);
    const bytes = isWanted ? await contentOf(record) : null;
    if (await isCutShort(record)) yield { source, error: '档案在此处中断，后面的内容缺失' };
    else if (!isWanted) continue;
    else if (record.warcHeader('WARC-Truncated')) yield { source, error: '网页在存档时被截断，后面的内容缺失' };
    else if (bytes === null) yield { source, error: '网页超过 32 MB' };
    else {
      const page = isInflatedToEnd(record) ? unpack(bytes, record) : null;
      if (page === null) yield { source, error: '网页的压缩内容不完整，无法解开' };
      else yield { source, name: /plain/i.test(contentType) ? 'page.txt' : 'page.html', bytes: page, contentType };
    }
  }
}

/** A body that its server sent as gzip is unpacked by the parser, which says nothing where the body's end is missing. */
function isInflatedToEnd({ _contentReader: reader }: WARCRecord): boolean {
  if (!(reader instanceof AsyncIterReader) || reader.compressed === null || reader.lastValue === null) return true;
  return reader.inflator?.ended !== false;
}

/** The parser leaves Brotli as it is; some archives keep a body unpacked beside the header of the packed one. null: broken. */
function unpack(bytes: Uint8Array, { httpHeaders }: WARCRecord): Uint8Array | null {
  if (httpHeaders?.headers.get('content-encoding')?.trim().toLowerCase() !== 'br') return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')) ? bytes : null;
  }
}

/** The bytes of a file, which may be gzip. Throws where a compressed file breaks off; warcio’s own way loses what it held. */
async function* unzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  const { value: first } = await rest.next();
  if (first === undefined) return;
  const all = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  if (first[0] !== 0x1f || first[1] !== 0x8b) return yield* all();
  // What goes wrong is thrown where it is read.
  yield* pipeline(Readable.from(all()), createGunzip(), () => undefined);
}

function isPage({ warcType, httpHeaders }: WARCRecord, contentType: string): boolean {
  if (warcType !== 'response' && warcType !== 'resource') return false;
  const status = httpHeaders?.statusCode ?? 200;
  return status === 200 && /^\s*(?:text\/(?:html|plain)|application\/xhtml)/i.test(contentType);
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

/** Reads what is left of a record, and tells whether the file ended before it did. */
async function isCutShort(record: WARCRecord): Promise<boolean> {
  const { _reader: rest } = record;
  for await (const _ of rest);
  // The parser's own way to pass over a record never ends where the file does.
  record.consumed ||= 'skipped';
  return rest instanceof LimitReader && rest.limit > 0;
}
