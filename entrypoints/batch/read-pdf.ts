import { openPdf } from '../../lib/open-pdf.ts';
import { readPrinted } from '../../lib/read/pdf/read-pdf.ts';

/** The reports of a PDF file; none, and why. To be imported by who meets one: it brings what opens it. Throws `PdfError`. */
export async function readPdf(bytes: Uint8Array, address: string): Promise<ReturnType<typeof readPrinted>> {
  const { pages, close } = await openPdf(bytes);
  await close();
  return readPrinted(pages, address);
}
