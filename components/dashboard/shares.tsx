import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListName, Share } from '../../lib/audit/offices/office-lists.ts';
import { capitalised, type Say, useSay } from '../say.ts';

interface Props {
  shares: readonly Share[];
  list: ListName;
  choose(list: ListName): void;
}

/** The lists with their lengths and percentages; below them the formula of the one pointed at, or else of the chosen one. */
export function Shares({ shares, list, choose }: Props): JSX.Element {
  const say = useSay();
  const [pointed, setPointed] = useState<ListName | null>(null);
  return (
    <section class="shares" aria-label={say('dashboardLists')}>
      <ul>
        {shares.map((share) => (
          <li key={share.list}>
            <button
              type="button"
              aria-pressed={share.list === list}
              aria-describedby={`formula-${share.list}`}
              onClick={() => choose(share.list)}
              onMouseEnter={() => setPointed(share.list)}
              onMouseLeave={() => setPointed(null)}
              onFocus={() => setPointed(share.list)}
              onBlur={() => setPointed(null)}
            >
              {say(`list${capitalised(share.list)}`)} <span class="digits">{share.count}</span>
              {share.of !== null && <span class="soft digits">{percent(share)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shares.map((share) => (
        <p
          key={share.list}
          id={`formula-${share.list}`}
          class={`formula soft ${share.list === (pointed ?? list) ? '' : 'unseen'}`}
        >
          {tellFormula(share, say)}
        </p>
      ))}
    </section>
  );
}

/** 有问题 ÷ 已检 = 3 ÷ 6 = 50.0%, and what is counted. */
export const tellFormula = (share: Share, say: Say): string =>
  say(formulaOf(share), String(share.count), String(share.of ?? 0), percent(share));

/** Of what was seen there is a percentage only where a list says what is due. */
const formulaOf = ({ list, of }: Share): string =>
  list === 'seen' && of !== null ? 'formulaSeenListed' : `formula${capitalised(list)}`;

const percent = ({ count, of }: Share): string =>
  of === null || of === 0 ? '—' : `${((count / of) * 100).toFixed(1)}%`;
