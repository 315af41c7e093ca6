import type { Answers } from '../../../lib/rpc.ts';
import { loadDraft, moveNote, removeNote, restoreNote, saveDraft, saveNote } from '../../../lib/store/notes.ts';
import type { Store } from '../../../lib/store/store.ts';
import { requireAccess, requireOwnPage } from '../access.ts';
import type { PersonalChange } from './personal-change.ts';

/** What people write: notes and what is half typed of them. */
export const answerNotes = (
  store: Store,
  { author, changed }: PersonalChange,
): Answers<'note/save' | 'note/move' | 'note/remove' | 'note/restore' | 'draft/save' | 'draft/load'> => ({
  'note/save': async ({ rev, ...note }, sender) => {
    await requireAccess(store, sender, note.reportId);
    await saveNote(store, { ...note, seen: rev, author: await author(), at: Date.now() });
    return changed(note.reportId, sender);
  },
  'note/move': async ({ reportId, id, rev, anchor }, sender) => {
    requireOwnPage(sender);
    await moveNote(store, { reportId, id, anchor, seen: rev, author: await author(), at: Date.now() });
    return changed(reportId, sender);
  },
  'note/remove': async ({ reportId, id }, sender) => {
    await requireAccess(store, sender, reportId);
    await removeNote(store, { reportId, id, author: await author(), at: Date.now() });
    return changed(reportId, sender);
  },
  'note/restore': async ({ reportId, id }, sender) => {
    await requireAccess(store, sender, reportId);
    await restoreNote(store, { reportId, id, author: await author(), at: Date.now() });
    return changed(reportId, sender);
  },
  'draft/save': async (draft, sender) => {
    await requireAccess(store, sender, draft.reportId);
    await saveDraft(store, { ...draft, at: Date.now() });
    return true;
  },
  'draft/load': async (draft, sender) => {
    await requireAccess(store, sender, draft.reportId);
    return loadDraft(store, draft);
  },
});
