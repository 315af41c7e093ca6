import { foldPassage } from './quotes.ts';

interface Passage {
  text: string;
  section: number;
  kind: string;
}
type Passages = { blocks: readonly Passage[] };

/** A sentence in normalised text, where it stands in its block, and what the block says right after it. */
export interface Sentence {
  block: number;
  section: number;
  text: string;
  start: number;
  next: string;
}

// Several rules read the same sentences, and a report is not changed while it is audited.
const known = new WeakMap<readonly Passage[], Sentence[]>();

/** The sentences of a report's prose, in reading order. */
export function sentencesOf({ blocks }: Passages): Sentence[] {
  const sentences = known.get(blocks) ?? splitSentences(blocks);
  known.set(blocks, sentences);
  return sentences;
}

function splitSentences(blocks: readonly Passage[]): Sentence[] {
  return blocks.flatMap((passage, block) => {
    if (passage.kind !== 'paragraph') return [];
    const sentences: Sentence[] = [];
    for (const { 0: text, index: start } of foldPassage(passage).text.matchAll(/[^。;!?]+[。;!?]*/g)) {
      const before = sentences.at(-1);
      if (before) before.next = text;
      sentences.push({ block, section: passage.section, text, start, next: '' });
    }
    return sentences;
  });
}

/** The printed stretch of a sentence's characters `from` to `to`. */
export function printedStretch(
  { blocks }: Passages,
  { block, start }: Sentence,
  from: number,
  to: number,
): { start: number; end: number } {
  const passage = blocks[block];
  const places = passage ? foldPassage(passage).from : [];
  return { start: places[start + from] ?? 0, end: (places[start + to - 1] ?? 0) + 1 };
}
