import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Cell, cellShapes, changedShape, type MatrixRow, type Year } from '../../lib/audit/offices/matrix.ts';
import { inert } from '../../lib/text/inert.ts';
import { capitalised, type Say, useSay } from '../say.ts';
import { type Piece, piecesInSight } from './row-window.ts';

/** As in dashboard.css. */
const rowHeight = 34;

interface Props {
  years: readonly Year[];
  rows: readonly MatrixRow[];
  sortBy: Year | 'office';
  isReversed: boolean;
  sort(by: Year | 'office'): void;
  /** The address of the page that shows these reports with their findings. */
  addressOf(reportIds: readonly string[]): string;
}

/** Offices by years: one tab stop, arrows inside, Enter opens. Only the rows in sight are in the page. */
export function Matrix({ years, rows, sortBy, isReversed, sort, addressOf }: Props): JSX.Element {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [active, setActive] = useState<{ office: string | null; row: number; column: number }>({
    office: rows[0]?.id ?? null,
    row: 0,
    column: 0,
  });
  const isPrinting = useIsPrinting();
  const movesFocus = useRef(false);
  const drawn = useRef(new WeakMap<MatrixRow, JSX.Element>());

  // The rows may have been sorted anew or filtered since: the office keeps the focus, or else whoever took its line.
  const found = rows[active.row]?.id === active.office ? active.row : findOffice(rows, active.office);
  const activeRow = found >= 0 ? found : Math.min(active.row, rows.length - 1);
  const activeColumn = Math.min(active.column, years.length);
  const inSight = Math.ceil((scroller.current?.clientHeight ?? innerHeight) / rowHeight);
  const pieces: Piece[] = isPrinting
    ? rows.map((_, index) => ({ index }))
    : piecesInSight({ count: rows.length, first, inSight, focused: activeRow });

  useLayoutEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = (row: number, column: number): void => {
    const to = Math.max(0, Math.min(row, rows.length - 1));
    movesFocus.current = true;
    setActive({
      office: rows[to]?.id ?? null,
      row: to,
      column: Math.max(0, Math.min(column, years.length)),
    });
  };
  const press = (event: KeyboardEvent): void => {
    const page = Math.max(1, inSight - 2);
    const ends = event.ctrlKey || event.metaKey;
    const steps: Record<string, [row: number, column: number] | undefined> = {
      ArrowDown: [activeRow + 1, activeColumn],
      ArrowUp: [activeRow - 1, activeColumn],
      ArrowRight: [activeRow, activeColumn + 1],
      ArrowLeft: [activeRow, activeColumn - 1],
      PageDown: [activeRow + page, activeColumn],
      PageUp: [activeRow - page, activeColumn],
      Home: [ends ? 0 : activeRow, 0],
      End: [ends ? rows.length - 1 : activeRow, years.length],
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    moveTo(...step);
  };
  const tabStop = (row: number, column: number): 0 | -1 => (row === activeRow && column === activeColumn ? 0 : -1);
  const focused = (row: number, column: number) => (): void =>
    setActive({ office: rows[row]?.id ?? null, row, column });

  const line = (index: number): JSX.Element | null => {
    const row = rows[index];
    if (row === undefined) return null;
    const name = row.office === null ? say('panelNoOffice') : inert(row.office);
    const ids = row.cells.flatMap(({ reports }) => reports.map(({ reportId }) => reportId));
    return (
      <tr key={`office ${row.id}`} aria-rowindex={index + 2}>
        <th scope="row" title={name}>
          {ids.length === 0 ? (
            <span
              class="unlinked"
              role="img"
              aria-label={name}
              tabIndex={tabStop(index, 0)}
              onFocus={focused(index, 0)}
            >
              {name}
            </span>
          ) : (
            <a
              href={addressOf(ids)}
              target="_blank"
              rel="noreferrer"
              tabIndex={tabStop(index, 0)}
              onFocus={focused(index, 0)}
            >
              {name}
            </a>
          )}
        </th>
        {row.cells.map((cell, at) => (
          <td key={years[at]} class={`${cell.kind} ${cell.isMeant ? '' : 'beside'}`}>
            <CellContent
              cell={cell}
              addressOf={addressOf}
              tabIndex={tabStop(index, at + 1)}
              focused={focused(index, at + 1)}
            />
          </td>
        ))}
      </tr>
    );
  };

  /** A row that is neither new nor walked on is drawn once: while scrolling most of them only stay. */
  const draw = (index: number): JSX.Element | null => {
    const row = rows[index];
    if (row === undefined || index === activeRow) return line(index);
    const present = drawn.current.get(row) ?? line(index);
    if (present !== null) drawn.current.set(row, present);
    return present;
  };

  return (
    <div
      class="matrix"
      ref={scroller}
      onScroll={({ currentTarget }) => setFirst(roughly(currentTarget.scrollTop / rowHeight))}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid */}
      <table role="grid" aria-label={say('matrixTitle')} aria-rowcount={rows.length + 1} onKeyDown={press}>
        <thead>
          <tr aria-rowindex={1}>
            <SortHeader by="office" {...{ sortBy, isReversed, sort }}>
              {say('matrixOffice')}
            </SortHeader>
            {years.map((year) => (
              <SortHeader key={year} by={year} {...{ sortBy, isReversed, sort }}>
                {year === null ? say('matrixNoYear') : String(year)}
              </SortHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece, at) =>
            'index' in piece ? draw(piece.index) : <Gap key={`gap ${at}`} rows={piece.skipped} />,
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are not in the page. */
const Gap = ({ rows }: { rows: number }): JSX.Element => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
  <tr aria-hidden="true" style={{ height: `${rows * rowHeight}px` }} />
);

/** The list is drawn anew only after some rows have gone by. */
const roughly = (row: number): number => row - (row % 6);

const findOffice = (rows: readonly MatrixRow[], office: string | null): number =>
  rows.findIndex((row) => row.id === office);

interface SortHeaderProps extends Pick<Props, 'sortBy' | 'isReversed' | 'sort'> {
  by: Year | 'office';
  children: string;
}

function SortHeader({ by, sortBy, isReversed, sort, children }: SortHeaderProps): JSX.Element {
  const say = useSay();
  const isSorted = by === sortBy;
  // Offices go up, years go from the most urgent down.
  const isUp = (by === 'office') !== isReversed;
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}>
      <button
        type="button"
        title={say(by === 'office' ? 'matrixSortOffice' : 'matrixSortYear', children)}
        onClick={() => sort(by)}
      >
        {children}
        <span aria-hidden="true">{isSorted ? (isUp ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

interface CellProps {
  cell: Cell;
  addressOf: Props['addressOf'];
  tabIndex: 0 | -1;
  focused(): void;
}

function CellContent({ cell, addressOf, tabIndex, focused }: CellProps): JSX.Element {
  const say = useSay();
  const label = tellCell(cell, say);
  const content = (
    <span aria-hidden="true">
      <span class="shape">{cellShapes[cell.kind]}</span>
      {cell.count > 0 && <span class="digits">{cell.count}</span>}
      {cell.unchecked > 0 && <span class="open-checks digits">?{cell.unchecked}</span>}
      {cell.isChanged && <span class="shape">{changedShape}</span>}
    </span>
  );
  if (cell.reports.length === 0)
    return (
      <span class="cell" role="img" aria-label={label} title={label} tabIndex={tabIndex} onFocus={focused}>
        {content}
      </span>
    );
  const ids = cell.reports.map(({ reportId }) => reportId);
  return (
    <a
      class="cell"
      href={addressOf(ids)}
      target="_blank"
      rel="noreferrer"
      title={label}
      tabIndex={tabIndex}
      onFocus={focused}
    >
      {content}
      <span class="unseen">{label}</span>
    </a>
  );
}

/** 未处理 3，未能核对 4 项，有变化 */
export const tellCell = ({ kind, count, unchecked, isChanged, reports }: Cell, say: Say): string =>
  [
    [say(`kind${capitalised(kind)}`), count > 0 ? String(count) : ''].filter((part) => part !== '').join(' '),
    unchecked > 0 ? say('matrixUnchecked', String(unchecked)) : '',
    isChanged ? say('listChanged') : '',
    reports.length > 1 ? say('matrixSeveral', String(reports.length)) : '',
  ]
    .filter((part) => part !== '')
    .join(say('comma'));

/** On paper there is no scrolling: all rows are drawn while the browser prints. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
