import type { Severity } from '../../lib/audit/finding.ts';
import type { Preset } from '../../lib/audit/preset.ts';

/** A column that a preset can have. */
export interface PresetColumn {
  key: string;
  title: string;
  /** Filled in by others. */
  isOpen: boolean;
  /** In every preset: without it nothing comes back. */
  isNeeded: boolean;
}

/** A column while a preset is edited: whether it is chosen, and what the office calls it; empty: as we do. */
export interface DraftColumn extends PresetColumn {
  isChosen: boolean;
  named: string;
}

export interface PresetDraft {
  name: string;
  columns: readonly DraftColumn[];
  severities: Record<Severity, string>;
}

const noNames: Record<Severity, string> = { statutory: '', substantive: '', format: '', hint: '' };

/** The preset's columns in its order, then those that it leaves out. A new one has all. */
export function toDraft(preset: Preset | null, columns: readonly PresetColumn[]): PresetDraft {
  if (preset === null)
    return {
      name: '',
      columns: columns.map((column) => ({ ...column, isChosen: true, named: '' })),
      severities: noNames,
    };
  const chosen = preset.columns.flatMap(({ key, title }) => {
    const column = columns.find((one) => one.key === key);
    return column ? [{ ...column, isChosen: true, named: title === column.title ? '' : title }] : [];
  });
  const keys = new Set(chosen.map(({ key }) => key));
  const left = columns
    .filter(({ key }) => !keys.has(key))
    .map((column) => ({ ...column, isChosen: column.isNeeded, named: '' }));
  return { name: preset.name, columns: [...chosen, ...left], severities: { ...noNames, ...preset.severities } };
}

export function toPreset({ name, columns, severities }: PresetDraft): Preset {
  return {
    name: name.trim(),
    columns: columns.filter(({ isChosen }) => isChosen).map((column) => ({ key: column.key, title: titleOf(column) })),
    severities: Object.fromEntries(
      Object.entries(severities).flatMap(([severity, named]) =>
        named.trim() === '' ? [] : [[severity, named.trim()]],
      ),
    ),
  };
}

const titleOf = ({ named, title }: DraftColumn): string => named.trim() || title;

/** The column a step earlier (−1) or later (1). */
export function moveColumn(draft: PresetDraft, index: number, step: -1 | 1): PresetDraft {
  const columns = [...draft.columns];
  const [moved] = columns.splice(index, 1);
  if (moved === undefined) return draft;
  columns.splice(index + step, 0, moved);
  return { ...draft, columns };
}

export const changeColumn = (
  draft: PresetDraft,
  key: string,
  change: Partial<Pick<DraftColumn, 'isChosen' | 'named'>>,
): PresetDraft => ({
  ...draft,
  columns: draft.columns.map((column) => (column.key === key ? { ...column, ...change } : column)),
});

/** Why a draft can't be saved beside these names: it has none, one that is taken, or two columns of one title. */
export function objectionTo(
  draft: PresetDraft,
  taken: readonly string[],
): 'no-name' | 'name-taken' | 'title-twice' | null {
  const name = draft.name.trim();
  if (name === '') return 'no-name';
  if (taken.includes(name)) return 'name-taken';
  const titles = draft.columns.filter(({ isChosen }) => isChosen).map(titleOf);
  return new Set(titles).size < titles.length ? 'title-twice' : null;
}
