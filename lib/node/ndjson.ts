import { z } from 'zod/mini';
import type { Input, Unread } from './inputs.ts';

/** Longer lines are not held: a page of that size is none that a browser would show. */
const mostBytes = 32 * 1024 * 1024;
const newline = 10;
const decoder = new TextDecoder();

/** A page a line: its address and its text. */
const Page = z.object({ url: z.string(), html: z.string() });

/**
 * Pages of an NDJSON file, `{"url": …, "html": …}` a line; empty lines are passed over. A line is handed on as it stands:
 * who audits it takes it apart, on a core of its own.
 */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Input | Unread> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    const source = `${file}:${number}`;
    if (line === null) yield { source, error: '这一行超过 32 MB' };
    else if (line.length > 0) yield { source, name: '', bytes: line, contentType: '', isLine: true };
  }
}

/** The page of an input that is a line; null where the input is none. Throws where the line has no page. */
export function pageOfLine({ isLine, bytes }: Input): { url: string; html: string } | null {
  if (!isLine) return null;
  try {
    return Page.parse(JSON.parse(decoder.decode(bytes)));
  } catch {
    throw new Error('这一行不是 {"url": …, "html": …}');
  }
}

/** What results name an input by: the address of the page in a line that has one. */
export function sourceOf(input: Input): string {
  try {
    return pageOfLine(input)?.url ?? input.source;
  } catch {
    return input.source;
  }
}

/** null: a line that is too long, of which nothing is kept. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  const take = (): Uint8Array | null => {
    const line = isTooLong ? null : trimmed(Buffer.concat(held));
    held = [];
    length = 0;
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (length > 0 || isTooLong) yield take();

  function hold(part: Uint8Array): void {
    length += part.length;
    isTooLong ||= length > mostBytes;
    if (isTooLong) held = [];
    else held.push(part);
  }
}

const trimmed = (line: Uint8Array): Uint8Array => (line.at(-1) === 13 ? line.subarray(0, -1) : line);
