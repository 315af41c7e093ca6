import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginDataExport, beginExport, type ExportJob, type ExportNews } from '../lib/export/long-export.ts';
import { rules } from '../lib/rules/index.ts';
import { loadFollowed } from '../lib/store/follow-up.ts';
import { findSnapshot } from '../lib/store/snapshots.ts';
import { Store } from '../lib/store/store.ts';

/** How far it has come is told every so many reports. */
const everyReports = 20;

/**
 * Exports beside the page, as its worker: thousands of reports are read and written while the page stays at hand. To
 * stop it is to end the worker, which writes nothing into the store. A failure arrives at the page as the worker's error.
 */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<ExportJob>) => void run(data).catch(reportError));
});

async function run({ format, reportIds, options }: ExportJob): Promise<void> {
  // It only reads, and the page that started it has seen to it that all is there: a worker can't ask the browser.
  const store = new Store();
  const writing =
    format === 'data'
      ? beginDataExport(new Map(rules.map(({ id, version }) => [id, version])))
      : beginExport(format, { ...options, rules });
  for (const [index, reportId] of reportIds.entries()) {
    if (index % everyReports === 0) tell({ read: index });
    const { record, followUp, ...review } = await loadFollowed(store, reportId);
    const { url, correction, contentHash, previousHash } = record;
    const snapshot = await findSnapshot(store, reportId, contentHash);
    const { cases } = followUp;
    await writing.add({ ...review, url, correction, contentHash, previousHash, snapshot, cases }, followUp);
  }
  tell({ read: reportIds.length });
  tell({ exported: await writing.finish() });
}

const tell = (news: ExportNews): void => postMessage(news);
