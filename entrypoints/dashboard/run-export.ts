import type { Exported, ExportJob, ExportNews } from '../../lib/export/long-export.ts';

/** Has a worker export. Tells how many reports it has read; null where it was stopped, throws where it failed. */
export function runExport(
  job: ExportJob,
  { signal, onRead }: { signal: AbortSignal; onRead(count: number): void },
): Promise<Exported | null> {
  if (signal.aborted) return Promise.resolve(null);
  const worker = new Worker('/exporter.js');
  const done = new Promise<Exported | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`the export failed: ${event.message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<ExportNews>) => {
      if ('read' in data) onRead(data.read);
      else resolve(data.exported);
    });
  });
  worker.postMessage(job);
  return done.finally(() => worker.terminate());
}
