import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { View, Year } from '../../lib/audit/offices/matrix.ts';
import { inert } from '../../lib/text/inert.ts';
import { severities } from '../panel/report.ts';
import { capitalised, useSay } from '../say.ts';
import type { TextSearch } from './use-text-search.ts';

interface Props {
  view: View;
  change(changes: Partial<View>): void;
  years: readonly Year[];
  rules: readonly { id: string; title: string }[];
  /** null: nothing is asked for by a list. */
  lists: readonly { id: string; name: string }[];
  list: string | null;
  chooseList(id: string | null): void;
  search: TextSearch | null;
  begin(words: string): void;
  stop(): void;
  clear(): void;
}

/** By office, year, rule and severity at once; by the findings' words on demand. */
export function DashboardFilter({ view, change, years, rules, lists, list, chooseList, ...text }: Props): JSX.Element {
  const say = useSay();
  return (
    <search class="filter">
      {lists.length > 0 && (
        <label class="of-list">
          {say('dashboardList')}
          <select
            value={list ?? ''}
            onChange={({ currentTarget: { value } }) => chooseList(value === '' ? null : value)}
          >
            <option value="">{say('dashboardNoList')}</option>
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {inert(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say('matrixOffice')}
        <input
          type="search"
          value={view.words}
          placeholder={say('dashboardSearchOffice')}
          onInput={(event) => change({ words: event.currentTarget.value })}
        />
      </label>
      <label>
        {say('panelReportYear')}
        <select
          value={String(view.year)}
          onChange={({ currentTarget: { value } }) =>
            change({ year: value === 'all' ? 'all' : (years.find((year) => String(year) === value) ?? null) })
          }
        >
          <option value="all">{say('dashboardAll')}</option>
          {years.map((year) => (
            <option key={year} value={String(year)}>
              {year === null ? say('matrixNoYear') : year}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('dashboardRule')}
        <select
          value={view.rule ?? ''}
          onChange={(event) => change({ rule: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        >
          <option value="">{say('dashboardAll')}</option>
          {rules.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('dashboardSeverity')}
        <select
          value={view.severity ?? ''}
          onChange={(event) =>
            change({ severity: severities.find((one) => one === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{say('dashboardAll')}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {say(`severity${capitalised(severity)}`)}
            </option>
          ))}
        </select>
      </label>
      <TextSearchForm {...text} />
    </search>
  );
}

function TextSearchForm({
  search,
  begin,
  stop,
  clear,
}: Pick<Props, 'search' | 'begin' | 'stop' | 'clear'>): JSX.Element {
  const say = useSay();
  const [words, setWords] = useState('');
  const isRunning = search?.phase === 'running';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (words.trim() === '') clear();
    else begin(words.trim());
  };
  return (
    <form class="text-search" onSubmit={submit}>
      <label>
        {say('dashboardText')}
        <input
          type="search"
          value={words}
          placeholder={say('dashboardSearchText')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {isRunning ? (
        <button type="button" onClick={stop}>
          {say('dashboardStop')}
        </button>
      ) : (
        <button type="submit">{say('dashboardFind')}</button>
      )}
      <p role="status" class="soft">
        {search && (
          <>
            {say(
              `search${capitalised(search.phase)}`,
              search.words,
              String(search.found.size),
              String(search.searched),
              String(search.total),
            )}{' '}
            <button type="button" class="link" onClick={clear}>
              {say('dashboardClearSearch')}
            </button>
          </>
        )}
      </p>
    </form>
  );
}
