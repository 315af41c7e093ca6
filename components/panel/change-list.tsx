import type { JSX } from 'preact';
import type { Place } from '../../lib/audit/finding.ts';
import { describePlace } from '../../lib/audit/place.ts';
import type { Changes } from '../../lib/audit/years/changes-between.ts';
import { inert } from '../../lib/text/inert.ts';
import { useSay } from '../say.ts';
import type { PanelActions } from './report.ts';

interface Props {
  changes: Changes;
  actions: Pick<PanelActions, 'reveal'>;
}

/** What the page says otherwise than at the last check: old and new side by side, cell by cell, sentence by sentence. */
export function ChangeList({ changes: { cells, sentences, isRewritten }, actions }: Props): JSX.Element {
  const say = useSay();
  return (
    <div class="changes">
      {cells.length > 0 && (
        <section>
          <h2>{say('changesCells', String(cells.length))}</h2>
          <ul>
            {cells.map(({ table, row, col, from, to }) => (
              <Line
                key={`${table} ${row} ${col}`}
                name={describePlace({ table, row, col })}
                where={to === null ? null : { table, row, col }}
                from={from}
                to={to}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      )}
      {sentences.length > 0 && (
        <section>
          <h2>{say('changesSentences', String(sentences.length))}</h2>
          <ul>
            {sentences.map(({ from, to, where }, index) => (
              <Line
                key={index}
                name={where ? describePlace(where) : say('changesRemoved')}
                where={where}
                from={from}
                to={to}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      )}
      {isRewritten && <p class="soft">{say('changesRewritten')}</p>}
    </div>
  );
}

interface LineProps extends Pick<Props, 'actions'> {
  name: string;
  where: Place | null;
  from: string | null;
  to: string | null;
}

function Line({ name, where, from, to, actions }: LineProps): JSX.Element {
  const say = useSay();
  const printed = (text: string | null): string =>
    text === null ? say('changesNothing') : text === '' ? say('changesBlank') : inert(text);
  return (
    <li class="change">
      {where ? (
        <button type="button" class="link" title={say('panelGoTo')} onClick={() => actions.reveal({ where })}>
          {inert(name)}
        </button>
      ) : (
        inert(name)
      )}
      <p>
        <del>{printed(from)}</del> → <ins>{printed(to)}</ins>
      </p>
    </li>
  );
}
