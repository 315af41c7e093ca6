/** Text as a reader sees it, and the way back to where each character stood. */
export interface FoldedText {
  text: string;
  /** The part and the offset in it of a character of `text`. */
  from(index: number): { part: number; offset: number };
}

const whiteSpace = /[\s\u200b]+/g;

/** A run of white space becomes one space; tabs between cells stay, each of them, since empty cells stand between them. */
const fold = (run: string): string => (run.includes('\t') && !/[\n\r]/.test(run) ? run.replace(/[^\t]/g, '') : ' ');

/** Folds white space, trims spaces at both ends. The same text as `foldText(…).text`, without the way back. */
export const folded = (raw: string): string => trimSpaces(unfolded(raw));

/** Without a tab there is nothing to decide run by run. */
const unfolded = (raw: string): string =>
  raw.includes('\t') ? raw.replace(whiteSpace, fold) : raw.replace(whiteSpace, ' ');

const trimSpaces = (text: string): string => {
  const start = text.startsWith(' ') ? 1 : 0;
  return text.endsWith(' ') ? text.slice(start, Math.max(start, text.length - 1)) : text.slice(start);
};

/** Folds the concatenation of the parts, and remembers where each character came from. */
export function foldText(parts: readonly string[]): FoldedText {
  const raw = parts.join('');
  const untrimmed: { at: number; from: number }[] = [];
  let written = 0;
  let read = 0;
  for (const match of raw.matchAll(whiteSpace)) {
    untrimmed.push({ at: written, from: read });
    written += match.index - read;
    untrimmed.push({ at: written, from: match.index });
    written += fold(match[0]).length;
    read = match.index + match[0].length;
  }
  untrimmed.push({ at: written, from: read });
  const untrimmedText = unfolded(raw);
  const shift = untrimmedText.startsWith(' ') ? 1 : 0;
  const ends = endsOf(parts);
  return {
    text: trimSpaces(untrimmedText),
    from(index) {
      const stretch = untrimmed.findLast(({ at }) => at <= index + shift) ?? { at: 0, from: 0 };
      const position = stretch.from + (index + shift - stretch.at);
      const part = Math.max(
        0,
        ends.findIndex((end) => position < end),
      );
      return { part, offset: position - (ends[part - 1] ?? 0) };
    },
  };
}

function endsOf(parts: readonly string[]): number[] {
  let end = 0;
  return parts.map((part) => {
    end += part.length;
    return end;
  });
}
