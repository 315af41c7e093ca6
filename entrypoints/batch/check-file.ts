import type { FileOutcome } from '../../components/batch/local-files.tsx';
import { digest } from '../../lib/audit/place.ts';
import { domSight } from '../../lib/page/dom-sight.ts';
import { decode } from '../../lib/read/charset.ts';
import { isPage, isPdf, isReadable } from '../../lib/read/file-kind.ts';
import { readHtml } from '../../lib/read/html.ts';
import { PdfError } from '../../lib/read/pdf/pdf-error.ts';
import { readText } from '../../lib/read/text.ts';
import { ask } from '../../lib/rpc.ts';

const mostBytes = 20 * 1024 * 1024;

/** Reads a saved page or a text of this machine, and has its reports audited and kept like those of a page. */
export async function checkFile(file: File): Promise<FileOutcome> {
  if (!isReadable(file.name)) return { state: 'unsupported' };
  if (file.size > mostBytes) return { state: 'too-large' };
  const read = await readFile(new Uint8Array(await file.arrayBuffer()), file.name).catch((cause: unknown) => {
    if (cause instanceof PdfError) return cause;
    throw cause;
  });
  if (read instanceof PdfError) return { state: 'unread', reason: `pdf-${read.hindrance}` };
  const { readings, reason, url } = read;
  if (readings.length === 0) return { state: 'no-report', reason };
  const reports = readings.map(({ report }) => report);
  return { state: 'done', ...(await ask('batch/submit', { url, reports })) };
}

async function readFile(bytes: Uint8Array, name: string): Promise<ReturnType<typeof readText> & { url: string }> {
  // By its content: another draft of the same name is another report, and the same file the same one.
  const urlOf = (content: string): string => `file:///${digest([content])}/${encodeURIComponent(name)}`;
  if (isPdf(bytes, name)) {
    const url = urlOf(new TextDecoder('latin1').decode(bytes));
    const { readPdf } = await import('./read-pdf.ts');
    return { url, ...(await readPdf(bytes, url)) };
  }
  const content = decode(bytes);
  const url = urlOf(content);
  return { url, ...(isPage(content, name) ? readPage(content, url) : readText(content, url)) };
}

function readPage(content: string, address: string): ReturnType<typeof readText> {
  const { documentElement, title } = new DOMParser().parseFromString(content, 'text/html');
  return readHtml<Node>(documentElement, { address, title }, domSight);
}
