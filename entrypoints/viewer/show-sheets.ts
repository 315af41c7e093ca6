import type { OpenedPdf } from '../../lib/open-pdf.ts';
import { scale, sheetTops } from '../../lib/page/printed-document.ts';

/** Sheets so far off the window are painted, in pixels. */
const ahead = 1_200;

/** Puts a document's sheets below each other; each is painted when it comes near. Returns where each begins. */
export function showSheets(place: HTMLElement, { file, pages }: OpenedPdf): number[] {
  const tops = sheetTops(pages);
  place.style.width = `${Math.max(...pages.map(({ width }) => width)) * scale}px`;
  place.style.height = `${tops.at(-1) ?? 0}px`;
  const numbers = new Map<Element, number>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const number = numbers.get(target);
        if (!isIntersecting || number === undefined) continue;
        near.unobserve(target);
        paint(file, number + 1, target).catch(reportError);
      }
    },
    { rootMargin: `${ahead}px` },
  );
  for (const [number, { width, height }] of pages.entries()) {
    const sheet = document.createElement('div');
    sheet.className = 'printed-sheet';
    sheet.style.top = `${tops[number] ?? 0}px`;
    sheet.style.width = `${width * scale}px`;
    sheet.style.height = `${height * scale}px`;
    numbers.set(sheet, number);
    place.append(sheet);
    near.observe(sheet);
  }
  return tops;
}

async function paint(file: OpenedPdf['file'], number: number, sheet: Element): Promise<void> {
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute('aria-hidden', 'true');
  sheet.append(canvas);
  await page.render({ canvas, viewport }).promise;
}
