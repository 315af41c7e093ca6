import { findCopiedParts } from './copied-parts.ts';
import { normalise } from './normalise.ts';
import { foldPassage, type Stretch } from './quotes.ts';
import { findRepeats } from './repeats.ts';
import { stock } from './stock-phrases.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
type Report = { blocks: readonly Passage[]; identity: { name: string | null } };

/** A passage that stands in two places; `size` counts its characters without white space. */
export interface RepeatedPassage {
  first: Stretch;
  second: Stretch;
  size: number;
}

/** Long enough not to be a phrase that the subject brings with it. */
const leastLength = 30;
/** What is read of a page; a report is a tenth of it. */
const longestRead = 300_000;
const mostFound = 8;

/** Passages that stand twice in the prose. What repeats a whole part is duplicated-section's to say. */
export function findRepeatedPassages(report: Report): RepeatedPassage[] {
  const { text, starts } = joinParagraphs(report);
  const repeats = findRepeats(text, leastLength);
  if (repeats.length === 0) return [];
  const copied = findCopiedParts(report).map(({ earlier, later }) => [earlier.section, later.section].join());
  const passages = repeats.flatMap(({ first, second, length }): RepeatedPassage[] => {
    const passage = text.slice(first, first + length);
    if (withoutStock(passage, report.identity.name).length < leastLength) return [];
    const [left, right] = [locate(report, starts, first, length), locate(report, starts, second, length)];
    if (!left || !right) return [];
    const sections = [left, right].map(({ block }) => report.blocks[block]?.section ?? 0).sort((a, b) => a - b);
    return copied.includes(sections.join()) ? [] : [{ first: left, second: right, size: length }];
  });
  return passages.slice(0, mostFound);
}

interface Start {
  block: number;
  at: number;
}

function joinParagraphs({ blocks }: Report): { text: string; starts: Start[] } {
  const starts: Start[] = [];
  let text = '';
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || text.length > longestRead) continue;
    starts.push({ block: index, at: text.length });
    text += `${foldPassage(block).text.slice(0, longestRead)}\n`;
  }
  return { text, starts };
}

function withoutStock(passage: string, office: string | null): string {
  const text = office === null ? passage : passage.replaceAll(normalise(office), '');
  return text.replace(stock, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The printed stretch of a normalised one. */
function locate({ blocks }: Report, starts: readonly Start[], at: number, length: number): Stretch | undefined {
  const start = starts.findLast((candidate) => candidate.at <= at);
  const passage = start && blocks[start.block];
  if (!start || !passage) return undefined;
  const { from } = foldPassage(passage);
  const offset = at - start.at;
  return { block: start.block, start: from[offset] ?? 0, end: (from[offset + length - 1] ?? 0) + 1 };
}
