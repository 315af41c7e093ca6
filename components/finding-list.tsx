import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding, Severity } from '../lib/audit/finding.ts';
import { type FindingState, stateOf } from '../lib/audit/review.ts';
import { inert } from '../lib/text/inert.ts';
import { type Doing, FindingDetail } from './finding-detail.tsx';
import {
  type Cause,
  countChips,
  type Filter,
  groupFindings,
  type PanelActions,
  type PanelReport,
  passes,
  toLine,
} from './panel-report.ts';
import { capitalised, useSay } from './say.ts';

interface Props {
  report: PanelReport;
  titles: ReadonlyMap<string, string>;
  /** The finding that the page asked to show; `at` tells two requests for the same one apart. */
  selected: { place: string; at: number } | null;
  actions: PanelActions;
  showKeys(): void;
}

/** The findings by place: one tab stop, arrows inside, the chosen one open below its line. */
export function FindingList({ report, titles, selected, actions, showKeys }: Props): JSX.Element {
  const say = useSay();
  const [filter, setFilter] = useState<Filter>({ states: new Set(), severities: new Set() });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const list = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(0);

  const { findings } = report.audit;
  const shown = findings.filter((finding) => passes(filter, finding, report.decisions));
  const groups = groupFindings(shown);
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
    else if (current !== null && active && list.current?.contains(document.activeElement)) focusLine(active.place);
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
    setFilter({ states: new Set(), severities: new Set() });
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
      '1': active && (() => actions.judge(active, 'confirmed', null, '')),
      '2': active && (() => start({ kind: 'reasons' })),
      '3': active && (() => actions.judge(active, 'pending', null, '')),
      n: active && (() => start({ kind: 'note', note: null })),
      c: active && (() => actions.copy(toLine(report, active))),
      u: actions.undo,
      '?': showKeys,
    };
    const act = withCtrl ? (key === 'z' ? actions.undo : undefined) : keys[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const line = (finding: Finding, sibling: boolean): JSX.Element => (
    <li key={finding.place} class={`${finding.severity} ${finding.verdict}`}>
      <Line
        finding={finding}
        state={stateOf(finding, report.decisions)}
        notes={report.notes.filter(({ anchor }) => anchor.kind === 'finding' && anchor.place === finding.place).length}
        sibling={sibling}
        isTabStop={finding === active}
        isOpen={finding.place === open}
        press={() => (finding.place === open ? setOpen(null) : show(finding))}
        focused={() => setCurrent(finding.place)}
      />
      {finding.place === open && (
        <FindingDetail
          finding={finding}
          report={report}
          ruleTitle={titles.get(finding.rule) ?? finding.rule}
          doing={doing}
          setDoing={finish}
          actions={actions}
        />
      )}
    </li>
  );

  return (
    <>
      <Chips report={report} filter={filter} setFilter={setFilter} />
      <p class="count soft" role="status">
        {shown.length === findings.length
          ? say('panelCount', String(findings.length))
          : say('panelFiltered', String(shown.length), String(findings.length))}
        {shown.length < findings.length && (
          <button type="button" class="link" onClick={() => setFilter({ states: new Set(), severities: new Set() })}>
            {say('panelClearFilter')}
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the lines inside, which are buttons */}
      <div class="groups" ref={list} onKeyDown={press}>
        {groups.map(({ title, causes }) => (
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

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

interface LineProps {
  finding: Finding;
  state: FindingState;
  notes: number;
  sibling: boolean;
  isTabStop: boolean;
  isOpen: boolean;
  press(): void;
  focused(): void;
}

function Line({ finding, state, notes, sibling, isTabStop, isOpen, press, focused }: LineProps): JSX.Element {
  const say = useSay();
  const severity = capitalised(finding.severity);
  const first = finding.where[0];
  return (
    <button
      type="button"
      class={`finding ${state} ${sibling ? 'sibling' : ''}`}
      data-place={finding.place}
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={press}
      onFocus={focused}
    >
      <span class="tag" role="img" aria-label={say(`severity${severity}`)} title={say(`severity${severity}`)}>
        {say(`severity${severity}Tag`)}
      </span>
      <span class="what">
        <span class="message">{inert(finding.message)}</span>
        <span class="where soft">
          {say(`verdict${capitalised(finding.verdict)}`)}
          {first && 'quote' in first && first.quote ? ` · “${inert(first.quote)}”` : ''}
        </span>
      </span>
      {notes > 0 && <span class="badge">{say('panelNotesBadge', String(notes))}</span>}
      {state !== 'undecided' && <span class={`badge ${state}`}>{say(`state${capitalised(state)}`)}</span>}
    </button>
  );
}

interface ChipsProps {
  report: PanelReport;
  filter: Filter;
  setFilter(filter: Filter): void;
}

function Chips({ report, filter, setFilter }: ChipsProps): JSX.Element {
  const say = useSay();
  const counts = countChips(report);
  const flipState = (state: FindingState) => setFilter({ ...filter, states: toggled(filter.states, state) });
  const flipSeverity = (severity: Severity) =>
    setFilter({ ...filter, severities: toggled(filter.severities, severity) });
  return (
    <div class="chips">
      <fieldset>
        <legend class="unseen">{say('panelFilterState')}</legend>
        {counts.states.map(([state, count]) => (
          <Chip
            key={state}
            label={say(`state${capitalised(state)}`)}
            count={count}
            pressed={filter.states.has(state)}
            press={() => flipState(state)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend class="unseen">{say('panelFilterSeverity')}</legend>
        {counts.severities.map(([severity, count]) => (
          <Chip
            key={severity}
            label={say(`severity${capitalised(severity)}`)}
            count={count}
            pressed={filter.severities.has(severity)}
            press={() => flipSeverity(severity)}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface ChipProps {
  label: string;
  count: number;
  pressed: boolean;
  press(): void;
}

/** A chip that stands for nothing is left out, unless it is what filters. */
const Chip = ({ label, count, pressed, press }: ChipProps): JSX.Element | null =>
  count === 0 && !pressed ? null : (
    <button type="button" class="chip" aria-pressed={pressed} onClick={press}>
      {label} <span class="digits">{count}</span>
    </button>
  );
