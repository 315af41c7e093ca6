import { createReadStream } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod/mini';

/** Where lines go: standard output, or a file that can be taken up again. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits where the reader of a pipe is slower than we are. */
export const standardOutput: Output = {
  write: async (text) => {
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  },
  close: () => Promise.resolve(),
};

/** A file, begun anew or gone on with. */
export async function fileOutput(path: string, { append }: { append: boolean }): Promise<Output> {
  const file = await open(path, append ? 'a' : 'w');
  return {
    write: async (text) => {
      await file.appendFile(text);
    },
    close: () => file.close(),
  };
}

const Sourced = z.object({ source: z.string() });

/** Of a page with several reports each line has a number of its own. */
export const pageOf = (source: string): string => source.replace(/#\d+$/, '');

/**
 * The pages that a file is done with, so that a run goes on where another was ended. The lines of the last page are cut
 * off, torn or not: nobody can tell whether it had another report, and it is done anew. Empty where there is no file.
 */
export async function doneIn(path: string): Promise<ReadonlySet<string>> {
  const size = await stat(path).then(
    (entry) => entry.size,
    () => 0,
  );
  if (size === 0) return new Set();
  const done = new Set<string>();
  let last: { page: string | null; from: number } = { page: null, from: 0 };
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const page = sourceOf(line);
    if (page === null) break;
    if (page !== last.page) {
      if (last.page !== null) done.add(last.page);
      last = { page, from: at };
    }
    at += Buffer.byteLength(line) + 1;
  }
  await truncate(path, last.from);
  return done;
}

function sourceOf(line: string): string | null {
  try {
    return pageOf(Sourced.parse(JSON.parse(line)).source);
  } catch {
    return null;
  }
}
