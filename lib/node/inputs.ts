import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readNdjson } from './ndjson.ts';

/**
 * One page or text to audit. `source` names it in the result; `name` tells by its ending what it is; `contentType` is
 * what a server said of it, empty where none did.
 */
export interface Input {
  source: string;
  name: string;
  bytes: Uint8Array;
  contentType: string;
  /** The bytes are a line of NDJSON, which says itself what its page is called. */
  isLine?: boolean;
}

/** An input that could not be read: the rest goes on. */
export interface Unread {
  source: string;
  error: string;
}

const readable = /\.(?:html?|txt|pdf|ndjson|jsonl|warc(?:\.gz)?)$/i;
const isArchive = /\.warc(?:\.gz)?$/i;
/** How a compressed file begins, byte for character. */
const gzip = '\u001f\u008b';
const isLines = /\.(?:ndjson|jsonl)$/i;

/** All that the paths name, one after the other: files, folders in order of name, archives record by record, `-`. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input | Unread> {
  for (const path of paths) {
    try {
      for await (const file of path === '-' ? ['-'] : listFiles(path)) yield* readOne(file);
    } catch (cause) {
      yield { source: path, error: describeFailure(cause) };
    }
  }
}

async function* readOne(file: string): AsyncGenerator<Input | Unread> {
  try {
    if (file === '-') yield* readStandardInput();
    else if (isLines.test(file)) yield* readNdjson(createReadStream(file), file);
    else if (isArchive.test(file)) yield* readArchive(createReadStream(file), file);
    else yield { source: file, name: file, bytes: await readFile(file), contentType: '' };
  } catch (cause) {
    yield { source: file, error: describeFailure(cause) };
  }
}

/** Has no name that would tell what it is: its beginning does. Pages a line and archives are not held as a whole. */
async function* readStandardInput(): AsyncGenerator<Input | Unread> {
  const chunks = process.stdin[Symbol.asyncIterator]();
  const { value: first = Buffer.alloc(0) } = await chunks.next();
  const rest = startingWith(first, chunks);
  const beginning = first.subarray(0, 64).toString('latin1');
  if (/^\s*\{/.test(beginning)) yield* readNdjson(rest, '-');
  else if (beginning.startsWith('WARC/') || beginning.startsWith(gzip)) yield* readArchive(rest, '-');
  else yield { source: '-', name: '-', bytes: await wholeOf(rest), contentType: '' };
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** Only who reads archives needs what reads them. */
async function* readArchive(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Input | Unread> {
  const { readWarc } = await import('./warc.ts');
  yield* readWarc(chunks, file);
}

/** A folder gives all that can be read in it. */
export async function* listFiles(path: string): AsyncIterable<string> {
  const entry = await stat(path);
  if (!entry.isDirectory()) {
    yield path;
    return;
  }
  const names = await readdir(path, { recursive: true });
  for (const name of names.toSorted()) if (readable.test(name)) yield join(path, name);
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

export function describeFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return '找不到文件';
  if (code === 'EACCES') return '没有读取权限';
  if (code === 'EISDIR') return '是文件夹';
  if (code === 'Z_BUF_ERROR') return '压缩文件不完整，后面的内容缺失';
  if (code === 'Z_DATA_ERROR') return '压缩文件已损坏';
  return cause instanceof Error ? cause.message : String(cause);
}
