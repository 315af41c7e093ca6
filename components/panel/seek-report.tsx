import type { JSX } from 'preact';
import { useSay } from '../say.ts';
import type { PanelActions, PanelReport } from './report.ts';

interface Props {
  report: PanelReport;
  year: number;
  actions: Pick<PanelActions, 'seek' | 'openBatches'>;
}

/** The way to the office's report of a year that is not stored: the search on its portal, and what came of the last one. */
export function SeekReport({ report: { url, searches }, year, actions }: Props): JSX.Element | null {
  const say = useSay();
  // A page of a disk, or one without an address, has no portal around it.
  if (!/^https?:\/\//.test(url)) return null;
  const search = searches.find((one) => one.year === year);
  const where = (
    <button type="button" class="link" onClick={actions.openBatches}>
      {say('seekWhere')}
    </button>
  );
  if (search?.state === 'running')
    return (
      <p role="status">
        {say('seekRunning', String(year), String(search.looked))} {where}
      </p>
    );
  const isMissing = search?.state === 'missing';
  return (
    <div class="seek">
      {isMissing && (
        <p role="status">
          {say('seekNothing', String(year), String(search.looked))} {where}
        </p>
      )}
      <button type="button" title={say('seekTitle')} onClick={() => actions.seek(year)}>
        {say(isMissing ? 'seekAgain' : 'seek', String(year))}
      </button>
    </div>
  );
}
