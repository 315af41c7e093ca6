import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding, Place } from '../lib/audit/finding.ts';
import { describePlace } from '../lib/audit/place.ts';
import type { Decision, FindingState, Judgement, Note, Reason } from '../lib/audit/review.ts';
import { inert } from '../lib/text/inert.ts';
import { BubbleCalculation } from './bubble-calculation.tsx';
import { BubbleNotes } from './bubble-notes.tsx';
import { BubbleReasons } from './bubble-reasons.tsx';

/** Looks up a text of the interface by its key in `_locales`. */
export type Say = (key: string, ...parts: string[]) => string;

/** A finding as the bubble shows it. `siblings`: the others that the same mistake explains. */
export interface BubbleFinding {
  finding: Finding;
  state: FindingState;
  decision: Decision | undefined;
  siblings: readonly Finding[];
}

/** What the bubble shows: the findings of a place, or none, and then only the notes of that place. */
export interface BubbleView {
  /** Where it was opened, in words. */
  place: string;
  findings: readonly BubbleFinding[];
  index: number;
  /** Which of all findings this is. */
  position: { at: number; of: number } | null;
  notes: readonly Note[];
  /** Why the place itself can't be seen. */
  hint: string | null;
  status: string | null;
  /** Whether the note editor is open from the start. */
  writing: boolean;
}

export interface BubbleActions {
  close(): void;
  select(index: number): void;
  step(direction: 1 | -1): void;
  judge(judgement: Judgement, reason: Reason | null, remark: string): void;
  undo(): void;
  copy(): void;
  /** Lights up a place on the page. */
  point(place: Place): void;
  /** Opens another finding. */
  goTo(finding: Finding): void;
  openPanel(): void;
  /** Resolves to whether the note was saved. */
  saveNote(note: Note | null, text: string): Promise<boolean>;
  removeNote(note: Note): void;
  loadDraft(note: Note | null): Promise<string>;
  keepDraft(note: Note | null, text: string): void;
}

interface BubbleProps {
  view: BubbleView;
  actions: BubbleActions;
  say: Say;
  /** Called after each rendering: the size may have changed. */
  resized(): void;
}

const capitalised = (word: string): string => word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Keys that are typed, not pressed: half-composed pinyin, and whatever goes into a field. */
const isTyping = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  event.keyCode === 229 ||
  event.target instanceof HTMLTextAreaElement ||
  event.target instanceof HTMLInputElement;

/** The formula bubble: what is wrong, reckoned out, and what a person says of it. A judgement counts only if a person made it. */
export function Bubble({ view, actions, say, resized }: BubbleProps): JSX.Element {
  const shown = view.findings[view.index];
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState<{ note: Note | null } | null>(view.writing ? { note: null } : null);
  const frame = useRef<HTMLElement>(null);

  useLayoutEffect(resized);
  useLayoutEffect(() => {
    if (!view.writing) frame.current?.focus({ preventScroll: true });
  }, [view.writing]);

  const judge = (judgement: Judgement): void => actions.judge(judgement, null, '');
  const keys: Record<string, () => void> = shown
    ? {
        1: () => judge('confirmed'),
        2: () => setChoosing(true),
        3: () => judge('pending'),
        c: actions.copy,
        u: actions.undo,
      }
    : {};
  const stepBack = (): void => {
    setChoosing(false);
    setEditing(null);
    frame.current?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      if (choosing || editing) stepBack();
      else actions.close();
      return;
    }
    if (isTyping(event) || event.altKey || choosing) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if ((event.ctrlKey || event.metaKey) && !isUndo) return;
    const act = isUndo
      ? keys.u
      : event.key.toLowerCase() === 'n'
        ? () => setEditing({ note: null })
        : keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  /** Only a person presses our buttons. */
  const trusted = (act: () => void) => (event: MouseEvent) => {
    if (event.isTrusted) act();
  };

  return (
    <section
      class={`bubble ${shown?.finding.severity ?? 'hint'}`}
      role="dialog"
      aria-label={say('bubbleTitle')}
      tabIndex={-1}
      ref={frame}
      onKeyDown={press}
    >
      <header>
        {shown && <Tags {...shown} say={say} />}
        <span class="grow" />
        {view.position && (
          <nav aria-label={say('bubbleWalk')}>
            <button
              type="button"
              class="plain"
              title={say('bubblePrevious')}
              aria-label={say('bubblePrevious')}
              onClick={trusted(() => actions.step(-1))}
            >
              ‹
            </button>
            <span class="count">
              {view.position.at} / {view.position.of}
            </span>
            <button
              type="button"
              class="plain"
              title={say('bubbleNext')}
              aria-label={say('bubbleNext')}
              onClick={trusted(() => actions.step(1))}
            >
              ›
            </button>
          </nav>
        )}
        <button
          type="button"
          class="plain"
          title={say('close')}
          aria-label={say('close')}
          onClick={trusted(actions.close)}
        >
          ×
        </button>
      </header>

      <div class="body">
        {view.findings.length > 1 && (
          <fieldset class="choices">
            <legend>{say('bubbleSeveral', String(view.findings.length))}</legend>
            {view.findings.map(({ finding }, index) => (
              <button
                key={finding.place}
                type="button"
                aria-pressed={index === view.index}
                onClick={trusted(() => actions.select(index))}
              >
                {inert(finding.message)}
              </button>
            ))}
          </fieldset>
        )}
        <p class="place">{inert(view.place)}</p>
        {view.hint !== null && <p class="aside">{view.hint}</p>}
        {shown && <Explained {...shown} actions={actions} say={say} trusted={trusted} />}
        <BubbleNotes
          notes={view.notes}
          editing={editing}
          edit={(note) => setEditing({ note })}
          done={() => {
            setEditing(null);
            frame.current?.focus({ preventScroll: true });
          }}
          actions={actions}
          say={say}
        />
        {choosing && (
          <BubbleReasons
            choose={(reason, remark) => {
              setChoosing(false);
              frame.current?.focus({ preventScroll: true });
              actions.judge('false-alarm', reason, remark);
            }}
            say={say}
          />
        )}
      </div>

      <footer>
        {shown && (
          <>
            <Key
              label={say('judgeConfirmed')}
              hotkey="1"
              pressed={shown.state === 'confirmed'}
              press={trusted(() => judge('confirmed'))}
            />
            <Key
              label={`${say('judgeFalseAlarm')}…`}
              hotkey="2"
              pressed={shown.state === 'false-alarm'}
              press={trusted(() => setChoosing(!choosing))}
            />
            <Key
              label={say('judgePending')}
              hotkey="3"
              pressed={shown.state === 'pending'}
              press={trusted(() => judge('pending'))}
            />
          </>
        )}
        <Key label={say('note')} hotkey="N" press={trusted(() => setEditing({ note: null }))} />
        {shown && <Key label={say('copyLine')} hotkey="C" press={trusted(actions.copy)} />}
        {shown?.decision && <Key label={say('undo')} hotkey="U" press={trusted(actions.undo)} />}
        <span class="grow" />
        <button type="button" class="link" onClick={trusted(actions.openPanel)}>
          {say('openPanel')}
        </button>
        <p role="status">{view.status}</p>
      </footer>
    </section>
  );
}

function Tags({ finding, state, say }: BubbleFinding & { say: Say }): JSX.Element {
  return (
    <>
      <span class="tag">{say(`severity${capitalised(finding.severity)}`)}</span>
      <span class={`verdict ${finding.verdict}`}>{say(`verdict${capitalised(finding.verdict)}`)}</span>
      {state !== 'undecided' && <span class="state">{say(`state${capitalised(state)}`)}</span>}
    </>
  );
}

type Trusted = (act: () => void) => (event: MouseEvent) => void;

function Explained({
  finding,
  siblings,
  actions,
  say,
  trusted,
}: BubbleFinding & { actions: BubbleActions; say: Say; trusted: Trusted }): JSX.Element {
  const others = finding.where.slice(1);
  return (
    <>
      <h2>{inert(finding.message)}</h2>
      {finding.calculation && <BubbleCalculation calculation={finding.calculation} point={actions.point} say={say} />}
      {finding.comparison && (
        <div class="sides">
          {[finding.comparison.left, finding.comparison.right].map(({ section, text }, side) => (
            <figure key={side}>
              <figcaption>
                <button type="button" class="link" onClick={trusted(() => actions.point({ section }))}>
                  {describePlace({ section })}
                </button>
              </figcaption>
              <blockquote>{inert(text)}</blockquote>
            </figure>
          ))}
          <p class="aside">{say('bubbleShare', (finding.comparison.share * 100).toFixed(1))}</p>
        </div>
      )}
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
      <dl>
        {finding.explanations.length > 0 && (
          <>
            <dt>{say('explanation')}</dt>
            <dd>
              {finding.explanations.map((explanation) => (
                <p key={explanation}>{inert(explanation)}</p>
              ))}
            </dd>
          </>
        )}
        <dt>{say('basis')}</dt>
        <dd>
          {finding.basis.map((basis) => (
            <p key={basis}>{basis}</p>
          ))}
        </dd>
        <dt>{say('rule')}</dt>
        <dd>
          <code>{finding.rule}</code>
        </dd>
      </dl>
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

function Key({
  label,
  hotkey,
  pressed,
  press,
}: {
  label: string;
  hotkey: string;
  pressed?: boolean;
  press: (event: MouseEvent) => void;
}): JSX.Element {
  return (
    <button type="button" aria-pressed={pressed} aria-keyshortcuts={hotkey} onClick={press}>
      <kbd>{hotkey}</kbd>
      {label}
    </button>
  );
}
