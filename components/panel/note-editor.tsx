import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Anchor } from '../../lib/audit/review/anchor.ts';
import type { Note } from '../../lib/audit/review/review.ts';
import { useSay } from '../say.ts';
import type { PanelActions } from './report.ts';

interface Props {
  note: Note | null;
  anchor: Anchor;
  actions: Pick<PanelActions, 'saveNote' | 'loadDraft' | 'keepDraft'>;
  done(): void;
}

/** A draft is kept so soon after the last key. */
const draftMs = 300;

/** Writes a note. What is typed is kept as a draft; 已保存 is said by whoever closes the editor, once it is true. */
export function NoteEditor({ note, anchor, actions, done }: Props): JSX.Element {
  const say = useSay();
  const [text, setText] = useState(note?.text ?? '');
  const [phase, setPhase] = useState<'idle' | 'typing' | 'kept' | 'saving'>('idle');
  const [draft] = useState(() => actions.loadDraft(note, anchor));
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef(false);

  // Before the next key arrives: what follows the N is the note.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    draft.then((kept) => {
      if (kept === '' || touched.current) return;
      setText(kept);
      setPhase('kept');
    });
    return () => clearTimeout(timer.current);
  }, [draft]);

  const write = (value: string): void => {
    touched.current = true;
    setText(value);
    setPhase('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      if (await actions.keepDraft(note, anchor, value)) setPhase('kept');
    }, draftMs);
  };
  const save = async (): Promise<void> => {
    if (text.trim() === '' || phase === 'saving') return;
    clearTimeout(timer.current);
    setPhase('saving');
    if (await actions.saveNote(note, anchor, text)) done();
    else setPhase('idle');
  };
  const cancel = (): void => {
    clearTimeout(timer.current);
    void actions.keepDraft(note, anchor, '');
    done();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === 'Escape') done();
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
      <div class="row">
        <button type="button" class="primary" disabled={phase === 'saving' || text.trim() === ''} onClick={save}>
          {say(phase === 'saving' ? 'noteSaving' : 'noteSave')}
        </button>
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
        <span class="soft" role="status">
          {phase === 'kept' ? say('noteDraftKept') : ''}
        </span>
      </div>
    </div>
  );
}
