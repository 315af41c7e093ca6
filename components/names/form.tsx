import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { fullNameOf, type ListedOffice, parseYears } from '../../lib/audit/offices/name-list.ts';
import { inert } from '../../lib/text/inert.ts';
import { FileButton } from '../file-button.tsx';
import { capitalised, useSay } from '../say.ts';

/** What was read of a list, and the lines that were not. */
export interface NamesRead {
  offices: ListedOffice[];
  problems: { reason: string; row: number; text: string }[];
}

interface Props {
  /** What stands in the field at first. */
  initial: string;
  /** The years for which reports were due last. */
  initialYears: string;
  readText(text: string): NamesRead;
  /** null: the file could not be read, and the page says why. */
  readFile(file: File): Promise<NamesRead | null>;
  save(list: { name: string; years: number[]; offices: ListedOffice[] }): void;
}

const mostShown = 200;

/** A pasted list or a file becomes a name list: what was understood of it is shown before anything is kept. */
export function NameForm({ initial, initialYears, readText, readFile, save }: Props): JSX.Element {
  const say = useSay();
  const [text, setText] = useState(initial);
  const [file, setFile] = useState<{ name: string; read: NamesRead } | null>(null);
  const [name, setName] = useState('');
  const [years, setYears] = useState(initialYears);
  const ids = useId();
  const typed = useMemo(() => readText(text), [readText, text]);
  const { offices, problems } = file?.read ?? typed;
  const due = parseYears(years);
  const take = async (chosen: File | undefined): Promise<void> => {
    const read = chosen && (await readFile(chosen));
    if (!chosen || !read) return;
    // What a person wrote stays; the name of the file before gives way to that of this one.
    if (name === '' || name === (file && titleOf(file.name))) setName(titleOf(chosen.name));
    setFile({ name: chosen.name, read });
  };
  const clear = (): void => {
    setFile(null);
    setText('');
    setName('');
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (offices.length === 0 || due === null) return;
    save({ name, years: due, offices });
    clear();
  };
  return (
    <form class="name-form" onSubmit={submit}>
      <h2>{say('namesAdd')}</h2>
      {file === null ? (
        <>
          <label for={`${ids}-list`}>{say('namesPaste')}</label>
          <textarea
            id={`${ids}-list`}
            rows={5}
            spellcheck={false}
            placeholder={say('namesExample')}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </>
      ) : (
        <p>
          {say('namesFrom', inert(file.name))}{' '}
          <button type="button" class="link" onClick={clear}>
            {say('namesClear')}
          </button>
        </p>
      )}
      <p class="soft" role="status">
        {file === null && text === ''
          ? say('namesHint')
          : say('namesUnderstood', String(offices.length), String(problems.length))}
      </p>
      <Preview offices={offices} />
      {problems.length > 0 && (
        <details>
          <summary>{say('namesProblems', String(problems.length))}</summary>
          <ul>
            {problems.slice(0, mostShown).map(({ reason, row, text: line }) => (
              <li key={`${row} ${reason}`}>
                {say(`namesProblem${capitalised(reason)}`, String(row))}
                {inert(line)}
              </li>
            ))}
          </ul>
          {problems.length > mostShown && <p class="soft">{say('ledgerMore', String(problems.length - mostShown))}</p>}
        </details>
      )}
      <div class="row">
        <label>
          {say('namesName')}
          <input
            type="text"
            maxLength={100}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <YearsField value={years} change={setYears} />
        <FileButton
          label={say('namesFile')}
          accept=".csv,.txt,.xlsx,text/csv,text/plain"
          choose={([chosen]) => void take(chosen)}
        />
        <button type="submit" class="primary" disabled={offices.length === 0 || due === null}>
          {say('namesSave', String(offices.length))}
        </button>
      </div>
    </form>
  );
}

const titleOf = (fileName: string): string => fileName.replace(/\.\w+$/, '').slice(0, 100);

/** 应报年度 as words: 2023, 2021-2023; what is none is said beside it. */
export function YearsField({ value, change }: { value: string; change(years: string): void }): JSX.Element {
  const say = useSay();
  const isStrange = parseYears(value) === null;
  const id = useId();
  return (
    <>
      <label>
        {say('namesYears')}
        <input
          type="text"
          size={14}
          maxLength={200}
          value={value}
          aria-invalid={isStrange}
          aria-describedby={isStrange ? id : undefined}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
      {isStrange && (
        <span id={id} class="soft">
          {say('namesYearsHint')}
        </span>
      )}
    </>
  );
}

function Preview({ offices }: { offices: readonly ListedOffice[] }): JSX.Element | null {
  const say = useSay();
  if (offices.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="names-table" tabIndex={0} aria-label={say('namesPreview')}>
      <table>
        <thead>
          <tr>
            {['namesColumnOffice', 'namesColumnYears', 'namesColumnAddresses'].map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offices.slice(0, mostShown).map((office) => (
            <tr key={fullNameOf(office)}>
              <th scope="row">{inert(fullNameOf(office))}</th>
              <td>{office.years === null ? say('namesOfList') : office.years.join(say('comma'))}</td>
              <td class="digits">{office.addresses.length || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {offices.length > mostShown && <p class="soft">{say('ledgerMore', String(offices.length - mostShown))}</p>}
    </section>
  );
}
