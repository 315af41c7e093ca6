import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { questionsAsked } from '../../lib/audit/offices/figures.ts';
import type { Year } from '../../lib/audit/offices/matrix.ts';
import { type Drawing, draw, type Picture, sumOf, type Tone } from '../../lib/export/picture.ts';
import { useSay } from '../say.ts';
import { type Charted, chartsOf } from './charted.ts';
import { useWhenIdle } from './use-when-idle.ts';

interface Props extends Charted {
  titleOf(rule: string): string;
  chooseRule(rule: string): void;
  chooseYear(year: Year): void;
  save(drawing: Drawing, format: PictureFormat): void;
}

/** As what a picture goes out. */
export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Findings by year and by rule, and what was published in time and complete, each as a picture with its numbers beside it. */
export function Charts({ shown, whole, preferences, titleOf, chooseRule, chooseYear, save }: Props): JSX.Element {
  const say = useSay();
  // They stand below the matrix, which is to be on the screen first.
  const asked = useMemo((): Charted => ({ shown, whole, preferences }), [shown, whole, preferences]);
  const counted = useWhenIdle(asked, none);
  const { byYear, byRule, ...answered } = useMemo(() => chartsOf(counted, titleOf, say), [counted, titleOf, say]);
  return (
    <div class="charts">
      {questionsAsked.map((question) => (
        <Chart key={question} of={say('panelReportYear')} {...answered[question]} choose={chooseYear} save={save} />
      ))}
      <Chart of={say('panelReportYear')} {...byYear} choose={chooseYear} save={save} />
      <Chart of={say('dashboardRule')} {...byRule} choose={chooseRule} save={save} />
    </div>
  );
}

const none: Charted = { shown: [], whole: [], preferences: [] };

const width = 200;

interface ChartProps<Key> {
  picture: Picture;
  /** What the lines are about, one each. */
  keys: readonly Key[];
  /** What the lines are. */
  of: string;
  choose(key: Key): void;
  save: Props['save'];
}

/** A button for each kind of file that a picture goes out as. */
export function SavePicture({ title, save }: { title: string; save(format: PictureFormat): void }): JSX.Element {
  const say = useSay();
  return (
    <span class="row exports">
      {pictureFormats.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={say('chartSave', title, format.toUpperCase())}
          onClick={() => save(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

/** A table in which each line has its bar: who can't see the picture reads the same numbers. */
function Chart<Key extends string | number | null>({ picture, keys, of, choose, save }: ChartProps<Key>): JSX.Element {
  const say = useSay();
  const { title, segments, bars, formula } = picture;
  const highest = Math.max(1, ...bars.map(({ counts }) => sumOf(counts)));
  return (
    <section class="charted" aria-label={title}>
      <table class="chart">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <td />
            {segments.map(({ name, tone }) => (
              <th key={name} scope="col" class="number">
                <svg class={`key tone-${tone}`} viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" />
                </svg>{' '}
                {name}
              </th>
            ))}
            <th scope="col" class="number">
              {say('chartTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key, at) => {
            const { label, counts } = bars[at] ?? { label: '', counts: [] };
            return (
              <tr key={key}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => choose(key)}>
                    {label}
                  </button>
                </th>
                <td class="picture">
                  <BarPicture counts={counts} tones={segments.map(({ tone }) => tone)} highest={highest} />
                </td>
                {counts.map((count, segment) => (
                  <td key={segment} class="number digits">
                    {count}
                  </td>
                ))}
                <td class="number digits">{sumOf(counts)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="row chart-foot">
        {formula !== null && <p class="soft">{formula}</p>}
        {bars.length > 0 && <SavePicture title={title} save={(format) => save(draw(picture), format)} />}
      </div>
    </section>
  );
}

interface BarProps {
  counts: readonly number[];
  tones: readonly Tone[];
  highest: number;
}

function BarPicture({ counts, tones, highest }: BarProps): JSX.Element {
  const length = (count: number): number => (count / highest) * width;
  return (
    <svg viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map(
        (count, at) =>
          count > 0 && (
            <rect
              key={at}
              class={`tone-${tones[at] ?? 'pale'}`}
              x={length(sumOf(counts.slice(0, at)))}
              y="1"
              width={length(count)}
              height="12"
            />
          ),
      )}
    </svg>
  );
}
