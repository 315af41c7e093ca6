import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Severity } from '../../lib/audit/finding.ts';
import type { Preset } from '../../lib/audit/preset.ts';
import { capitalised, useSay } from '../say.ts';
import {
  changeColumn,
  type DraftColumn,
  moveColumn,
  objectionTo,
  type PresetColumn,
  type PresetDraft,
  toDraft,
  toPreset,
} from './preset-draft.ts';

interface Props {
  /** null: a new one. */
  preset: Preset | null;
  columns: readonly PresetColumn[];
  /** Names of the others. */
  taken: readonly string[];
  save(preset: Preset): void;
  cancel(): void;
}

const severities: readonly Severity[] = ['statutory', 'substantive', 'format', 'hint'];

/** An office's own form of the list: which columns, in which order, what it calls them and the severities. */
export function PresetEditor({ preset, columns, taken, save, cancel }: Props): JSX.Element {
  const say = useSay();
  const [draft, setDraft] = useState(() => toDraft(preset, columns));
  const [said, setSaid] = useState('');
  const first = useRef<HTMLInputElement>(null);
  // Before it is painted: who goes on typing types into it.
  useLayoutEffect(() => first.current?.focus(), []);
  const objection = objectionTo(draft, taken);
  return (
    <form
      class="preset-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (objection === null) save(toPreset(draft));
      }}
    >
      <label>
        {say('presetName')}
        <input
          ref={first}
          type="text"
          maxLength={60}
          value={draft.name}
          onInput={({ currentTarget: { value } }) => setDraft((now) => ({ ...now, name: value }))}
        />
      </label>
      <Columns draft={draft} change={setDraft} tell={setSaid} />
      <fieldset>
        <legend>{say('presetSeverities')}</legend>
        <div class="row">
          {severities.map((severity) => (
            <label key={severity}>
              {say(`severity${capitalised(severity)}`)}
              <input
                type="text"
                maxLength={20}
                value={draft.severities[severity]}
                onInput={({ currentTarget: { value } }) =>
                  setDraft((now) => ({ ...now, severities: { ...now.severities, [severity]: value } }))
                }
              />
            </label>
          ))}
        </div>
      </fieldset>
      <p role="status" class="status">
        {objection === null || objection === 'no-name' ? said : say(`preset${capitalised(objection)}`)}
      </p>
      <div class="row">
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="primary" disabled={objection !== null}>
          {say('noteSave')}
        </button>
      </div>
    </form>
  );
}

interface ColumnsProps {
  draft: PresetDraft;
  /** Two keys may come before one is drawn: a change begins from what is there then. */
  change(update: (draft: PresetDraft) => PresetDraft): void;
  tell(text: string): void;
}

function Columns({ draft, change, tell }: ColumnsProps): JSX.Element {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ key: string; step: -1 | 1 } | null>(null);
  // A line that was moved loses the focus, and at an end the button too: the other one takes it.
  useEffect(() => {
    if (moved === null) return;
    const line = list.current?.children[draft.columns.findIndex(({ key }) => key === moved.key)];
    const [up, down] = line?.querySelectorAll('button') ?? [];
    const wanted = moved.step < 0 ? [up, down] : [down, up];
    wanted.find((button) => button?.disabled === false)?.focus();
  }, [moved, draft.columns]);
  const move = (column: DraftColumn, index: number, step: -1 | 1): void => {
    change((now) => moveColumn(now, index, step));
    setMoved({ key: column.key, step });
    tell(say('presetMoved', column.title, String(index + step + 1), String(draft.columns.length)));
  };
  return (
    <fieldset>
      <legend>{say('presetColumns')}</legend>
      <p class="soft">{say('presetColumnsHint')}</p>
      <ol ref={list}>
        {draft.columns.map((column, index) => {
          const { key, title, named, isChosen, isNeeded, isOpen } = column;
          return (
            <li key={key} class={isOpen ? 'row open' : 'row'}>
              <label class="row chosen">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isNeeded}
                  onChange={({ currentTarget: { checked } }) =>
                    change((now) => changeColumn(now, key, { isChosen: checked }))
                  }
                />
                {title}
              </label>
              <input
                type="text"
                maxLength={60}
                value={named}
                placeholder={title}
                disabled={!isChosen}
                aria-label={say('presetRename', title)}
                onInput={({ currentTarget: { value } }) => change((now) => changeColumn(now, key, { named: value }))}
              />
              <button
                type="button"
                class="square"
                disabled={index === 0}
                aria-label={say('presetUp', title)}
                onClick={() => move(column, index, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="square"
                disabled={index === draft.columns.length - 1}
                aria-label={say('presetDown', title)}
                onClick={() => move(column, index, 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
