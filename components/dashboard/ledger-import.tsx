import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { FileButton } from '../file-button.tsx';
import { useSay } from '../say.ts';

/** One field that a ledger would change, in words; null: nothing there. */
export interface LedgerLine {
  number: string;
  /** Which report it is about. */
  about: string;
  title: string;
  from: string | null;
  to: string | null;
}

/** A ledger beside the store, before anything is written. */
export interface LedgerView {
  fileName: string;
  /** Lines of the ledger in which something is filled in. */
  rows: number;
  changes: readonly LedgerLine[];
  /** Numbers that were never sent out from here. */
  unknown: readonly string[];
  /** What was not taken, in words. */
  problems: readonly string[];
}

interface Props {
  /** null: no file is chosen. */
  view: LedgerView | null;
  status: string;
  choose(file: File): void;
  apply(): void;
  cancel(): void;
}

/** So many lines of one kind are shown; the numbers above them count all. */
const mostShown = 500;

/** The way in for a ledger that others filled in: chosen, looked at, taken over. */
export function LedgerImport({ view, status, choose, apply, cancel }: Props): JSX.Element {
  const say = useSay();
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever comes from the panel came for this.
    if (location.hash === '#ledger') opener.current?.focus();
  }, []);
  return (
    <section id="ledger" class="ledger">
      <div class="row">
        <FileButton
          buttonRef={opener}
          label={say('ledgerImport')}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          choose={([file]) => file && choose(file)}
        />
        <span class="soft">{say('ledgerHint')}</span>
      </div>
      <p role="status" class="status">
        {status}
      </p>
      {view && <Preview view={view} apply={apply} cancel={cancel} />}
    </section>
  );
}

function Preview({ view, apply, cancel }: { view: LedgerView } & Pick<Props, 'apply' | 'cancel'>): JSX.Element {
  const say = useSay();
  const { fileName, rows, changes, unknown, problems } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  // The preview comes after a dialogue of the browser's own: whoever reads by ear is taken to it.
  useEffect(() => heading.current?.focus(), []);
  const cases = new Set(changes.map(({ number }) => number)).size;
  return (
    <div class="ledger-preview">
      <h2 tabIndex={-1} ref={heading}>
        {say('ledgerTitle', inert(fileName))}
      </h2>
      <p>{say('ledgerCounts', String(rows), String(cases), String(changes.length))}</p>
      {changes.length > 0 && <Changes changes={changes} />}
      <Left title={say('ledgerProblems', String(problems.length))} lines={problems} />
      <Left title={say('ledgerUnknown', String(unknown.length))} lines={unknown} />
      <div class="row">
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
        <button type="button" class="primary" disabled={changes.length === 0} onClick={apply}>
          {say('ledgerApply')}
        </button>
      </div>
    </div>
  );
}

function Changes({ changes }: Pick<LedgerView, 'changes'>): JSX.Element {
  const say = useSay();
  const value = (text: string | null) =>
    text === null ? <span class="soft">{say('ledgerEmpty')}</span> : <span>{inert(text)}</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="ledger-table" tabIndex={0} aria-label={say('ledgerChanges')}>
      <table>
        <thead>
          <tr>
            {['ledgerNumber', 'ledgerAbout', 'ledgerField', 'ledgerFrom', 'ledgerTo'].map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ number, about, title, from, to }) => (
            <tr key={`${number} ${title}`}>
              <th scope="row">{number}</th>
              <td>{inert(about)}</td>
              <td>{title}</td>
              <td>{value(from)}</td>
              <td>{value(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown && <p class="soft">{say('ledgerMore', String(changes.length - mostShown))}</p>}
    </section>
  );
}

/** What is not taken, folded up: it is read by whoever wonders. */
function Left({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, mostShown).map((line, index) => (
          <li key={index}>{inert(line)}</li>
        ))}
      </ul>
      {lines.length > mostShown && <p class="soft">{say('ledgerMore', String(lines.length - mostShown))}</p>}
    </details>
  );
}
