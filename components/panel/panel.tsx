import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usesLetters } from '../../lib/audit/keymap.ts';
import type { Case } from '../../lib/audit/review/case.ts';
import { exportFormats } from '../../lib/export/formats.ts';
import { tableTitles } from '../../lib/report/labels.ts';
import { inert } from '../../lib/text/inert.ts';
import { ExportMenu } from '../export-menu.tsx';
import { useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';
import { ChangeList } from './change-list.tsx';
import { FindingList } from './finding-list.tsx';
import { GoneList } from './gone-list.tsx';
import { Identity } from './identity.tsx';
import { Keys } from './keys.tsx';
import { NoteList } from './note-list.tsx';
import type { PanelActions, PanelHabits, PanelReport } from './report.ts';
import { type Tab, Tabs } from './tabs.tsx';
import { UncheckedList } from './unchecked-list.tsx';
import { YearList } from './year-list.tsx';

interface Props {
  report: PanelReport;
  titles: ReadonlyMap<string, string>;
  habits: PanelHabits;
  selected: { place: string; at: number } | null;
  /** null where no page is open to show them on. */
  marksShown: boolean | null;
  /** Whether what was read lies over the tables of the page; null where none is open. */
  readShown: boolean | null;
  /** What was done last, or why it could not be done. */
  status: string;
  /** Whether it could not be done for want of room. */
  isFull: boolean;
  /** Changes that no backup has, where they are many; null else. */
  notBackedUp: number | null;
  /** Its way through the list that it stands in; null: in none, or no page is open. */
  walk: JSX.Element | null;
  /** What is to be known of the page before what was found on it; null: nothing. */
  notice: JSX.Element | null;
  actions: PanelActions;
}

/** One report: who and when, the verdict, then problems, notes, and what could not be checked. */
export function Panel({
  report,
  titles,
  habits,
  selected,
  marksShown,
  readShown,
  status,
  isFull,
  notBackedUp,
  walk,
  notice,
  actions,
}: Props): JSX.Element {
  const say = useSay();
  const [tab, setTab] = useState<Tab>('findings');
  const [showingKeys, setShowingKeys] = useState(false);
  const { audit, notes } = report;
  const { changes } = report.followUp;
  const readButton = readShown !== null && Object.values(report.report.tables).some((table) => table !== null) && (
    <button type="button" aria-pressed={readShown} onClick={actions.toggleRead}>
      {say('readShow')}
    </button>
  );
  const counts: Record<Tab, number | null> = {
    findings: audit.findings.length,
    notes: notes.length,
    unchecked: audit.checks.unchecked,
    changes: changes && changes.cells.length + changes.sentences.length,
    years: report.years.length,
  };
  return (
    <div class={usesLetters(habits.keys) ? 'panel' : 'panel no-keys'}>
      <header>
        <Identity report={report} actions={actions} />
        <Verdict report={report} openRules={() => actions.openRule(null)} />
        {changes && (
          <button type="button" class="chip" onClick={() => setTab('changes')}>
            {say('changesChip', String(changes.cells.length), String(changes.sentences.length))}
          </button>
        )}
      </header>
      <main>
        <Tabs tab={tab} setTab={setTab} counts={counts} />
        <div id="tabpanel" class="body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {notice}
          <Notices report={report} show={() => setTab('unchecked')} open={actions.openPart} readButton={readButton} />
          {tab === 'findings' && audit.findings.length === 0 && (
            <AllAgree report={report} show={() => setTab('unchecked')} />
          )}
          {tab === 'findings' && audit.findings.length > 0 && (
            <FindingList
              report={report}
              titles={titles}
              habits={habits}
              selected={selected}
              actions={actions}
              showKeys={() => setShowingKeys(!showingKeys)}
            />
          )}
          {tab === 'findings' && <GoneList gone={report.followUp.gone} closed={closedIn(report)} actions={actions} />}
          {tab === 'notes' && <NoteList report={report} actions={actions} />}
          {tab === 'changes' && changes && <ChangeList changes={changes} actions={actions} />}
          {tab === 'years' && (
            <YearList key={`${report.auditedAt} ${report.years}`} report={report} actions={actions} />
          )}
          {tab === 'unchecked' && (
            <UncheckedList report={report} titles={titles} actions={actions} readButton={readButton} />
          )}
        </div>
      </main>
      <footer>
        {showingKeys && <Keys keys={habits.keys} />}
        <p role="status" class="status">
          {status}
        </p>
        {isFull && (
          <div class="row">
            <button type="button" onClick={() => actions.exportAs('json')}>
              {say('fullExport')}
            </button>
            <button type="button" onClick={actions.openSnapshots}>
              {say('fullSnapshots')}
            </button>
          </div>
        )}
        {notBackedUp !== null && (
          <p>
            <button type="button" class="link" onClick={actions.openBackup}>
              {say('backupRemind', String(notBackedUp))}
            </button>
          </p>
        )}
        {walk}
        <div class="row">
          <ExportMenu
            formats={exportFormats}
            choose={actions.exportAs}
            more={marksShown ? [{ label: say('printMarked'), act: actions.printMarked }] : []}
          />
          <button type="button" onClick={actions.openSnapshot}>
            {say('snapshotTitle')}
          </button>
          <button type="button" onClick={actions.openLedger}>
            {say('ledgerImport')}
          </button>
          {marksShown !== null && (
            <button type="button" aria-pressed={marksShown} onClick={actions.toggleMarks}>
              {say('panelMarks')}
            </button>
          )}
          <button type="button" onClick={actions.undo}>
            {say('undo')}
          </button>
          <button type="button" onClick={actions.openDashboard}>
            {say('dashboardLink')}
          </button>
          <button
            type="button"
            class="square"
            aria-label={say('panelKeys')}
            title={say('panelKeys')}
            aria-expanded={showingKeys}
            onClick={() => setShowingKeys(!showingKeys)}
          >
            ?
          </button>
        </div>
      </footer>
    </div>
  );
}

/** Closed cases whose finding is not there any more. */
const closedIn = ({ audit, followUp }: PanelReport): Case[] => {
  const present = new Set(audit.findings.map(({ place }) => place));
  return followUp.cases.filter(({ status, place }) => status === 'closed' && !present.has(place));
};

/** 核对 46 条：不一致 3 · 疑似 2 · 未核对 4 · 相符 37 */
function Verdict({
  report: { audit, auditedAt, hidden },
  openRules,
}: {
  report: PanelReport;
  openRules(): void;
}): JSX.Element {
  const say = useSay();
  const { consistent, inconsistent, suspect, unchecked } = audit.checks;
  const parts: [string, string, number][] = [
    ['inconsistent', 'verdictInconsistent', inconsistent],
    ['suspect', 'verdictSuspect', suspect],
    ['unchecked', 'panelUnchecked', unchecked],
    ['consistent', 'panelConsistent', consistent],
  ];
  return (
    <div class="verdicts">
      <p>
        {say('panelChecked', String(consistent + inconsistent + suspect + unchecked))}{' '}
        <span class="soft">{say('panelCheckedAt', timeOf(auditedAt))}</span>
      </p>
      <ul>
        {parts.map(([name, key, count]) => (
          <li key={name} class={count === 0 ? `${name} none` : name}>
            <span class="digits">{count}</span> {say(key)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link hidden-count" onClick={openRules}>
          {say('panelHidden', String(hidden))}
        </button>
      )}
    </div>
  );
}

/** What was not read, before anything that was: it bounds what the rest means. */
function Notices({
  report: { report },
  show,
  open,
  readButton,
}: {
  report: PanelReport;
  show(): void;
  open(url: string): void;
  readButton: ComponentChildren;
}): JSX.Element | null {
  const say = useSay();
  const tables = Object.values(report.tables).filter((table) => table !== null);
  const broken = tables.map((table) => ({ name: table.name, rows: table.rows.filter((row) => !row.aligned).length }));
  if (tables.length === 0 && !report.isEntered)
    return (
      <div class="notice">
        <p>{say('panelNoTables')}</p>
        {report.figures.length > 0 && (
          <ul>
            {report.figures.map(({ kind, text, address }, index) => (
              <li key={index}>
                {say(kind === 'image' ? 'panelImage' : 'panelAttachment')} {inert(text || address)}{' '}
                {kind === 'attachment' && (
                  <button type="button" onClick={() => open(address)}>
                    {say('partsOpen')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  return (
    <>
      {report.isEntered && (
        <div class="notice">
          <p>{say('panelEntered')}</p>
        </div>
      )}
      {broken.map(({ name, rows }) =>
        rows === 0 ? null : (
          <div class="notice" key={name}>
            <p>
              {say('panelBrokenRows', tableTitles[name], String(rows))}{' '}
              <button type="button" class="link" onClick={show}>
                {say('panelWhich')}
              </button>
            </p>
            {readButton}
          </div>
        ),
      )}
    </>
  );
}

function AllAgree({ report: { audit }, show }: { report: PanelReport; show(): void }): JSX.Element {
  const say = useSay();
  const { consistent, unchecked } = audit.checks;
  return (
    <div class="empty">
      <p>{say('panelAllAgree', String(consistent))}</p>
      {unchecked > 0 && (
        <button type="button" class="link" onClick={show}>
          {say('panelSomeUnchecked', String(unchecked))}
        </button>
      )}
    </div>
  );
}

/** A page that says one thing and offers a way on: no report here, no tables, no storage. */
export function Message({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="message-page" role="status">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children && <div class="row">{children}</div>}
    </div>
  );
}
