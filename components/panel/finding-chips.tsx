import type { JSX } from 'preact';
import { capitalised, useSay } from '../say.ts';
import { countChips, type Filter, noFilter, type PanelReport } from './report.ts';

interface Props {
  report: PanelReport;
  filter: Filter;
  setFilter(filter: Filter): void;
  shown: number;
}

/** Chips that narrow the list, each with the number of findings it stands for, and what is shown of how many. */
export function FindingChips({ report, filter, setFilter, shown }: Props): JSX.Element {
  const say = useSay();
  const counts = countChips(report);
  const all = report.audit.findings.length;
  return (
    <>
      <div class="chips">
        <fieldset>
          <legend class="unseen">{say('panelFilterState')}</legend>
          {counts.states.map(([state, count]) => (
            <Chip
              key={state}
              label={say(`state${capitalised(state)}`)}
              count={count}
              pressed={filter.states.has(state)}
              press={() => setFilter({ ...filter, states: toggled(filter.states, state) })}
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
              press={() => setFilter({ ...filter, severities: toggled(filter.severities, severity) })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend class="unseen">{say('panelFilterOther')}</legend>
          <Chip
            label={say('filterNoted')}
            count={counts.noted}
            pressed={filter.isNoted}
            press={() => setFilter({ ...filter, isNoted: !filter.isNoted })}
          />
          <Chip
            label={say('presenceNew')}
            count={counts.fresh}
            pressed={filter.isNew}
            press={() => setFilter({ ...filter, isNew: !filter.isNew })}
          />
        </fieldset>
      </div>
      <p class="count soft" role="status">
        {shown === all ? say('panelCount', String(all)) : say('panelFiltered', String(shown), String(all))}
        {shown < all && (
          <button type="button" class="link" onClick={() => setFilter(noFilter)}>
            {say('panelClearFilter')}
          </button>
        )}
      </p>
    </>
  );
}

export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
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
