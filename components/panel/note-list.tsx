import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { describeAnchor, resolveAnchor } from '../../lib/audit/review/anchor.ts';
import type { Note } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import { type Say, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import { NoteEditor } from './note-editor.tsx';
import { RemovedNotes } from './removed-notes.tsx';
import type { PanelActions, PanelReport } from './report.ts';

/** All notes of a report with where they stand today; those that have lost their place stand apart, with the old quote. */
export function NoteList({ report, actions }: { report: PanelReport; actions: PanelActions }): JSX.Element {
  const say = useSay();
  const [editing, setEditing] = useState<string | null>(null);
  const resolved = report.notes.map((note) => ({
    note,
    at: resolveAnchor(note.anchor, report.report, report.audit.findings),
  }));
  const found = resolved.filter(({ at }) => at.state !== 'lost');
  const lost = resolved.filter(({ at }) => at.state === 'lost');
  const item = ({ note, at }: (typeof resolved)[number]): JSX.Element => (
    <li key={note.id} class="note">
      <NotePlace note={note} report={report} at={at} actions={actions} />
      {editing === note.id ? (
        <NoteEditor note={note} anchor={note.anchor} actions={actions} done={() => setEditing(null)} />
      ) : (
        <>
          <p>{inert(note.text)}</p>
          <div class="row">
            <span class="soft">{[inert(note.author), timeOf(note.at)].filter((part) => part !== '').join(' ')}</span>
            <button type="button" class="link" onClick={() => setEditing(note.id)}>
              {say('noteEdit')}
            </button>
            {(at.state === 'lost' || at.state === 'several') && (
              <button type="button" class="link" title={say('noteMoveHint')} onClick={() => actions.moveNote(note)}>
                {say('noteMove')}
              </button>
            )}
            <button type="button" class="link" onClick={() => actions.removeNote(note)}>
              {say('noteRemove')}
            </button>
          </div>
        </>
      )}
    </li>
  );
  return (
    <div class="notes">
      <div class="row">
        <button type="button" aria-expanded={editing === 'new'} onClick={() => setEditing('new')}>
          {say('panelNoteReport')}
        </button>
      </div>
      {editing === 'new' && (
        <NoteEditor note={null} anchor={{ kind: 'report' }} actions={actions} done={() => setEditing(null)} />
      )}
      {report.notes.length === 0 && editing !== 'new' && <p class="empty soft">{say('panelNoNotes')}</p>}
      <ul>{found.map(item)}</ul>
      {lost.length > 0 && (
        <section>
          <h2>{say('panelLost', String(lost.length))}</h2>
          <p class="soft">{say('panelLostWhy')}</p>
          <p class="soft">{say('noteMoveHint')}</p>
          <ul>{lost.map(item)}</ul>
        </section>
      )}
      <RemovedNotes report={report} actions={actions} />
    </div>
  );
}

interface NotePlaceProps {
  note: Note;
  report: PanelReport;
  at: ReturnType<typeof resolveAnchor>;
  actions: PanelActions;
}

function NotePlace({ note: { anchor }, report, at, actions }: NotePlaceProps): JSX.Element {
  const say = useSay();
  const finding =
    anchor.kind === 'finding' ? report.audit.findings.find(({ place }) => place === anchor.place) : undefined;
  const go = (): void => {
    if (anchor.kind === 'finding') actions.reveal({ place: anchor.place });
    if (anchor.kind === 'cell') actions.reveal({ where: { table: anchor.table, row: anchor.row, col: anchor.col } });
    if (anchor.kind === 'passage') actions.reveal({ where: { section: anchor.section, quote: anchor.quote } });
  };
  const name = finding ? finding.message : describeAnchor(anchor);
  const canGo = anchor.kind !== 'report' && at.state !== 'lost';
  return (
    <>
      <p class="where">
        {canGo ? (
          <button type="button" class="link" title={say('panelGoTo')} onClick={go}>
            {inert(name)}
          </button>
        ) : (
          inert(name)
        )}{' '}
        {anchor.kind !== 'report' && <span class={`badge ${at.state}`}>{sayWhere(at, say)}</span>}
      </p>
      {anchor.kind === 'passage' && <blockquote>{inert(anchor.quote)}</blockquote>}
      {anchor.kind === 'cell' && at.state === 'lost' && <blockquote>{inert(anchor.text)}</blockquote>}
    </>
  );
}

function sayWhere(at: NotePlaceProps['at'], say: Say): string {
  if (at.state === 'changed') return say('panelValueChanged', inert(at.from), inert(at.to));
  if (at.state === 'several') return say('panelSeveralPlaces', String(at.count));
  return say(at.state === 'lost' ? 'panelNotFound' : 'panelInPlace');
}
