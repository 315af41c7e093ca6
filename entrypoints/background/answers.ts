import type { Handlers } from '../../lib/rpc.ts';
import type { Store } from '../../lib/store/store.ts';
import { answerInterface } from './answers/interface.ts';
import { answerJudgements } from './answers/judgements.ts';
import { answerNotes } from './answers/notes.ts';
import { answerPages } from './answers/pages.ts';
import { personalChange } from './answers/personal-change.ts';

/**
 * What the background answers. A content script runs beside a page that may be hostile: it speaks for its own frame
 * only, as the browser names it, and touches no report but those which that frame submitted.
 */
export function answers(store: Store): Handlers<'background'> {
  const change = personalChange(store);
  return {
    ...answerPages(store),
    ...answerJudgements(store, change),
    ...answerNotes(store, change),
    ...answerInterface(store, change),
  };
}
