import { generate, toPortalReport } from '../measure/generate.ts';
import { renderReport } from '../portal/render.ts';

/** One page of an archive: its address and its text. */
export interface ArchivePage {
  url: string;
  html: string;
}

/**
 * The first `count` generated reports that stand whole in one page, in the dialects of the sample portal: 25,000
 * characters on the average, navigation and markup included.
 */
export function archivePages(count: number): ArchivePage[] {
  const pages: ArchivePage[] = [];
  for (let seed = 1; pages.length < count; seed += 1) {
    const report = toPortalReport(generate(seed));
    const rendered = renderReport(report);
    const html = rendered.get(report.path);
    if (rendered.size === 1 && html !== undefined) pages.push({ url: `http://${report.host}/${seed}.html`, html });
  }
  return pages;
}
