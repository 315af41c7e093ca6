import type { JSX } from 'preact';
import type { Finding } from '../../lib/audit/finding.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { inert } from '../../lib/text/inert.ts';
import { BubbleCalculation } from '../finding/calculation.tsx';
import { OtherName, SideBySide } from '../finding/side-by-side.tsx';
import { capitalised, type Say } from '../say.ts';
import { trusted } from '../trusted.ts';
import type { BubbleActions, BubbleFinding } from './view.ts';

/** How grave a finding is, how certain, and what a person said of it. */
export function FindingTags({ finding, state, say }: BubbleFinding & { say: Say }): JSX.Element {
  return (
    <>
      <span class="tag">{say(`severity${capitalised(finding.severity)}`)}</span>
      <span class={`verdict ${finding.verdict}`}>{say(`verdict${capitalised(finding.verdict)}`)}</span>
      {state !== 'undecided' && <span class="state">{say(`state${capitalised(state)}`)}</span>}
    </>
  );
}

/** What is wrong, what it is reckoned from, where else it shows, and what it rests on. */
export function FindingExplained({
  finding,
  siblings,
  actions,
  say,
}: BubbleFinding & { actions: BubbleActions; say: Say }): JSX.Element {
  const { calculation, comparison, other } = finding;
  const others = finding.where.slice(1);
  return (
    <>
      <h2>{inert(finding.message)}</h2>
      {calculation && (
        <BubbleCalculation calculation={calculation} point={actions.point} connect={actions.connect} say={say} />
      )}
      {other && (
        <p class="aside">
          {say('findingOther')} <OtherName other={other} />
        </p>
      )}
      {comparison && <SideBySide comparison={comparison} other={other ?? null} point={actions.point} say={say} />}
      {others.length > 0 && (
        <Jumps title={say('bubbleOtherPlaces')}>
          {others.map((place, index) => (
            <button key={index} type="button" class="link" onClick={trusted(() => actions.point(place))}>
              {inert(describePlace(place))}
              {'quote' in place && place.quote ? `“${inert(place.quote)}”` : ''}
            </button>
          ))}
        </Jumps>
      )}
      {siblings.length > 0 && (
        <Jumps title={say('bubbleSiblings', String(siblings.length))}>
          {siblings.map((sibling) => (
            <button key={sibling.place} type="button" class="link" onClick={trusted(() => actions.goTo(sibling))}>
              {inert(sibling.message)}
            </button>
          ))}
        </Jumps>
      )}
      <Grounds finding={finding} openRule={actions.openRule} say={say} />
    </>
  );
}

function Jumps({ title, children }: { title: string; children: JSX.Element[] }): JSX.Element {
  return (
    <details class="jumps" open={children.length <= 3}>
      <summary>{title}</summary>
      <ul>
        {children.map((child) => (
          <li key={child.key}>{child}</li>
        ))}
      </ul>
    </details>
  );
}

function Grounds({
  finding: { explanations, basis, rule },
  openRule,
  say,
}: {
  finding: Finding;
  openRule: BubbleActions['openRule'];
  say: Say;
}): JSX.Element {
  return (
    <dl>
      {explanations.length > 0 && (
        <>
          <dt>{say('explanation')}</dt>
          <dd>
            {explanations.map((explanation) => (
              <p key={explanation}>{inert(explanation)}</p>
            ))}
          </dd>
        </>
      )}
      <dt>{say('basis')}</dt>
      <dd>
        {basis.map((clause) => (
          <p key={clause}>{clause}</p>
        ))}
      </dd>
      <dt>{say('rule')}</dt>
      <dd>
        <button type="button" class="link" title={say('ruleOpen')} onClick={trusted(() => openRule(rule))}>
          <code>{rule}</code>
        </button>
      </dd>
    </dl>
  );
}
