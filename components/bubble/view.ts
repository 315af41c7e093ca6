import type { Finding, Place } from '../../lib/audit/finding.ts';
import type { Keymap } from '../../lib/audit/keymap.ts';
import type { Decision, FindingState, Judgement, Note, Reason } from '../../lib/audit/review/review.ts';

/** A finding as the bubble shows it. `siblings`: the others that the same mistake explains. */
export interface BubbleFinding {
  finding: Finding;
  state: FindingState;
  decision: Decision | undefined;
  siblings: readonly Finding[];
}

/** What the bubble shows: the findings of a place, or none, and then only the notes of that place. */
export interface BubbleView {
  /** Where it was opened, in words. */
  place: string;
  findings: readonly BubbleFinding[];
  index: number;
  /** Which of all findings this is. */
  position: { at: number; of: number } | null;
  notes: readonly Note[];
  /** Why the place itself can't be seen. */
  hint: string | null;
  status: string | null;
  /** Whether the note editor is open from the start. */
  writing: boolean;
  /** What single keys do. */
  keys: Keymap;
}

/** What a person can do in the bubble. */
export interface BubbleActions {
  close(): void;
  select(index: number): void;
  step(direction: 1 | -1): void;
  judge(judgement: Judgement, reason: Reason | null, remark: string): void;
  undo(): void;
  copy(): void;
  /** Opens the sheet of the finding. */
  openEvidence(): void;
  /** Lights up a place on the page. */
  point(place: Place): void;
  /** Draws a line from a term that has the focus to its cell; null takes it away. */
  connect(from: Element | null, place: Place): void;
  /** Opens another finding. */
  goTo(finding: Finding): void;
  openPanel(): void;
  /** Opens the catalogue's page of a rule. */
  openRule(rule: string): void;
  /** Resolves to whether the note was saved. */
  saveNote(note: Note | null, text: string): Promise<boolean>;
  removeNote(note: Note): void;
  loadDraft(note: Note | null): Promise<string>;
  keepDraft(note: Note | null, text: string): void;
}
