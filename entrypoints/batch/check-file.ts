import type { FileOutcome } from '../../components/batch/local-files.tsx';
import { digest } from '../../lib/audit/place.ts';
import { plainNode } from '../../lib/page/plain-node.ts';
import { decode } from '../../lib/read/charset.ts';
import { isPage, isReadable } from '../../lib/read/file-kind.ts';
import { readHtml } from '../../lib/read/html.ts';
import { readText } from '../../lib/read/text.ts';
import { ask } from '../../lib/rpc.ts';

const mostBytes = 20 * 1024 * 1024;

/** Reads a saved page or a text of this machine, and has its reports audited and kept like those of a page. */
export async function checkFile(file: File): Promise<FileOutcome> {
  if (!isReadable(file.name)) return { state: 'unsupported' };
  if (file.size > mostBytes) return { state: 'too-large' };
  const content = decode(new Uint8Array(await file.arrayBuffer()));
  // By its content: another draft of the same name is another report, and the same file the same one.
  const url = `file:///${digest([content])}/${encodeURIComponent(file.name)}`;
  const { readings, reason } = isPage(content, file.name) ? readPage(content, url) : readText(content, url);
  if (readings.length === 0) return { state: 'no-report', reason };
  const reports = readings.map(({ report }) => report);
  return { state: 'done', ...(await ask('batch/submit', { url, reports })) };
}

function readPage(content: string, address: string): ReturnType<typeof readText> {
  const { documentElement, title } = new DOMParser().parseFromString(content, 'text/html');
  return readHtml<Node>(documentElement, { address, title }, plainNode);
}
