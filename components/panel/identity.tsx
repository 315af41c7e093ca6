import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { officeClasses } from '../../lib/report/labels.ts';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';
import type { PanelActions, PanelReport } from './report.ts';

/** Who reports, for which year; and the form that puts a wrong guess right. */
export function Identity({
  report: { report, correction },
  actions,
}: {
  report: PanelReport;
  actions: Pick<PanelActions, 'correct'>;
}): JSX.Element {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const { identity, year, dates, title } = report;
  const published = dates[0]?.iso;
  return (
    <div class="identity">
      <h1>{identity.name === null ? say('panelNoOffice') : inert(identity.name)}</h1>
      <p class="facts">
        <span class="digits">{year === null ? say('panelNoYear') : say('panelYear', String(year))}</span>
        <span>{published === undefined ? say('panelNoDate') : say('panelPublished', published)}</span>
        {identity.officeClass !== 'unknown' && <span>{say(`class${capitalised(identity.officeClass)}`)}</span>}
        {correction && <span class="badge">{say('panelCorrected')}</span>}
        <button type="button" class="link" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {say('panelCorrect')}
        </button>
      </p>
      {title !== null && <p class="soft title">{inert(title)}</p>}
      {editing && <Correcting report={report} correct={actions.correct} done={() => setEditing(false)} />}
    </div>
  );
}

interface CorrectingProps {
  report: PanelReport['report'];
  correct: PanelActions['correct'];
  done(): void;
}

function Correcting({ report: { identity, year }, correct, done }: CorrectingProps): JSX.Element {
  const say = useSay();
  const [office, setOffice] = useState(identity.name ?? '');
  const [yearText, setYearText] = useState(String(year ?? ''));
  const [officeClass, setOfficeClass] = useState(identity.officeClass);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const correction = { office: office.trim() || null, year: yearText === '' ? null : Number(yearText), officeClass };
    if (await correct(correction)) done();
  };
  const reset = async (): Promise<void> => {
    if (await correct({ office: null, year: null, officeClass: null })) done();
  };
  return (
    <form class="correcting" onSubmit={save}>
      <label>
        {say('panelOffice')}
        <input type="text" maxLength={200} value={office} onInput={(event) => setOffice(event.currentTarget.value)} />
      </label>
      <label>
        {say('panelReportYear')}
        <input
          type="number"
          min={1990}
          max={2200}
          value={yearText}
          onInput={(event) => setYearText(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('panelClass')}
        <select
          value={officeClass}
          onChange={(event) =>
            setOfficeClass(officeClasses.find((one) => one === event.currentTarget.value) ?? 'unknown')
          }
        >
          {officeClasses.map((one) => (
            <option key={one} value={one}>
              {say(`class${capitalised(one)}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button type="submit" class="primary">
          {say('panelCorrectSave')}
        </button>
        <button type="button" onClick={done}>
          {say('cancel')}
        </button>
        <button type="button" class="link" onClick={reset}>
          {say('panelCorrectReset')}
        </button>
      </div>
    </form>
  );
}
