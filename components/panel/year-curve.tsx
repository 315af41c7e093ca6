import type { JSX } from 'preact';
import type { YearLine } from '../../lib/audit/years/years.ts';
import { useSay } from '../say.ts';

const width = 320;
const height = 112;
const margin = { left: 14, right: 14, top: 12, bottom: 22 };
const drawn = ['received', 'completed'] as const;

/**
 * What came and what was done, year by year, and from each year to the next what was carried over: level where the two
 * reports agree, broken off where they do not. Nothing below two years.
 */
export function YearCurve({ years }: { years: readonly YearLine[] }): JSX.Element | null {
  const say = useSay();
  const lines = years.toSorted((one, other) => one.year - other.year);
  const [first, last] = [lines[0]?.year ?? 0, lines.at(-1)?.year ?? 0];
  if (last === first) return null;
  const most = Math.max(1, ...lines.flatMap(({ flow }) => Object.values(flow).map((value) => value ?? 0)));
  const x = (year: number): number =>
    margin.left + ((year - first) / (last - first)) * (width - margin.left - margin.right);
  const y = (value: number): number => height - margin.bottom - (value / most) * (height - margin.top - margin.bottom);
  const joins = lines.flatMap(({ year, join }) => (join === null ? [] : [{ year, ...join }]));
  const told = lines.map(({ year, flow }) =>
    say('curveYear', String(year), String(flow.received ?? '—'), String(flow.completed ?? '—')),
  );
  return (
    <figure class="year-curve">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${say('curveTitle')}：${told.join('；')}`}>
        <line class="base" x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} />
        {drawn.map((name) => (
          <g key={name} class={name}>
            {stretches(lines, name).map((points) => (
              <polyline
                key={points[0]?.year}
                points={points.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}
              />
            ))}
            {lines.map(({ year, flow }) => {
              const value = flow[name];
              return value === null ? null : <circle key={year} cx={x(year)} cy={y(value)} r={3} />;
            })}
          </g>
        ))}
        {joins.map(({ year, from, to }) => (
          <line
            key={year}
            class={from === to ? 'joined' : 'broken'}
            x1={x(year - 1)}
            y1={y(from)}
            x2={x(year)}
            y2={y(to)}
          />
        ))}
        {lines.map(({ year }) => (
          <text key={year} x={x(year)} y={height - 6}>
            {year}
          </text>
        ))}
      </svg>
      <figcaption>
        <span class="received">{say('flowReceived')}</span> <span class="completed">{say('flowCompleted')}</span>{' '}
        <span class="joined">{say('curveJoin')}</span>
      </figcaption>
    </figure>
  );
}

interface Point {
  year: number;
  value: number;
}

/** A line ends where a year is missing or gives no number. */
function stretches(lines: readonly YearLine[], name: (typeof drawn)[number]): Point[][] {
  const found: Point[][] = [];
  for (const { year, flow } of lines) {
    const value = flow[name];
    if (value === null) continue;
    const before = found.at(-1);
    if (before?.at(-1)?.year === year - 1) before.push({ year, value });
    else found.push([{ year, value }]);
  }
  return found;
}
