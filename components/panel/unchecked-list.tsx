import type { ComponentChildren, JSX } from 'preact';
import type { Unchecked } from '../../lib/audit/finding.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';
import type { PanelActions, PanelReport } from './report.ts';
import { SeekReport } from './seek-report.tsx';

interface Props {
  report: PanelReport;
  titles: ReadonlyMap<string, string>;
  actions: Pick<PanelActions, 'reveal' | 'openRule' | 'seek' | 'openBatches'>;
  /** Shows on the page what was read of it; nothing where no page is open. */
  readButton: ComponentChildren;
}

/** Every check that could not run, and why: "not checked" must never look like "passed". */
export function UncheckedList({ report: shown, titles, actions, readButton }: Props): JSX.Element {
  const say = useSay();
  const { audit, report, years } = shown;
  const lastYear = report.year === null ? null : report.year - 1;
  const lacksLastYear = lastYear !== null && years.length > 0 && !years.includes(lastYear);
  const byRule = [...Map.groupBy(audit.unchecked, ({ rule }) => rule)];
  return (
    <div class="unchecked">
      {readButton}
      {report.doubts.length > 0 && (
        <section>
          <h2>{say('panelDoubts')}</h2>
          <ul>
            {report.doubts.map((doubt) => (
              <li key={doubt}>{inert(doubt)}</li>
            ))}
          </ul>
        </section>
      )}
      {lacksLastYear && (
        <section>
          <h2>{say('yearsMissing', String(lastYear))}</h2>
          <p class="soft">{say('seekLead')}</p>
          <SeekReport report={shown} year={lastYear} actions={actions} />
        </section>
      )}
      {byRule.length === 0 && <p class="empty soft">{say('panelAllChecked')}</p>}
      {byRule.map(([rule, checks]) => (
        <section key={rule}>
          <h2>
            <button type="button" class="link" title={say('ruleOpen')} onClick={() => actions.openRule(rule)}>
              {titles.get(rule) ?? rule}
            </button>{' '}
            <span class="soft digits">{checks.length}</span>
          </h2>
          <ul>
            {checks.map((check, index) => (
              <li key={index}>
                <Reason check={check} reveal={actions.reveal} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Reason({
  check: { reason, where },
  reveal,
}: {
  check: Unchecked;
  reveal: PanelActions['reveal'];
}): JSX.Element {
  const say = useSay();
  const place = where[0];
  if (place === undefined) return <>{inert(reason)}</>;
  return (
    <button
      type="button"
      class="link"
      title={`${say('panelGoTo')}：${inert(describePlace(place))}`}
      onClick={() => reveal({ where: place })}
    >
      {inert(reason)}
    </button>
  );
}
