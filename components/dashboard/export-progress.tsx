import type { JSX } from 'preact';
import { useSay } from '../say.ts';

/** How many reports of an export are read; all of them, and the file is being written. */
export interface Progress {
  read: number;
  total: number;
}

/** How far an export has come, and the way out of it. */
export function ExportProgress({ read, total, stop }: Progress & { stop(): void }): JSX.Element {
  const say = useSay();
  const text =
    read < total ? say('dashboardExporting', String(read), String(total)) : say('dashboardWriting', String(total));
  return (
    <div class="row exporting">
      <progress value={read} max={total} aria-label={text} />
      <span>{text}</span>
      <button type="button" onClick={stop}>
        {say('cancel')}
      </button>
    </div>
  );
}
