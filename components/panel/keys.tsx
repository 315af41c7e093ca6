import type { JSX } from 'preact';
import { useSay } from '../say.ts';

const letterKeys: [string, string][] = [
  ['1', 'judgeConfirmed'],
  ['2', 'judgeFalseAlarm'],
  ['3', 'judgePending'],
  ['N', 'note'],
  ['C', 'copyLine'],
  ['E', 'evidenceOpen'],
  ['U', 'undo'],
  ['[ ]', 'keysList'],
];

/** What each key does. */
export function Keys({ hasLetterKeys }: { hasLetterKeys: boolean }): JSX.Element {
  const say = useSay();
  const keys: [string, string][] = [
    ['↑ ↓', 'keysMove'],
    ['Enter', 'keysShow'],
    ...(hasLetterKeys ? letterKeys : []),
    ['Ctrl+Z', 'undo'],
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
