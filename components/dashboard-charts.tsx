import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Bar, countByRule, countByYear, heightOf, type Year } from '../lib/audit/matrix.ts';
import type { Summary } from '../lib/audit/summary.ts';
import { useSay } from './say.ts';

interface Props {
  shown: readonly Summary[];
  titleOf(rule: string): string;
  chooseRule(rule: string): void;
  chooseYear(year: Year): void;
}

/** Findings by rule and by year, each as a picture with its numbers beside it. */
export function Charts({ shown, titleOf, chooseRule, chooseYear }: Props): JSX.Element {
  const say = useSay();
  // They stand below the matrix and are counted once it is on the screen.
  const [counted, setCounted] = useState<readonly Summary[]>([]);
  useEffect(() => setCounted(shown), [shown]);
  const byYear = useMemo(() => countByYear(counted), [counted]);
  const byRule = useMemo(() => countByRule(counted), [counted]);
  return (
    <div class="charts">
      <Chart title={say('chartByYear')} of={say('panelReportYear')} bars={byYear} choose={chooseYear}>
        {(year) => (year === null ? say('matrixNoYear') : String(year))}
      </Chart>
      <Chart title={say('chartByRule')} of={say('dashboardRule')} bars={byRule} choose={chooseRule}>
        {titleOf}
      </Chart>
    </div>
  );
}

const parts = ['waiting', 'judged', 'settled'] as const;
const partKeys = { waiting: 'chartWaiting', judged: 'chartJudged', settled: 'chartSettled' } as const;
const width = 200;

interface ChartProps<Key> {
  title: string;
  /** What the lines are. */
  of: string;
  bars: readonly Bar<Key>[];
  choose(key: Key): void;
  children(key: Key): string;
}

/** A table in which each line has its bar: who can't see the picture reads the same numbers. */
function Chart<Key extends string | number | null>({
  title,
  of,
  bars,
  choose,
  children,
}: ChartProps<Key>): JSX.Element {
  const say = useSay();
  const highest = Math.max(1, ...bars.map(heightOf));
  return (
    <table class="chart">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <td />
          {parts.map((part) => (
            <th key={part} scope="col" class="number">
              <svg class={`key bar-${part}`} viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" />
              </svg>{' '}
              {say(partKeys[part])}
            </th>
          ))}
          <th scope="col" class="number">
            {say('chartTotal')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">
              <button type="button" class="link" onClick={() => choose(bar.key)}>
                {children(bar.key)}
              </button>
            </th>
            <td class="picture">
              <BarPicture bar={bar} highest={highest} />
            </td>
            {parts.map((part) => (
              <td key={part} class="number digits">
                {bar[part]}
              </td>
            ))}
            <td class="number digits">{heightOf(bar)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarPicture({ bar, highest }: { bar: Bar<unknown>; highest: number }): JSX.Element {
  const length = (count: number): number => (count / highest) * width;
  const starts = { waiting: 0, judged: bar.waiting, settled: bar.waiting + bar.judged };
  return (
    <svg viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(
        (part) =>
          bar[part] > 0 && (
            <rect
              key={part}
              class={`bar-${part}`}
              x={length(starts[part])}
              y="1"
              width={length(bar[part])}
              height="12"
            />
          ),
      )}
    </svg>
  );
}
