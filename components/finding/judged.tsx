import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/audit/finding.ts';
import { type Decision, type Due, decisionOn } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import type { PanelActions, PanelReport } from '../panel/report.ts';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

export const judgementKeys = {
  confirmed: 'judgeConfirmed',
  'false-alarm': 'judgeFalseAlarm',
  pending: 'judgePending',
} as const;
export const reasonKeys = {
  'other-scope': 'reasonOtherScope',
  misread: 'reasonMisread',
  layout: 'reasonLayout',
  'not-applicable': 'reasonNotApplicable',
  other: 'reasonOther',
} as const;

interface Props {
  finding: Finding;
  report: PanelReport;
  actions: Pick<PanelActions, 'setDue' | 'widen' | 'copySample'>;
}

/** Who judged, when, how far it reaches, and what the finding said then, where that has changed. */
export function Judged({ finding, report, actions }: Props): JSX.Element | null {
  const say = useSay();
  const decision = decisionOn(finding, report.decisions);
  if (decision === undefined) return null;
  const { judgement, reason, remark, author, at, message, value, due, rev, scope } = decision;
  const said = [
    say(judgementKeys[judgement]),
    reason ? say(reasonKeys[reason]) : '',
    remark,
    scope === 'finding' ? '' : say(scope === 'place' ? 'scopePlace' : 'scopeRule'),
    due?.whom ? say('dueAsked', due.whom) : '',
    due?.until ? say('dueOn', due.until) : '',
  ].filter((part) => part !== '');
  const isOwn = rev > 0 && value === finding.value;
  return (
    <div class="judged">
      <p>
        {inert(said.join(' · '))}{' '}
        <span class="soft">{[inert(author), timeOf(at)].filter((part) => part !== '').join(' ')}</span>
      </p>
      {value !== finding.value && <p class="again">{say('panelLookAgain', inert(message))}</p>}
      {isOwn && judgement === 'pending' && (
        <DueForm key={rev} due={due} save={(changed) => actions.setDue(finding, decision, changed)} />
      )}
      {isOwn && reason === 'misread' && (
        <button type="button" class="link" title={say('sampleHint')} onClick={() => actions.copySample(finding)}>
          {say('sampleCopy')}
        </button>
      )}
      {isOwn && judgement === 'false-alarm' && report.report.identity.name !== null && (
        <Widen decision={decision} widen={(wider) => actions.widen(finding, decision, wider)} />
      )}
    </div>
  );
}

/** For 待核实: whom to ask and when to look again. Both may stay empty. */
function DueForm({ due, save }: { due: Due | null; save(due: Due | null): void }): JSX.Element {
  const say = useSay();
  const [whom, setWhom] = useState(due?.whom ?? '');
  const [until, setUntil] = useState(due?.until ?? '');
  const submit = (event: Event): void => {
    event.preventDefault();
    save(whom.trim() === '' && until === '' ? null : { whom: whom.trim(), until: until === '' ? null : until });
  };
  return (
    <form class="row due" onSubmit={submit}>
      <label>
        {say('dueWhom')}
        <input type="text" maxLength={200} value={whom} onInput={({ currentTarget }) => setWhom(currentTarget.value)} />
      </label>
      <label>
        {say('dueUntil')}
        <input type="date" value={until} onInput={({ currentTarget }) => setUntil(currentTarget.value)} />
      </label>
      <button type="submit">{say('dueSave')}</button>
    </form>
  );
}

/** A false alarm reaches further only by a second press. */
function Widen({ decision, widen }: { decision: Decision; widen(scope: 'place' | 'rule'): void }): JSX.Element {
  const say = useSay();
  const [asked, setAsked] = useState<'place' | 'rule' | null>(null);
  const scopes = [
    ['place', 'widenPlace'],
    ['rule', 'widenRule'],
  ] as const;
  return (
    <div class="row" key={decision.rev}>
      {scopes.map(([scope, key]) => (
        <button
          key={scope}
          type="button"
          class="link"
          onClick={() => (asked === scope ? widen(scope) : setAsked(scope))}
          onBlur={() => setAsked(null)}
        >
          {asked === scope ? `${say(key)}：${say('widenSure')}` : say(key)}
        </button>
      ))}
    </div>
  );
}
