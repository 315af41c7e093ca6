import type { JSX } from 'preact';
import { useSay } from '../say.ts';

/** What each key does. */
export function Keys(): JSX.Element {
  const say = useSay();
  const keys: [string, string][] = [
    ['↑ ↓', 'keysMove'],
    ['Enter', 'keysShow'],
    ['1', 'judgeConfirmed'],
    ['2', 'judgeFalseAlarm'],
    ['3', 'judgePending'],
    ['N', 'note'],
    ['C', 'copyLine'],
    ['E', 'evidenceOpen'],
    ['U', 'undo'],
    ['Alt+. Alt+,', 'keysWalk'],
    ['Alt+Shift+H', 'commandToggleMarks'],
  ];
  return (
    <dl class="keys">
      {keys.map(([key, text]) => (
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
