import type { JSX } from 'preact';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

interface Props<C extends { at: number }> {
  copies: readonly C[];
  save(copy: C): void;
}

/** What was copied before the extension changed the shape of its data; nothing is shown where it never did. */
export function UpgradeCopies<C extends { at: number }>({ copies, save }: Props<C>): JSX.Element | null {
  const say = useSay();
  if (copies.length === 0) return null;
  return (
    <section>
      <h2>{say('copiesTitle')}</h2>
      <p class="soft">{say('copiesHint')}</p>
      <ul>
        {copies.map((copy) => (
          <li key={copy.at} class="row">
            {timeOf(copy.at)}
            <button type="button" onClick={() => save(copy)}>
              {say('copiesSave')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
