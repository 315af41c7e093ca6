import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reason } from '../../lib/audit/review/review.ts';
import { isComposing } from '../bubble/keys.ts';
import type { Say } from '../say.ts';
import { trusted } from '../trusted.ts';

const reasons: readonly { reason: Reason; key: string }[] = [
  { reason: 'other-scope', key: 'reasonOtherScope' },
  { reason: 'misread', key: 'reasonMisread' },
  { reason: 'layout', key: 'reasonLayout' },
  { reason: 'not-applicable', key: 'reasonNotApplicable' },
  { reason: 'other', key: 'reasonOther' },
];

/** Why a finding is a false alarm: one click or one digit; 其他 wants words. */
export function Reasons({
  choose,
  hasLetterKeys,
  say,
}: {
  choose(reason: Reason, remark: string): void;
  hasLetterKeys: boolean;
  say: Say;
}): JSX.Element {
  const [remark, setRemark] = useState('');
  const frame = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => frame.current?.querySelector('button')?.focus(), []);

  const take = (reason: Reason): void => {
    if (reason === 'other' && remark.trim() === '') field.current?.focus();
    else choose(reason, remark.trim());
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted || isComposing(event)) return;
    if (event.target instanceof HTMLInputElement) {
      if (event.key === 'Enter') take('other');
      return;
    }
    const picked = reasons[Number(event.key) - 1];
    if (!picked || !hasLetterKeys || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    take(picked.reason);
  };

  return (
    <fieldset class="reasons" ref={frame} onKeyDown={press}>
      <legend>{say('reasonTitle')}</legend>
      {reasons.map(({ reason, key }, index) => (
        <button key={reason} type="button" onClick={trusted(() => take(reason))}>
          <kbd>{index + 1}</kbd>
          {say(key)}
        </button>
      ))}
      <input
        ref={field}
        type="text"
        maxLength={500}
        value={remark}
        placeholder={say('reasonRemark')}
        aria-label={say('reasonRemark')}
        onInput={(event) => setRemark(event.currentTarget.value)}
      />
    </fieldset>
  );
}
