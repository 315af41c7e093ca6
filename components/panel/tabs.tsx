import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useSay } from '../say.ts';

const tabs = ['findings', 'notes', 'unchecked', 'changes', 'years'] as const;
export type Tab = (typeof tabs)[number];

const tabKeys: Record<Tab, string> = {
  findings: 'panelTabFindings',
  notes: 'panelTabNotes',
  unchecked: 'panelUnchecked',
  changes: 'panelTabChanges',
  years: 'panelTabYears',
};

/** A tab without a count has nothing to show, and is left out. */
export function Tabs({
  tab,
  setTab,
  counts,
}: {
  tab: Tab;
  setTab(tab: Tab): void;
  counts: Record<Tab, number | null>;
}): JSX.Element {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  const shown = tabs.filter((name) => counts[name] !== null);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && shown[(shown.indexOf(tab) + step + shown.length) % shown.length];
    if (!next) return;
    event.preventDefault();
    setTab(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={bar} onKeyDown={press} tabIndex={-1}>
      {shown.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls="tabpanel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => setTab(name)}
        >
          {say(tabKeys[name])} <span class="digits">{counts[name]}</span>
        </button>
      ))}
    </div>
  );
}
