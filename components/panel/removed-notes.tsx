import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { describeAnchor } from '../../lib/audit/review/anchor.ts';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import type { PanelActions, PanelReport } from './report.ts';

type Removed = Awaited<ReturnType<PanelActions['loadRemoved']>>;

/** 已删除: read when it is opened, and again when a note comes or goes. */
export function RemovedNotes({ report, actions }: { report: PanelReport; actions: PanelActions }): JSX.Element {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [removed, setRemoved] = useState<Removed>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was removed depends on the notes that are there
  useEffect(() => {
    if (isOpen) actions.loadRemoved().then(setRemoved, reportError);
  }, [isOpen, report.notes]);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say('notesRemoved')}</summary>
      {removed.length === 0 && <p class="soft">{say('notesRemovedNone')}</p>}
      <ul>
        {removed.map(({ note, removedAt }) => (
          <li key={note.id} class="note">
            <p class="where">{inert(describeAnchor(note.anchor))}</p>
            <p>{inert(note.text)}</p>
            <div class="row">
              <span class="soft">{say('noteRemovedAt', timeOf(removedAt))}</span>
              <button type="button" class="link" onClick={() => void actions.restoreNote(note)}>
                {say('noteRestore')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
