import type { JSX } from 'preact';
import type { Comparison, Place } from '../../lib/audit/finding.ts';
import { nameOther, type OtherReport } from '../../lib/audit/history.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { inert } from '../../lib/text/inert.ts';
import type { Say } from '../say.ts';
import { trusted } from '../trusted.ts';

interface Props {
  comparison: Comparison;
  /** The report in which the right side stands; null: the same. */
  other: OtherReport | null;
  /** Shows a place on the page; null where none is open. */
  point: ((place: Place) => void) | null;
  say: Say;
}

/** Two texts one beside the other, what they share marked in both. */
export function SideBySide({ comparison: { left, right, share, same = [] }, other, point, say }: Props): JSX.Element {
  // Several stand below each other: each is a region of its own name.
  const place = describePlace({ section: left.section });
  const subject = other === null ? place : `${place}，${nameOther(other)}`;
  return (
    <section class="comparison" aria-label={`${say('panelComparison')}：${inert(subject)}`}>
      <p class="soft">{say('bubbleShare', (share * 100).toFixed(1))}</p>
      <div class="sides">
        <figure>
          <figcaption>
            <PlaceName section={left.section} point={point} />
          </figcaption>
          <Printed text={left.text} marked={same.map((stretch) => stretch.left)} />
        </figure>
        <figure>
          <figcaption>
            {other && <OtherName other={other} />}{' '}
            <PlaceName section={right.section} point={other === null ? point : null} />
          </figcaption>
          <Printed text={right.text} marked={same.map((stretch) => stretch.right)} />
        </figure>
      </div>
    </section>
  );
}

function PlaceName({ section, point }: { section: number; point: Props['point'] }): JSX.Element {
  const name = describePlace({ section });
  if (point === null) return <>{name}</>;
  return (
    <button type="button" class="link" onClick={trusted(() => point({ section }))}>
      {name}
    </button>
  );
}

/** Office and year of another report, as a link where its address is one of the web. */
export function OtherName({ other }: { other: OtherReport }): JSX.Element {
  const name = inert(nameOther(other));
  if (!/^https?:\/\//.test(other.address)) return <>{name}</>;
  return (
    <a href={other.address} target="_blank" rel="noreferrer" title={inert(other.address)}>
      {name}
    </a>
  );
}

function Printed({ text, marked }: { text: string; marked: readonly (readonly [number, number])[] }): JSX.Element {
  return (
    // Focusable, so that the keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus
    <blockquote tabIndex={0}>
      {cut(text, marked).map(({ piece, isShared }, index) =>
        isShared ? <mark key={index}>{inert(piece)}</mark> : inert(piece),
      )}
    </blockquote>
  );
}

/** The text in pieces that are shared and that are not, in order; stretches may overlap or touch. */
export function cut(
  text: string,
  marked: readonly (readonly [number, number])[],
): { piece: string; isShared: boolean }[] {
  const pieces: { piece: string; isShared: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marked.toSorted(([one], [other]) => one - other)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ piece: text.slice(at, start), isShared: false });
    pieces.push({ piece: text.slice(Math.max(at, start), end), isShared: true });
    at = end;
  }
  if (at < text.length) pieces.push({ piece: text.slice(at), isShared: false });
  return pieces;
}
