import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  type Arrangement,
  arrange,
  cellKinds,
  cellShapes,
  changedShape,
  groupByOffice,
  type View,
  wholeView,
  type Year,
} from '../lib/audit/matrix.ts';
import type { Summary } from '../lib/audit/summary.ts';
import { type ExportFormat, exportFormats } from '../lib/export/formats.ts';
import { Charts } from './dashboard-charts.tsx';
import { DashboardFilter } from './dashboard-filter.tsx';
import { Matrix } from './dashboard-matrix.tsx';
import { Shares } from './dashboard-shares.tsx';
import { ExportMenu } from './export-menu.tsx';
import { capitalised, useSay } from './say.ts';
import { type SearchFindings, useTextSearch } from './use-text-search.ts';

/** What can be taken out of the dashboard; each gets the reports that are shown, in their order. */
export interface DashboardActions {
  exportReports(shown: readonly Summary[]): void;
  exportAs(format: ExportFormat, shown: readonly Summary[]): void;
  /** Figures and findings for research. */
  exportData(shown: readonly Summary[]): void;
  print(): void;
  searchFindings: SearchFindings;
  addressOf(reportIds: readonly string[]): string;
}

interface Props {
  summaries: readonly Summary[];
  rules: readonly { id: string; title: string }[];
  /** YYYY-MM-DD */
  today: string;
  /** What was done last, or how far it has come. */
  status: string;
  actions: DashboardActions;
  /** What comes in: ledgers. */
  children: ComponentChildren;
}

/** Every report seen: lists with their formulas, filters, offices by years, and pictures. */
export function Dashboard({ summaries, rules, today, status, actions, children }: Props): JSX.Element {
  const say = useSay();
  const [view, setView] = useState<View>(wholeView);
  const { search, begin, stop, clear } = useTextSearch(actions.searchFindings);
  const offices = useMemo(() => groupByOffice(summaries), [summaries]);
  const years = useMemo(() => yearsOf(summaries), [summaries]);
  const found = search?.found ?? null;
  const arranged = useMemo(() => arrange(offices, { ...view, found }, today), [offices, view, found, today]);
  const { rows, shown } = arranged;
  const change = (changes: Partial<View>): void => setView((present) => ({ ...present, ...changes }));
  const sort = (by: View['sortBy']): void =>
    setView((present) => ({ ...present, sortBy: by, isReversed: present.sortBy === by && !present.isReversed }));
  const all = (): void => {
    clear();
    setView(wholeView);
  };
  const searchable = (): string[] =>
    arrange(offices, { ...view, found: null }, today).shown.map(({ reportId }) => reportId);
  return (
    <main class="dashboard">
      <header>
        <h1>{say('dashboardTitle')}</h1>
        <p class="soft">{say('dashboardLead')}</p>
        <p>
          <a href="/batch.html">{say('batchTitle')}</a>
        </p>
      </header>
      <Shares shares={arranged.shares} list={view.list} choose={(list) => change({ list })} />
      <DashboardFilter
        view={view}
        change={change}
        years={years}
        rules={rules}
        search={search}
        begin={(words) => void begin(words, searchable())}
        stop={stop}
        clear={clear}
      />
      <div class="row shown">
        <p role="status">
          {rows.length > 0
            ? say('dashboardCount', String(rows.length), String(shown.length))
            : say('dashboardNone', String(summaries.length))}
        </p>
        {shown.length < summaries.length && (
          <button type="button" class="link" onClick={all}>
            {say('panelClearFilter')}
          </button>
        )}
        <Exports shown={shown} actions={actions} />
      </div>
      <p role="status" class="status">
        {status}
      </p>
      {children}
      {rows.length > 0 && <MatrixWithLegend {...{ arranged, view, sort, actions }} />}
      <Charts
        shown={shown}
        titleOf={(rule) => rules.find(({ id }) => id === rule)?.title ?? rule}
        chooseRule={(rule) => change({ rule })}
        chooseYear={(year) => change({ year })}
      />
    </main>
  );
}

const yearsOf = (summaries: readonly Summary[]): Year[] =>
  [...new Set(summaries.map(({ year }) => year))].sort((one, other) => (other ?? 0) - (one ?? 0));

function Exports({ shown, actions }: { shown: readonly Summary[]; actions: DashboardActions }): JSX.Element {
  const say = useSay();
  const buttons: [string, (shown: readonly Summary[]) => void][] = [
    ['dashboardExportReports', actions.exportReports],
    ['dashboardExportData', actions.exportData],
    ['dashboardPrint', actions.print],
  ];
  return (
    <div class="row exports">
      {buttons.map(([key, act]) => (
        <button key={key} type="button" disabled={shown.length === 0} onClick={() => act(shown)}>
          {say(key)}
        </button>
      ))}
      <ExportMenu
        formats={exportFormats}
        disabled={shown.length === 0}
        choose={(format) => actions.exportAs(format, shown)}
      />
    </div>
  );
}

interface MatrixProps {
  arranged: Arrangement;
  view: View;
  sort(by: View['sortBy']): void;
  actions: DashboardActions;
}

function MatrixWithLegend({ arranged: { years, rows }, view, sort, actions }: MatrixProps): JSX.Element {
  const say = useSay();
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
      <ul class="legend soft">
        {cellKinds.map((kind) => (
          <li key={kind}>
            <span class={`shape ${kind}`}>{cellShapes[kind]}</span> {say(`kind${capitalised(kind)}`)}
          </li>
        ))}
        <li>
          <span class="shape">{changedShape}</span> {say('listChanged')}
        </li>
        <li>{say('matrixOpenChecks')}</li>
      </ul>
    </section>
  );
}
