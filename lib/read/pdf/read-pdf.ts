import type { OPS, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { readHtml } from '../html.ts';
import { layOut } from './layout.ts';
import { identity, toMatrix } from './matrix.ts';
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
  if (file.numPages > mostPages) throw new TooLongError();
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
    if (characters >= mostGlyphs) throw new TooLongError();
  }
  return pages;
}

class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

/** Reads the reports of a file as those of a page; none, and why, in Chinese. */
export function readPrinted(
  pages: readonly PrintedPage[],
  address: string,
): Omit<ReturnType<typeof readHtml>, 'nodes'> {
  const reason = whyNoText(pages);
  return reason === null ? readHtml(toPage(layOut(pages)), { address, title: '' }) : { readings: [], reason };
}

/** So few characters on a sheet beside a picture are a stamp or a number, and the picture is the text. */
const fewest = 20;
/** A file of which more can't be told from its codes would be misread. */
const mostUnknown = 0.02;

/** Why what a file prints can't be read as text, in Chinese; null where it can. What a program recognised on a scan is its guess. */
export function whyNoText(pages: readonly PrintedPage[]): string | null {
  const glyphs = pages.flatMap((page) => page.glyphs);
  if (glyphs.length < fewest * pages.length && pages.some(({ hasImage }) => hasImage)) return '扫描件，未识别文字';
  const unknown = glyphs.filter(({ text }) => /[\ufffd\p{Co}\p{Cn}\p{Cc}]/u.test(text));
  return unknown.length > mostUnknown * glyphs.length ? '文件中的文字没有可用的编码，不能读成文字' : null;
}

/** Why a file could not be opened, in Chinese; null where it is not the file's fault. */
export function describePdfFailure(cause: unknown): string | null {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return 'PDF 文件有密码，无法打开';
  if (name === 'TooLongError') return `PDF 文件超过 ${mostPages} 页或 ${mostGlyphs / 10_000} 万字，未读取`;
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
