import { foldPassage } from './quotes.ts';
import { similarity } from './similarity.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
type Passages = { blocks: readonly Passage[] };

/** A part's text as printed and as compared, its headings with it. */
export interface PartText {
  section: number;
  printed: string;
  folded: string;
}

/** Two parts that say the same, the one that stands first and the other. */
export interface CopiedParts {
  earlier: PartText;
  later: PartText;
  share: number;
}

/** 无, a line on fees: short parts are alike without being copied. */
export const shortestPart = 80;
/** Two parts on one subject share phrases, not four of five characters; a copy that was worked over still does. */
const leastShare = 0.8;
/** A part is some thousand characters; a page of megabytes is compared by its beginning. */
const longestCompared = 20_000;

/** The parts that are long enough to be compared, in reading order. */
export function partTexts({ blocks }: Passages): PartText[] {
  return [1, 2, 3, 4, 5, 6].flatMap((section): PartText[] => {
    const passages = blocks.filter(
      (block) => block.section === section && block.kind !== 'signature' && block.kind !== 'title',
    );
    const folded = passages.map((passage) => foldPassage(passage).text);
    if (folded.slice(1).join('').length < shortestPart) return [];
    return [
      {
        section,
        printed: passages.map(({ text }) => text).join('\n'),
        folded: folded.join('').slice(0, longestCompared),
      },
    ];
  });
}

/** Pairs of parts of which one repeats the other. */
export function findCopiedParts(report: Passages): CopiedParts[] {
  const parts = partTexts(report);
  return parts.flatMap((later, index) =>
    parts.slice(0, index).flatMap((earlier): CopiedParts[] => {
      const share = similarity(earlier.folded, later.folded, leastShare);
      return share < leastShare ? [] : [{ earlier, later, share }];
    }),
  );
}
