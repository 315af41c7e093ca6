import type { ProseMark, ProseToken, ProseWord } from './tokens.ts';
import type { Family, Meaning } from './words.ts';

/** What a number means. `also`: other variables that the same words allow; `loose`: it can agree, not contradict. */
export interface Binding {
  variable: string;
  family: Family | 'deed';
  also: string[];
  loose: boolean;
  /** 新收 and its like: no carried-in applications among them. */
  strict: boolean;
  /** The year that 分别 gives it: 2022年、2023年分别收到3件、5件. */
  year?: number;
  /** Where the label ends that stands behind the number: 3件予以公开. */
  end?: number;
}

/** What the sentence has said before the number. `own`: the words of its clause, `far`: of the clauses before, back to the last number. */
export interface Said {
  text: string;
  own: readonly (ProseWord | ProseMark)[];
  far: readonly (ProseWord | ProseMark)[];
  ownStart: number;
  topic: Topic;
  /** The kind of dispute and of document spoken of. */
  dispute: string | null;
  document: string | null;
  /** Whether the sentence names applications at all, before the number or behind it. */
  namesApplications: boolean;
  /** Whether the sentence, or the one before, speaks of disclosure; disputes about anything else are not this report's. */
  aboutDisclosure: boolean;
  /** Whether decisions (作出行政许可 …) are what the sentence counts. */
  countsDecisions: boolean;
  /** Whether something was published, up to here: 公示行政许可12件、行政处罚3件 counts what was shown. */
  announces: boolean;
}

export type Topic = 'applications' | 'disputes' | 'documents' | 'published' | 'other' | null;

export type Label = Extract<Meaning, { kind: 'label' }>;

export type LabelWord = ProseWord & { meaning: Label };

export const isLabel = (token: ProseWord | ProseMark | ProseToken): token is LabelWord =>
  token.kind === 'word' && token.meaning.kind === 'label';

export const isWord = (token: ProseToken | undefined): token is ProseWord => token?.kind === 'word';

export const wordsBefore = (
  words: readonly (ProseWord | ProseMark)[],
  { start }: ProseWord,
): (ProseWord | ProseMark)[] => words.filter((word) => word.start < start);

/** How many characters of a stretch no known word explains. */
export function unknownText(from: number, to: number, words: readonly (ProseWord | ProseMark)[]): number {
  const known = words
    .filter(({ start, end }) => start >= from && end <= to)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return to - from - known;
}
