import type { OPS, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { readHtml } from '../html.ts';
import { type Block, layOut } from './layout.ts';
import { identity, toMatrix } from './matrix.ts';
import { PdfError } from './pdf-error.ts';
import { type Font, mostGlyphs, printPage } from './print.ts';
import { toPage } from './printed-nodes.ts';
import type { PrintedPage } from './printed-page.ts';

/** No report comes near; half of a longer file would be a report of which the end is missing. */
const mostPages = 150;

/**
 * What a file prints, page by page. `names`: the numbers of the drawing commands of the pdf.js that opened it. Throws where
 * there is more than any report holds.
 */
export async function printPages(file: PDFDocumentProxy, names: typeof OPS): Promise<PrintedPage[]> {
  if (file.numPages > mostPages) throw new PdfError('long');
  const pages: PrintedPage[] = [];
  let characters = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const commands = await page.getOperatorList();
    const fontOf = (name: string): Font => toFont(fontNamed(page, name));
    const printed = printPage(commands, { width, height, base: toMatrix(transform) ?? identity, names, fontOf });
    page.cleanup();
    pages.push(printed);
    characters += printed.glyphs.length;
    if (characters >= mostGlyphs) throw new PdfError('long');
  }
  return pages;
}

/** Reads the reports of a file as those of a page; none, and why, in Chinese. Throws where it has no text. */
export const readPrinted = (
  pages: readonly PrintedPage[],
  address: string,
): Omit<ReturnType<typeof readHtml>, 'nodes'> => readHtml(toPage(layOutText(pages)), { address, title: '' });

/** So few characters on a sheet beside a picture are a stamp or a number, and the picture is the text. */
const fewest = 20;
/** A file of which more can't be told from its codes would be misread. */
const mostUnknown = 0.02;

/** The text of a file, laid out. Throws for a scan, and whatever a program recognised on it is its guess. */
export function layOutText(pages: readonly PrintedPage[]): Block[] {
  const glyphs = pages.flatMap((page) => page.glyphs);
  if (glyphs.length < fewest * pages.length && pages.some(({ pictures }) => pictures.length > 0))
    throw new PdfError('scan');
  const unknown = glyphs.filter(({ text }) => /[\ufffd\p{Co}\p{Cn}\p{Cc}]/u.test(text));
  if (unknown.length > mostUnknown * glyphs.length) throw new PdfError('codes');
  return layOut(pages);
}

/** pdf.js knows a font once the commands that use it are there; it throws for what it could not load. */
function fontNamed(page: PDFPageProxy, name: string): unknown {
  try {
    return page.commonObjs.get(name);
  } catch {
    return null;
  }
}

function toFont(font: unknown): Font {
  const about = typeof font === 'object' && font !== null ? font : {};
  const unit = toMatrix('fontMatrix' in about ? about.fontMatrix : null)?.[0] ?? 0.001;
  return { unit, isVertical: 'vertical' in about && about.vertical === true };
}
