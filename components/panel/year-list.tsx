import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Comparison } from '../../lib/audit/finding.ts';
import type { OtherReport } from '../../lib/audit/history.ts';
import { describePlace } from '../../lib/audit/place.ts';
import { flows, type YearLine } from '../../lib/audit/years/years.ts';
import { OtherName, SideBySide } from '../finding/side-by-side.tsx';
import { capitalised, useSay } from '../say.ts';
import type { PanelActions, PanelReport } from './report.ts';
import { SeekReport } from './seek-report.tsx';
import { YearCurve } from './year-curve.tsx';

type Years = Awaited<ReturnType<PanelActions['loadYears']>>;

interface Props {
  report: PanelReport;
  actions: Pick<PanelActions, 'loadYears' | 'reveal' | 'seek' | 'openBatches'>;
}

/** The office's years, each joined to the one before: flows of applications, and repeated words; then who else says the same. */
export function YearList({ report, actions }: Props): JSX.Element {
  const say = useSay();
  const [state, setState] = useState<Years | 'loading' | 'failed'>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions change with every rendering, what they load does not.
  useEffect(() => {
    let isWanted = true;
    actions.loadYears().then(
      (years) => isWanted && setState(years),
      () => isWanted && setState('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (state === 'loading') return <p class="soft">{say('panelLoading')}</p>;
  if (state === 'failed') return <p class="notice">{say('errorStorage')}</p>;
  const office = report.report.identity.name;
  return (
    <div class="years">
      <YearCurve years={state.years} />
      <ol>
        {withGaps(state.years).map((line) =>
          typeof line === 'number' ? (
            <li key={line} class="gap">
              <p class="soft">{say('yearsMissing', String(line))}</p>
              <SeekReport report={report} year={line} actions={actions} />
            </li>
          ) : (
            <Year
              key={line.year}
              line={line}
              shown={report.report.year}
              isShown={line.reportId === report.reportId}
              office={office}
              before={state.years.find(({ year }) => year === line.year - 1)}
              actions={actions}
            />
          ),
        )}
      </ol>
      {report.years.length === 0 && <p class="soft">{say('yearsUnknown')}</p>}
      <h2>{say('yearsAlike')}</h2>
      {state.alike.length === 0 && <p class="soft">{say('yearsAlikeNone')}</p>}
      {state.alike.map((line) => {
        const other = { office: line.office, year: line.year, address: line.url };
        return (
          <Repeated
            key={line.reportId}
            summary={
              <>
                <span class="digits">{percent(line.share)}</span> <OtherName other={other} />
              </>
            }
            parts={line.parts}
            other={other}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

/** The years with the numbers of those between them that are not stored, the latest first. */
export function withGaps(years: readonly YearLine[]): (YearLine | number)[] {
  return years.flatMap((line, index): (YearLine | number)[] => {
    const next = years[index + 1];
    const missing = next === undefined ? 1 : line.year - next.year - 1;
    return [line, ...Array.from({ length: Math.min(missing, mostGaps) }, (_, gap) => line.year - 1 - gap)];
  });
}

/** A report of a year long ago is no reason to list all years since. */
const mostGaps = 5;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

interface YearProps {
  line: YearLine;
  before: YearLine | undefined;
  /** Whether it is the report that the panel shows. */
  isShown: boolean;
  /** The year of that report. */
  shown: number | null;
  office: string | null;
  actions: Props['actions'];
}

function Year({ line, before, isShown, shown, office, actions }: YearProps): JSX.Element {
  const say = useSay();
  const { year, url, published, flow, join, repeated } = line;
  return (
    <li class="year" aria-current={isShown ? 'true' : undefined}>
      <h2>
        {isShown ? (
          <>
            {year} <span class="soft">{say('yearsShown')}</span>
          </>
        ) : (
          <OtherName other={{ office: null, year, address: url }} />
        )}{' '}
        {published && <span class="soft">{say('yearsPublished', published)}</span>}
      </h2>
      <dl class="facts flow">
        {flows.map((name) => (
          <div key={name}>
            <dt>{say(`flow${capitalised(name)}`)}</dt>
            <dd>
              <Jump row={isShown ? name : null} reveal={actions.reveal}>
                {flow[name] ?? '—'}
              </Jump>
            </dd>
          </div>
        ))}
      </dl>
      {join && (
        <p class={join.from === join.to ? 'join' : 'join broken'}>
          <Jump row={isShown ? 'carriedIn' : year - 1 === shown ? 'carriedOut' : null} reveal={actions.reveal}>
            {join.from === join.to
              ? say('yearsJoined', String(year - 1), String(join.from))
              : say(
                  'yearsBroken',
                  String(year - 1),
                  String(join.from),
                  String(join.to),
                  String(Math.abs(join.to - join.from)),
                )}
          </Jump>
        </p>
      )}
      {repeated && before && (
        <Repeated
          summary={say('yearsRepeated', String(year - 1), percent(repeated.share))}
          parts={repeated.parts}
          other={{ office, year: year - 1, address: before.url }}
          actions={isShown ? actions : null}
        />
      )}
    </li>
  );
}

/** Words that lead to the total of a row of table 3 on the page; null: the page that holds it is another. */
function Jump({
  row,
  reveal,
  children,
}: {
  row: keyof YearLine['flow'] | null;
  reveal: PanelActions['reveal'];
  children: ComponentChildren;
}): JSX.Element {
  const say = useSay();
  if (row === null) return <span class="digits">{children}</span>;
  const place = { table: 'applications', row, col: 'total' } as const;
  return (
    <button
      type="button"
      class="link digits"
      title={say('yearsGoTo', describePlace(place))}
      onClick={() => reveal({ where: place })}
    >
      {children}
    </button>
  );
}

function Repeated({
  summary,
  parts,
  other,
  actions,
}: {
  summary: ComponentChildren;
  parts: readonly Comparison[];
  other: OtherReport;
  actions: Props['actions'] | null;
}): JSX.Element {
  const say = useSay();
  if (parts.length === 0) return <p>{summary}</p>;
  return (
    <details>
      <summary>{summary}</summary>
      {parts.map((comparison) => (
        <SideBySide
          key={comparison.left.section}
          comparison={comparison}
          other={other}
          point={actions && ((where) => actions.reveal({ where }))}
          say={say}
        />
      ))}
    </details>
  );
}
