import type { Report } from '../../report/report.ts';
import type { Repetition, SharedStretch } from '../../text/repetition.ts';
import type { Comparison } from '../finding.ts';

/** What a comparison shows of each side; enough for any part that people read. */
const longestShown = 20_000;

/**
 * The parts of a report that repeat another, each beside the part of the other report that most of it is from, the most
 * repeated characters first. `share` is that of the left part as a whole.
 */
export function toComparisons(left: Report, right: Report, { parts, stretches }: Repetition): Comparison[] {
  const repeated = parts.filter((part) => part.repeated > 0).sort((one, other) => other.repeated - one.repeated);
  return repeated.map(({ section, counted, repeated: size }): Comparison => {
    const own = stretches.filter((stretch) => stretch.section === section);
    const source = mainSource(right, own);
    const [ownText, otherText] = [printedPart(left, section), printedPart(right, source)];
    return {
      left: { section, text: ownText.text },
      right: { section: source, text: otherText.text },
      share: counted === 0 ? 0 : size / counted,
      same: own.flatMap((stretch) => {
        const [one, other] = [ownText.place(stretch.left), otherText.place(stretch.right)];
        return one && other ? [{ left: one, right: other }] : [];
      }),
    };
  });
}

/** The part of the other report that most characters are from. */
function mainSource({ blocks }: Report, stretches: readonly SharedStretch[]): number {
  const sizes = new Map<number, number>();
  for (const { right, size } of stretches) {
    const section = blocks[right.block]?.section ?? 0;
    sizes.set(section, (sizes.get(section) ?? 0) + size);
  }
  const [[section = 0] = []] = [...sizes].sort(([, one], [, other]) => other - one);
  return section;
}

/** The paragraphs of a part as one text, and where a stretch of a block stands in it; undefined where it is not shown. */
function printedPart({ blocks }: Report, section: number) {
  const starts = new Map<number, number>();
  let text = '';
  for (const [index, block] of blocks.entries()) {
    if (block.section !== section || block.kind !== 'paragraph' || text.length > longestShown) continue;
    starts.set(index, text.length);
    text += `${block.text}\n`;
  }
  const shown = text.slice(0, longestShown).trimEnd();
  const place = ({ block, start, end }: SharedStretch['left']): [number, number] | undefined => {
    const first = starts.get(block);
    if (first === undefined || first + start >= shown.length) return undefined;
    return [first + start, Math.min(first + end, shown.length)];
  };
  return { text: shown, place };
}
