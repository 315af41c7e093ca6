import type { Block, Report } from './report.ts';

/** The paragraphs of a part, without its headings: what its author wrote there. */
export const paragraphsOf = (report: Report, section: number): Block[] =>
  report.blocks.filter((block) => block.section === section && block.kind === 'paragraph');

/** All that stands in a part, sub-headings included, but not the heading that opens it. */
export function textOf(report: Report, section: number): string {
  const opening = report.headings.find((heading) => heading.opens && heading.part === section);
  return report.blocks
    .filter((block, index) => block.section === section && index !== opening?.block && block.kind !== 'signature')
    .map((block) => block.text)
    .join('\n');
}

/** Every quotable passage: paragraphs, headings and cells with their part, in reading order. */
export const passagesOf = (report: Report): Block[] => report.blocks.filter((block) => block.kind !== 'title');
