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
}

/** An input that could not be read: the rest goes on. */
export interface Unread {
  source: string;
  error: string;
}

const readable = /\.(?:html?|txt|ndjson|jsonl|warc(?:\.gz)?)$/i;
const isArchive = /\.warc(?:\.gz)?$/i;
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
    if (isLines.test(file)) yield* readNdjson(createReadStream(file), file);
    else if (isArchive.test(file)) {
      // Only who reads archives needs what reads them.
      const { readWarc } = await import('./warc.ts');
      yield* readWarc(createReadStream(file), file);
    } else yield { source: file, name: file, bytes: await readWhole(file), contentType: '' };
  } catch (cause) {
    yield { source: file, error: describeFailure(cause) };
  }
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

async function readWhole(path: string): Promise<Uint8Array> {
  if (path !== '-') return readFile(path);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export function describeFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return '找不到文件';
  if (code === 'EACCES') return '没有读取权限';
  if (code === 'EISDIR') return '是文件夹';
  return cause instanceof Error ? cause.message : String(cause);
}
