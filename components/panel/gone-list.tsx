import type { JSX } from 'preact';
import { describePlace } from '../../lib/audit/place.ts';
import type { Case } from '../../lib/audit/review/case.ts';
import type { Gone } from '../../lib/audit/review/detection.ts';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';
import { CloseButton } from './case-actions.tsx';
import type { PanelActions } from './report.ts';

interface Props {
  gone: readonly Gone[];
  /** Closed, and not found any more. */
  closed: readonly Case[];
  actions: Pick<PanelActions, 'setCase' | 'reveal'>;
}

/** What was judged or sent out and is not found any more, with what it said before and what stands there now. */
export function GoneList({ gone, closed, actions }: Props): JSX.Element | null {
  const say = useSay();
  if (gone.length + closed.length === 0) return null;
  return (
    <section class="gone" aria-label={say('goneTitle', String(gone.length))}>
      {gone.length > 0 && (
        <>
          <h2>{say('goneTitle', String(gone.length))}</h2>
          <p class="soft">{say('goneWhy')}</p>
        </>
      )}
      <ul>
        {gone.map((one) => (
          <Item key={one.place} gone={one} actions={actions} />
        ))}
      </ul>
      {closed.length > 0 && <Closed closed={closed} actions={actions} />}
    </section>
  );
}

/** What is closed stays to be seen, and can be opened again. */
function Closed({ closed, actions }: Pick<Props, 'closed' | 'actions'>): JSX.Element {
  const say = useSay();
  return (
    <details>
      <summary>{say('closedTitle', String(closed.length))}</summary>
      <ul>
        {closed.map((one) => (
          <li key={one.place}>
            <p>{inert(one.finding.message)}</p>
            <p class="soft">
              {inert([one.ledger.reviewer, one.ledger.reviewedOn].filter((part) => part !== null).join(' '))}
            </p>
            <button type="button" onClick={() => actions.setCase(one.place, one, 'failed')}>
              {say('caseReopen')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Item({ gone, actions }: { gone: Gone; actions: Props['actions'] }): JSX.Element {
  const say = useSay();
  const { finding, sent, isChecked, now } = gone;
  const where = finding.where[0];
  return (
    <li>
      {where && (
        <button type="button" class="link" title={say('panelGoTo')} onClick={() => actions.reveal({ where })}>
          {inert(describePlace(where))}
        </button>
      )}
      <p>{say('goneBefore', inert(finding.message))}</p>
      {now !== null && <p>{say('goneNow', inert(now))}</p>}
      <p class={isChecked ? 'proposed' : 'soft'}>
        {say(isChecked ? 'goneProposed' : 'goneUnchecked')} ·{' '}
        {sent === null ? say('goneNoCase') : say(`case${capitalised(sent.status)}`)}
      </p>
      {isChecked && <CloseButton close={() => actions.setCase(gone.place, sent, 'closed')} />}
    </li>
  );
}
