import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../lib/audit/finding.ts';
import { actionOf, usesLetters } from '../../lib/audit/keymap.ts';
import type { Grouping } from '../../lib/audit/preferences.ts';
import { stateOf } from '../../lib/audit/review/review.ts';
import { capitalised, useSay } from '../say.ts';
import { FindingChips, toggled } from './finding-chips.tsx';
import { type Doing, FindingDetail } from './finding-detail.tsx';
import { FindingLine } from './finding-line.tsx';
import {
  type Cause,
  type Filter,
  firstCauses,
  groupFindings,
  noFilter,
  type PanelActions,
  type PanelHabits,
  type PanelReport,
  passes,
  toLine,
} from './report.ts';
import { SelectionBar } from './selection-bar.tsx';

interface Props {
  report: PanelReport;
  titles: ReadonlyMap<string, string>;
  habits: PanelHabits;
  /** The finding that the page asked to show; `at` tells two requests for the same one apart. */
  selected: { place: string; at: number } | null;
  actions: PanelActions;
  showKeys(): void;
}

/** The findings in groups: one tab stop, arrows inside, the chosen one open below its line. */
export function FindingList({ report, titles, habits, selected, actions, showKeys }: Props): JSX.Element {
  const say = useSay();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  /** null: one at a time. */
  const [selection, setSelection] = useState<ReadonlySet<string> | null>(null);
  const isWhole = useIsWhole(selected !== null);
  const list = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(0);

  const { findings } = report.audit;
  const shown = findings.filter((finding) => passes(filter, finding, report));
  const ruleTitleOf = (rule: string): string => titles.get(rule) ?? rule;
  const groups = groupFindings(shown, habits.grouping, {
    rule: ruleTitleOf,
    severity: (severity) => say(`severity${capitalised(severity)}`),
  });
  const isUnfolded = ({ lead, others }: Cause): boolean =>
    unfolded.has(lead.cause) || others.some(({ place }) => place === open);
  const lines = groups.flatMap(({ causes }) =>
    causes.flatMap((cause) => [cause.lead, ...(isUnfolded(cause) ? cause.others : [])]),
  );
  // A finding that the filter just took away hands the focus to the one that took its line.
  const index = lines.findIndex(({ place }) => place === current);
  const active = lines[index < 0 ? Math.min(lastIndex.current, lines.length - 1) : index];
  useLayoutEffect(() => {
    if (index >= 0) lastIndex.current = index;
    else if (current !== null && active && isFree(document.activeElement, list.current)) focusLine(active.place);
  });

  const focusLine = (place: string): void => {
    setCurrent(place);
    list.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)?.focus();
  };
  const show = (finding: Finding): void => {
    setCurrent(finding.place);
    setOpen(finding.place);
    setDoing(null);
    actions.reveal({ place: finding.place });
  };
  const fold = (cause: string): void => setUnfolded((present) => toggled(present, cause));
  // Back from a reason or a note, the keys go to the list again.
  const finish = (next: Doing): void => {
    setDoing(next);
    if (next === null && active) focusLine(active.place);
  };

  const place = selected?.place;
  const at = selected?.at;
  useEffect(() => {
    if (place === undefined || at === undefined) return;
    setFilter(noFilter);
    setCurrent(place);
    setOpen(place);
    setDoing(null);
  }, [place, at]);
  useEffect(() => {
    if (open !== null)
      list.current?.querySelector(`[data-place="${CSS.escape(open)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || isField(event.target)) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const start = (next: Doing) => {
      if (active) setOpen(active.place);
      setDoing(next);
    };
    const move = (to: number) => {
      const line = lines[Math.max(0, Math.min(to, lines.length - 1))];
      if (line) focusLine(line.place);
    };
    const here = active ? lines.indexOf(active) : 0;
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(here + 1),
      ArrowUp: () => move(here - 1),
      Home: () => move(0),
      End: () => move(lines.length - 1),
      Escape: open === null ? undefined : () => (doing ? finish(null) : setOpen(null)),
    };
    const letters: typeof keys = {
      confirmed: active && (() => actions.judge(active, 'confirmed', null, '')),
      falseAlarm: active && (() => start({ kind: 'reasons' })),
      pending: active && (() => actions.judge(active, 'pending', null, '')),
      note: active && (() => start({ kind: 'note', note: null })),
      copy: active && (() => actions.copy(toLine(report, active))),
      evidence: active && (() => actions.openEvidence(active)),
      undo: actions.undo,
    };
    const help = key === '?' && usesLetters(habits.keys) ? showKeys : undefined;
    const plain = keys[key] ?? letters[actionOf(habits.keys, key) ?? ''] ?? help;
    const act = withCtrl ? (key === 'z' ? actions.undo : undefined) : plain;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const line = (finding: Finding, sibling: boolean): JSX.Element => (
    <li key={finding.place} class={`${finding.severity} ${finding.verdict}`}>
      <FindingLine
        finding={finding}
        state={stateOf(finding, report.decisions)}
        presence={report.followUp.presence.get(finding.place) ?? null}
        status={report.followUp.cases.find(({ place }) => place === finding.place)?.status ?? null}
        notes={report.notes.filter(({ anchor }) => anchor.kind === 'finding' && anchor.place === finding.place).length}
        sibling={sibling}
        isTabStop={finding === active}
        isOpen={finding.place === open}
        isSelected={selection?.has(finding.place) ?? null}
        press={() => (finding.place === open ? setOpen(null) : show(finding))}
        focused={() => setCurrent(finding.place)}
        select={() => selection && setSelection(toggled(selection, finding.place))}
      />
      {finding.place === open && (
        <FindingDetail
          finding={finding}
          report={report}
          ruleTitle={ruleTitleOf(finding.rule)}
          keys={habits.keys}
          doing={doing}
          setDoing={finish}
          actions={actions}
        />
      )}
    </li>
  );

  return (
    <>
      <FindingChips report={report} filter={filter} setFilter={setFilter} shown={shown.length} />
      <div class="row arrange">
        <GroupBy grouping={habits.grouping} choose={actions.groupBy} />
        <button
          type="button"
          class="link"
          aria-pressed={selection !== null}
          onClick={() => setSelection(selection === null ? new Set() : null)}
        >
          {say('selectMany')}
        </button>
      </div>
      {selection !== null && (
        <SelectionBar
          shown={shown}
          selected={shown.filter(({ place }) => selection.has(place))}
          select={(findings) => setSelection(new Set(findings.map(({ place }) => place)))}
          actions={actions}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the lines inside, which are buttons */}
      <div class="groups" ref={list} onKeyDown={press}>
        {(isWhole ? groups : firstCauses(groups, drawnAtFirst)).map(({ title, causes }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul class="findings">
              {causes.map((cause) => [
                line(cause.lead, false),
                cause.others.length > 0 && (
                  <li key={`${cause.lead.place} others`} class="fold">
                    <button
                      type="button"
                      class="link"
                      aria-expanded={isUnfolded(cause)}
                      onClick={() => fold(cause.lead.cause)}
                    >
                      {say(isUnfolded(cause) ? 'panelFold' : 'panelUnfold', String(cause.others.length))}
                    </button>
                  </li>
                ),
                isUnfolded(cause) && cause.others.map((other) => line(other, true)),
              ])}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function GroupBy({ grouping, choose }: { grouping: Grouping; choose(grouping: Grouping): void }): JSX.Element {
  const say = useSay();
  return (
    <label>
      <span class="unseen">{say('groupTitle')}</span>
      <select
        value={grouping}
        onChange={({ currentTarget }) => {
          const chosen = groupings.find((one) => one === currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {say(`group${capitalised(one)}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const groupings = ['place', 'rule', 'severity'] as const satisfies readonly Grouping[];

/** More than a screen holds. */
const drawnAtFirst = 60;

/** A list of a thousand is drawn whole once its beginning is on the screen, or at once where a line of it is asked for. */
function useIsWhole(isAsked: boolean): boolean {
  const [isWhole, setWhole] = useState(isAsked);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setWhole(true));
    return () => cancelIdleCallback(waiting);
  }, []);
  return isWhole || isAsked;
}

/** Whether the focus may move within the list: it is there, or went with the line that had it. */
const isFree = (focused: Element | null, list: Element | null): boolean =>
  focused === null || focused === document.body || (list?.contains(focused) ?? false);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
  target instanceof HTMLSelectElement;
