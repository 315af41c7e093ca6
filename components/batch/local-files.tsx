import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { FileButton } from '../file-button.tsx';
import { type Say, useSay } from '../say.ts';
import { describeReason } from './reason.ts';

/** What became of a file. */
export type FileOutcome =
  | { state: 'done'; reportIds: readonly string[] }
  /** `unread`: whether a report stands there is not known. */
  | { state: 'no-report' | 'unread'; reason: string }
  | { state: 'unsupported' | 'too-large' | 'failed' };

interface Checked {
  name: string;
  /** null: it is being checked, or waits for those before it. */
  outcome: FileOutcome | null;
}

/** Files of this machine, dropped or chosen, checked one after the other; each line leads to what was found. */
export function LocalFiles({ check }: { check(file: File): Promise<FileOutcome> }): JSX.Element {
  const say = useSay();
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const turn = useRef(Promise.resolve());
  const take = (files: readonly File[]): void => {
    const lines = files.map(({ name }): Checked => ({ name, outcome: null }));
    setChecked((present) => [...lines, ...present]);
    for (const [index, file] of files.entries())
      turn.current = turn.current.then(async () => {
        const line = lines[index];
        const outcome = await check(file).catch((cause: unknown): FileOutcome => {
          reportError(cause);
          return { state: 'failed' };
        });
        setChecked((present) => present.map((one) => (one === line ? { ...one, outcome } : one)));
      });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section
      class="local-files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      aria-labelledby="files-title"
    >
      <h2 id="files-title">{say('filesTitle')}</h2>
      <div class="row">
        <FileButton
          multiple
          label={say('filesChoose')}
          accept=".html,.htm,.txt,.pdf,text/html,text/plain,application/pdf"
          choose={take}
        />
        <span class="soft">{say('filesHint')}</span>
      </div>
      <ul aria-live="polite">
        {checked.map(({ name, outcome }, index) => (
          <li key={checked.length - index}>
            {inert(name)} <Outcome outcome={outcome} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ outcome, say }: { outcome: FileOutcome | null; say: Say }): JSX.Element {
  if (outcome === null) return <span class="soft">{say('panelChecking')}</span>;
  if (outcome.state === 'no-report')
    return (
      <span>
        {say('panelNotAReport')}：{inert(outcome.reason)}
      </span>
    );
  if (outcome.state === 'unread') return <span>{say('filesUnread', describeReason(outcome.reason, say))}</span>;
  if (outcome.state !== 'done') return <span>{say(failures[outcome.state])}</span>;
  const query = new URLSearchParams(outcome.reportIds.map((reportId) => ['report', reportId]));
  return (
    <a href={`/sidepanel.html?${query}`} target="_blank" rel="noreferrer">
      {say('filesDone')}
    </a>
  );
}

const failures = { unsupported: 'filesUnsupported', 'too-large': 'filesTooLarge', failed: 'errorFailed' } as const;
