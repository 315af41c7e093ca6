import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/audit/finding.ts';
import type { Reason } from '../../lib/audit/review/review.ts';
import { reasonKeys } from '../finding/judged.tsx';
import { useSay } from '../say.ts';
import type { PanelActions } from './report.ts';
import { SendForm } from './send-form.tsx';

interface Props {
  shown: readonly Finding[];
  selected: readonly Finding[];
  select(findings: readonly Finding[]): void;
  actions: Pick<PanelActions, 'judgeMany' | 'send'>;
}

const reasons: readonly Reason[] = ['other-scope', 'misread', 'layout', 'not-applicable'];

/** What is done to all that are selected, at once and to be taken back at once. */
export function SelectionBar({ shown, selected, select, actions }: Props): JSX.Element {
  const say = useSay();
  const [isSending, setIsSending] = useState(false);
  const isNone = selected.length === 0;
  const finish = (): void => select([]);
  return (
    <section class="selection" aria-label={say('selectMany')}>
      <div class="row">
        <span role="status">{say('selectCount', String(selected.length))}</span>
        <button type="button" class="link" onClick={() => select(shown)}>
          {say('selectAllShown', String(shown.length))}
        </button>
        {!isNone && (
          <button type="button" class="link" onClick={finish}>
            {say('selectNone')}
          </button>
        )}
      </div>
      <div class="row">
        <button type="button" disabled={isNone} onClick={() => actions.judgeMany(selected, 'confirmed', null)}>
          {say('judgeConfirmed')}
        </button>
        <button type="button" disabled={isNone} onClick={() => actions.judgeMany(selected, 'pending', null)}>
          {say('judgePending')}
        </button>
        <select
          disabled={isNone}
          aria-label={`${say('judgeFalseAlarm')} ${say('selectReason')}`}
          value=""
          onChange={({ currentTarget }) => {
            const reason = reasons.find((one) => one === currentTarget.value);
            if (reason) actions.judgeMany(selected, 'false-alarm', reason);
            currentTarget.value = '';
          }}
        >
          <option value="">{say('judgeFalseAlarm')}…</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {say(reasonKeys[reason])}
            </option>
          ))}
        </select>
        <button type="button" disabled={isNone} aria-expanded={isSending} onClick={() => setIsSending(!isSending)}>
          {say('sendOut')}
        </button>
      </div>
      {isSending && !isNone && (
        <SendForm
          count={selected.length}
          send={(batch, deadline) => {
            actions.send(selected, batch, deadline);
            setIsSending(false);
            finish();
          }}
        />
      )}
    </section>
  );
}
