import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Listing } from '../../lib/audit/offices/listed-offices.ts';
import {
  type Absent,
  type Arrangement,
  arrange,
  cellKinds,
  cellShapes,
  changedShape,
  groupByOffice,
  type View,
  wholeView,
  yearsOf,
} from '../../lib/audit/offices/matrix.ts';
import type { ListName } from '../../lib/audit/offices/office-lists.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import type { Preference } from '../../lib/audit/preferences.ts';
import { type ExportFormat, exportFormats } from '../../lib/export/formats.ts';
import type { Drawing } from '../../lib/export/picture.ts';
import { ExportMenu } from '../export-menu.tsx';
import { capitalised, useSay } from '../say.ts';
import { AbsentRow } from './absent.tsx';
import { Charts, type PictureFormat, SavePicture } from './charts.tsx';
import { ExportStatus, type Progress } from './export-status.tsx';
import { DashboardFilter } from './filter.tsx';
import { Matrix } from './matrix.tsx';
import { mostRows, wordMatrix } from './matrix-picture.ts';
import { Shares } from './shares.tsx';
import { type SimilarTextActions, SimilarTexts } from './similar-texts.tsx';
import { type SearchFindings, useTextSearch } from './use-text-search.ts';

/**
 * What can be taken out of the dashboard; each gets the reports that are shown, in their order, and those that a list
 * asks for and that were not seen.
 */
export interface DashboardActions extends SimilarTextActions {
  exportReports(shown: readonly Summary[], absent: readonly Absent[]): void;
  exportAs(format: ExportFormat, arranged: Arrangement): void;
  /** Figures and findings for research. */
  exportData(shown: readonly Summary[]): void;
  stopExport(): void;
  /** Has those looked for whose address is known. */
  checkAbsent(absent: readonly Absent[]): void;
  savePicture(drawing: Drawing, format: PictureFormat): void;
  print(): void;
  searchFindings: SearchFindings;
  addressOf(reportIds: readonly string[]): string;
}

interface Props {
  summaries: readonly Summary[];
  /** As the rules are set: what is off is not known. */
  preferences: readonly Preference[];
  rules: readonly { id: string; title: string }[];
  lists: readonly { id: string; name: string }[];
  /** The list that is chosen, with what is seen of its offices; null: all that was seen. */
  listing: Listing | null;
  chooseList(id: string | null): void;
  /** How many of these have a known address. */
  countKnown(absent: readonly Absent[]): number;
  /** YYYY-MM-DD */
  today: string;
  /** What was done last. */
  status: string;
  /** The export that runs, null where none does. */
  exporting: Progress | null;
  actions: DashboardActions;
  /** What comes in: ledgers. */
  children: ComponentChildren;
}

/** Every report seen: lists with their formulas, filters, offices by years, and pictures. */
export function Dashboard({ summaries, rules, listing, today, status, actions, ...props }: Props): JSX.Element {
  const say = useSay();
  const [chosen, setView] = useState<View>(widest);
  // What is due and what is not seen there is only where a list says so.
  const view: View = { ...chosen, list: listIn(chosen.list, listing !== null) };
  const { search, begin, stop, clear } = useTextSearch(actions.searchFindings);
  const offices = useMemo(() => listing?.offices ?? groupByOffice(summaries), [listing, summaries]);
  const years = useMemo(() => yearsOf(offices), [offices]);
  const found = search?.found ?? null;
  const arranged = useMemo(
    () => arrange(offices, { ...chosen, list: listIn(chosen.list, listing !== null), found }, today),
    [offices, chosen, listing, found, today],
  );
  const { rows, shown, absent } = arranged;
  const titleOf = useCallback((rule: string) => rules.find(({ id }) => id === rule)?.title ?? rule, [rules]);
  const change = (changes: Partial<View>): void => setView((present) => ({ ...present, ...changes }));
  const sort = (by: View['sortBy']): void =>
    setView((present) => ({ ...present, sortBy: by, isReversed: present.sortBy === by && !present.isReversed }));
  const all = (): void => {
    clear();
    setView(widest);
  };
  const searchable = (): string[] =>
    arrange(offices, { ...view, found: null }, today).shown.map(({ reportId }) => reportId);
  return (
    <main class="dashboard">
      <header>
        <h1>{say('dashboardTitle')}</h1>
        <p class="soft">{say('dashboardLead')}</p>
        <p>
          <a href="/batch.html">{say('batchTitle')}</a> · <a href="/names.html">{say('namesTitle')}</a>
        </p>
      </header>
      <Shares shares={arranged.shares} list={view.list} choose={(list) => change({ list })} />
      <DashboardFilter
        view={view}
        change={change}
        years={years}
        rules={rules}
        lists={props.lists}
        list={listing?.list.listId ?? null}
        chooseList={props.chooseList}
        search={search}
        begin={(words) => void begin(words, searchable())}
        stop={stop}
        clear={clear}
      />
      <div class="row shown">
        <p role="status">
          {rows.length > 0
            ? say(
                listing ? 'dashboardCountListed' : 'dashboardCount',
                ...[rows, shown, absent].map(({ length }) => String(length)),
              )
            : say('dashboardNone', String(summaries.length))}
        </p>
        {(found !== null || isFiltered(view, listing !== null)) && (
          <button type="button" class="link" onClick={all}>
            {say('panelClearFilter')}
          </button>
        )}
        <Exports arranged={arranged} actions={actions} />
      </div>
      {listing && (
        <AbsentRow listing={listing} absent={absent} known={props.countKnown(absent)} check={actions.checkAbsent} />
      )}
      <ExportStatus status={status} exporting={props.exporting} stop={actions.stopExport} />
      {props.children}
      {rows.length > 0 && <MatrixWithLegend {...{ arranged, view, sort, actions }} isListed={listing !== null} />}
      <Charts
        shown={shown}
        whole={summaries}
        preferences={props.preferences}
        titleOf={titleOf}
        save={actions.savePicture}
        chooseRule={(rule) => change({ rule })}
        chooseYear={(year) => change({ year })}
      />
      <SimilarTexts shown={shown} actions={actions} />
    </main>
  );
}

/** All that is due by the list that is chosen, or without one all that was seen. */
const widest: View = { ...wholeView, list: 'expected' };
const listIn = (list: ListName, isListed: boolean): ListName =>
  isListed || (list !== 'expected' && list !== 'absent') ? list : 'seen';

const isFiltered = ({ words, year, rule, severity, list }: View, isListed: boolean): boolean =>
  words !== '' || year !== 'all' || rule !== null || severity !== null || list !== listIn('expected', isListed);

interface ExportsProps {
  arranged: Arrangement;
  actions: DashboardActions;
}

function Exports({ arranged, actions }: ExportsProps): JSX.Element {
  const say = useSay();
  const { shown, absent } = arranged;
  const isEmpty = shown.length + absent.length === 0;
  const buttons: [string, DashboardActions['exportReports']][] = [
    ['dashboardExportReports', actions.exportReports],
    ['dashboardExportData', actions.exportData],
    ['dashboardPrint', actions.print],
  ];
  return (
    <div class="row exports">
      {buttons.map(([key, act]) => (
        <button
          key={key}
          type="button"
          disabled={key === 'dashboardExportData' ? shown.length === 0 : isEmpty}
          onClick={() => act(shown, absent)}
        >
          {say(key)}
        </button>
      ))}
      <ExportMenu formats={exportFormats} disabled={isEmpty} choose={(format) => actions.exportAs(format, arranged)} />
    </div>
  );
}

interface MatrixProps {
  arranged: Arrangement;
  view: View;
  sort(by: View['sortBy']): void;
  actions: DashboardActions;
  isListed: boolean;
}

function MatrixWithLegend({ arranged, view, sort, actions, isListed }: MatrixProps): JSX.Element {
  const say = useSay();
  const { years, rows } = arranged;
  return (
    <section aria-label={say('matrixTitle')}>
      <Matrix
        years={years}
        rows={rows}
        sortBy={view.sortBy}
        isReversed={view.isReversed}
        sort={sort}
        addressOf={actions.addressOf}
      />
      <div class="row chart-foot">
        <ul class="legend soft">
          {cellKinds
            .filter((kind) => isListed || kind !== 'outside')
            .map((kind) => (
              <li key={kind}>
                <span class={`shape ${kind}`}>{cellShapes[kind]}</span> {say(`kind${capitalised(kind)}`)}
              </li>
            ))}
          <li>
            <span class="shape">{changedShape}</span> {say('listChanged')}
          </li>
          <li>{say('matrixOpenChecks')}</li>
        </ul>
        <SavePicture
          title={say('matrixTitle')}
          save={(format) => actions.savePicture(wordMatrix(arranged, mostRows.file, say), format)}
        />
      </div>
    </section>
  );
}
