import type { JSX } from 'preact';
import type { Finding, Place } from '../../lib/audit/finding.ts';
import { type Keymap, usesLetters } from '../../lib/audit/keymap.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { type Judgement, type Note, stateOf } from '../../lib/audit/review/review.ts';
import { inert } from '../../lib/text/inert.ts';
import { BubbleCalculation } from '../finding/calculation.tsx';
import { Judged, judgementKeys } from '../finding/judged.tsx';
import { Reasons } from '../finding/reasons.tsx';
import { OtherName, SideBySide } from '../finding/side-by-side.tsx';
import { useSay } from '../say.ts';
import { CaseActions } from './case-actions.tsx';
import { FindingHistory } from './finding-history.tsx';
import { Hotkey } from './hotkey.tsx';
import { NoteEditor } from './note-editor.tsx';
import { type PanelActions, type PanelReport, toLine } from './report.ts';

export type Doing = { kind: 'reasons' } | { kind: 'note'; note: Note | null } | null;

interface Props {
  finding: Finding;
  report: PanelReport;
  ruleTitle: string;
  keys: Keymap;
  doing: Doing;
  setDoing(doing: Doing): void;
  actions: PanelActions;
}

/** All about one finding: how it was reckoned, why it matters, what a person said of it. */
export function FindingDetail({ finding, report, ruleTitle, keys, doing, setDoing, actions }: Props): JSX.Element {
  const say = useSay();
  const point = (where: Place): void => actions.reveal({ where });
  const anchor = { kind: 'finding', place: finding.place } as const;
  const notes = report.notes.filter((note) => note.anchor.kind === 'finding' && note.anchor.place === finding.place);
  return (
    <div class="detail">
      <ul class="places" aria-label={say('panelPlaces')}>
        {finding.where.map((place, index) => (
          <li key={index}>
            <button type="button" class="link" title={say('panelGoTo')} onClick={() => point(place)}>
              {inert(describePlace(place))}
              {'quote' in place && place.quote ? `：“${inert(place.quote)}”` : ''}
            </button>
          </li>
        ))}
      </ul>
      {finding.calculation && <BubbleCalculation calculation={finding.calculation} point={point} say={say} />}
      {finding.other && (
        <p class="other">
          {say('findingOther')} <OtherName other={finding.other} />
        </p>
      )}
      {finding.comparison && (
        <SideBySide comparison={finding.comparison} other={finding.other ?? null} point={point} say={say} />
      )}
      <dl>
        {finding.explanations.length > 0 && (
          <>
            <dt>{say('explanation')}</dt>
            {finding.explanations.map((explanation) => (
              <dd key={explanation}>{inert(explanation)}</dd>
            ))}
          </>
        )}
        <dt>{say('basis')}</dt>
        {finding.basis.map((basis) => (
          <dd key={basis}>{basis}</dd>
        ))}
        <dt>{say('rule')}</dt>
        <dd>
          {ruleTitle}{' '}
          <button type="button" class="link" title={say('ruleOpen')} onClick={() => actions.openRule(finding.rule)}>
            <code>{finding.rule}</code>
          </button>
        </dd>
      </dl>
      <Judged finding={finding} report={report} actions={actions} />
      <Judging finding={finding} report={report} keys={keys} doing={doing} setDoing={setDoing} actions={actions} />
      {doing?.kind === 'reasons' && (
        <Reasons
          hasLetterKeys={usesLetters(keys)}
          say={say}
          choose={(reason, remark) => {
            actions.judge(finding, 'false-alarm', reason, remark);
            setDoing(null);
          }}
        />
      )}
      {notes.map((note) =>
        doing?.kind === 'note' && doing.note?.id === note.id ? null : (
          <div class="note" key={note.id}>
            <p>{inert(note.text)}</p>
            <div class="row">
              <button type="button" class="link" onClick={() => setDoing({ kind: 'note', note })}>
                {say('noteEdit')}
              </button>
              <button type="button" class="link" onClick={() => actions.removeNote(note)}>
                {say('noteRemove')}
              </button>
            </div>
          </div>
        ),
      )}
      {doing?.kind === 'note' && (
        <NoteEditor
          key={doing.note?.id}
          note={doing.note}
          anchor={anchor}
          actions={actions}
          done={() => setDoing(null)}
        />
      )}
      <CaseActions
        finding={finding}
        sent={report.followUp.cases.find(({ place }) => place === finding.place) ?? null}
        actions={actions}
      />
      <FindingHistory key={finding.place} load={() => actions.loadHistory(finding.place)} />
    </div>
  );
}

function Judging({ finding, report, keys, doing, setDoing, actions }: Omit<Props, 'ruleTitle'>): JSX.Element {
  const say = useSay();
  const state = stateOf(finding, report.decisions);
  const judge = (judgement: Judgement): void =>
    judgement === 'false-alarm'
      ? setDoing(doing?.kind === 'reasons' ? null : { kind: 'reasons' })
      : actions.judge(finding, judgement, null, '');
  const judgements: readonly Judgement[] = ['confirmed', 'false-alarm', 'pending'];
  return (
    <div class="row judging">
      {judgements.map((judgement) => (
        <button key={judgement} type="button" aria-pressed={state === judgement} onClick={() => judge(judgement)}>
          <Hotkey character={keys[judgement === 'false-alarm' ? 'falseAlarm' : judgement]} />
          {say(judgementKeys[judgement])}
          {judgement === 'false-alarm' ? '…' : ''}
        </button>
      ))}
      <button type="button" onClick={() => setDoing({ kind: 'note', note: null })}>
        <Hotkey character={keys.note} />
        {say('note')}
      </button>
      <button type="button" onClick={() => actions.copy(toLine(report, finding))}>
        <Hotkey character={keys.copy} />
        {say('copyLine')}
      </button>
      <button type="button" onClick={() => actions.openEvidence(finding)}>
        <Hotkey character={keys.evidence} />
        {say('evidenceOpen')}
      </button>
    </div>
  );
}
