import type { JSX } from 'preact';
import { clashing, isWithAlt, type KeyAction, type Keymap, keyActions, usualKeys } from '../../lib/audit/keymap.ts';
import { useSay } from '../say.ts';

const names: Record<KeyAction, string> = {
  confirmed: 'judgeConfirmed',
  falseAlarm: 'judgeFalseAlarm',
  pending: 'judgePending',
  note: 'note',
  copy: 'copyLine',
  evidence: 'evidenceOpen',
  undo: 'undo',
  previousReport: 'walkPrevious',
  nextReport: 'walkNext',
  previous: 'keyPrevious',
  next: 'keyNext',
};

/** Which key does what: each can be another, or none. Two actions never share one. */
export function KeyList({ keys, save }: { keys: Keymap; save(keys: Keymap): void }): JSX.Element {
  const say = useSay();
  const clashes = clashing(keys);
  return (
    <details class="key-list">
      <summary>{say('keysTitle')}</summary>
      <ul>
        {keyActions.map((action) => (
          <li key={action}>
            <label>
              {isWithAlt(action) && 'Alt+'}
              <input
                type="text"
                maxLength={1}
                autocomplete="off"
                value={keys[action]}
                aria-invalid={clashes.includes(action)}
                onInput={({ currentTarget }) => save({ ...keys, [action]: currentTarget.value.trim().toLowerCase() })}
              />
              {say(names[action])}
            </label>
          </li>
        ))}
      </ul>
      <p class="soft">{say('keysHint')}</p>
      <p role="alert">
        {clashes.length > 0 && say('keysClash', clashes.map((action) => say(names[action])).join('、'))}
      </p>
      <button type="button" onClick={() => save(usualKeys)}>
        {say('keysReset')}
      </button>
    </details>
  );
}
