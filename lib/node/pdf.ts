import { fileURLToPath } from 'node:url';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asPdfError } from '../read/pdf/pdf-error.ts';
import { printPages, readPrinted } from '../read/pdf/read-pdf.ts';
import type { Report } from '../report/report.ts';

const library = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => fileURLToPath(new URL(`${name}/`, library));

/** The reports of a PDF file; none, and why. Throws where the file can't be read. */
export async function readPdf(bytes: Uint8Array, source: string): Promise<{ reports: Report[]; reason: string }> {
  const opening = getDocument({
    // The library takes the bytes for its own.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
  });
  try {
    const { readings, reason } = readPrinted(await printPages(await opening.promise, OPS), source);
    return { reports: readings.map(({ report }) => report), reason };
  } catch (cause) {
    throw asPdfError(cause);
  } finally {
    await opening.destroy();
  }
}
