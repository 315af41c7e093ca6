import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/audit/finding.ts';
import type { Case, CaseStatus } from '../../lib/audit/review/case.ts';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';
import type { PanelActions } from './report.ts';
import { SendForm } from './send-form.tsx';

interface Props {
  finding: Finding;
  /** null: not sent out. */
  sent: Case | null;
  actions: Pick<PanelActions, 'setCase' | 'send'>;
}

/** How far the follow-up of a finding has come, and the steps that a person may take from there. */
export function CaseActions({ finding, sent, actions }: Props): JSX.Element {
  const say = useSay();
  const [isSending, setIsSending] = useState(false);
  const set = (status: CaseStatus) => (): void => actions.setCase(finding.place, sent, status);
  const sending = (
    <button type="button" aria-expanded={isSending} onClick={() => setIsSending(!isSending)}>
      {say('sendOut')}
    </button>
  );
  const steps: Record<CaseStatus, JSX.Element> = {
    open: sending,
    sent: <Step text="caseAnswer" act={set('answered')} />,
    answered: (
      <>
        <CloseButton close={set('closed')} />
        <Step text="caseFail" act={set('failed')} />
      </>
    ),
    failed: sending,
    closed: <Step text="caseReopen" act={set('failed')} />,
  };
  return (
    <div class="case">
      {sent !== null && (
        <p>
          {say('caseAbout', say(`case${capitalised(sent.status)}`))}
          {sent.batch ? ` · ${inert(sent.batch)}` : ''}
          {sent.ledger.deadline ? ` · ${say('caseDeadline', sent.ledger.deadline)}` : ''} <code>{sent.number}</code>
        </p>
      )}
      <div class="row">{steps[sent?.status ?? 'open']}</div>
      {isSending && (
        <SendForm
          count={1}
          send={(batch, deadline) => {
            actions.send([finding], batch, deadline);
            setIsSending(false);
          }}
        />
      )}
    </div>
  );
}

function Step({ text, act }: { text: string; act(): void }): JSX.Element {
  const say = useSay();
  return (
    <button type="button" onClick={act}>
      {say(text)}
    </button>
  );
}

/** 销号 wants a second press: nothing closes a case by itself, nor by a slip. */
export function CloseButton({ close }: { close(): void }): JSX.Element {
  const say = useSay();
  const [isSure, setIsSure] = useState(false);
  return (
    <button type="button" onClick={() => (isSure ? close() : setIsSure(true))} onBlur={() => setIsSure(false)}>
      {say(isSure ? 'caseCloseSure' : 'caseClose')}
    </button>
  );
}
