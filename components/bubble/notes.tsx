import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import type { Say } from '../say.ts';
import { trusted } from '../trusted.ts';
import type { BubbleActions } from './view.ts';

interface Props {
  notes: readonly Note[];
  /** `note` is null while a new one is written. */
  editing: { note: Note | null } | null;
  edit(note: Note): void;
  done(): void;
  actions: BubbleActions;
  say: Say;
}

/** The notes of a place, and the editor of one. */
export function BubbleNotes({ notes, editing, edit, done, actions, say }: Props): JSX.Element | null {
  if (notes.length === 0 && !editing) return null;
  return (
    <div class="notes">
      {notes.map((note) =>
        editing?.note?.id === note.id ? null : (
          <div class="written" key={note.id}>
            <p>{inert(note.text)}</p>
            <button type="button" class="link" onClick={trusted(() => edit(note))}>
              {say('noteEdit')}
            </button>
            <button type="button" class="link" onClick={trusted(() => actions.removeNote(note))}>
              {say('noteRemove')}
            </button>
          </div>
        ),
      )}
      {editing && (
        <Editor key={editing.note?.id ?? 'new'} note={editing.note} done={done} actions={actions} say={say} />
      )}
    </div>
  );
}

function Editor({
  note,
  done,
  actions,
  say,
}: {
  note: Note | null;
  done(): void;
  actions: BubbleActions;
  say: Say;
}): JSX.Element {
  const [text, setText] = useState(note?.text ?? '');
  const [saving, setSaving] = useState(false);
  const [draft] = useState(() => actions.loadDraft(note));
  const field = useRef<HTMLTextAreaElement>(null);
  const touched = useRef(false);

  // Before the next key arrives: what follows the N is the note.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    draft.then((kept) => {
      if (kept !== '' && !touched.current) setText(kept);
    });
  }, [draft]);

  const write = (value: string): void => {
    touched.current = true;
    setText(value);
    actions.keepDraft(note, value);
  };
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    setSaving(true);
    const saved = await actions.saveNote(note, text);
    setSaving(false);
    if (saved) done();
    else field.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };

  return (
    <div class="editor">
      <textarea
        ref={field}
        rows={3}
        maxLength={20_000}
        value={text}
        placeholder={say('notePlaceholder')}
        aria-label={say('note')}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <button type="button" disabled={saving || text.trim() === ''} onClick={trusted(() => void save())}>
        {say(saving ? 'noteSaving' : 'noteSave')}
        <kbd>Ctrl+Enter</kbd>
      </button>
      <button type="button" onClick={trusted(done)}>
        {say('cancel')}
      </button>
    </div>
  );
}
