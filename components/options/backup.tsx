import type { JSX } from 'preact';
import { FileButton } from '../file-button.tsx';
import { type Say, useSay } from '../say.ts';
import { timeOf } from '../time-of.ts';

interface Props {
  backedUpAt: number | null;
  /** Changes that no backup has. */
  changesSince: number;
  weekly: boolean;
  status: string;
  backUp(): void;
  /** A large backup has several files. */
  restore(files: readonly File[]): void;
  setWeekly(weekly: boolean): void;
}

/** When the data was backed up last, and how to do it: by hand, every week, and back again. */
export function Backup({ backedUpAt, changesSince, weekly, status, ...actions }: Props): JSX.Element {
  const say = useSay();
  return (
    <section id="backup" class="backup">
      <h2>{say('backupTitle')}</h2>
      <p>
        {backedUpAt === null ? say('backupNever') : say('backupLast', timeOf(backedUpAt), ageOf(backedUpAt, say))}
        {changesSince > 0 && ` ${say('backupChanges', String(changesSince))}`}
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={actions.backUp}>
          {say('backupAll')}
        </button>
        <FileButton multiple label={say('backupRestore')} accept=".json,application/json" choose={actions.restore} />
      </div>
      <p class="soft">{say('backupRestoreHint')}</p>
      <label class="row">
        <input
          type="checkbox"
          checked={weekly}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // It shows what is so; the browser may refuse.
            currentTarget.checked = weekly;
            actions.setWeekly(wanted);
          }}
        />
        {say('backupWeekly')}
      </label>
      <p class="soft">{say('backupWeeklyHint')}</p>
      <p role="status" class="status">
        {status}
      </p>
    </section>
  );
}

function ageOf(at: number, say: Say): string {
  const days = Math.floor((Date.now() - at) / (24 * 60 * 60 * 1000));
  return days <= 0 ? say('backupToday') : say('backupDaysAgo', String(days));
}
