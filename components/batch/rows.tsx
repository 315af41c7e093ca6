import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, useSay } from '../say.ts';
import type { BatchTask } from './list.tsx';
import { describeReason } from './reason.ts';

const shownAtFirst = 100;

/** What was not checked and why, one row a page; what was checked follows on demand. */
export function BatchRows({
  tasks,
  isFinished,
  isSearch,
}: {
  tasks: readonly BatchTask[];
  isFinished: boolean;
  /** Of a search every page is shown from the start: where it looked is its outcome. */
  isSearch: boolean;
}): JSX.Element | null {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(isSearch);
  const [most, setMost] = useState(shownAtFirst);
  const missed = tasks.filter(({ state }) => state === 'failed' || state === 'no-report' || state === 'cancelled');
  const listed = isOpen ? tasks : missed;
  return (
    <div class="batch-rows">
      {isFinished && !isSearch && missed.length === 0 && <p>{say('batchNothingMissed', String(tasks.length))}</p>}
      {missed.length > 0 && !isOpen && <h3>{say('batchMissed', String(missed.length))}</h3>}
      {listed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('batchColumnPage')}</th>
              <th scope="col">{say('batchColumnState')}</th>
              <th scope="col">{say('batchColumnReason')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, most).map((task) => (
              <Row key={task.address} task={task} />
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        {listed.length > most && (
          <button type="button" class="link" onClick={() => setMost(most + 10 * shownAtFirst)}>
            {say('batchMore', String(listed.length - most))}
          </button>
        )}
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? say('batchShowMissed') : say('batchShowAll', String(tasks.length))}
        </button>
      </div>
    </div>
  );
}

function Row({ task }: { task: BatchTask }): JSX.Element {
  const say = useSay();
  const { url, office, title, state, reason, reportIds, named } = task;
  const panel = `/sidepanel.html?${reportIds.map((id) => `report=${encodeURIComponent(id)}`).join('&')}`;
  return (
    <tr>
      <td>
        {(office ?? title) !== null && <div>{inert(office ?? title ?? '')}</div>}
        {/* Only addresses of the web are taken into a batch. */}
        <a href={url} target="_blank" rel="noreferrer">
          {inert(url)}
        </a>
      </td>
      <td>{reportIds.length > 0 ? <a href={panel}>{say('batchDone')}</a> : say(`batchTask${capitalised(state)}`)}</td>
      <td>{named === undefined ? inert(describeReason(reason, say)) : say('seekNamed', String(named))}</td>
    </tr>
  );
}
