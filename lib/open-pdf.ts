import { GlobalWorkerOptions, getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { asPdfError } from './read/pdf/pdf-error.ts';
import type { PrintedPage } from './read/pdf/printed-page.ts';
import { printPages } from './read/pdf/read-pdf.ts';

export interface OpenedPdf {
  file: PDFDocumentProxy;
  pages: PrintedPage[];
  close(): Promise<void>;
}

/** Opens a PDF file in an extension page; a worker of its own does the work. Throws where it is none, or locked. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  GlobalWorkerOptions.workerSrc = worker;
  const opening = getDocument({
    // The library takes the bytes for its own.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useWasm: false,
    cMapUrl: '/cmaps/',
  });
  try {
    const file = await opening.promise;
    return { file, pages: await printPages(file, OPS), close: () => opening.destroy() };
  } catch (cause) {
    await opening.destroy();
    throw asPdfError(cause);
  }
}
