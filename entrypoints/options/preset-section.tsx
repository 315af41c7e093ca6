import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLiveQuery } from '../../components/live/use-live-query.ts';
import { PresetList } from '../../components/options/preset-list.tsx';
import { useSay } from '../../components/say.ts';
import type { Preset } from '../../lib/audit/preset.ts';
import { issueColumns, numberColumn } from '../../lib/export/issue-columns.ts';
import { loadSettings, saveSettings } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';

const columns = issueColumns.map(({ key, title, isOpen = false }) => ({
  key,
  title,
  isOpen,
  isNeeded: key === numberColumn,
}));

/** The columns of the exported list, as an office wants them. */
export function PresetSection({ store }: { store: Store }): JSX.Element | null {
  const say = useSay();
  const settings = useLiveQuery(() => loadSettings(store), '');
  const [status, setStatus] = useState('');
  if (settings.status !== 'ready') return null;
  const save = async (presets: Preset[], preset: string): Promise<void> => {
    try {
      await saveSettings(store, { presets, preset });
      setStatus(say('optionsSaved'));
    } catch (cause) {
      reportError(cause);
      setStatus(say('errorStorage'));
    }
  };
  const { presets, preset } = settings.value;
  return (
    <PresetList
      presets={presets}
      chosen={preset}
      columns={columns}
      status={status}
      save={(changed, chosen) => void save(changed, chosen)}
    />
  );
}
