import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Listing } from '../../lib/audit/offices/listed-offices.ts';
import type { Proposal } from '../../lib/audit/offices/match-offices.ts';
import {
  fullNameOf,
  listedKey,
  type NameList,
  type OfficePair,
  parseYears,
} from '../../lib/audit/offices/name-list.ts';
import { type Share, sharesOfOffices } from '../../lib/audit/offices/office-lists.ts';
import { inert } from '../../lib/text/inert.ts';
import { tellFormula } from '../dashboard/shares.tsx';
import { capitalised, type Say, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import { YearsField } from './form.tsx';

export interface NameActions {
  judge(listed: string, seen: string, judgement: OfficePair['judgement']): void;
  changeYears(list: NameList, years: number[]): void;
  remove(list: NameList): void;
}

interface Props {
  listing: Listing;
  /** What was said of this list's offices. */
  pairs: readonly OfficePair[];
  actions: NameActions;
}

const mostShown = 100;

/** One list: what it gives, the near names that wait for a person, and what was said of others. */
export function NameCard({ listing, pairs, actions }: Props): JSX.Element {
  const say = useSay();
  const { list, offices, matching } = listing;
  const shares = sharesOfOffices(offices);
  const card = useRef<HTMLElement>(null);
  const movesFocus = useRef(false);
  // The button that was pressed goes with its line: whoever uses the keyboard is taken to the next, or to the heading.
  useLayoutEffect(() => {
    if (!movesFocus.current || document.activeElement !== document.body) return;
    movesFocus.current = false;
    const next = card.current?.querySelector<HTMLElement>('.names-table button') ?? card.current?.querySelector('h2');
    next?.focus();
  });
  const judge: NameActions['judge'] = (...answer) => {
    movesFocus.current = true;
    actions.judge(...answer);
  };
  return (
    <section ref={card} class="name-card" aria-label={inert(nameOf(list, say))}>
      <h2 tabIndex={-1}>
        {inert(nameOf(list, say))} <span class="soft">{timeOf(list.at)}</span>
      </h2>
      <p>
        {say(
          'namesCounts',
          String(list.offices.length),
          ...(['expected', 'seen', 'absent'] as const).map((name) => countOf(shares, name)),
        )}
      </p>
      <p class="soft">
        {shares.flatMap((share) => (share.list === 'absent' ? tellFormula(share, say) : []))}
        {matching.others.length > 0 && say('namesOthers', String(matching.others.length))}
      </p>
      <div class="row">
        <a href={`/dashboard.html?list=${encodeURIComponent(list.listId)}`}>{say('namesShow')}</a>
        <Years key={list.rev} list={list} change={(years) => actions.changeYears(list, years)} />
        <button type="button" onClick={() => actions.remove(list)}>
          {say('namesRemove')}
        </button>
      </div>
      {matching.proposals.length > 0 && <Proposals proposals={matching.proposals} judge={judge} />}
      {pairs.length > 0 && <Answers pairs={pairs} judge={judge} />}
    </section>
  );
}

/** A list that was given no name goes by its years. */
export const nameOf = ({ name, years }: Pick<NameList, 'name' | 'years'>, say: Say): string =>
  name === '' ? say('namesNoName', years.join(say('comma'))) : name;

const countOf = (shares: readonly Share[], name: Share['list']): string =>
  String(shares.find(({ list }) => list === name)?.count ?? 0);

function Years({ list, change }: { list: NameList; change(years: number[]): void }): JSX.Element {
  const say = useSay();
  const [words, setWords] = useState(list.years.join('、'));
  const years = parseYears(words);
  const isNew = years !== null && years.join() !== list.years.join();
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (years !== null && isNew) change(years);
      }}
    >
      <YearsField value={words} change={setWords} />
      <button type="submit" disabled={!isNew}>
        {say('namesKeepYears')}
      </button>
    </form>
  );
}

/** Near names: nothing is joined before a person says so. */
function Proposals({ proposals, judge }: { proposals: readonly Proposal[]; judge: NameActions['judge'] }): JSX.Element {
  const say = useSay();
  return (
    <div class="names-table">
      <h3>{say('namesProposals', String(proposals.length))}</h3>
      <p class="soft">{say('namesProposalsHint')}</p>
      <table>
        <thead>
          <tr>
            {['namesColumnListed', 'namesColumnSeen', 'namesColumnWhy', 'namesColumnAnswer'].map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposals.slice(0, mostShown).map(({ listed, seen, why }) => {
            const [own, other] = [inert(fullNameOf(listed)), inert(seen.name)];
            const answer = (judgement: 'same' | 'different') => () => judge(listedKey(listed), seen.key, judgement);
            return (
              <tr key={`${listedKey(listed)} ${seen.key}`}>
                <th scope="row">{own}</th>
                <td>
                  {other} <span class="soft">{inert(seen.site)}</span>
                </td>
                <td>{say(`namesWhy${capitalised(why.kind)}`, why.kind === 'letters' ? String(why.others) : '')}</td>
                <td>
                  <div class="row">
                    <button type="button" aria-label={say('namesSameAs', own, other)} onClick={answer('same')}>
                      {say('namesSame')}
                    </button>
                    <button
                      type="button"
                      aria-label={say('namesDifferentFrom', own, other)}
                      onClick={answer('different')}
                    >
                      {say('namesDifferent')}
                    </button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {proposals.length > mostShown && <p class="soft">{say('ledgerMore', String(proposals.length - mostShown))}</p>}
    </div>
  );
}

/** Every answer can be taken back. */
function Answers({ pairs, judge }: { pairs: readonly OfficePair[]; judge: NameActions['judge'] }): JSX.Element {
  const say = useSay();
  return (
    <details>
      <summary>{say('namesAnswers', String(pairs.length))}</summary>
      <ul>
        {pairs.map(({ listed, seen, judgement, author, at }) => (
          <li key={`${listed} ${seen}`} class="row">
            <span>
              {inert(listed)} {judgement === 'same' ? '＝' : '≠'} {inert(seen.replace('@', ' '))} ·{' '}
              {say(`names${capitalised(judgement)}`)}{' '}
              <span class="soft">
                {inert(author)} {timeOf(at)}
              </span>
            </span>
            <button
              type="button"
              aria-label={say('namesTakeBackOf', inert(listed), inert(seen))}
              onClick={() => judge(listed, seen, 'open')}
            >
              {say('namesTakeBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
