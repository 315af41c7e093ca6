import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

const kinds = ['decision', 'note', 'case', 'correction'] as const;
export type MergeKind = (typeof kinds)[number];
const outcomes = ['only-there', 'newer-there', 'both', 'kept', 'same'] as const;
export type MergeOutcome = (typeof outcomes)[number];

/** What one side says; null where it was removed. */
export interface MergeSide {
  text: string | null;
  author: string;
  at: number | null;
}

export interface MergeConflict {
  id: string;
  kind: MergeKind;
  /** Which report and which finding it is about. */
  about: string;
  here: MergeSide;
  there: MergeSide;
}

/** A file beside the store, before anything is written. */
export interface MergeView {
  fileName: string;
  writtenAt: number;
  release: string;
  added: number;
  met: number;
  strangers: readonly string[];
  counts: Record<MergeKind, Record<MergeOutcome, number>>;
  conflicts: readonly MergeConflict[];
  hasOtherSettings: boolean;
  /** Newer in the file, and taken over: the later stays. */
  nameLists: number;
  officePairs: number;
}

type Choice = 'here' | 'there';

interface Props {
  view: MergeView;
  merge(choices: ReadonlyMap<string, Choice>, takeSettings: boolean): void;
  cancel(): void;
}

/** What a merge would do, with a choice for each record that both sides changed. None is chosen beforehand. */
export function MergePreview({ view, merge, cancel }: Props): JSX.Element {
  const say = useSay();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [takeSettings, setTakeSettings] = useState(false);
  const { conflicts, added, met, strangers } = view;
  const left = conflicts.filter(({ id }) => !choices.has(id)).length;
  const chooseAll = (choice: Choice): void => setChoices(new Map(conflicts.map(({ id }) => [id, choice])));
  return (
    <section class="merge" aria-labelledby="merge-title">
      <h2 id="merge-title" tabIndex={-1} ref={focusOnce}>
        {say('mergeTitle', inert(view.fileName))}
      </h2>
      <p>{say('mergeWritten', timeOf(view.writtenAt), inert(view.release))}</p>
      <p>{say('mergeReports', String(added), String(met))}</p>
      {strangers.length > 0 && (
        <div class="notice">
          <p>{say('mergeStrangers', String(strangers.length))}</p>
          <ul>
            {strangers.map((name) => (
              <li key={name}>{inert(name)}</li>
            ))}
          </ul>
        </div>
      )}
      <Counts counts={view.counts} />
      {hasNames(view) && <p>{say('mergeNames', String(view.nameLists), String(view.officePairs))}</p>}
      {isIdle(view) && <p>{say('mergeNothing')}</p>}
      {conflicts.length > 0 && (
        <>
          <h3>{say('mergeConflicts')}</h3>
          <div class="row">
            <button type="button" onClick={() => chooseAll('here')}>
              {say('mergeAllHere')}
            </button>
            <button type="button" onClick={() => chooseAll('there')}>
              {say('mergeAllThere')}
            </button>
          </div>
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              chosen={choices.get(conflict.id)}
              choose={(choice) => setChoices(new Map([...choices, [conflict.id, choice]]))}
            />
          ))}
        </>
      )}
      {view.hasOtherSettings && (
        <label class="row">
          <input
            type="checkbox"
            checked={takeSettings}
            onChange={(event) => setTakeSettings(event.currentTarget.checked)}
          />
          {say('mergeSettings')}
        </label>
      )}
      <div class="row">
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
        <button type="button" class="primary" disabled={left > 0} onClick={() => merge(choices, takeSettings)}>
          {say('mergeApply')}
        </button>
        <span role="status" class="soft">
          {left > 0 && say('mergeLeft', String(left))}
        </span>
      </div>
    </section>
  );
}

/** The preview comes after a dialogue of the browser's own: whoever reads by ear is taken to it. */
const focusOnce = (heading: HTMLElement | null): void => {
  if (heading && !heading.dataset.seen) {
    heading.dataset.seen = 'true';
    heading.focus();
  }
};

const hasNames = ({ nameLists, officePairs }: MergeView): boolean => nameLists + officePairs > 0;

const isIdle = (view: MergeView): boolean =>
  view.added === 0 &&
  !view.hasOtherSettings &&
  !hasNames(view) &&
  kinds.every(
    (kind) => view.counts[kind]['only-there'] + view.counts[kind]['newer-there'] + view.counts[kind].both === 0,
  );

function Counts({ counts }: { counts: MergeView['counts'] }): JSX.Element {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('mergeRecords')}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {say(`merge${capitalised(outcome)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{say(`merge${capitalised(kind)}`)}</th>
            {outcomes.map((outcome) => (
              <td key={outcome} class={counts[kind][outcome] === 0 ? 'digits soft' : 'digits'}>
                {counts[kind][outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Conflict({
  conflict: { id, kind, about, ...sides },
  chosen,
  choose,
}: {
  conflict: MergeConflict;
  chosen: Choice | undefined;
  choose(choice: Choice): void;
}): JSX.Element {
  const say = useSay();
  return (
    <fieldset>
      <legend>
        {say(`merge${capitalised(kind)}`)} · {inert(about)}
      </legend>
      {(['here', 'there'] as const).map((side) => {
        const { text, author, at } = sides[side];
        return (
          <label key={side} class={chosen === side ? 'side chosen' : 'side'}>
            <span class="row">
              <input type="radio" name={id} checked={chosen === side} onChange={() => choose(side)} />
              {say(side === 'here' ? 'mergeHere' : 'mergeThere')}
              <span class="soft">
                {[inert(author), at === null ? '' : timeOf(at)].filter((part) => part !== '').join(' ')}
              </span>
            </span>
            <span class="said">{text === null ? say('mergeRemoved') : inert(text)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
