import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../say.ts';

/** How many reports of an export are read; all of them, and the file is being written. */
export interface Progress {
  read: number;
  total: number;
}

interface Props {
  /** What was done last. */
  status: string;
  /** The export that runs, null where none does. */
  exporting: Progress | null;
  stop(): void;
}

/** How far an export has come, the way out of it, and what became of it. */
export function ExportStatus({ status, exporting, stop }: Props): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  const isStopped = useRef(false);
  // The button that was pressed goes away: the focus moves to what is said then.
  useEffect(() => {
    if (status === '' || !isStopped.current) return;
    isStopped.current = false;
    line.current?.focus();
  }, [status]);
  const cancel = (): void => {
    isStopped.current = true;
    stop();
  };
  return (
    <>
      {exporting && <Running {...exporting} stop={cancel} />}
      <p role="status" class="status" tabIndex={-1} ref={line}>
        {status}
      </p>
    </>
  );
}

function Running({ read, total, stop }: Progress & Pick<Props, 'stop'>): JSX.Element {
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
