import { type Bar, countByRule, countByYear } from '../../lib/audit/offices/bars.ts';
import { answers, answersByYear, type Question } from '../../lib/audit/offices/figures.ts';
import type { Year } from '../../lib/audit/offices/matrix.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import type { Preference } from '../../lib/audit/preferences.ts';
import { countLeft, type Picture, type Segment, type Tone } from '../../lib/export/picture.ts';
import { capitalised, type Say } from '../say.ts';

/** What the pictures are made of. `shown` may be narrowed to a rule or severity; `whole` are all reports as they are. */
export interface Charted {
  shown: readonly Summary[];
  whole: readonly Summary[];
  preferences: readonly Preference[];
}

/** A picture, and what each of its lines is about. */
export interface Lined<Key> {
  picture: Picture;
  keys: readonly Key[];
}

interface Pictures extends Record<Question, Lined<Year>> {
  byYear: Lined<Year>;
  byRule: Lined<string>;
}

/** Every picture of the reports shown, worded. */
export function chartsOf(
  { shown, whole, preferences }: Charted,
  titleOf: (rule: string) => string,
  say: Say,
): Pictures {
  const ids = new Set(shown.map(({ reportId }) => reportId));
  // A report that is shown for one rule alone is in time, or complete, as it always is.
  const entire = whole.filter(({ reportId }) => ids.has(reportId));
  const yearName = (year: Year): string => (year === null ? say('matrixNoYear') : String(year));
  const answered = (question: Question): Lined<Year> => {
    const years = answersByYear(question, entire, preferences);
    const good = years.reduce((sum, year) => sum + year.good, 0);
    const name = capitalised(question);
    const bars = years.map(({ key, ...counts }) => ({
      label: yearName(key),
      counts: answers.map((answer) => counts[answer]),
    }));
    return {
      keys: years.map(({ key }) => key),
      picture: {
        title: say(`chart${name}`),
        segments: answers.map(
          (answer): Segment => ({ name: say(`chart${name}${capitalised(answer)}`), tone: answerTones[answer] }),
        ),
        bars,
        left: tellLeft(bars, say),
        formula: say(`chart${name}Formula`, String(good), String(entire.length), percent(good, entire.length)),
      },
    };
  };
  const byYear = countByYear(shown);
  const byRule = countByRule(shown);
  return {
    timeliness: answered('timeliness'),
    completeness: answered('completeness'),
    byYear: findingsBy(say('chartByYear'), byYear, yearName, say),
    byRule: findingsBy(say('chartByRule'), byRule, titleOf, say),
  };
}

const answerTones = { good: 'good', bad: 'alert', unknown: 'pale' } as const satisfies Record<string, Tone>;
const parts = [
  ['waiting', 'chartWaiting', 'alert'],
  ['judged', 'chartJudged', 'calm'],
  ['settled', 'chartSettled', 'pale'],
] as const;

const findingsBy = <Key>(
  title: string,
  bars: readonly Bar<Key>[],
  nameOf: (key: Key) => string,
  say: Say,
): Lined<Key> => ({
  keys: bars.map(({ key }) => key),
  picture: {
    title,
    segments: parts.map(([, key, tone]): Segment => ({ name: say(key), tone })),
    bars: bars.map((bar) => ({ label: nameOf(bar.key), counts: parts.map(([part]) => bar[part]) })),
    formula: null,
    left: tellLeft(bars, say),
  },
});

const tellLeft = (bars: readonly unknown[], say: Say): string => say('chartLeft', String(countLeft(bars)));

const percent = (count: number, of: number): string => (of === 0 ? '—' : `${((count / of) * 100).toFixed(1)}%`);
