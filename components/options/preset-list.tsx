import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Preset } from '../../lib/audit/preset.ts';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';
import type { PresetColumn } from './preset-draft.ts';
import { PresetEditor } from './preset-editor.tsx';

interface Props {
  presets: readonly Preset[];
  /** The name of the one that exports use; empty: all columns. */
  chosen: string;
  columns: readonly PresetColumn[];
  status: string;
  save(presets: Preset[], chosen: string): void;
}

/** The forms of the list that an office has, which one is used, and a way to make and change them. */
export function PresetList({ presets, chosen, columns, status, save }: Props): JSX.Element {
  const say = useSay();
  const [edited, setEdited] = useState<{ preset: Preset | null } | null>(null);
  const present = presets.find(({ name }) => name === chosen) ?? null;
  const others = presets.filter((one) => one !== edited?.preset);
  const remove = (): void =>
    save(
      presets.filter((one) => one !== present),
      '',
    );
  return (
    <section id="presets" class="presets">
      <h2>{say('presetsTitle')}</h2>
      <p class="soft">{say('presetsHint')}</p>
      <div class="row">
        <label>
          {say('presetsChosen')}{' '}
          <select value={present?.name ?? ''} onChange={({ currentTarget }) => save([...presets], currentTarget.value)}>
            <option value="">{say('presetsAll')}</option>
            {presets.map(({ name }) => (
              <option key={name} value={name}>
                {inert(name)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setEdited({ preset: null })}>
          {say('presetNew')}
        </button>
        {present && (
          <>
            <button type="button" onClick={() => setEdited({ preset: present })}>
              {say('presetEdit')}
            </button>
            <button type="button" onClick={remove}>
              {say('presetRemove')}
            </button>
          </>
        )}
      </div>
      <p role="status" class="status">
        {status}
      </p>
      {edited && (
        <PresetEditor
          key={edited.preset?.name ?? ''}
          preset={edited.preset}
          columns={columns}
          taken={others.map(({ name }) => name)}
          cancel={() => setEdited(null)}
          save={(preset) => {
            setEdited(null);
            save([...others, preset], preset.name);
          }}
        />
      )}
    </section>
  );
}
