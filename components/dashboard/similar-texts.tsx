import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../lib/audit/finding.ts';
import { nameOther } from '../../lib/audit/history.ts';
import type { Summary } from '../../lib/audit/offices/summary.ts';
import { type SimilarText, withSharedText } from '../../lib/audit/years/similar-texts.ts';
import type { Drawing } from '../../lib/export/picture.ts';
import { inert } from '../../lib/text/inert.ts';
import { SideBySide } from '../finding/side-by-side.tsx';
import { useSay } from '../say.ts';
import type { PictureFormat } from './charts.tsx';
import { RepetitionPicture } from './repetition-picture.tsx';
import { useWhenIdle } from './use-when-idle.ts';

/** More than these nobody reads at once; the filters lead to the others. */
const mostListed = 200;

export interface SimilarTextActions {
  savePicture(drawing: Drawing, format: PictureFormat): void;
  /** Slice by slice, how many were read and all that was found so far, the most alike first. */
  readSimilar(summaries: readonly Summary[]): AsyncIterable<{ read: number; similar: SimilarText[] }>;
  compare(similar: SimilarText): Promise<Comparison | undefined>;
}

/** What was found in the reports shown when it was asked for; `read`: how many were read so far, null: none is being read. */
interface Answer {
  of: readonly Summary[];
  read: number | null;
  listed: readonly SimilarText[] | 'failed' | null;
}
const unasked = { read: null, listed: null };
const none: readonly Summary[] = [];

interface Props {
  shown: readonly Summary[];
  actions: SimilarTextActions;
}

/** Reports that share text with another, by share; each unfolds into the two texts side by side. */
export function SimilarTexts({ actions, ...asked }: Props): JSX.Element {
  const say = useSay();
  const shown = useWhenIdle(asked.shown, none);
  const sharing = useMemo(() => withSharedText(shown), [shown]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  // Another choice of reports is another list, and ends the reading of this one.
  const current = useRef(shown);
  current.current = shown;
  const { read, listed } = answer?.of === shown ? answer : unasked;
  const list = async (): Promise<void> => {
    const tell = (read: number | null, listed: Answer['listed']): void => setAnswer({ of: shown, read, listed });
    tell(0, null);
    try {
      let similar: SimilarText[] = [];
      for await (const soFar of actions.readSimilar(sharing)) {
        if (current.current !== shown) return;
        similar = soFar.similar;
        tell(soFar.read, null);
      }
      tell(null, similar);
    } catch (cause) {
      reportError(cause);
      tell(null, 'failed');
    }
  };
  return (
    <section class="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{say('similarTitle')}</h2>
      <div class="row">
        <p class="soft" role="status">
          {listed === 'failed'
            ? say('errorStorage')
            : say('similarCount', String(sharing.length), String(shown.length))}
          {read !== null && ` ${say('similarReading', String(read), String(sharing.length))}`}
        </p>
        {sharing.length > 0 && read === null && (listed === null || listed === 'failed') && (
          <button type="button" onClick={() => void list()}>
            {say('similarList')}
          </button>
        )}
      </div>
      {listed !== null && listed !== 'failed' && (
        <>
          <RepetitionPicture similar={listed} save={actions.savePicture} />
          {listed.slice(0, mostListed).map((similar) => (
            <Pair key={`${similar.reportId} ${similar.place}`} similar={similar} compare={actions.compare} />
          ))}
          {listed.length > mostListed && <p class="soft">{say('similarMore', String(listed.length - mostListed))}</p>}
        </>
      )}
    </section>
  );
}

interface PairProps {
  similar: SimilarText;
  compare: SimilarTextActions['compare'];
}

function Pair({ similar, compare }: PairProps): JSX.Element {
  const say = useSay();
  const [comparison, setComparison] = useState<Comparison | 'none' | null>(null);
  const { office, year, other, share, message } = similar;
  const own = `${office ?? say('panelNoOffice')} ${year ?? say('matrixNoYear')}`;
  // What is closed again keeps its texts: they were read once.
  const open = ({ currentTarget }: { currentTarget: HTMLDetailsElement }): void => {
    if (!currentTarget.open || comparison !== null) return;
    compare(similar).then(
      (found) => setComparison(found ?? 'none'),
      (cause) => {
        reportError(cause);
        setComparison('none');
      },
    );
  };
  return (
    <details onToggle={open}>
      <summary>
        <span class="digits">{(share * 100).toFixed(1)}%</span> {inert(own)} — {inert(nameOther(other))}
      </summary>
      <p class="soft">{inert(message)}</p>
      {comparison === 'none' && <p>{say('similarGone')}</p>}
      {comparison !== null && comparison !== 'none' && (
        <SideBySide comparison={comparison} other={other} point={null} say={say} />
      )}
    </details>
  );
}
