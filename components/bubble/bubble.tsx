import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type KeyAction, type Keymap, usesLetters } from '../../lib/audit/keymap.ts';
import type { Judgement, Note } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import { Reasons } from '../finding/reasons.tsx';
import type { Say } from '../say.ts';
import { trusted } from '../trusted.ts';
import { FindingExplained, FindingTags } from './finding.tsx';
import { isComposing, shortcutOf } from './keys.ts';
import { BubbleNotes } from './notes.tsx';
import type { BubbleActions, BubbleFinding, BubbleView } from './view.ts';

interface Props {
  view: BubbleView;
  actions: BubbleActions;
  say: Say;
}

/**
 * The formula bubble: what is wrong, reckoned out, and what a person says of it. A judgement counts only if a person
 * made it. `resized` is called after each rendering: the size may have changed.
 */
export function Bubble({ view, actions, say, resized }: Props & { resized(): void }): JSX.Element {
  const shown = view.findings[view.index];
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState<{ note: Note | null } | null>(view.writing ? { note: null } : null);
  const frame = useRef<HTMLElement>(null);
  const refocus = (): void => frame.current?.focus({ preventScroll: true });

  useLayoutEffect(resized);
  useLayoutEffect(() => {
    if (!view.writing) frame.current?.focus({ preventScroll: true });
  }, [view.writing]);

  const judge = (judgement: Judgement): void => actions.judge(judgement, null, '');
  const write = (): void => setEditing({ note: null });
  const ofFinding: Partial<Record<KeyAction, () => void>> = {
    confirmed: () => judge('confirmed'),
    falseAlarm: () => setChoosing(true),
    pending: () => judge('pending'),
    copy: actions.copy,
    evidence: actions.openEvidence,
    undo: actions.undo,
  };
  const stepBack = (): void => {
    if (!choosing && !editing) {
      actions.close();
      return;
    }
    setChoosing(false);
    setEditing(null);
    refocus();
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.key === 'Escape' && !isComposing(event)) return stepBack;
    const key = choosing ? null : shortcutOf(event, view.keys);
    if (key === null) return undefined;
    if (key === 'note') return write;
    return shown && ofFinding[key];
  };

  return (
    <section
      class={`bubble ${shown?.finding.severity ?? 'hint'}${usesLetters(view.keys) ? '' : ' no-keys'}`}
      role="dialog"
      aria-label={say('bubbleTitle')}
      tabIndex={-1}
      ref={frame}
      onKeyDown={press}
    >
      <header>
        {shown && <FindingTags {...shown} say={say} />}
        <span class="grow" />
        {view.position && <Walk {...view.position} step={actions.step} say={say} />}
        <Sign sign="×" label={say('close')} act={actions.close} />
      </header>

      <div class="body">
        {view.findings.length > 1 && <Choices view={view} actions={actions} say={say} />}
        <p class="place">{inert(view.place)}</p>
        {view.hint !== null && <p class="aside">{view.hint}</p>}
        {shown && <FindingExplained {...shown} actions={actions} say={say} />}
        <BubbleNotes
          notes={view.notes}
          editing={editing}
          edit={(note) => setEditing({ note })}
          done={() => {
            setEditing(null);
            refocus();
          }}
          actions={actions}
          say={say}
        />
        {choosing && (
          <Reasons
            hasLetterKeys={usesLetters(view.keys)}
            choose={(reason, remark) => {
              setChoosing(false);
              refocus();
              actions.judge('false-alarm', reason, remark);
            }}
            say={say}
          />
        )}
      </div>

      <footer>
        {shown && (
          <Judging state={shown.state} keys={view.keys} judge={judge} choose={() => setChoosing(!choosing)} say={say} />
        )}
        <Key label={say('note')} hotkey={view.keys.note} act={write} />
        {shown && <Key label={say('copyLine')} hotkey={view.keys.copy} act={actions.copy} />}
        {shown && <Key label={say('evidenceOpen')} hotkey={view.keys.evidence} act={actions.openEvidence} />}
        {shown?.decision && <Key label={say('undo')} hotkey={view.keys.undo} act={actions.undo} />}
        <span class="grow" />
        <button type="button" class="link" onClick={trusted(actions.openPanel)}>
          {say('openPanel')}
        </button>
        <p role="status">{view.status}</p>
      </footer>
    </section>
  );
}

/** From finding to finding, and how far one has come. */
function Walk({
  at,
  of,
  step,
  say,
}: NonNullable<BubbleView['position']> & { step: BubbleActions['step']; say: Say }): JSX.Element {
  return (
    <nav aria-label={say('bubbleWalk')}>
      <Sign sign="‹" label={say('keyPrevious')} act={() => step(-1)} />
      <span class="count">
        {at} / {of}
      </span>
      <Sign sign="›" label={say('keyNext')} act={() => step(1)} />
    </nav>
  );
}

/** The findings that stand at one place, of which one is shown. */
function Choices({ view: { findings, index: shown }, actions, say }: Props): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>{say('bubbleSeveral', String(findings.length))}</legend>
      {findings.map(({ finding }, index) => (
        <button
          key={finding.place}
          type="button"
          aria-pressed={index === shown}
          onClick={trusted(() => actions.select(index))}
        >
          {inert(finding.message)}
        </button>
      ))}
    </fieldset>
  );
}

/** What a person can say of a finding. */
function Judging({
  state,
  keys,
  judge,
  choose,
  say,
}: {
  state: BubbleFinding['state'];
  keys: Keymap;
  judge(judgement: Judgement): void;
  choose(): void;
  say: Say;
}): JSX.Element {
  return (
    <>
      <Key
        label={say('judgeConfirmed')}
        hotkey={keys.confirmed}
        pressed={state === 'confirmed'}
        act={() => judge('confirmed')}
      />
      <Key
        label={`${say('judgeFalseAlarm')}…`}
        hotkey={keys.falseAlarm}
        pressed={state === 'false-alarm'}
        act={choose}
      />
      <Key
        label={say('judgePending')}
        hotkey={keys.pending}
        pressed={state === 'pending'}
        act={() => judge('pending')}
      />
    </>
  );
}

/** A button that shows a sign, and says in words what it does. */
function Sign({ sign, label, act }: { sign: string; label: string; act: () => void }): JSX.Element {
  return (
    <button type="button" class="plain" title={label} aria-label={label} onClick={trusted(act)}>
      {sign}
    </button>
  );
}

/** A button that shows its key. */
function Key({
  label,
  hotkey,
  pressed,
  act,
}: {
  label: string;
  hotkey: string;
  pressed?: boolean;
  act: () => void;
}): JSX.Element {
  return (
    <button type="button" aria-pressed={pressed} aria-keyshortcuts={hotkey || undefined} onClick={trusted(act)}>
      {hotkey !== '' && <kbd>{hotkey.toUpperCase()}</kbd>}
      {label}
    </button>
  );
}
