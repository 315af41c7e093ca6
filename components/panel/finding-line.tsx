import type { JSX } from 'preact';
import type { Finding } from '../../lib/audit/finding.ts';
import type { Presence } from '../../lib/audit/review/detection.ts';
import type { FindingState } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';

interface Props {
  finding: Finding;
  state: FindingState;
  presence: Presence;
  /** How far its follow-up has come; null where it was not sent out. */
  status: string | null;
  notes: number;
  sibling: boolean;
  isTabStop: boolean;
  isOpen: boolean;
  /** null where nothing is being selected. */
  isSelected: boolean | null;
  press(): void;
  focused(): void;
  select(): void;
}

/** One finding as one line, and a box to select it where several are to be judged at once. */
export function FindingLine({ finding, isSelected, select, ...line }: Props): JSX.Element {
  const say = useSay();
  if (isSelected === null) return <Line finding={finding} {...line} />;
  return (
    <div class="selectable">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={say('selectOne', inert(finding.message))}
        onChange={select}
      />
      <Line finding={finding} {...line} />
    </div>
  );
}

function Line({
  finding,
  state,
  presence,
  status,
  notes,
  sibling,
  isTabStop,
  isOpen,
  press,
  focused,
}: Omit<Props, 'isSelected' | 'select'>): JSX.Element {
  const say = useSay();
  const severity = capitalised(finding.severity);
  const first = finding.where[0];
  return (
    <button
      type="button"
      class={`finding ${state} ${sibling ? 'sibling' : ''}`}
      data-place={finding.place}
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={press}
      onFocus={focused}
    >
      <span class="tag" role="img" aria-label={say(`severity${severity}`)} title={say(`severity${severity}`)}>
        {say(`severity${severity}Tag`)}
      </span>
      <span class="what">
        <span class="message">{inert(finding.message)}</span>
        <span class="where soft">
          {say(`verdict${capitalised(finding.verdict)}`)}
          {first && 'quote' in first && first.quote ? ` · “${inert(first.quote)}”` : ''}
        </span>
      </span>
      {notes > 0 && <span class="badge">{say('panelNotesBadge', String(notes))}</span>}
      {presence === 'new' && <span class="badge new">{say('presenceNew')}</span>}
      {status !== null && <span class="badge">{say(`case${capitalised(status)}`)}</span>}
      {state !== 'undecided' && <span class={`badge ${state}`}>{say(`state${capitalised(state)}`)}</span>}
    </button>
  );
}
