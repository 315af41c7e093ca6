import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../say.ts';

interface Props {
  /** Whether the browser has promised to keep the data; null where it does not say. */
  isPersisted: boolean | null;
  usedMb: number | null;
  quotaMb: number | null;
  /** Whether reports on portals are found by themselves. */
  isAllowed: boolean;
  /** Answers whether it is allowed now. */
  allow(): Promise<boolean>;
}

/** What it does, what it leaves to people, where the data lives, how to turn the marks off; and two things to decide. */
export function Welcome({ isPersisted, usedMb, quotaMb, isAllowed, allow }: Props): JSX.Element {
  const say = useSay();
  const [allowed, setAllowed] = useState(isAllowed);
  const sentences = ['welcomeChecks', 'welcomeJudges', 'welcomeStays', 'welcomeMarks'];
  return (
    <main class="welcome">
      <h1>{say('welcomeTitle')}</h1>
      <ul>
        {sentences.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <p class="soft">
        {isPersisted !== null && say(isPersisted ? 'optionsPersisted' : 'optionsNotPersisted')}{' '}
        {usedMb !== null && quotaMb !== null && say('optionsUsage', usedMb.toFixed(1), quotaMb.toFixed(0))}
      </p>
      <div class="row">
        <a class="button" href="/options.html#backup">
          {say('welcomeBackup')}
        </a>
        {!allowed && (
          <button type="button" class="primary" onClick={() => void allow().then(setAllowed)}>
            {say('welcomeAllow')}
          </button>
        )}
        {allowed && !isAllowed && <span role="status">{say('welcomeAllowed')}</span>}
      </div>
      <p>{say('welcomeTry')}</p>
    </main>
  );
}
