import type { OPS, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { readHtml } from '../html.ts';
import { type Block, layOut } from './layout.ts';
import { identity, toMatrix } from './matrix.ts';
import { type Font, printPage } from './print.ts';
import { toPage } from './printed-nodes.ts';
import type { PrintedPage } from './printed-page.ts';

/** No report comes near; of a longer file the first pages are read. */
const mostPages = 150;

/** What a file prints, page by page. `names`: the numbers of the drawing commands of the pdf.js that opened it. */
export async function printPages(file: PDFDocumentProxy, names: typeof OPS): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const commands = await page.getOperatorList();
    const fontOf = (name: string): Font => toFont(fontNamed(page, name));
    pages.push(printPage(commands, { width, height, base: toMatrix(transform) ?? identity, names, fontOf }));
    page.cleanup();
  }
  return pages;
}

/** The blocks of a file that prints text; null for a scan, pictures with hardly a character beside them. */
export function layOutText(pages: readonly PrintedPage[]): Block[] | null {
  const characters = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  return characters < 20 * pages.length && pages.some(({ hasImage }) => hasImage) ? null : layOut(pages);
}

/** Reads the reports of a file as those of a page; none, and why, in Chinese. */
export function readPrinted(
  pages: readonly PrintedPage[],
  address: string,
): Omit<ReturnType<typeof readHtml>, 'nodes'> {
  const blocks = layOutText(pages);
  if (blocks === null) return { readings: [], reason: scanReason };
  return readHtml(toPage(blocks), { address, title: '' });
}

/** Said of a file that prints no text. What a program recognised on a scan is its guess, and is not read. */
export const scanReason = '扫描件，未识别文字';

/** Why a file could not be opened, in Chinese; null where it is not the file's fault. */
export function describePdfFailure(cause: unknown): string | null {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return 'PDF 文件有密码，无法打开';
  if (name === 'InvalidPDFException' || name === 'FormatError') return '不是完整的 PDF 文件';
  return null;
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
