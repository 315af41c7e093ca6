import type { Finding } from '../audit/finding.ts';
import type { Anchor } from '../audit/review/anchor.ts';
import type { Judgement, Note, PageState, Reason } from '../audit/review/review.ts';

/** What the page asks of the rest of the extension. Each promise fails where nothing was saved. */
export interface Backstage {
  judge(
    reportId: string,
    finding: Finding,
    judgement: Judgement,
    reason: Reason | null,
    remark: string,
  ): Promise<PageState>;
  undo(reportId: string): Promise<PageState>;
  saveNote(reportId: string, note: Note | null, anchor: Anchor, text: string): Promise<PageState>;
  removeNote(reportId: string, note: Note): Promise<PageState>;
  loadDraft(reportId: string, note: Note | null, anchor: Anchor): Promise<string>;
  keepDraft(reportId: string, note: Note | null, anchor: Anchor, text: string): void;
  openPanel(reportId: string, place: string | null): Promise<boolean>;
  openRule(reportId: string, rule: string): Promise<boolean>;
  openEvidence(reportId: string, place: string): Promise<boolean>;
  /** Why something failed, in words for the reviewer. */
  explain(cause: unknown): string;
}
