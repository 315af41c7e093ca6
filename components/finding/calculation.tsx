import type { JSX } from 'preact';
import type { Calculation, Place, Term } from '../../lib/audit/finding.ts';
import { formulaOf } from '../../lib/audit/sums.ts';
import { columnLabel, rowLabel } from '../../lib/report/labels.ts';
import type { Say } from '../say.ts';

interface Props {
  calculation: Calculation;
  point(place: Place): void;
  /** Joins a term that has the focus with its cell; null: none has it any more. Only where the page is in sight. */
  connect?(from: Element | null, place: Place): void;
  say: Say;
}

/** A calculation as people check one: the formula, then each term on a line of its own, then what was printed. */
export function BubbleCalculation({ calculation, point, connect, say }: Props): JSX.Element {
  const { terms, result, computed, reported, difference } = calculation;
  const label = labelling(terms);
  const spoken = terms.filter(({ value }) => value !== 0);
  const silent = terms.filter(({ value }) => value === 0);
  const blanks = silent.filter(({ reading }) => reading === 'blank').length;
  const line = (term: Term): JSX.Element => (
    <TermLine
      key={`${term.row} ${term.col}`}
      term={term}
      label={label(term)}
      point={point}
      connect={connect}
      say={say}
    />
  );
  return (
    <div class="calculation">
      <p class="formula">
        <span>{formulaOf(calculation)}</span> <span>{say('calculationReported', String(reported))}</span>{' '}
        <strong>{say(difference > 0 ? 'calculationMore' : 'calculationLess', String(Math.abs(difference)))}</strong>
      </p>
      <ul>
        {spoken.map(line)}
        {silent.length > 0 && (
          <li>
            <details open={spoken.length === 0 && silent.length <= 4}>
              <summary>
                {say('calculationZeros', String(silent.length))}
                {blanks > 0 && say('calculationBlanks', String(blanks))}
              </summary>
              <ul>{silent.map(line)}</ul>
            </details>
          </li>
        )}
        <li class="sum">
          <span class="sign">=</span>
          <span class="name">{say('computed')}</span>
          <span class="value">{computed}</span>
        </li>
        <li class="reported">
          <PointAt place={result} point={point} connect={connect} say={say}>
            <span class="sign" />
            <span class="name">
              {say('reported')} · {rowLabel(result.table, result.row)} {columnLabel(result.table, result.col)}
            </span>
            <span class="value">{reported}</span>
          </PointAt>
        </li>
      </ul>
    </div>
  );
}

/** Terms of one row are told apart by their columns, terms of one column by their rows. */
function labelling(terms: readonly Term[]): (term: Term) => string {
  const isOneRow = terms.every(({ row }) => row === terms[0]?.row);
  const isOneColumn = terms.every(({ col }) => col === terms[0]?.col);
  return ({ table, row, col }) => {
    if (isOneRow) return columnLabel(table, col);
    return isOneColumn ? rowLabel(table, row) : `${rowLabel(table, row)} ${columnLabel(table, col)}`;
  };
}

function TermLine({
  term,
  label,
  point,
  connect,
  say,
}: {
  term: Term;
  label: string;
  point: Props['point'];
  connect: Props['connect'];
  say: Say;
}): JSX.Element {
  const { table, row, col, sign, value, reading } = term;
  return (
    <li>
      <PointAt place={{ table, row, col }} point={point} connect={connect} say={say}>
        <span class={sign > 0 ? 'sign' : 'sign minus'}>{sign > 0 ? '+' : '−'}</span>
        <span class="name">{label}</span>
        <span class="value">{reading === 'blank' ? say('calculationBlank') : value}</span>
      </PointAt>
    </li>
  );
}

function PointAt({
  place,
  point,
  connect,
  say,
  children,
}: {
  place: Place;
  point: Props['point'];
  connect: Props['connect'];
  say: Say;
  children: JSX.Element[];
}): JSX.Element {
  return (
    <button
      type="button"
      class="term"
      title={say('bubblePoint')}
      onClick={() => point(place)}
      onFocus={({ currentTarget }) => connect?.(currentTarget, place)}
      onBlur={() => connect?.(null, place)}
    >
      {children}
    </button>
  );
}
