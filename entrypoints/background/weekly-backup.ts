import { browser } from 'wxt/browser';
import { toBackup } from '../../lib/export/backup.ts';
import { rules } from '../../lib/rules/index.ts';
import { backupParts, loadBackup } from '../../lib/store/backup.ts';
import { loadBackupState, recordBackup } from '../../lib/store/backup-state.ts';
import type { Store } from '../../lib/store/store.ts';

const alarmName = 'weekly-backup';
const dayMs = 24 * 60 * 60 * 1000;

/** Looks four times a day: a machine that is off at one moment of the week still gets its file. */
export async function watchForBackups(store: Store): Promise<void> {
  const { weekly } = await loadBackupState(store);
  if (!weekly) await browser.alarms.clear(alarmName);
  else if ((await browser.alarms.get(alarmName)) === undefined)
    await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 6 * 60 });
}

export async function obeyAlarm(store: Store, { name }: { name: string }): Promise<void> {
  if (name === alarmName) await backUpIfDue(store, Date.now());
}

/** Whoever turned the weekly file on may have taken the permission back since. */
export async function backUpIfDue(store: Store, now: number): Promise<void> {
  const { weekly, backedUpAt } = await loadBackupState(store);
  const isDue = weekly && now - (backedUpAt ?? 0) >= 7 * dayMs;
  if (!isDue || !(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  const madeBy = { extension: browser.runtime.getManifest().version, rules: rules.map(({ id }) => id) };
  let changes = 0;
  for (const reportIds of await backupParts(store)) {
    const content = await loadBackup(store, reportIds);
    await save(toBackup(content, { exportedAt: new Date(now), madeBy }), now);
    changes += content.changes.length;
  }
  await recordBackup(store, { at: now, changes });
}

/** Parts of one day are told apart by the number that the browser gives to a name it has. */
async function save(text: string, now: number): Promise<void> {
  const url = await addressOf(new Blob([text], { type: 'application/json' }));
  try {
    await download(url, `勾稽备份/勾稽备份-${new Date(now).toLocaleDateString('sv')}.json`);
  } finally {
    URL.revokeObjectURL?.(url);
  }
}

/** Resolves when the file is whole on the disk. */
async function download(url: string, filename: string): Promise<void> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state !== 'in_progress') throw new Error(`备份文件未能写完：${item?.error ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Firefox downloads no data addresses, and a service worker makes no others. */
function addressOf(file: Blob): Promise<string> {
  if ('createObjectURL' in URL) return Promise.resolve(URL.createObjectURL(file));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
