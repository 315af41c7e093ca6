import type { Block, Report } from '../report.ts';
import type { Statement } from '../statements.ts';
import type { Binding, Topic } from './said.ts';
import { namesOtherOffice } from './scope.ts';
import type { ProseMark, ProseToken, ProseWord } from './tokens.ts';

export type Heard = ProseWord | ProseMark;

/** What has been said in a paragraph up to a token. */
export interface Progress {
  report: Report;
  block: Block;
  index: number;
  text: string;
  from: readonly number[];
  tokens: readonly ProseToken[];
  found: Statement[];
  topic: Topic;
  dispute: string | null;
  document: string | null;
  sentence: number;
  /** Until the sentence ends: the year it speaks of, whether of disclosure, whether of applications. */
  year: number | null;
  /** Years named since the last number. */
  years: number[];
  aboutDisclosure: boolean;
  wasAboutDisclosure: boolean;
  namesApplications: boolean;
  countsDecisions: boolean;
  announces: boolean;
  /** Whether the sentence tells which documents may be had on application: 依申请公开12件 is no count of applications. */
  sortsDocuments: boolean;
  /** Where the label ends that the last number took from behind it: 3件予以公开. It says nothing of the next. */
  taken: number;
  clause: Clause;
  brackets: Clause[];
  /** What 分别 still has to share out. */
  queue: Binding[];
}

/** What a clause, or a bracket, has of its own. */
export interface Clause {
  start: number;
  own: Heard[];
  far: Heard[];
  /** 较2022年的31件: a year that holds no longer than this. */
  year: number | null;
  /** Totals of which the numbers that follow may be parts, innermost last. */
  totals: Statement[];
  last: Statement | null;
  /** Whether another office, a wider area or a plan is spoken of: until the sentence, or the bracket, ends. */
  isElsewhere: boolean;
}

export const openClause = (start: number): Clause => ({
  start,
  own: [],
  far: [],
  year: null,
  totals: [],
  last: null,
  isElsewhere: false,
});

export const says = (words: readonly Heard[], kind: 'all' | 'each'): boolean =>
  words.some((token) => token.kind === 'word' && token.meaning.kind === kind);

export const isStranger = (token: Heard): boolean => token.kind === 'word' && token.meaning.kind === 'stranger';

export function makeStatement(
  progress: Progress,
  numberStart: number,
  end: number,
  parts: Omit<Statement, 'year' | 'against' | 'section' | 'block' | 'sentence' | 'start' | 'end' | 'quote'>,
): Statement {
  const { from, clause, block, report } = progress;
  const year = clause.year ?? progress.year;
  const start = from[Math.min(clause.start, numberStart)] ?? 0;
  const printedEnd = (from[end - 1] ?? 0) + 1;
  return {
    ...parts,
    // 收到30件，其中政府办受理12件: some of them only.
    loose:
      parts.loose ||
      (parts.family === 'deed' && parts.part !== null && !parts.strict) ||
      (progress.sortsDocuments && (parts.family === 'deed' || parts.family === 'outcome')) ||
      clause.isElsewhere ||
      namesOtherOffice(progress, clause.start, numberStart),
    year: year === report.year ? null : year,
    against: null,
    section: block.section,
    block: progress.index,
    sentence: progress.sentence,
    start,
    end: printedEnd,
    quote: block.text.slice(start, printedEnd).trim(),
  };
}
