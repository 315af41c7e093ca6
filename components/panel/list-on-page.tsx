import type { JSX } from 'preact';
import type { ListOnPage } from '../../lib/audit/offices/list-on-page.ts';
import { inert } from '../../lib/text/inert.ts';
import { nameOf } from '../names/card.tsx';
import { useSay } from '../say.ts';

interface Props {
  /** null: no name list has offices of this page. */
  found: ListOnPage | null;
  /** The page that makes a list of this page's offices. */
  makeAddress: string;
}

/** 名单 30 家，本页列表只见 27 家, and which of them are missing. */
export function ListOnPageRow({ found, makeAddress }: Props): JSX.Element {
  const say = useSay();
  return (
    <section class="list-on-page" aria-label={say('namesTitle')}>
      {found && <Found found={found} />}
      <p>
        <a href={makeAddress} target="_blank" rel="noreferrer">
          {say('panelNamesMake')}
        </a>
      </p>
    </section>
  );
}

function Found({ found: { list, year, due, absent, near } }: { found: ListOnPage }): JSX.Element {
  const say = useSay();
  const about = [inert(nameOf(list, say)), String(due), String(year)];
  if (absent.length === 0) return <p>{say('panelNamesAll', ...about)}</p>;
  return (
    <>
      <p>{say('panelNames', ...about, String(due - absent.length))}</p>
      <details>
        <summary>{say('panelNamesAbsent', String(absent.length))}</summary>
        <ul>
          {absent.map((office) => (
            <li key={office}>{inert(office)}</li>
          ))}
        </ul>
      </details>
      {near.length > 0 && <p class="soft">{say('panelNamesNear', inert(near.join('、')))}</p>}
    </>
  );
}
