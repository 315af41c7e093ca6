import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import type { HistoryLine } from './report.ts';

/** Who changed what, when, from what to what; read when it is opened. */
export function FindingHistory({ load }: { load(): Promise<HistoryLine[]> }): JSX.Element {
  const say = useSay();
  const [lines, setLines] = useState<HistoryLine[] | null>(null);
  const toggle = async (isOpen: boolean): Promise<void> => setLines(isOpen ? await load() : null);
  return (
    <details class="history" onToggle={({ currentTarget }) => void toggle(currentTarget.open)}>
      <summary>{say('historyTitle')}</summary>
      {lines?.length === 0 && <p class="soft">{say('historyNone')}</p>}
      {lines !== null && lines.length > 0 && (
        <ol>
          {lines.map(({ at, author, from, to, isUndone }, index) => (
            <li key={index} class={isUndone ? 'undone' : ''}>
              <span class="soft">
                {timeOf(at)} {inert(author)}
              </span>{' '}
              {inert(from ?? say('historyNothing'))} → {inert(to ?? say('historyNothing'))}
              {isUndone ? say('historyUndone') : ''}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
