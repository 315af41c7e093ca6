import type { JSX } from 'preact';
import type { Keymap } from '../../lib/audit/keymap.ts';
import { useSay } from '../say.ts';

/** What each key does. */
export function Keys({ keys }: { keys: Keymap }): JSX.Element {
  const say = useSay();
  const alone: [string, string][] = [
    [keys.confirmed, 'judgeConfirmed'],
    [keys.falseAlarm, 'judgeFalseAlarm'],
    [keys.pending, 'judgePending'],
    [keys.note, 'note'],
    [keys.copy, 'copyLine'],
    [keys.evidence, 'evidenceOpen'],
    [keys.undo, 'undo'],
    [`${keys.previousReport} ${keys.nextReport}`, 'keysList'],
  ];
  const walk = [keys.next, keys.previous].filter((key) => key !== '').map((key) => `Alt+${key.toUpperCase()}`);
  const lines: [string, string][] = [
    ['↑ ↓', 'keysMove'],
    ['Enter', 'keysShow'],
    ...alone.map(([key, text]): [string, string] => [key.trim().toUpperCase(), text]),
    ['Ctrl+Z', 'undo'],
    [walk.join(' '), 'keysWalk'],
    ['Alt+Shift+H', 'commandToggleMarks'],
  ];
  return (
    <dl class="keys">
      {lines
        .filter(([key]) => key !== '')
        .map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
    </dl>
  );
}
