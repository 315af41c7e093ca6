import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Entry, entryKey, objectionTo } from '../../lib/report/entry.ts';
import { columnLabel, rowLabel, type TableName } from '../../lib/report/labels.ts';
import { useSay } from '../say.ts';
import { FormTables } from './form-tables.tsx';

interface Props {
  /** What was typed before. */
  entry: Entry;
  /** Told of every change, so that nothing half typed is lost. */
  keep(entry: Entry): void;
  check(entry: Entry): void;
}

/** A scan's office, year and figures, typed by a person as they are printed. */
export function EntryForm({ entry: before, keep, check }: Props): JSX.Element {
  const say = useSay();
  const [entry, setEntry] = useState(before);
  // What a browser fills in by itself comes field by field before anything is drawn anew.
  const latest = useRef(before);
  const [isAsked, setIsAsked] = useState(false);
  const objection = objectionTo(entry);
  const change = (part: Partial<Entry>): void => {
    latest.current = { ...latest.current, ...part };
    setEntry(latest.current);
    keep(latest.current);
  };
  const figure = (table: TableName, row: string, col: string): JSX.Element => {
    const key = entryKey(table, row, col);
    return (
      <input
        inputMode="numeric"
        maxLength={40}
        aria-label={`${rowLabel(table, row)} ${columnLabel(table, col)}`}
        value={entry.figures[key] ?? ''}
        onInput={({ currentTarget }) => change({ figures: { ...latest.current.figures, [key]: currentTarget.value } })}
      />
    );
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setIsAsked(true);
    if (objection === null) check(entry);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{say('entryLead')}</p>
      <div class="about">
        <label>
          {say('entryOffice')}
          <input
            name="office"
            maxLength={100}
            required
            value={entry.office}
            onInput={({ currentTarget }) => change({ office: currentTarget.value })}
          />
        </label>
        <label>
          {say('entryYear')}
          <input
            name="year"
            inputMode="numeric"
            maxLength={4}
            required
            value={entry.year}
            onInput={({ currentTarget }) => change({ year: currentTarget.value })}
          />
        </label>
        <label>
          {say('entryPublished')}
          <input
            name="published"
            type="date"
            value={entry.published}
            onInput={({ currentTarget }) => change({ published: currentTarget.value })}
          />
        </label>
        <label>
          {say('entryEdition')}
          <select
            name="edition"
            value={entry.edition}
            onChange={({ currentTarget }) => change({ edition: currentTarget.value === '2019' ? '2019' : '2021' })}
          >
            <option value="2021">{say('entryEdition2021')}</option>
            <option value="2019">{say('entryEdition2019')}</option>
          </select>
        </label>
      </div>
      <p class="soft">{say('entryHow')}</p>
      <FormTables edition={entry.edition} isPrinted={() => true} figure={figure} />
      <div class="end">
        <button type="submit">{say('entryCheck')}</button>
        <p role="alert">{isAsked && objection !== null && say(objection)}</p>
      </div>
    </form>
  );
}
