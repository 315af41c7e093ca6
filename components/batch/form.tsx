import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { FileButton } from '../file-button.tsx';
import { useSay } from '../say.ts';

interface Wanted {
  url: string;
  office: string | null;
  year: number | null;
  title: string | null;
}

interface Props {
  read(text: string): { wanted: Wanted[]; strange: string[] };
  begin(batch: { name: string; pauseMs: number; wanted: Wanted[] }): void;
}

const pauses = [1, 2, 5, 10];

/** A pasted list or a CSV file becomes a batch: what was understood of it is said before anything is fetched. */
export function BatchForm({ read, begin }: Props): JSX.Element {
  const say = useSay();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [pause, setPause] = useState(pauses[0] ?? 1);
  const ids = useId();
  const { wanted, strange } = useMemo(() => read(text), [read, text]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (wanted.length === 0) return;
    begin({ name, pauseMs: pause * 1_000, wanted });
    setText('');
    setName('');
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setText(await file.text());
    if (name === '') setName(file.name.replace(/\.\w+$/, ''));
  };
  return (
    <form class="batch-form" onSubmit={submit}>
      <label for={`${ids}-list`}>{say('batchAddresses')}</label>
      <textarea
        id={`${ids}-list`}
        rows={5}
        spellcheck={false}
        placeholder={'http://www.example.gov.cn/…'}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="soft" role="status">
        {text === ''
          ? say('batchAddressesHint')
          : say('batchUnderstood', String(wanted.length), String(strange.length))}
      </p>
      {strange.length > 0 && (
        <details>
          <summary>{say('batchStrange', String(strange.length))}</summary>
          <ul>
            {strange.map((line, index) => (
              <li key={index}>{inert(line.slice(0, 200))}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <label>
          {say('batchName')}
          <input
            type="text"
            maxLength={100}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label>
          {say('batchPause')}
          <select value={pause} onChange={({ currentTarget }) => setPause(Number(currentTarget.value))}>
            {pauses.map((seconds) => (
              <option key={seconds} value={seconds}>
                {say('batchSeconds', String(seconds))}
              </option>
            ))}
          </select>
        </label>
        <FileButton
          label={say('batchFile')}
          accept=".csv,.txt,text/csv,text/plain"
          choose={([chosen]) => void take(chosen)}
        />
        <button type="submit" class="primary" disabled={wanted.length === 0}>
          {say('batchBegin', String(wanted.length))}
        </button>
      </div>
    </form>
  );
}
