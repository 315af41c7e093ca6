import type { JSX } from 'preact';
import type { Waiver } from '../../lib/audit/review/waiver.ts';
import { inert } from '../../lib/text/inert.ts';
import { reasonKeys } from '../finding/judged.tsx';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

interface Props {
  waivers: readonly Waiver[];
  titleOf(rule: string): string;
  remove(waiver: Waiver): void;
}

/** The false alarms that reach further than one finding: what they cover, who said so, and the way back. */
export function WaiverList({ waivers, titleOf, remove }: Props): JSX.Element {
  const say = useSay();
  return (
    <section id="waivers" class="waivers">
      <h2>{say('waiversTitle')}</h2>
      {waivers.length === 0 && <p class="soft">{say('waiversNone')}</p>}
      <ul>
        {waivers.map((waiver) => (
          <li key={waiver.id} class="row">
            <span>
              {inert(waiver.office)} · {inert(titleOf(waiver.rule))} ·{' '}
              {say(waiver.scope === 'place' ? 'waiverScopePlace' : 'waiverScopeRule')} ·{' '}
              {inert([say(reasonKeys[waiver.reason]), waiver.remark].filter((part) => part !== '').join(' · '))}{' '}
              <span class="soft">
                {inert(waiver.author)} {timeOf(waiver.at)}
              </span>
            </span>
            <button type="button" onClick={() => remove(waiver)}>
              {say('waiverRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
